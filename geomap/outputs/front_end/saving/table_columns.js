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
import { timesNamed } from "../data/amounts.js";
import { stopName } from "../cards/route_card.js";
import { rowFields } from "../data/row_fields.js";
import { clean, isNumber, LONG } from "../data/text.js";
import { ringOf } from "../data/uncertainty.js";
import { inWords } from "../data/confidence.js";
import { kindOf } from "../map/symbols.js";
import { sentences, told } from "./flat_columns.js";

/** Features among which a row of a table is sought. */
const SEARCHED = 50;

/** @param {any} route @param {string} role */
const stopNames = (route, role) =>
  route.stops
    .filter((/** @type {any} */ stop) => stop.role === role)
    .map(stopName)
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

/**
 * Columns that several tables have.
 * @type {Record<"sentences" | "certainty" | "reports" | "mentions" | "confidence", Column>}
 */
const COMMON = {
  sentences: { title: "sentences", data: true, value: (feature) => clean(sentences(feature), 9 * LONG) },
  certainty: { title: "certainty", data: true, value: ({ properties }) => inWords(properties.confidence) },
  reports: { title: "reports", value: (feature) => tellers(evidenceOf(feature)) },
  mentions: { title: "mentions", number: true, value: timesNamed },
  confidence: {
    title: "confidence",
    number: true,
    value: ({ properties }) => Math.round(properties.confidence * 1e4) / 1e4,
  },
};

/** What files say besides: of when it is, by whom, in which words. @param {Payload} data @returns {Column[]} */
function toldColumns(data) {
  const known = new Map(data.document.reports.map((report) => [report.id, report]));
  const names = /** @type {const} */ (["date_first", "date_last", "report_titles", "report_sources"]);
  return [
    ...names.map((title) => ({
      title,
      data: true,
      value: (/** @type {Feature} */ feature) => clean(told(feature, known)[title], 2 * LONG),
    })),
    COMMON.sentences,
    { title: "id", data: true, value: (feature) => clean(feature.id, 200) },
  ];
}

/** @param {Payload} data @returns {{place: Column[], route: Column[], unresolved: Column[]}} */
export function columnsOf(data) {
  const { certainty, reports, mentions, confidence } = COMMON;
  const more = toldColumns(data);
  const ofRows = data.document.features.slice(0, SEARCHED).some((feature) => rowFields(feature).length > 0);
  const fields = { title: "fields", value: (/** @type {Feature} */ feature) => rowFields(feature).join("; ") };
  return {
    place: [
      textColumn("name"),
      { title: "kind", value: ({ properties }) => kindOf(data, properties.kind).label },
      { title: "country", value: ({ properties }) => clean(properties.country_name || properties.country) },
      textColumn("admin1"),
      ...(ofRows ? [fields] : []),
      { title: "lat", number: true, value: ({ geometry }) => geometry.coordinates[1] },
      { title: "lon", number: true, value: ({ geometry }) => geometry.coordinates[0] },
      { title: "uncertainty_km", number: true, data: true, value: (feature) => figure(ringOf(feature) || null) },
      confidence,
      mentions,
      reports,
      { ...textColumn("gazetteer_id"), data: true },
      certainty,
      ...more,
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
      certainty,
      ...more,
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
      ...more,
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

/**
 * A table as CSV of RFC 4180; parted by semicolons it has decimal commas, as spreadsheets expect that part so.
 * @param {Column[]} columns @param {Feature[]} features @param {string} [between] what parts the cells
 */
export function csv(columns, features, between = ",") {
  const cell = (/** @type {string | number} */ value) => {
    if (typeof value === "number" && between === ";") return String(value).replace(".", ",");
    const text = harmless(value);
    return /[",\r\n;\t]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [columns.map(({ title }) => title), ...features.map((feature) => columns.map(({ value }) => value(feature)))]
    .map((cells) => `${cells.map(cell).join(between)}\r\n`)
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
