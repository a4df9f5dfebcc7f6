// @ts-check
/**
 * What the colours of lines mean: who moved, where that are few sorts, else whether it happened.
 *
 * @typedef {import("../../data/types.js").Feature} Feature
 * @typedef {{number: number, words: string, routes: number}} Sort lines of one colour: the number of that, what it
 *   means, how many lines have it
 */
import { clean } from "../../data/text.js";
import { drawnStatus, STATUS } from "../symbols.js";

/** Colours that lines can have. */
const MOST = 6;

/** Of the words of some routes for what moves, the most frequent, then the shortest. @param {Feature[]} routes */
function wordsFor(routes) {
  const movers = routes.map(({ properties }) => clean(properties.mover, 40)).filter(Boolean);
  const often = (/** @type {string} */ mover) => movers.filter((other) => other === mover).length;
  return [...movers].sort((one, other) => often(other) - often(one) || one.length - other.length)[0] || "not said who";
}

/** @param {Feature} route the sort of what moves */
const sortOf = ({ properties: { group, mover } }) => clean(group || mover, 80).toLowerCase();

/** @param {string} words */
const wordsOf = (words) =>
  words
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/**
 * The sort of each mover: its words, but "the cyclone" and "a cyclone" are Cyclone Aroha where there is no other one.
 * @param {Feature[]} routes
 * @returns {(route: Feature) => string}
 */
function sortsOf(routes) {
  const moverOf = (/** @type {Feature} */ { properties }) => clean(properties.mover, 80);
  const named = routes.filter((route) => /\s\p{Lu}/u.test(moverOf(route)));
  /** @type {Map<string, string>} */
  const same = new Map();
  for (const route of routes) {
    const last = wordsOf(moverOf(route)).at(-1);
    if (!last || /\p{Lu}/u.test(moverOf(route).slice(1))) continue;
    const bearers = new Set(named.filter((other) => wordsOf(moverOf(other)).includes(last)).map(sortOf));
    if (bearers.size === 1) same.set(sortOf(route), [...bearers][0]);
  }
  return (route) => same.get(sortOf(route)) || sortOf(route);
}

/**
 * @param {Feature[]} routes
 * @returns {{byStatus: boolean, sorts: Sort[], numberOf: (route: Feature, status?: string) => number}} whether colour
 *   says what happened rather than who moved; the sorts that there are; the number of the colour of a route
 */
export function actorsOf(routes) {
  /** @type {Map<string, Feature[]>} */
  const sorts = new Map();
  const sort = sortsOf(routes);
  for (const route of routes) sorts.set(sort(route), [...(sorts.get(sort(route)) || []), route]);
  if (sorts.size > MOST) {
    const order = Object.keys(STATUS);
    const numberOf = (/** @type {Feature} */ route, status = route.properties.status) =>
      order.indexOf(drawnStatus(status));
    return { byStatus: true, sorts: [], numberOf };
  }
  const ordered = [...sorts].sort(([, one], [, other]) => other.length - one.length);
  const numbers = new Map(ordered.map(([sort], number) => [sort, number]));
  return {
    byStatus: false,
    sorts: ordered.map(([, some], number) => ({ number, words: wordsFor(some), routes: some.length })),
    numberOf: (route) => numbers.get(sort(route)) || 0,
  };
}
