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
import { kindOf, STATUS } from "../map/symbols.js";

/** The groups of the legend that can be switched, in the order in which they are written into an address. */
export const GROUPS = /** @type {const} */ (["kind", "sure", "status", "report"]);

/**
 * The day of a date in days since 1970; null where it does not begin like one of ISO 8601.
 * @param {unknown} date @returns {number | null}
 */
export function dayOf(date) {
  const found = typeof date === "string" ? /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?!\d)/.exec(date) : null;
  if (!found) return null;
  const time = Date.UTC(Number(found[1]), Number(found[2] || 1) - 1, Number(found[3] || 1));
  return Number.isFinite(time) ? Math.round(time / 864e5) : null;
}

/** @param {number} day since 1970 @returns {string} as ISO 8601 writes it */
export const dateOf = (day) => new Date(day * 864e5).toISOString().slice(0, 10);

/** The status a route is drawn with. @param {Feature} feature @returns {keyof typeof STATUS} */
export const statusOf = (feature) =>
  Object.hasOwn(STATUS, feature.properties.status) ? feature.properties.status : "possible";

/** Whether a day lies in a period; one that is not known does. */
const within = (/** @type {any} */ day, /** @type {[any, any] | null} */ period) =>
  period === null || day === null || (day >= period[0] && day <= period[1]);

/**
 * @param {Payload} data
 * @returns {Filter} that shows everything
 */
export function makeFilter(data) {
  const { reports } = data.document;
  const number = new Map(reports.map((report, index) => [report.id, index]));
  const days = reports.map((report) => dayOf(report.date));
  /** @type {Record<string, Set<string>>} */
  const hidden = { kind: new Set(), sure: new Set(), status: new Set(), report: new Set() };
  /** @type {[number, number] | null} */
  let period = null;
  let guesses = false;
  /** @type {(() => void)[]} */
  const watchers = [];
  /** Whether each report counts; null where all do. @type {boolean[] | null} */
  let counting = null;

  const told = (/** @type {{report: string}[]} */ mentions) => mentions.some(({ report }) => reportShown(report));
  const reportShown = (/** @type {string} */ id) => counting === null || counting[number.get(id) ?? -1] !== false;
  const change = () => {
    const whole = hidden.report.size === 0 && period === null;
    counting = whole ? null : days.map((day, index) => !hidden.report.has(String(index)) && within(day, period));
    for (const watcher of watchers) watcher();
  };
  return {
    reportShown,
    shows(feature) {
      const { type, confidence, mentions, reports: tellers } = feature.properties;
      if (type === "unresolved") return counting === null || told(mentions);
      if (hidden.sure.has(drawnAs(confidence))) return false;
      if (type === "route")
        return !hidden.status.has(statusOf(feature)) && (counting === null || tellers.some(reportShown));
      return !hidden.kind.has(kindOf(data, feature.properties.kind).class) && (counting === null || told(mentions));
    },
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
