// @ts-check
/**
 * Marks a place that was missed: a name that stands in a text and was not recognised, chosen in the text or typed.
 *
 * @typedef {import("../data/types.js").MapDocument} MapDocument
 * @typedef {import("../data/types.js").Report} Report
 * @typedef {import("../data/types.js").Scene} Scene
 */
import { clean, make } from "../data/text.js";
import { placePin } from "../map/pin.js";
import { CONTROLS, EVERY_REPORT, positionCell, usable } from "./corrections.js";
import { oneLine } from "./route_changes.js";
import { choice } from "./stop_list.js";
import { whereField } from "./where_field.js";

const LONGEST_NAME = 100;

/** What a map has of the text of each report. @param {MapDocument} content @returns {Map<string, string>} */
function textsOf({ reports, features }) {
  /** @type {Map<string, string[]>} */
  const said = new Map();
  for (const { properties } of features)
    for (const { report, sentence } of properties.mentions || properties.claims) {
      const known = said.get(report);
      if (known) known.push(sentence);
      else said.set(report, [sentence]);
    }
  return new Map(reports.map(({ id, text }) => [id, oneLine(text ?? (said.get(id) || []).join("\n"))]));
}

/** Whether a name stands in a text as whole words. @param {string} text @param {string} name */
function standsIn(text, name) {
  const word = (/** @type {string | undefined} */ character) => Boolean(character && /[\p{L}\p{N}]/u.test(character));
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!word(text[at - 1]) && !word(text[at + name.length])) return true;
  return false;
}

/** What is chosen in a pane, and in which report. @param {HTMLElement} pane */
function chosenIn(pane) {
  const root = /** @type {any} */ (pane.getRootNode());
  const selection = root.getSelection ? root.getSelection() : document.getSelection();
  const words = oneLine(String(selection || ""));
  const node = selection?.anchorNode;
  const report = pane.contains(node) && node.parentElement?.closest("[data-report]")?.getAttribute("data-report");
  return report && words && words.length <= LONGEST_NAME ? { words, report } : null;
}

/**
 * The form, with what opens it, for the foot of the texts.
 * @param {Scene} scene @param {HTMLElement} pane where the texts stand
 */
export function missedPlace({ map, data, desk }, pane) {
  const { reports } = data.document;
  /** @type {Map<string, string> | null} */
  let texts = null;
  const said = make("p.gm-told", { role: "status" });
  const attributes = { type: "text", autocomplete: "off", maxlength: String(LONGEST_NAME), dir: "auto" };
  const name = /** @type {HTMLInputElement} */ (make("input.gm-input", attributes));
  /** @type {[string, string][]} */
  const options = reports.slice(0, 500).map(({ id, title }) => [id, `only in ${clean(title || id, 60)}`]);
  const scope = choice([[EVERY_REPORT, "in all reports, wherever the name stands"], ...options], EVERY_REPORT);
  /** @type {(place: string, words: string, at: [number, number]) => void} */
  const put = (place, words, at) => {
    const surface = oneLine(name.value);
    texts ||= textsOf(data.document);
    const within = scope.value === EVERY_REPORT ? [...texts.values()] : [texts.get(scope.value) || ""];
    if (!usable(surface) || CONTROLS.test(scope.value)) said.textContent = "No file of corrections can hold this name";
    else if (!within.some((text) => standsIn(text, surface))) said.textContent = "No text here has this name so";
    else {
      desk.take({ surface, report: scope.value, place, words, at });
      said.textContent = `Noted: ${surface} is ${words}`;
    }
  };
  const pin = () =>
    placePin(map, map.getCenter(), clean(name.value) || "a place", (at) =>
      put(positionCell(at), positionCell(at), [at.lng, at.lat]),
    );
  const form = make(
    "details.gm-missed",
    {},
    make("summary", {}, "A place is missing"),
    make("label.gm-field", {}, make("span", {}, "Its name, as the text has it"), name),
    make("label.gm-field", {}, make("span", {}, "What I say holds"), scope),
    whereField(desk.search, put),
    make("button.gm-button", { type: "button", click: pin }, "Set a pin"),
    said,
  );
  const take = () => {
    const chosen = chosenIn(pane);
    if (!chosen) return;
    name.value = chosen.words;
    if (options.some(([id]) => id === chosen.report)) scope.value = chosen.report;
  };
  for (const kind of ["pointerup", "keyup"])
    pane.addEventListener(kind, (event) => {
      if (form.contains(/** @type {Node} */ (event.target))) return;
      take();
    });
  return form;
}
