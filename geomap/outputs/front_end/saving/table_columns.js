// @ts-check
/**
 * What the table on the page and the CSV files say of places, routes and names that are not placed: their columns, and
 * how they are written.
 *
 * Coordinates stand as latitude and longitude here, in columns of their own.
 *
 * @typedef {import("../data/types.js").Feature} Feature
 * @typedef {import("../data/types.js").Payload} Payload
 * @typedef {{title: string, value: (feature: Feature) => string | number, number?: boolean, data?: boolean}} Column
 *   `data` for those of the file only
 */
import { clean, isNumber, LONG } from "../data/text.js";
import { ringOf } from "../data/uncertainty.js";
import { kindOf } from "../map/symbols.js";

/** @param {any} route @param {string} role */
const stopNames = (route, role) =>
  route.stops
    .filter((/** @type {any} */ stop) => stop.role === role)
    .map(
      (/** @type {any} */ stop) => `${stop.part ? `${clean(stop.part, 30)} ` : ""}${clean(stop.name || stop.surface)}`,
    )
    .join("; ");

/** @param {any} route */
const stated = (route) =>
  [
    ...new Set(
      route.claims
        .filter((/** @type {any} */ claim) => claim.kind === "distance" && isNumber(claim.km))
        .map((/** @type {any} */ claim) => Math.round(claim.km)),
    ),
  ].join("; ");

/** @param {{report: string}[]} mentions */
const tellers = (mentions) => [...new Set(mentions.map(({ report }) => clean(report)))].join("; ");

/** @param {number | null} value */
const figure = (value) => (isNumber(value) ? /** @type {number} */ (value) : "");

/** A text of the best guess for a name that is not placed. @param {any} name @param {string} key */
const guess = ({ alternatives }, key) => clean(alternatives[0]?.[key]);

/** A column of a property that is text. @param {string} key @returns {Column} */
const textColumn = (key) => ({ title: key, value: ({ properties }) => clean(properties[key]) });

/** @param {{properties: any}} feature @returns {any[]} its mentions or claims */
const evidenceOf = ({ properties }) => properties.mentions || properties.claims;

/** Columns that several tables have. @type {Record<"sentence" | "reports" | "mentions" | "confidence", Column>} */
const COMMON = {
  sentence: { title: "sentence", data: true, value: (feature) => clean(evidenceOf(feature)[0]?.sentence, LONG) },
  reports: { title: "reports", value: (feature) => tellers(evidenceOf(feature)) },
  mentions: { title: "mentions", number: true, value: ({ properties }) => properties.mentions.length },
  confidence: {
    title: "confidence",
    number: true,
    value: ({ properties }) => Math.round(properties.confidence * 1e4) / 1e4,
  },
};

/** @param {Payload} data @returns {{place: Column[], route: Column[], unresolved: Column[]}} */
export function columnsOf(data) {
  const { sentence, reports, mentions, confidence } = COMMON;
  return {
    place: [
      textColumn("name"),
      { title: "kind", value: ({ properties }) => kindOf(data, properties.kind).label },
      { title: "country", value: ({ properties }) => clean(properties.country_name || properties.country) },
      textColumn("admin1"),
      { title: "lat", number: true, value: ({ geometry }) => geometry.coordinates[1] },
      { title: "lon", number: true, value: ({ geometry }) => geometry.coordinates[0] },
      { title: "uncertainty_km", number: true, data: true, value: (feature) => figure(ringOf(feature) || null) },
      confidence,
      mentions,
      reports,
      { ...textColumn("gazetteer_id"), data: true },
      sentence,
    ],
    route: [
      textColumn("mover"),
      textColumn("status"),
      ...["origin", "via", "destination"].map((role) => ({
        title: role,
        value: (/** @type {Feature} */ { properties }) => stopNames(properties, role),
      })),
      { title: "undrawn", data: true, value: ({ properties }) => clean(properties.undrawn) },
      { title: "length_km", number: true, value: ({ properties }) => figure(properties.length_km) },
      { title: "stated_km", value: ({ properties }) => stated(properties) },
      confidence,
      reports,
      sentence,
    ],
    unresolved: [
      textColumn("name"),
      { title: "best_guess", value: ({ properties }) => guess(properties, "name") },
      {
        title: "guess_country",
        value: ({ properties }) => guess(properties, "country_name") || guess(properties, "country"),
      },
      {
        title: "guess_confidence",
        number: true,
        value: ({ properties }) => figure(properties.alternatives[0]?.confidence),
      },
      { title: "candidates", number: true, value: ({ properties }) => properties.alternatives.length },
      mentions,
      reports,
      sentence,
    ],
  };
}

/**
 * Make a cell harmless in a spreadsheet: a text that would be read as a formula begins with an apostrophe.
 * The characters are those of OWASP's "CSV Injection".
 * @param {string | number} value
 */
export const harmless = (value) =>
  typeof value === "string" && /^[\s]*[=+\-@\t\r＝＋－＠]/u.test(value) ? `'${value}` : String(value);

/** @param {Column[]} columns @param {Feature[]} features @returns {string} CSV of RFC 4180 */
export function csv(columns, features) {
  const cell = (/** @type {string | number} */ value) => {
    const text = harmless(value);
    return /[",\r\n;\t]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [columns.map(({ title }) => title), ...features.map((feature) => columns.map(({ value }) => value(feature)))]
    .map((cells) => `${cells.map(cell).join(",")}\r\n`)
    .join("");
}

/**
 * @param {Column[]} columns @param {Feature[]} features
 * @returns {string} lines of cells between tabulators, as spreadsheets take from the clipboard
 */
export const tabbed = (columns, features) =>
  [columns.map(({ title }) => title), ...features.map((feature) => columns.map(({ value }) => value(feature)))]
    .map((cells) => cells.map((value) => harmless(value).replace(/\s+/g, " ")).join("\t"))
    .join("\n");
