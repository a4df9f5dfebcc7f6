// @ts-check
/**
 * Prepares the page for paper and takes it back: the map gets the size that it has there and shows all that was seen,
 * the credits and what is folded open, the lists are longer.
 *
 * A browser lays a page out for paper after it has told the page so, and asks nothing then: a map that keeps the corner
 * it had in the window loses what lay at the other sides.
 *
 * @typedef {import("../data/types.js").Scene} Scene
 * @typedef {import("./staging.js").Layers} Layers
 */
import { clean, count, figure, make } from "../data/text.js";
import { staged } from "./staging.js";

/** Of the map on paper, in CSS pixels: 184 by 140 mm, which A4 and Letter have beside their margins, on both sides. */
const PAPER = { width: 696, height: 529 };

/** Lists grow by this many steps. */
const MOST_STEPS = 10;
const MOST_NAMED = 12;
const MOST_FOLDED = 2000;

/** @param {Scene} scene @param {Layers} layers */
function fitToPaper(scene, layers) {
  // What is part of an article is as wide as that lets it be.
  const room = scene.page.own ? PAPER.width : scene.map.getContainer().clientWidth || PAPER.width;
  return staged(scene, layers, Math.min(PAPER.width, room), PAPER.height);
}

/**
 * What lies outside the map on paper, in words, for no reader can move it there.
 * @param {Scene} scene @param {Layers} layers
 */
function outside({ map, filter }, { places }) {
  const window = map.getBounds();
  const away = places.filter(
    ({ feature, at, bounds }) => filter.shows(feature) && !(bounds ? window.intersects(bounds) : window.contains(at)),
  );
  if (!away.length) return "";
  const names = away.slice(0, MOST_NAMED).map(({ name }) => clean(name, 40));
  const rest = away.length - names.length;
  return `${count(away.length, "place lies", "places lie")} outside this view: ${names.join(", ")}${
    rest > 0 ? ` and ${figure(rest)} more` : ""
  }.`;
}

/** Open what is folded, and let lists grow. @param {HTMLElement} shell @returns {() => void} folds it again */
function unfold(shell) {
  for (let step = 0; step < MOST_STEPS; step += 1)
    for (const more of shell.querySelectorAll(".gm-panel .gm-more")) /** @type {HTMLElement} */ (more).click();
  const folded = [...shell.querySelectorAll("details:not([open]):not(.gm-menu)")].slice(0, MOST_FOLDED);
  for (const part of folded) part.setAttribute("open", "");
  return () => folded.forEach((part) => part.removeAttribute("open"));
}

/**
 * Make ready for paper whenever the page is printed.
 * @param {Scene} scene @param {{shell: HTMLElement, stage: HTMLElement}} shell @param {Layers} layers
 */
export function printOnPaper(scene, { shell, stage }, layers) {
  const { map } = scene;
  /** @type {(() => void)[]} */
  let undo = [];
  const prepare = () => {
    if (undo.length || !map.getContainer().isConnected) return;
    undo = [fitToPaper(scene, layers), unfold(shell)];
    const words = outside(scene, layers);
    if (!words) return;
    const note = make("p.gm-print-note", { dir: "auto" }, words);
    stage.append(note);
    undo.push(() => note.remove());
  };
  const restore = () => {
    for (const step of undo.splice(0)) step();
  };
  const stopping = new AbortController();
  const { signal } = stopping;
  window.addEventListener("beforeprint", prepare, { signal });
  window.addEventListener("afterprint", restore, { signal });
  // Where a browser tells only of the medium.
  matchMedia("print").addEventListener("change", ({ matches }) => (matches ? prepare() : restore()), { signal });
  map.on("unload", () => stopping.abort());
}
