// @ts-check
/**
 * How far what lies off a named place may be from the point where it is drawn.
 *
 * @typedef {import("./types.js").Feature} Feature
 */
import { isNumber, kilometres } from "./text.js";

/** Kilometres of a ring: half of the way round the Earth at most. */
const MOST_KM = 20000;

/**
 * The radius of the ring of a place in kilometres; 0 where it has none.
 * @param {Feature} feature
 */
export function ringOf({ properties: { offset } }) {
  const km = offset && isNumber(offset.uncertainty_km) ? offset.uncertainty_km : 0;
  return km > 0 && km <= MOST_KM ? km : 0;
}

/** A radius for people: it is an estimate, and looks like one. @param {number} km */
export const about = (km) => (km >= 10 ? kilometres(5 * Math.round(km / 5)) : `${km.toFixed(km < 2 ? 1 : 0)} km`);
