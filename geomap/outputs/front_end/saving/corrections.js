// @ts-check
/**
 * Corrections made on the map: another candidate, another position, or no place at all. They are gathered and saved
 * as the CSV file that `geomap --corrections` obeys; the map itself stays as it is, since other names and routes may
 * change with them.
 *
 * @typedef {import("../data/types.js").Feature} Feature
 * @typedef {{surface: string, report: string, place: string, words: string}} Correction
 */
import { clean, count, isolated, make } from "../data/text.js";
import { harmless } from "./table_columns.js";
import { download, fileName } from "./saving.js";

export const NO_PLACE = "not a place";

/** Latitude and longitude as a correction has them. @param {{lat: number, lng: number}} at */
export const positionCell = (at) => `${at.lat.toFixed(5)},${(((((at.lng + 180) % 360) + 360) % 360) - 180).toFixed(5)}`;

const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/;

/**
 * Whether `geomap --corrections` takes a surface: it refuses formulas and control characters.
 * @param {string} surface
 */
const usable = (surface) => surface.trim() !== "" && !/^[=+@]/.test(surface.trim()) && !CONTROLS.test(surface);

/** @param {string} value */
const quoted = (value) =>
  /[",;\t\r\n]/.test(value) || value !== value.trim() ? `"${value.replaceAll('"', '""')}"` : value;

/**
 * A text that a spreadsheet would take for a formula begins with an apostrophe, which `geomap --corrections` takes
 * away again.
 * @param {Iterable<Correction>} corrections @returns {string} the file
 */
export const correctionsFile = (corrections) =>
  [
    ["surface", "report", "place"],
    ...[...corrections].map(({ surface, report, place }) => [harmless(surface), harmless(report), place]),
  ]
    .map((cells) => `${cells.map(quoted).join(",")}\r\n`)
    .join("");

/**
 * A correction in the panel, with a button that takes it back.
 * @param {Correction} correction @param {() => void} undo
 */
function correctionRow({ surface, words, report }, undo) {
  const label = `Take back the correction of ${clean(surface)}`;
  return make(
    "li.gm-correction",
    {},
    make("span", {}, isolated(surface), make("span.gm-quiet", {}, " → ", isolated(words), " · ", isolated(report))),
    make("button.gm-button", { type: "button", "aria-label": label, click: undo }, "Undo"),
  );
}

/** The section of the panel. @param {HTMLElement} number @param {...HTMLElement} content */
function correctionSection(number, ...content) {
  return make(
    "details.gm-section.gm-corrections",
    { open: true, hidden: true },
    make("summary", {}, make("h2", {}, "Corrections"), number),
    make("div", {}, ...content),
  );
}

/**
 * The corrections of one map.
 * @param {string} title of the map, for the name of the file
 */
export function correctionDesk(title) {
  /** @type {Map<string, Correction>} */
  const gathered = new Map();
  const list = make("ul.gm-list");
  const said = make("p.gm-quiet", { role: "status" });
  const number = make("span.gm-number");
  const note = make("p.gm-quiet", {}, "The next run with --corrections obeys them; this map stays as it is");
  const save = () => {
    const file = new Blob([correctionsFile(gathered.values())], { type: "text/csv;charset=utf-8" });
    download(file, `${fileName(title)}-corrections.csv`);
  };
  const saveButton = make("button.gm-button", { type: "button", click: save }, "Save corrections.csv");
  const element = correctionSection(number, list, note, saveButton, said);
  const write = () => {
    element.hidden = gathered.size === 0;
    number.textContent = String(gathered.size);
    list.replaceChildren(...[...gathered].map(([key, one]) => correctionRow(one, () => undo(key))));
  };
  const undo = (/** @type {string} */ key) => {
    gathered.delete(key);
    write();
    /** @type {HTMLElement | null} */ (list.querySelector("button"))?.focus();
  };
  /**
   * Correct every mention of a place or name, each in its report.
   * @param {Feature} feature @param {string} place @param {string} words for people
   * @returns {string} what was done
   */
  const correct = (feature, place, words) => {
    const all = /** @type {{surface: string, report: string, mention?: string}[]} */ (feature.properties.mentions);
    const mentions = all.filter((one) => one.mention !== "coordinates");
    const fit = mentions.filter(({ surface, report }) => usable(surface) && !CONTROLS.test(report));
    for (const { surface, report } of fit)
      gathered.set(JSON.stringify([surface, report]), { surface, report, place, words });
    write();
    const left = mentions.length - fit.length;
    said.textContent = left ? `${left} cannot be corrected by file` : "";
    return `${count(fit.length, "mention")} noted as ${words}. ${count(gathered.size, "correction")} in the panel.`;
  };
  return { element, correct };
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
