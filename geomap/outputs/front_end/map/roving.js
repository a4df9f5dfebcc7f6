// @ts-check
/**
 * Makes all that can be chosen on a map one stop of the Tab key: the arrow keys lead from mark to mark, Home to the
 * first, Page Down and Page Up through all of them.
 *
 * What lies out of sight takes no focus by the Tab key; the keys that lead to it bring it into view.
 */
import L from "leaflet";
import { make } from "../data/text.js";
import { freePart } from "./view/framing.js";

/** What can be chosen. */
const ALL_MARKS = "button.gm-marker, path.gm-hit:not(.gm-away)";

/** The way in which each arrow key leads. */
const WAYS = /** @type {Record<string, [number, number]>} */ ({
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
});

/** Keys that lead through the marks in their order, the most often named first. */
const STEPS = /** @type {Record<string, (index: number, last: number) => number>} */ ({
  Home: () => 0,
  End: (_, last) => last,
  PageDown: (index, last) => Math.min(last, index + 1),
  PageUp: (index) => Math.max(0, index - 1),
});

const HELP =
  "Arrow keys lead from mark to mark, Page Down and Page Up through all, Home to the first. Enter opens one.";

/** @typedef {HTMLElement | SVGElement} Mark */

/** Where a mark lies on the screen. @param {Element} mark */
function middleOf(mark) {
  const { left, right, top, bottom } = mark.getBoundingClientRect();
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

/**
 * The next mark in a direction: near, and not much to the side.
 * @param {Mark[]} marks @param {Mark} from @param {[number, number]} way
 */
function nextMark(marks, from, [ux, uy]) {
  const start = middleOf(from);
  /** @type {Mark | null} */
  let found = null;
  let least = Infinity;
  for (const mark of marks) {
    const { x, y } = middleOf(mark);
    const ahead = (x - start.x) * ux + (y - start.y) * uy;
    const aside = Math.abs((x - start.x) * uy) + Math.abs((y - start.y) * ux);
    const far = ahead + 2 * aside;
    if (mark === from || ahead < 1 || aside > 2 * ahead || far >= least) continue;
    [found, least] = [mark, far];
  }
  return found;
}

/** Bring a mark into the part of the map that is seen. @param {any} map @param {Mark} mark */
function bringIn(map, mark) {
  const box = map.getContainer().getBoundingClientRect();
  const { x, y } = middleOf(mark);
  const { paddingTopLeft, paddingBottomRight } = freePart(map, 24, 24);
  map.panInside(map.containerPointToLatLng(L.point(x - box.left, y - box.top)), {
    paddingTopLeft,
    paddingBottomRight,
    animate: false,
  });
}

/**
 * @param {any} map @param {string} [selector] selects what can be chosen
 * @returns {() => void} sees to it that one mark is a stop of the Tab key; called when others are shown
 */
export function oneStop(map, selector = ALL_MARKS) {
  const container = /** @type {HTMLElement} */ (map.getContainer());
  const marks = () => /** @type {Mark[]} */ ([...container.querySelectorAll(selector)]);
  if (selector === ALL_MARKS) {
    const help = make("p.gm-heard", { id: "gm-keys" }, HELP);
    container.append(help);
    container.setAttribute("aria-describedby", help.id);
  }
  const stop = (/** @type {Element | undefined} */ chosen) => {
    for (const mark of container.querySelectorAll('[tabindex="0"]'))
      if (mark.matches(selector) && mark !== chosen) mark.setAttribute("tabindex", "-1");
    chosen?.setAttribute("tabindex", "0");
  };
  const isSeen = (/** @type {Element} */ mark) => {
    const [box, { x, y }] = [container.getBoundingClientRect(), middleOf(mark)];
    return x > box.left && x < box.right && y > box.top && y < box.bottom;
  };
  const settle = () => {
    const all = marks();
    const focused = /** @type {any} */ (container.getRootNode()).activeElement;
    const current = all.find((mark) => mark === focused) || all.find((mark) => mark.tabIndex === 0 && isSeen(mark));
    stop(current || all.find((mark) => mark.matches("button") && isSeen(mark)) || all.find(isSeen));
  };
  container.addEventListener("focusin", ({ target }) => {
    if (/** @type {Element} */ (target).matches(selector)) stop(/** @type {Element} */ (target));
  });
  container.addEventListener("keydown", (event) => {
    const from = /** @type {Mark} */ (event.target);
    if (!from.matches?.(selector) || event.ctrlKey || event.metaKey || event.altKey) return;
    const all = marks();
    const way = Object.hasOwn(WAYS, event.key) && WAYS[event.key];
    const step = Object.hasOwn(STEPS, event.key) && STEPS[event.key];
    if (!way && !step) return;
    event.preventDefault();
    event.stopPropagation();
    // What is seen comes first: the map need not move.
    const ahead = way && (nextMark(all.filter(isSeen), from, way) || nextMark(all, from, way));
    const next = way ? ahead : step && all[step(all.indexOf(from), all.length - 1)];
    if (!next) return;
    if (!isSeen(next)) bringIn(map, next);
    next.focus({ preventScroll: true });
  });
  map.on("moveend zoomend", settle);
  settle();
  return settle;
}
