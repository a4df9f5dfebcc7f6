// @ts-check
/**
 * Decides what is shown: by kind of place, confidence, status of a route, report and time; and whether the map shows
 * guesses for the names that are not placed.
 *
 * It knows nothing about the map. What shows something asks `shows`, and `watch` calls it when the answer may have
 * changed.
 *
 * @typedef {import("../data/types.js").Feature} Feature
 * @typedef {import("../data/types.js").Payload} Payload
 * @typedef {import("../data/types.js").Filter} Filter
 */
import { drawnAs } from "../data/confidence.js";
import { daysOf } from "../data/dates.js";
import { drawnStatus, kindOf } from "../map/symbols.js";

/** The groups of the legend that can be switched, in the order in which they are written into an address. */
export const GROUPS = /** @type {const} */ (["kind", "sure", "status", "report"]);

/** The status a route is drawn with. @param {Feature} feature */
export const statusOf = (feature) => drawnStatus(feature.properties.status);

/** Whether days, the first and the last of a date, meet a period; a date that is not known does. */
const meets = (/** @type {[any, any] | null} */ days, /** @type {[any, any] | null} */ period) =>
  period === null || days === null || (days[1] >= period[0] && days[0] <= period[1]);

/**
 * Which reports count; null where all do.
 * @typedef {boolean[] | null} Counting
 */

/**
 * What is shown, given which reports count.
 * @param {Payload} data @param {Record<string, Set<string>>} hidden
 */
function passing(data, hidden) {
  const number = new Map(data.document.reports.map((report, index) => [report.id, index]));
  const counts = (/** @type {Counting} */ some, /** @type {string} */ id) =>
    some === null || some[number.get(id) ?? -1] !== false;
  const told = (/** @type {Counting} */ some, /** @type {{report: string}[]} */ mentions) =>
    some === null || mentions.some(({ report }) => counts(some, report));
  const passes = (/** @type {Feature} */ feature, /** @type {Counting} */ some) => {
    const { type, confidence, mentions, reports, kind } = feature.properties;
    if (type === "unresolved") return told(some, mentions);
    // There may be a hundred thousand places, and mostly nothing is hidden.
    if (hidden.sure.size && hidden.sure.has(drawnAs(confidence))) return false;
    if (type === "place") {
      if (hidden.kind.size && hidden.kind.has(kindOf(data, kind).class)) return false;
      return told(some, mentions);
    }
    if (hidden.status.has(statusOf(feature))) return false;
    return some === null || reports.some((/** @type {string} */ id) => counts(some, id));
  };
  return { counts, passes };
}

/**
 * The journeys that reports date, which took place then, whenever they are told; with their places.
 * @param {Payload} data
 */
function datedJourneys(data) {
  const dated = data.document.features
    .map((feature) => /** @type {const} */ ([feature, daysOf(feature.properties.when)]))
    .filter(([, days]) => days !== null);
  const known = new Map(dated.map(([{ id }, days]) => [id, days]));
  return {
    daysOf: (/** @type {Feature} */ { id }) => known.get(id) || null,
    /** @param {(journey: Feature) => boolean} shows @returns {Set<string>} ids of the stops of those shown */
    placesOf: (shows) =>
      new Set(
        dated
          .filter(([feature]) => shows(feature))
          .flatMap(([{ properties }]) => properties.stops.map((/** @type {any} */ stop) => stop.place)),
      ),
  };
}

/**
 * @param {Payload} data
 * @returns {Filter} that shows everything
 */
export function makeFilter(data) {
  const { reports } = data.document;
  const days = reports.map((report) => daysOf(report.date));
  /** @type {Record<string, Set<string>>} */
  const hidden = { kind: new Set(), sure: new Set(), status: new Set(), report: new Set() };
  /** @type {[number, number] | null} */
  let period = null;
  let guesses = false;
  /** @type {(() => void)[]} */
  const watchers = [];
  /** @type {{now: Counting, ever: Counting}} */
  let counting = { now: null, ever: null };
  const { counts, passes } = passing(data, hidden);
  const journeys = datedJourneys(data);
  /** @type {Set<string>} */
  let lit = new Set();
  const shows = (/** @type {Feature} */ feature) => {
    const own = journeys.daysOf(feature);
    if (own) return passes(feature, counting.ever) && meets(own, period);
    return passes(feature, counting.now) || (lit.has(feature.id) && passes(feature, counting.ever));
  };

  const change = () => {
    const ever = hidden.report.size ? reports.map(({ id }) => !hidden.report.has(id)) : null;
    const now = period ? days.map((some, index) => (!ever || ever[index]) && meets(some, period)) : ever;
    counting = { now, ever };
    lit = period ? journeys.placesOf(shows) : new Set();
    for (const watcher of watchers) watcher();
  };
  return {
    reportShown: (id) => counts(counting.now, id),
    shows,
    pales: (feature) => period !== null && !shows(feature) && passes(feature, counting.ever),
    isShown: (group, value) => !hidden[group].has(value),
    show(group, values, shown) {
      for (const value of values) shown ? hidden[group].delete(value) : hidden[group].add(value);
      change();
    },
    get period() {
      return period;
    },
    set period(bounds) {
      period = bounds;
      change();
    },
    get guesses() {
      return guesses;
    },
    set guesses(shown) {
      guesses = shown;
      change();
    },
    get everything() {
      return period === null && GROUPS.every((group) => hidden[group].size === 0);
    },
    hidden: (group) => [...hidden[group]].sort(),
    reset() {
      for (const group of GROUPS) hidden[group].clear();
      period = null;
      change();
    },
    watch: (watcher) => void watchers.push(watcher),
  };
}
