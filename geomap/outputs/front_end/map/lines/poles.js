// @ts-check
/**
 * Shows what leads to a pole on a map that has none: a Mercator map ends before. Where a document reaches so far, the
 * map reaches farther than others do; beyond its edge nothing is drawn, since all there would lie along the edge.
 *
 * @typedef {import("../../data/types.js").Feature} Feature
 * @typedef {import("../../data/types.js").LonLat} LonLat
 */
import L from "leaflet";

/** Latitudes where maps end, that of a journey to a pole, and where things are still drawn on that. */
const USUAL = 85;
const END = 89;
const FARTHEST = 88;

/** Latitude from which on a position is the pole itself. */
const POLE = 89.9;

/** Latitude from which on a document needs the farther map: what stands there needs room about it. */
const NEEDED = 83;

/** Whether a latitude is that of a pole, which has all longitudes. @param {number} lat */
export const isPole = (lat) => Math.abs(lat) > POLE;

/** Where something is drawn that no map may reach. @param {number} lat */
export const drawnLatitude = (lat) => Math.max(-FARTHEST, Math.min(FARTHEST, lat));

/** The latitude at which lines end on a map. @param {any} map */
export const edgeOf = (map) => Math.min(FARTHEST, map.options.crs.projection?.MAX_LATITUDE ?? USUAL);

/**
 * A ring that runs along the edge where it touches a pole, which has all longitudes.
 * @param {LonLat[]} ring @returns {LonLat[]}
 */
export const ringAtPoles = (ring) =>
  ring.flatMap((here, index) => {
    if (!isPole(here[1])) return [here];
    const beside = [ring[(index || ring.length - 1) - 1], ring[index < ring.length - 1 ? index + 1 : 1]];
    return beside.filter((one) => one && !isPole(one[1])).map(([lon]) => /** @type {LonLat} */ ([lon, here[1]]));
  });

/** @param {Feature} feature @returns {number[]} */
function latitudesOf({ geometry }) {
  if (!geometry) return [];
  if (geometry.type === "Point") return [geometry.coordinates[1]];
  const lines = geometry.type === "MultiLineString" ? geometry.coordinates : [geometry.coordinates];
  return lines.flatMap((/** @type {LonLat[]} */ line) => line.map(([, lat]) => lat));
}

/**
 * Let a map reach as far to the poles as its document needs.
 * @param {any} map before its first view @param {Feature[]} features @param {number} middle longitude
 * @returns {[number, number][]} the corners between which it can be moved
 */
export function widen(map, features, middle) {
  let [south, north] = [0, 0];
  for (const feature of features)
    for (const lat of latitudesOf(feature)) [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  if (Math.max(north, -south) > NEEDED) {
    const projection = L.extend({}, L.Projection.SphericalMercator, { MAX_LATITUDE: END });
    map.options.crs = L.extend({}, L.CRS.EPSG3857, { projection });
  }
  return [
    [south < -NEEDED ? -END : -USUAL, middle - 200],
    [north > NEEDED ? END : USUAL, middle + 200],
  ];
}

/**
 * The parts of a line that lie on the map.
 * @param {LonLat[]} run @param {number} edge latitude @returns {LonLat[][]} without a part where all lies beyond
 */
export function partsOnMap(run, edge) {
  if (run.every(([, lat]) => Math.abs(lat) <= edge)) return [run];
  /** @type {LonLat[][]} */
  const parts = [[]];
  run.forEach((here, index) => {
    const before = run[index - 1];
    const [is, was] = [here, before || here].map(([, lat]) => Math.abs(lat) <= edge);
    if (is !== was) {
      const limit = Math.sign((is ? before : here)[1]) * edge;
      const share = (limit - before[1]) / (here[1] - before[1]);
      parts[parts.length - 1].push([before[0] + share * (here[0] - before[0]), limit]);
      if (!is) parts.push([]);
    }
    if (is) parts[parts.length - 1].push(here);
  });
  return parts.filter(({ length }) => length > 1);
}

/**
 * Where the parts of a line lead over the edge of the map.
 * @param {LonLat[][]} parts of one line @param {number} edge latitude
 * @returns {{at: LonLat, leads: string}[]}
 */
export function edgesOf(parts, edge) {
  const isEdge = (/** @type {LonLat} */ [, lat]) => Math.abs(lat) === edge;
  return parts.flatMap((part, index) => {
    const [first, last] = [part[0], part[part.length - 1]];
    const [begins, ends] = [index === 0 ? "from" : "over", index === parts.length - 1 ? "to" : "over"];
    return [
      ...(isEdge(first) ? [{ at: first, leads: begins }] : []),
      ...(isEdge(last) ? [{ at: last, leads: ends }] : []),
    ];
  });
}
