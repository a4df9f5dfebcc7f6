// @ts-check
/**
 * Corrections made on the map: another candidate, another position, or no place at all; and how they are written, as
 * the CSV file that `geomap --corrections` obeys.
 *
 * @typedef {import("../data/types.js").Feature} Feature
 * @typedef {import("../data/types.js").Correction} Correction
 * @typedef {Pick<ReturnType<typeof import("./correction_desk.js").correctionDesk>,
 *   "correct" | "search" | "titleOf">} Desk
 */
import { clean, figure, isNumber, isolated, make } from "../data/text.js";
import { choice } from "./stop_list.js";
import { harmless } from "../saving/table_columns.js";
import { whereField } from "./where_field.js";

export const NO_PLACE = "not a place";

/** The report of a line that is for all. */
export const EVERY_REPORT = "*";

const IDENTIFIER = /^[\p{L}\p{N}][^\s:,]*:[^\s,;"]+$/u;

/** What a line may say of where a name lies. */
export const PLACE = /^(?:not a place|-?\d+(?:\.\d+)?,-?\d+(?:\.\d+)?|[\p{L}\p{N}][^\s:,]*:[^\s,;"]+)$/u;

/** Latitude and longitude as a correction has them. @param {{lat: number, lng: number}} at */
export const positionCell = (at) => `${at.lat.toFixed(5)},${(((((at.lng + 180) % 360) + 360) % 360) - 180).toFixed(5)}`;

export const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/;

/**
 * Whether `geomap --corrections` takes a surface: it refuses formulas and control characters.
 * @param {string} surface
 */
export const usable = (surface) => surface.trim() !== "" && !/^[=+@]/.test(surface.trim()) && !CONTROLS.test(surface);

/** @param {string} value */
const quoted = (value) =>
  /[",;\t\r\n]/.test(value) || value !== value.trim() ? `"${value.replaceAll('"', '""')}"` : value;

/** @type {("route" | "sentence" | "mover" | "status" | "stops")[]} */
const OF_ROUTES = ["route", "sentence", "mover", "status", "stops"];

/**
 * A text that a spreadsheet would take for a formula begins with an apostrophe, which `geomap --corrections` takes
 * away again. The columns for routes are there where a line needs them.
 * @param {Iterable<Correction>} corrections @returns {string} the file
 */
export function correctionsFile(corrections) {
  const all = [...corrections];
  const further = all.some(({ route }) => route !== undefined) ? OF_ROUTES : [];
  const rows = all.map((one) => [
    harmless(one.surface),
    harmless(one.report),
    one.place,
    ...further.map((column) => harmless(one[column] ?? "")),
  ]);
  return [["surface", "report", "place", ...further], ...rows]
    .map((cells) => `${cells.map(quoted).join(",")}\r\n`)
    .join("");
}

/**
 * For which reports a correction is.
 * @param {Feature} feature @param {Desk} desk
 */
function scopeOf(feature, desk) {
  const reports = [...new Set(feature.properties.mentions.map((/** @type {any} */ { report }) => report))];
  const single = reports.slice(0, 100).map((id) => [id, `only in ${clean(desk.titleOf(id), 60)}`]);
  const these = reports.length > 1 ? `in these ${figure(reports.length)} reports` : "in this report";
  const options = [
    ["", these],
    [EVERY_REPORT, "in all reports, wherever the name stands"],
  ];
  return choice(/** @type {[string, string][]} */ ([...options, ...(single.length > 1 ? single : [])]), "");
}

/**
 * The other candidates, as buttons.
 * @param {Feature} feature @param {(place: string, words: string, at: [number, number] | null) => void} note
 */
const candidates = ({ properties: { alternatives } }, note) =>
  alternatives
    .filter((/** @type {any} */ { gazetteer_id: id }) => typeof id === "string" && IDENTIFIER.test(id))
    .slice(0, 8)
    .map((/** @type {any} */ other) => {
      const where = [clean(other.kind, 30), clean(other.admin1), clean(other.country_name || other.country)]
        .filter(Boolean)
        .join(", ");
      const at = isNumber(other.lon) && isNumber(other.lat) ? /** @type {any} */ ([other.lon, other.lat]) : null;
      const click = () => note(other.gazetteer_id, `${clean(other.name)} (${where})`, at);
      const quiet = make("span.gm-quiet", {}, ` ${where}`);
      return make("button.gm-button", { type: "button", click }, "It is ", isolated(other.name), quiet);
    });

/**
 * What a card offers to correct.
 * @param {Feature} feature @param {Desk} desk
 * @param {((put: (at: {lat: number, lng: number}) => void) => void) | null} movePin lets the reader move a pin and
 *   tells where it was put
 */
export function correctionTools(feature, desk, movePin) {
  const said = make("p.gm-told", { role: "status" });
  const scope = scopeOf(feature, desk);
  /** @type {(place: string, words: string, at: [number, number] | null) => void} */
  const note = (place, words, at) => {
    said.textContent = desk.correct(feature, place, words, at, scope.value);
  };
  const pinned = (/** @type {{lat: number, lng: number}} */ at) =>
    note(positionCell(at), positionCell(at), [at.lng, at.lat]);
  const button = (/** @type {string} */ words, /** @type {() => void} */ click) =>
    make("button.gm-button", { type: "button", click }, words);
  return make(
    "details.gm-correct",
    {},
    make("summary", {}, "Correct this"),
    make("label.gm-field", {}, make("span", {}, "What I say holds"), scope),
    make(
      "div.gm-choices",
      {},
      ...candidates(feature, note),
      button("Not a place", () => note(NO_PLACE, NO_PLACE, null)),
      movePin && button("Move the pin", () => movePin(pinned)),
    ),
    whereField(desk.search, note),
    said,
  );
}
