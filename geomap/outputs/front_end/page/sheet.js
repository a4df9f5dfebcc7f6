// @ts-check
/**
 * The story column as a sheet at the bottom, where the page is narrow: a peek with title and sentence, half, or whole.
 *
 * The map ends where the peek begins, so that the sheet lies over it only while it is open. Where the page is wide the
 * column stands beside the map, and only its being closed counts.
 */
import { draw, make } from "../data/text.js";

/** Width in pixels from which the story stands beside the map; the style sheet has the same. */
export const WIDE = 1000;

const STATES = /** @type {const} */ (["peek", "half", "whole"]);
/** What the button does next, by state. */
const NEXT = { peek: "Show details", half: "Show details in full", whole: "Hide details" };

/** Pixels that a pointer may move and still press. */
const PRESS = 6;

/** @typedef {typeof STATES[number]} State */

/**
 * The bar at the top of the sheet: a button for pointers and keys, and what the sheet is dragged by.
 * @returns {HTMLElement}
 */
const gripBar = () =>
  make(
    "button.gm-grip",
    { type: "button", "aria-controls": "gm-panel" },
    draw(
      "svg",
      { viewBox: "0 0 40 10", width: 40, height: 10, "aria-hidden": "true" },
      draw("path", { d: "M4 7.5L20 3L36 7.5" }),
    ),
  );

/**
 * Let a part drag the sheet.
 * @param {HTMLElement} part @param {HTMLElement} shell @param {HTMLElement} column
 * @param {(state: State) => void} set
 */
function makeDraggable(part, shell, column, set) {
  let from = 0;
  let height = 0;
  let moved = 0;
  const release = () => {
    if (!height) return;
    const share = column.offsetHeight / shell.clientHeight;
    height = 0;
    column.classList.remove("gm-dragged");
    column.style.height = "";
    if (Math.abs(moved) <= PRESS) return;
    // Half the way to the next state is enough, a quarter where it is pulled down.
    set(share > 0.7 ? "whole" : share > (moved > 0 ? 0.3 : 0.4) ? "half" : "peek");
  };
  part.addEventListener("pointerdown", (event) => {
    if (shell.clientWidth >= WIDE || event.button !== 0) return;
    [from, height, moved] = [event.clientY, column.offsetHeight, 0];
    part.setPointerCapture(event.pointerId);
  });
  part.addEventListener("pointermove", (event) => {
    if (!height) return;
    moved = from - event.clientY;
    if (Math.abs(moved) <= PRESS) return;
    column.classList.add("gm-dragged");
    column.style.height = `${Math.max(60, Math.min(shell.clientHeight - 12, height + moved))}px`;
  });
  part.addEventListener("pointerup", release);
  part.addEventListener("pointercancel", release);
  // A drag that ends on the button is no press of it.
  part.addEventListener("click", (event) => {
    if (Math.abs(moved) > PRESS) event.stopImmediatePropagation();
    moved = 0;
  });
}

/**
 * @param {HTMLElement} shell @param {HTMLElement} column @param {HTMLElement} title by which it is dragged, too
 * @param {(shown: boolean) => void} tell called when the details are shown or hidden by it
 * @returns `set` opens and closes, `isNarrow` says whether there is a sheet
 */
export function bottomSheet(shell, column, title, tell) {
  /** @type {State} */
  let state = "half";
  let wide = true;
  const grip = gripBar();
  column.prepend(grip);
  const isNarrow = () => !wide;
  const set = (/** @type {State} */ wanted) => {
    state = wanted;
    shell.dataset.sheet = state;
    grip.setAttribute("aria-label", NEXT[state]);
    grip.setAttribute("aria-expanded", String(state !== "peek"));
    tell(state !== "peek");
  };
  const step = (/** @type {number} */ by) =>
    set(STATES[Math.max(0, Math.min(STATES.length - 1, STATES.indexOf(state) + by))]);
  makeDraggable(grip, shell, column, set);
  makeDraggable(title, shell, column, set);
  grip.addEventListener("click", () => (state === "whole" ? set("peek") : step(1)));
  grip.addEventListener("keydown", (event) => {
    const by = { ArrowUp: 1, ArrowDown: -1, Home: -2, End: 2 }[event.key];
    if (!by) return;
    event.preventDefault();
    step(by);
  });
  const measure = () => {
    const now = shell.clientWidth >= WIDE;
    if (now !== wide) {
      wide = now;
      set(wide ? "half" : "peek");
    }
    if (isNarrow() && state === "peek" && !column.style.height)
      shell.style.setProperty("--gm-peek", `${column.offsetHeight}px`);
  };
  set(state);
  measure();
  const watching = new ResizeObserver(measure);
  for (const part of [shell, column]) watching.observe(part);
  return { set, isNarrow, state: () => state };
}
