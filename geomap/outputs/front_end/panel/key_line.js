// @ts-check
/**
 * The key in one line, over everything else: how lines tell their status, symbols how sure a place is, and how many are
 * of each. The legend has the rest.
 *
 * @typedef {import("../data/types.js").PlaceView} PlaceView
 * @typedef {import("../data/types.js").RouteView} RouteView
 */
import { drawingsInWords, drawnAs } from "../data/confidence.js";
import { count, figure, make } from "../data/text.js";
import { STATUS, symbol } from "../map/symbols.js";
import { statusOf } from "../page/filter.js";
import { MOST_SEEN } from "../map/lines/corridors.js";
import { groundSample, statusLine } from "./legend.js";

/** Places from which on some are likely gathered under a number, and what the key takes for an example of one. */
const MAY_BE_GATHERED = 20;
const GATHERED = 7;

/** How often each of some values is there. @param {string[]} values @returns {Map<string, number>} */
function amounts(values) {
  /** @type {Map<string, number>} */
  const found = new Map();
  for (const value of values) found.set(value, (found.get(value) || 0) + 1);
  return found;
}

/**
 * @param {PlaceView[]} places @param {RouteView[]} routes
 * @returns {HTMLElement | null} null where nothing is drawn
 */
export function keyLine(places, routes) {
  const drawn = routes.filter(({ feature }) => feature.geometry);
  const statuses = amounts(drawn.map(({ feature }) => statusOf(feature)));
  const sure = amounts(places.map(({ feature }) => drawnAs(feature.properties.confidence)));
  const entry = (/** @type {Element} */ sample, /** @type {string} */ words, before = "") =>
    make("span.gm-key-entry", {}, before, sample, words);
  const entries = [
    ...Object.keys(STATUS)
      .filter((status) => statuses.has(status))
      .map((status, index) => {
        const words = `${figure(statuses.get(status) || 0)} ${status}`;
        return entry(statusLine(status, "gm-route-any"), words, index ? "" : "routes:");
      }),
    ...drawingsInWords()
      .filter(([look]) => sure.has(look))
      // It is the places of which that is said, not what happened there.
      .map(([look, words], index) => {
        const sample = symbol("P", 5, /** @type {any} */ (look), false);
        return entry(sample, `${figure(sure.get(look) || 0)} ${words}`, index ? "" : "places:");
      }),
  ];
  const grounds = drawn.filter(({ feature }) => feature.properties.corridor).length;
  if (grounds > 0 && grounds <= MOST_SEEN) entries.push(entry(groundSample(), "where it may have run"));
  if (places.length >= MAY_BE_GATHERED)
    entries.push(entry(make("span.gm-key-number", {}, String(GATHERED)), `stands for ${count(GATHERED, "place")}`));
  return entries.length ? make("p.gm-key-line", {}, make("span.gm-heard", {}, "Key: "), ...entries) : null;
}
