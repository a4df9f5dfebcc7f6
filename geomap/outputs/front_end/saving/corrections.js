// @ts-check
/**
 * Corrections made on the map: another candidate, another position, or no place at all; and how they are written, as
 * the CSV file that `geomap --corrections` obeys. Places stay on the map as they are, since other names and routes may
 * change with them.
 *
 * @typedef {import("../data/types.js").Feature} Feature
 * @typedef {import("../data/types.js").Correction} Correction
 */
import { clean, isolated, make } from "../data/text.js";
import { harmless } from "./table_columns.js";

export const NO_PLACE = "not a place";

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
 * What a card offers to correct.
 * @param {Feature} feature @param {{correct: (feature: Feature, place: string, words: string) => string}} desk
 * @param {((put: (at: {lat: number, lng: number}) => void) => void) | null} movePin lets the reader move a pin and
 *   tells where it was put
 */
export function correctionTools(feature, desk, movePin) {
  const said = make("p.gm-told", { role: "status" });
  const note = (/** @type {string} */ place, /** @type {string} */ words) => {
    said.textContent = desk.correct(feature, place, words);
  };
  const choices = feature.properties.alternatives
    .filter(
      (/** @type {any} */ other) =>
        typeof other.gazetteer_id === "string" && /^[\p{L}\p{N}][^\s:,]*:[^\s,;"]+$/u.test(other.gazetteer_id),
    )
    .slice(0, 8)
    .map((/** @type {any} */ other) => {
      const where = [clean(other.kind, 30), clean(other.admin1), clean(other.country_name || other.country)]
        .filter(Boolean)
        .join(", ");
      return make(
        "button.gm-button",
        { type: "button", click: () => note(other.gazetteer_id, `${clean(other.name)} (${where})`) },
        "It is ",
        isolated(other.name),
        make("span.gm-quiet", {}, ` ${where}`),
      );
    });
  const move =
    movePin &&
    make(
      "button.gm-button",
      { type: "button", click: () => movePin((at) => note(positionCell(at), positionCell(at))) },
      "Move the pin",
    );
  return make(
    "details.gm-correct",
    {},
    make("summary", {}, "Correct this"),
    make(
      "div.gm-choices",
      {},
      ...choices,
      make("button.gm-button", { type: "button", click: () => note(NO_PLACE, NO_PLACE) }, "Not a place"),
      move,
    ),
    said,
  );
}
