// @ts-check
/**
 * What a reader makes of the tellings of a route: as a line of the file of corrections, and as words and stops for the
 * map.
 *
 * @typedef {import("../data/types.js").Feature} Feature
 * @typedef {import("../data/types.js").Telling} Telling
 * @typedef {import("../data/types.js").ToldStop} ToldStop
 * @typedef {import("../data/types.js").RouteChange} RouteChange
 * @typedef {import("../data/types.js").Correction} Correction
 * @typedef {import("../data/types.js").Corrected} Corrected
 */
const NOT_A_ROUTE = "not a route";

/** @type {[string, string][]} each role with its word before a name */
export const ROLE_WORDS = [
  ["origin", "from"],
  ["via", "over"],
  ["destination", "to"],
];

const LONGEST_MOVER = 200;

/** A text on one line, without characters that no cell may have. @param {string} text */
export const oneLine = (text) => text.replace(/[\s\u0000-\u001f\u007f-\u009f]+/gu, " ").trim();

/**
 * A name as `geomap.resolve.corrections.route_cells` reads it: in quotation marks where it could be more than a name.
 * @param {string} name
 */
const named = (name) =>
  /[>→:",]|^(?:origin|via|destination)\s/u.test(name) ? `"${name.replaceAll('"', '""')}"` : name;

/** @param {ToldStop[]} stops */
const stopsCell = (stops) =>
  stops.map(({ role, surface, given }) => `${role} ${given ? surface : named(oneLine(surface))}`).join(" > ");

/** A telling as it is, in the form of a change. @param {Telling} telling @returns {RouteChange} */
export const asTold = ({ mover, status, stops }) => ({ denied: false, mover, status, stops: [...stops] });

/**
 * The line of the file that makes a telling what a reader says; null where it is that already.
 * @param {Telling} telling @param {RouteChange} change @returns {Correction | null}
 */
export function routeLine(telling, change) {
  const { report, route, sentence, corrected } = telling;
  const line = { surface: "", report, place: "", route, sentence, mover: "", status: "", stops: "" };
  if (change.denied) return { ...line, status: NOT_A_ROUTE, words: NOT_A_ROUTE };
  const mover = oneLine(change.mover).slice(0, LONGEST_MOVER) || oneLine(telling.mover);
  const stops = stopsCell(change.stops);
  const others = {
    mover: mover === oneLine(telling.mover) ? "" : mover,
    status: change.status === telling.status ? "" : change.status,
    stops: stops === stopsCell(telling.stops) ? "" : stops,
  };
  const words = [others.mover, others.status, others.stops].filter(Boolean).join("; ");
  if (!words) return null;
  // The line that corrected it before gives way to this one, which therefore says everything.
  return corrected ? { ...line, mover, status: change.status, stops, words } : { ...line, ...others, words };
}

/** @param {RouteChange[]} changes @param {(change: RouteChange) => string} value */
const agreed = (changes, value) => (new Set(changes.map(value)).size === 1 ? value(changes[0]) : null);

/**
 * What the corrections make of a route; null where they make nothing of it.
 * @param {Feature} feature
 * @param {{changeOf: (telling: Telling) => RouteChange | null, isShared: (telling: Telling) => boolean}} desk
 * @returns {Corrected | null}
 */
export function correctedRoute(feature, desk) {
  const tellings = /** @type {Telling[]} */ (feature.properties.tellings || []);
  const found = tellings.map((telling) => desk.changeOf(telling));
  const made = found.filter((change) => change !== null);
  if (!made.length) return null;
  // A telling that supports another route as well may stay.
  const own = tellings.filter((telling) => !desk.isShared(telling));
  const denied = (own.length ? own : tellings).every((telling) => desk.changeOf(telling)?.denied);
  if (denied) return { denied: true, mover: null, status: null, stops: null, words: NOT_A_ROUTE };
  const all = tellings.map((telling, index) => found[index] || asTold(telling));
  const alone = tellings.length === 1;
  const words = alone
    ? "corrected"
    : `corrected in ${made.length} of ${tellings.length} tellings; the next run merges them anew`;
  return {
    denied: false,
    mover: agreed(all, (change) => oneLine(change.mover)),
    status: agreed(all, (change) => change.status),
    stops: alone ? all[0].stops : null,
    words,
  };
}

/**
 * Where a stop lies, if the document knows.
 * @param {Feature} feature the route @param {Feature[]} features of the document
 * @returns {(stop: ToldStop) => [number, number] | null} longitude, latitude
 */
export function whereabouts(feature, features) {
  const { stops, tellings } = feature.properties;
  const reports = new Set((tellings || []).map((/** @type {Telling} */ telling) => telling.report));
  return ({ surface, given }) => {
    const [lat, lon] = given ? surface.split(",").map(Number) : [NaN, NaN];
    if (Number.isFinite(lat) && Number.isFinite(lon)) return [lon, lat];
    const name = oneLine(surface);
    const known = stops.find((/** @type {any} */ stop) => oneLine(stop.surface) === name);
    if (known) return typeof known.lon === "number" ? [known.lon, known.lat] : null;
    const place = features.find(
      ({ properties }) =>
        properties.type === "place" &&
        properties.mentions.some((/** @type {any} */ one) => reports.has(one.report) && oneLine(one.surface) === name),
    );
    return place ? place.geometry.coordinates : null;
  };
}
