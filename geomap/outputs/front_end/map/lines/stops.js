// @ts-check
/**
 * What part each place plays in the movements that are drawn: their ends and what the sentence of the map names come
 * before their other stops, and these before what reports only mention.
 *
 * @typedef {import("../../data/types.js").PlaceView} PlaceView
 * @typedef {import("../../data/types.js").RouteView} RouteView
 */

/** Places that are looked for in the sentence: the most often named. */
const MOST_SOUGHT = 500;

const LETTER = /[\p{L}\p{N}]/u;

/** Whether a sentence has a name as words of its own. @param {string} sentence @param {string} name */
function names(sentence, name) {
  for (let at = name ? sentence.indexOf(name) : -1; at >= 0; at = sentence.indexOf(name, at + 1))
    if (!LETTER.test(sentence[at - 1] || " ") && !LETTER.test(sentence[at + name.length] || " ")) return true;
  return false;
}

/**
 * Give each place its part.
 * @param {PlaceView[]} places by importance @param {RouteView[]} routes @param {unknown} sentence of the map
 */
export function castPlaces(places, routes, sentence) {
  /** @type {Map<string, PlaceView["part"]>} */
  const parts = new Map();
  for (const { points, feature } of routes) {
    if (points.length < 2) continue;
    for (const { place, role } of feature.properties.stops)
      if (place && parts.get(place) !== "end") parts.set(place, role === "via" ? "via" : "end");
  }
  const told = typeof sentence === "string" ? sentence : "";
  places.forEach((view, index) => {
    view.part = parts.get(view.feature.id) || null;
    view.told = view.part === "end" || (index < MOST_SOUGHT && told !== "" && names(told, view.name));
  });
}
