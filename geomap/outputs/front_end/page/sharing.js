// @ts-check
/**
 * Lets the page round a map scroll: the wheel and one finger pass to it. The wheel with Ctrl (or Command), a pinch and
 * two fingers move the map, and a word says so to those who try. A mouse drags it as ever.
 */
import { make } from "../data/text.js";

/** How long a word stays, milliseconds, and pixels by which a finger has to move for one. */
const WORD = 1600;
const MOVED = 24;

const COMMAND = /Mac|iP(hone|ad|od)/.test(navigator.platform);

/** @param {HTMLElement} stage @returns {(words: string) => void} says a word for a while */
function hints(stage) {
  const hint = make("p.gm-hint", { "aria-hidden": "true" });
  let timer = 0;
  stage.append(hint);
  return (words) => {
    hint.textContent = words;
    hint.classList.add("gm-said");
    clearTimeout(timer);
    timer = setTimeout(() => hint.classList.remove("gm-said"), WORD);
  };
}

/** @param {any} map @param {HTMLElement} stage that holds it */
export function shareGestures(map, stage) {
  const container = /** @type {HTMLElement} */ (map.getContainer());
  const say = hints(stage);
  const early = { capture: true, passive: true };
  const leave = (/** @type {Event} */ event) => event.stopPropagation();
  // Cards and lists that lie over the map scroll themselves, and a pin is dragged by one finger.
  const elsewhere = (/** @type {Event} */ { target }) =>
    /** @type {Element} */ (target).closest(".leaflet-control, .gm-pin, .gm-dock") !== null;
  container.addEventListener(
    "wheel",
    (event) => {
      if (event.ctrlKey || event.metaKey || elsewhere(event)) return;
      leave(event);
      say(`${COMMAND ? "⌘" : "Ctrl"} and the wheel zoom the map`);
    },
    early,
  );
  container.style.touchAction = "pan-x pan-y";
  let from = 0;
  container.addEventListener(
    "touchstart",
    (event) => {
      if (event.touches.length > 1 || elsewhere(event)) return;
      from = event.touches[0].clientY;
      leave(event);
    },
    early,
  );
  container.addEventListener(
    "touchmove",
    (event) => {
      if (event.touches.length > 1 || elsewhere(event)) return;
      if (Math.abs(event.touches[0].clientY - from) > MOVED) say("Two fingers move the map");
    },
    early,
  );
}
