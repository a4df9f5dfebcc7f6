// @ts-check
/**
 * Makes a map document out of JSON that may come from anywhere, or says why it is none.
 *
 * What draws a map may rely on its form: lists are lists, texts are texts, numbers are finite. Here that is made sure
 * of. A feature that cannot be drawn is left out and counted; what is unknown is kept, since a later geomap may have
 * written it.
 *
 * @typedef {{type: string, id: string, geometry: any, properties: any}} Feature
 */

/** Why a document cannot be shown: `code` is for programs, the message for people. */
export class Unusable extends Error {
  /** @param {"unreachable" | "broken" | "foreign" | "newer"} code @param {string} message */
  constructor(code, message) {
    super(message);
    this.name = "Unusable";
    this.code = code;
  }
}

const isObject = (/** @type {any} */ value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isFinite = (/** @type {any} */ value) => typeof value === "number" && Number.isFinite(value);

/** How a property is put right; each gives a value of its type, whatever it was given. */
const text = (/** @type {any} */ value) => (typeof value === "string" ? value : "");
const textOrNull = (/** @type {any} */ value) => (typeof value === "string" ? value : null);
const number = (/** @type {any} */ value) => (isFinite(value) ? value : 0);
const numberOrNull = (/** @type {any} */ value) => (isFinite(value) ? value : null);
const share = (/** @type {any} */ value) => Math.min(1, Math.max(0, number(value)));
const truthOrNull = (/** @type {any} */ value) => (typeof value === "boolean" ? value : null);
const texts = (/** @type {any} */ value) =>
  Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
const list = (/** @type {Record<string, (value: any) => any>} */ form) => (/** @type {any} */ value) =>
  Array.isArray(value) ? value.filter(isObject).map((one) => shaped(one, form)) : [];

/**
 * @param {any} value @param {Record<string, (value: any) => any>} form
 * @returns {any} a copy in which every property of the form has its type
 */
function shaped(value, form) {
  const copy = { ...value };
  for (const [key, put] of Object.entries(form)) copy[key] = put(Object.hasOwn(value, key) ? value[key] : undefined);
  return copy;
}

const WHERE = { kind: text, country: textOrNull, country_name: textOrNull, admin1: textOrNull };
const SENTENCE = {
  report: text,
  start: number,
  end: number,
  sentence: text,
  sentence_start: number,
  page: textOrNull,
  sheet: textOrNull,
  row: numberOrNull,
  paragraph: numberOrNull,
};
const OFFSET = {
  from: text,
  lon: numberOrNull,
  lat: numberOrNull,
  distance_km: numberOrNull,
  direction: textOrNull,
  uncertainty_km: number,
};
const offset = (/** @type {any} */ value) => (isObject(value) ? shaped(value, OFFSET) : null);
const MENTIONS = list({ ...SENTENCE, surface: text, mention: text, confidence: share });
const ALTERNATIVES = list({ ...WHERE, name: text, confidence: share, lon: numberOrNull, lat: numberOrNull });
const CLAIMS = list({
  ...SENTENCE,
  kind: text,
  text,
  km: numberOrNull,
  travelled: truthOrNull,
  consistent: truthOrNull,
  number: numberOrNull,
});
const COUNTRIES = list({ name: text, country: textOrNull, km: numberOrNull });
const STOPS = list({
  role: text,
  surface: text,
  part: textOrNull,
  name: textOrNull,
  kind: textOrNull,
  place: textOrNull,
  doubt: textOrNull,
  inexact: Boolean,
  guess: (/** @type {any} */ value) => (isObject(value) ? shaped(value, { name: text, confidence: share }) : null),
});
const TELLINGS = list({
  id: text,
  report: text,
  sentence: text,
  route: text,
  mover: text,
  status: text,
  stops: list({ role: text, surface: text, given: Boolean }),
  corrected: Boolean,
});
const TOLD = { mentions: numberOrNull, accounts: numberOrNull, date_first: textOrNull, date_last: textOrNull };
const told = (/** @type {any} */ value) => (isObject(value) ? shaped(value, { ...TOLD, spelling: textOrNull }) : null);
const REPORTS = list({
  id: text,
  title: textOrNull,
  date: textOrNull,
  source: textOrNull,
  language: textOrNull,
  places: number,
  routes: number,
  unresolved: number,
});
const NAMED = { name: text, alternatives: ALTERNATIVES, mentions: MENTIONS, told };
const PROPERTIES = /** @type {Record<string, Record<string, (value: any) => any>>} */ ({
  place: { ...NAMED, ...WHERE, confidence: share, reasons: texts, offset, inexact: Boolean },
  route: {
    movement: text,
    mover: textOrNull,
    status: text,
    confidence: share,
    stops: STOPS,
    undrawn: textOrNull,
    when: textOrNull,
    guess: (/** @type {any} */ value) => (isObject(value) && isDrawable("route", value) ? value : null),
    length_km: numberOrNull,
    shortest_km: numberOrNull,
    longest_km: numberOrNull,
    crosses: COUNTRIES,
    unreported: COUNTRIES,
    claims: CLAIMS,
    reports: texts,
    tellings: TELLINGS,
    told,
  },
  unresolved: NAMED,
});

const isPosition = (/** @type {any} */ value) =>
  Array.isArray(value) &&
  isFinite(value[0]) &&
  isFinite(value[1]) &&
  Math.abs(value[0]) <= 180 &&
  Math.abs(value[1]) <= 90;
const isLine = (/** @type {any} */ value) => Array.isArray(value) && value.length > 1 && value.every(isPosition);

/** @param {string} type @param {any} geometry */
function isDrawable(type, geometry) {
  if (type === "unresolved") return true;
  if (type === "route" && geometry === null) return true;
  if (!isObject(geometry)) return false;
  if (type === "place") return geometry.type === "Point" && isPosition(geometry.coordinates);
  if (geometry.type === "LineString") return isLine(geometry.coordinates);
  return (
    geometry.type === "MultiLineString" &&
    Array.isArray(geometry.coordinates) &&
    geometry.coordinates.length > 0 &&
    geometry.coordinates.every(isLine)
  );
}

/** @param {any} feature @param {number} index @param {Set<string>} taken ids @returns {Feature | null} */
function drawable(feature, index, taken) {
  if (!isObject(feature) || !isObject(feature.properties)) return null;
  const { type } = feature.properties;
  if (typeof type !== "string" || !Object.hasOwn(PROPERTIES, type) || !isDrawable(type, feature.geometry ?? null))
    return null;
  const wanted = typeof feature.id === "string" && feature.id.length <= 200 ? feature.id : "";
  const id = wanted && !taken.has(wanted) ? wanted : `feature ${index}`;
  taken.add(id);
  const properties = shaped(feature.properties, PROPERTIES[type]);
  if (type === "route" && !properties.stops.length) return null;
  return { type: "Feature", id, geometry: type === "unresolved" ? null : (feature.geometry ?? null), properties };
}

/**
 * Refuse a form that is not the expected one, or newer.
 * @param {any} schema @param {string} expected such as `geomap-document/1`
 */
export function refuse(schema, expected) {
  const [name, newest] = expected.split("/");
  const found = typeof schema === "string" ? /^([a-z-]+)\/(\d{1,9})$/.exec(schema) : null;
  if (!found || found[1] !== name)
    throw new Unusable("foreign", "This is not a map document of geomap, so it cannot be shown here.");
  if (Number(found[2]) > Number(newest)) {
    throw new Unusable(
      "newer",
      `This map was made by a newer geomap (${found[0]}); this page understands ${expected} and older. ` +
        "Update geo-map.js on this page.",
    );
  }
}

/** @param {any} value @returns {import("./types.js").Focus | null} null for what is none */
function focusOf(value) {
  if (!isObject(value)) return null;
  const { near, bounds } = value;
  const isBox = Array.isArray(bounds) && bounds.length === 4;
  return {
    countries: list({ country: text, name: text })(value.countries),
    near: isPosition(near) ? near : null,
    bounds: isBox && isPosition(bounds.slice(0, 2)) && isPosition(bounds.slice(2)) ? /** @type {any} */ (bounds) : null,
    said: value.said === true,
  };
}

/** A report may carry its whole text, or none. @param {any} report */
function withText(report) {
  const { text: whole, ...rest } = report;
  return typeof whole === "string" ? report : rest;
}

/**
 * Check a map document and put its form right.
 * @param {any} value JSON from anywhere @param {string} schema the newest form that can be read
 * @returns {{document: any, left: number}} the document, and how many features had to be left out
 */
export function checked(value, schema) {
  if (!isObject(value)) throw new Unusable("broken", "This map cannot be read: its data is no JSON object.");
  refuse(value.schema, schema);
  if (!Array.isArray(value.features))
    throw new Unusable("broken", "This map cannot be read: it has no list of features.");
  const taken = /** @type {Set<string>} */ (new Set());
  const features = value.features
    .map((/** @type {any} */ feature, /** @type {number} */ index) => drawable(feature, index, taken))
    .filter((/** @type {any} */ feature) => feature !== null);
  const box = value.bbox;
  const document = {
    ...value,
    title: text(value.title),
    summary: text(value.summary),
    reports: REPORTS(value.reports).map(withText),
    attribution: texts(value.attribution),
    ...(Object.hasOwn(value, "notices") && { notices: texts(value.notices) }),
    features,
  };
  if (isObject(value.whole)) document.whole = shaped(value.whole, { reports: number });
  else delete document.whole;
  delete document.bbox;
  delete document.focus;
  const focus = focusOf(value.focus);
  if (focus) document.focus = focus;
  if (Array.isArray(box) && box.length === 4 && isPosition(box.slice(0, 2)) && isPosition(box.slice(2)))
    document.bbox = box;
  else if (box !== undefined || features.some((/** @type {Feature} */ feature) => feature.geometry))
    document.bbox = [-180, -85, 180, 85];
  return { document, left: value.features.length - features.length };
}
