// @ts-check
/**
 * Sets arrowheads along lines: on each leg between two stops, in its middle where it is short, and never under the
 * symbol of a place.
 *
 * @typedef {import("../../data/types.js").RouteView} RouteView
 * @typedef {import("./parting.js").Point} Point
 * @typedef {import("../../data/types.js").Disc} Disc
 * @typedef {{at: number, head: Point[]}} Head how far along its line it stands, and its outline
 */
import { lengthsOf, pointsAt } from "./parting.js";

/** Pixels between the arrowheads of a line, and their shape: a tapered head with barbs, its tip in front. */
const STEP = 130;
const HEAD = [
  [11, 0],
  [-6, 4.8],
  [-3, 0],
  [-6, -4.8],
];

/** From its middle to its tip and to its barbs; how long a leg is that has one; how finely room is sought for it. */
const REACH = 9;
const LEAST = 36;
const FINE = 5;

/** The middle of the outline lies so far in front of the point at which it is set. */
const AHEAD = 2.5;

/** Pixels by which the ring of a stop is wider than its symbol. */
const RING = 6;

/**
 * The pieces of a line from stop to stop, as lengths along it.
 * @param {Point[]} line @param {number[]} along @param {Point[]} stops
 */
function legsOf(line, along, stops) {
  const total = along[along.length - 1];
  const within = stops.flatMap(({ x, y }) => {
    const index = line.findIndex((point) => Math.hypot(point.x - x, point.y - y) < 2);
    return index > 0 && along[index] < total ? [along[index]] : [];
  });
  const cuts = [0, ...new Set(within.sort((one, other) => one - other)), total];
  return cuts.slice(1).map((to, index) => ({ from: cuts[index], to }));
}

/**
 * Where a head may stand on a piece of a line, the middle first.
 * @param {number} from @param {number} to lengths along the line
 */
function placesOn(from, to) {
  const [middle, half] = [(from + to) / 2, (to - from) / 2 - REACH];
  const places = [middle];
  for (let away = FINE; away < half; away += FINE) places.push(middle + away, middle - away);
  return places;
}

/** The symbols about a line: there may be many, and many lines. @param {Point[]} line @param {Disc[]} marks */
function marksNear(line, marks) {
  if (!marks.length) return marks;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of line) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return marks.filter(({ x, y, radius }) => {
    const rim = radius + REACH + AHEAD;
    return x > left - rim && x < right + rim && y > top - rim && y < bottom + rim;
  });
}

/**
 * Arrowheads along a line.
 * @param {Point[]} line in pixels @param {Point[]} [stops] that it passes @param {Disc[]} [marks] that may cover it
 * @returns {Head[]}
 */
export function headsOf(line, stops = [], marks = []) {
  const along = lengthsOf(line);
  const total = along[along.length - 1];
  if (total <= 24) return [];
  const at = (/** @type {number} */ length) => pointsAt(line, along, [length])[0];
  const near = marksNear(line, marks);
  const isClear = (/** @type {number} */ length) => {
    const { x, y, ux, uy } = at(length);
    const middle = { x: x + AHEAD * ux, y: y + AHEAD * uy };
    return near.every((mark) => Math.hypot(mark.x - middle.x, mark.y - middle.y) > mark.radius + REACH);
  };
  const legs = legsOf(line, along, stops);
  const found = legs.flatMap(({ from, to }) => {
    const length = to - from;
    if (length < LEAST) return [];
    const number = Math.max(1, Math.round(length / STEP));
    return Array.from({ length: number }, (_, index) =>
      placesOn(from + (index * length) / number, from + ((index + 1) * length) / number).find(isClear),
    ).filter((one) => one !== undefined);
  });
  // A line whose legs are all short or covered says at least once where it leads.
  const longest = legs.reduce((one, other) => (other.to - other.from > one.to - one.from ? other : one));
  const lengths = found.length ? found : [placesOn(0, total).find(isClear) ?? (longest.from + longest.to) / 2];
  return lengths.map((length) => {
    const { x, y, ux, uy } = at(/** @type {number} */ (length));
    const head = HEAD.map(([a, b]) => ({ x: x + ux * a - uy * b, y: y + uy * a + ux * b }));
    return { at: /** @type {number} */ (length), head };
  });
}

/**
 * The stops of a route in the pixels of a zoom.
 * @param {any} map @param {RouteView} view @returns {Point[]}
 */
export const stopPoints = (map, view) =>
  view.stops
    .filter(([lon, lat]) => Number.isFinite(lon) && Number.isFinite(lat))
    .map(([lon, lat]) => map.project([lat, lon], map.getZoom()));

/**
 * Let all arrowheads keep clear of the symbols that are on the map now.
 * @param {any} map @param {RouteView[]} routes @param {import("../names/labels.js").Markers} markers
 */
export function clearHeads(map, routes, markers) {
  const zoom = map.getZoom();
  const places = markers.single().map(({ at, beside: [x, y], radius, part }) => ({
    ...map.project(at, zoom).add([x, y]),
    radius: radius + (part ? RING : 0),
  }));
  const crowds = markers.crowds().map(({ at, radius }) => ({ ...map.project(at, zoom), radius }));
  for (const view of routes) view.avoid([...places, ...crowds]);
}
