// @ts-check
/**
 * Finds places by name for corrections: those of the document, and those that the file knows in and round its extent.
 *
 * @typedef {import("../data/types.js").MapDocument} MapDocument
 * @typedef {import("../data/types.js").Payload} Payload
 * @typedef {import("./where_field.js").Known} Known
 */
import { clean, isNumber } from "../data/text.js";
import { PLACE } from "./corrections.js";
import { find, folded } from "../page/search.js";

/** @typedef {Known & {label: string, words: string}} Indexed */

/** @param {any} place as a document has it @param {number} lon @param {number} lat @returns {Indexed} */
function indexed(place, lon, lat) {
  const where = [clean(place.kind, 30), clean(place.admin1), clean(place.country_name || place.country)];
  const name = clean(place.name);
  const known = { name, where: where.filter(Boolean).join(", "), place: place.gazetteer_id };
  return { ...known, at: [lon, lat], label: name, words: folded(name) };
}

/** The places and candidates of a document, each once. @param {MapDocument} content @returns {Indexed[]} */
function placesOf({ features }) {
  /** @type {Map<string, Indexed>} */
  const found = new Map();
  const add = (/** @type {any} */ place, /** @type {number} */ lon, /** @type {number} */ lat) => {
    if (typeof place.gazetteer_id === "string" && isNumber(lon) && isNumber(lat) && !found.has(place.gazetteer_id))
      found.set(place.gazetteer_id, indexed(place, lon, lat));
  };
  for (const { properties, geometry } of features) {
    if (properties.type === "place") add(properties, geometry.coordinates[0], geometry.coordinates[1]);
    for (const other of properties.alternatives || []) add(other, other.lon, other.lat);
  }
  return [...found.values()];
}

/**
 * The places that the file knows besides.
 * @param {Record<string, any[]>} names in columns @param {Set<string>} known ids that are there already
 * @param {Payload["kinds"]} kinds @returns {Indexed[]}
 */
function namesOf({ name = [], lon = [], lat = [], kind = [], country = [], id = [] }, known, kinds) {
  return name.flatMap((one, index) => {
    const place = { name: one, gazetteer_id: id[index], country: country[index], kind: kinds[kind[index]]?.[0] };
    const usable = PLACE.test(place.gazetteer_id) && isNumber(lon[index]) && isNumber(lat[index]);
    return usable && !known.has(place.gazetteer_id) ? [indexed(place, lon[index], lat[index])] : [];
  });
}

/** @param {Payload} data @returns {(words: string) => Known[]} */
export function nameSearch({ document, basemap, kinds }) {
  /** @type {Indexed[] | null} */
  let index = null;
  const whole = () => {
    const places = placesOf(document);
    const known = new Set(places.map(({ place }) => place));
    return [...places, ...namesOf(basemap.names || {}, known, kinds || {})];
  };
  return (words) => find((index ||= whole()), words);
}
