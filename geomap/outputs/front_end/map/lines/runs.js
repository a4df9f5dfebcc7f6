// @ts-check
/**
 * The stretches of a line that are drawn, as a route has a gap where a leg leads to a stop that is not placed, and the
 * side of the antimeridian on which they lie.
 */
import { eastward } from "../../data/text.js";
import { isPole } from "./poles.js";

/** How far the end of one part may lie from the start of the next and still be one line, degrees: they are rounded. */
const TOUCHING = 2e-4;

/**
 * The points of a geometry as lines that do not jump at the antimeridian, one for each stretch without a gap.
 * @param {any} geometry a line or several @param {(lon: number) => number} unwrap
 * @returns {[number, number][][]} longitude, latitude
 */
export function runsOf(geometry, unwrap) {
  const parts = geometry.type === "MultiLineString" ? geometry.coordinates : [geometry.coordinates];
  /** @type {[number, number][][]} */
  const runs = [];
  /** @type {[number, number] | null} */
  let before = null;
  for (const part of parts) {
    let begun = false;
    for (const [lon, lat] of atPoles(part)) {
      /** @type {number} */
      const east = before ? lon + 360 * Math.round((before[0] - lon) / 360) : unwrap(lon);
      const touches = before && Math.abs(before[0] - east) < TOUCHING && Math.abs(before[1] - lat) < TOUCHING;
      if (!begun && !touches) runs.push([]);
      begun = true;
      if (!before || before[0] !== east || before[1] !== lat) runs[runs.length - 1].push([east, lat]);
      before = [east, lat];
    }
  }
  return runs.filter((run) => run.length > 1);
}

/**
 * A line that keeps at a pole, which has no longitude of its own, to the one on which it comes or goes.
 * @param {[number, number][]} run @returns {[number, number][]}
 */
function atPoles(run) {
  if (!run.some(([, lat]) => isPole(lat))) return run;
  let last = run.find(([, lat]) => !isPole(lat))?.[0] ?? 0;
  return run.map(([lon, lat]) => [(last = isPole(lat) ? last : lon), lat]);
}

/** How far a point may lie from a stop and still be its, degrees: coordinates of lines are rounded. */
const ON_LINE = 2e-4;

/**
 * Whether a point of a line is where something stands.
 * @param {[number, number]} point @param {number} x longitude @param {number} y latitude
 */
export const isAt = ([lon, lat], x, y) =>
  Math.abs(lat - y) < ON_LINE && (isPole(lat) || Math.abs(((((lon - x) % 360) + 540) % 360) - 180) < ON_LINE);

/**
 * How the world is unrolled round what a document shows.
 * @param {number[] | undefined} bbox of the document
 * @returns the longitude in the middle, and what turns a longitude to the side of the antimeridian that lies nearer
 */
export function unrolled(bbox) {
  const middle = bbox ? bbox[0] + eastward(bbox[0], bbox[2]) / 2 : 0;
  return { middle, unwrap: (/** @type {number} */ lon) => lon + 360 * Math.round((middle - lon) / 360) };
}
