// @ts-check
/**
 * The key in one line, over everything else: how lines tell their status, and symbols how sure a place is. The legend
 * has the rest.
 *
 * @typedef {import("../data/types.js").PlaceView} PlaceView
 * @typedef {import("../data/types.js").RouteView} RouteView
 */
import { drawingsInWords, drawnAs } from "../data/confidence.js";
import { count, make } from "../data/text.js";
import { STATUS, symbol } from "../map/symbols.js";
import { statusOf } from "../page/filter.js";
import { MOST_SEEN } from "../map/lines/corridors.js";
import { groundSample, statusLine } from "./legend.js";

/** Places from which on some are likely gathered under a number, and what the key takes for an example of one. */
const MAY_BE_GATHERED = 20;
const GATHERED = 7;

/**
 * @param {PlaceView[]} places @param {RouteView[]} routes
 * @returns {HTMLElement | null} null where nothing is drawn
 */
export function keyLine(places, routes) {
  const statuses = new Set(routes.filter(({ feature }) => feature.geometry).map(({ feature }) => statusOf(feature)));
  const sure = new Set(places.map(({ feature }) => drawnAs(feature.properties.confidence)));
  const entry = (/** @type {Element} */ sample, /** @type {string} */ words, before = "") =>
    make("span.gm-key-entry", {}, before, sample, words);
  const entries = [
    ...Object.keys(STATUS)
      .filter((status) => statuses.has(/** @type {any} */ (status)))
      .map((status) => entry(statusLine(status, "gm-route-any"), status)),
    ...drawingsInWords()
      .filter(([drawn]) => sure.has(/** @type {any} */ (drawn)))
      // It is the place of which that is said, not what happened there.
      .map(([drawn, words], index) =>
        entry(symbol("P", 5, /** @type {any} */ (drawn), false), words, index ? "" : "place:"),
      ),
  ];
  const grounds = routes.filter(({ feature: { geometry, properties } }) => geometry && properties.corridor).length;
  if (grounds > 0 && grounds <= MOST_SEEN) entries.push(entry(groundSample(), "where it may have run"));
  if (places.length >= MAY_BE_GATHERED)
    entries.push(entry(make("span.gm-key-number", {}, String(GATHERED)), count(GATHERED, "place")));
  return entries.length ? make("p.gm-key-line", {}, make("span.gm-heard", {}, "Key: "), ...entries) : null;
}
