// @ts-check
/**
 * What tables and files say of a feature besides its own properties: when, by whom, and how sure.
 *
 * The columns are those that `geomap/outputs/formats/flat_columns.py` writes. Always holds: a column has one type in
 * every file, so a number or a day that is not known is left out.
 *
 * @typedef {import("../data/types.js").Feature} Feature
 * @typedef {import("../data/types.js").Report} Report
 * @typedef {import("../data/types.js").MapDocument} MapDocument
 */
import { inWords } from "../data/confidence.js";
import { dateOf, daysOf } from "../data/dates.js";
import { figure } from "../data/text.js";

/** Reports of a feature that are named in one cell, and sentences of it. */
const MOST_REPORTS = 12;
const MOST_SENTENCES = 8;

/** Properties that are no texts, and so left out where they are null. */
const LEFT_OUT = new Set(["geonameid", "length_km", "shortest_km", "longest_km", "overland_km", "corridor", "guess"]);

/** Numbers that may happen to be whole. */
const WHOLE = /"(confidence|km|distance_km|uncertainty_km|(?:length|shortest|longest|overland)_km)":(-?\d+)(?=[,}])/g;

const ROLES = ["origin", "via", "destination"];

/**
 * @param {(string | null | undefined)[]} texts
 * @returns {string} in one cell, each once, no more than a person reads
 */
function some(texts) {
  const different = [...new Set(texts.filter(Boolean).map((text) => String(text).trim().split(/\s+/).join(" ")))];
  const more = different.length - MOST_REPORTS;
  return [...different.slice(0, MOST_REPORTS), ...(more > 0 ? [`and ${figure(more)} more`] : [])].join("; ");
}

/** @param {Feature} feature @returns {{report: string, sentence: string}[]} its mentions or claims */
const evidenceOf = ({ properties }) => properties.mentions || properties.claims || [];

/**
 * When the reports are of that tell of a feature, what they are called, and where they come from.
 * @param {Feature} feature @param {Map<string, Report>} reports
 * @returns {{date_first?: string, date_last?: string, report_titles: string, report_sources: string | null}}
 */
export function told(feature, reports) {
  const ids = new Set([...(feature.properties.reports || []), ...evidenceOf(feature).map(({ report }) => report)]);
  const known = [...ids].map((id) => reports.get(id) || { id, title: null, date: null, source: null });
  const days = known.map(({ date }) => daysOf(date)).filter((bounds) => bounds !== null);
  const whole = feature.properties.told;
  const bounds = days.length > 0 && {
    date_first: whole?.date_first ?? dateOf(Math.min(...days.map(([first]) => first))),
    date_last: whole?.date_last ?? dateOf(Math.max(...days.map(([, last]) => last))),
  };
  return {
    ...(bounds || {}),
    report_titles: some(known.map(({ id, title }) => title || id)),
    report_sources: some(known.map(({ source }) => source)) || null,
  };
}

/** The first sentences about a feature with their reports, a line each. @param {Feature} feature */
export function sentences(feature) {
  const quoted = [
    ...new Set(
      evidenceOf(feature).map(({ sentence, report }) => `“${sentence.trim().split(/\s+/).join(" ")}” (${report})`),
    ),
  ];
  const more = quoted.length - MOST_SENTENCES;
  return [...quoted.slice(0, MOST_SENTENCES), ...(more > 0 ? [`and ${figure(more)} more`] : [])].join("\n");
}

/** @param {any} route @param {string} role */
const stopNames = (route, role) =>
  route.stops
    .filter((/** @type {any} */ stop) => stop.role === role)
    .map((/** @type {any} */ stop) => `${stop.part ? `${stop.part} ` : ""}${stop.name || stop.surface}`)
    .join("; ");

/** @param {Feature} feature @param {Map<string, Report>} reports @returns {Feature} with its columns */
function withColumns(feature, reports) {
  const { properties } = feature;
  const kept = Object.entries(properties).filter(([key, value]) => value !== null || !LEFT_OUT.has(key));
  const ways = properties.type === "route" ? ROLES.map((role) => [role, stopNames(properties, role)]) : [];
  const sure = typeof properties.confidence === "number" ? { certainty: inWords(properties.confidence) } : {};
  const columns = { ...Object.fromEntries([...kept, ...ways]), ...sure, ...told(feature, reports) };
  return { ...feature, properties: columns };
}

/** @param {MapDocument} content @returns {string} GeoJSON with columns */
export function geojson(content) {
  const reports = new Map(content.reports.map((report) => [report.id, report]));
  const features = content.features.map((feature) => withColumns(feature, reports));
  // A key of ours can only be followed so: inside a text its quotation marks would be escaped.
  return JSON.stringify({ ...content, features }).replace(WHOLE, '"$1":$2.0');
}
