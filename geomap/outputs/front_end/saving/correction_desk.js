// @ts-check
/**
 * The desk where the corrections made on one map are gathered, shown in the panel, and saved.
 *
 * @typedef {import("../data/types.js").Feature} Feature
 * @typedef {import("../data/types.js").Correction} Correction
 * @typedef {import("../data/types.js").Telling} Telling
 * @typedef {import("../data/types.js").RouteChange} RouteChange
 */
import { clean, count, isolated, make } from "../data/text.js";
import { CONTROLS, correctionsFile, usable } from "./corrections.js";
import { routeLine } from "./route_changes.js";
import { download, fileName } from "./saving.js";

/**
 * A correction in the panel, with a button that takes it back.
 * @param {Correction} correction @param {() => void} undo
 */
function correctionRow({ surface, route, words, report }, undo) {
  const label = `Take back the correction of ${route ? `the route ${clean(route)}` : clean(surface)}`;
  return make(
    "li.gm-correction",
    {},
    make(
      "span",
      {},
      isolated(route || surface),
      make("span.gm-quiet", {}, " → ", isolated(words), " · ", isolated(report)),
    ),
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

/** What tells one telling from another. @param {Telling} telling */
const keyOf = ({ report, sentence, route }) => JSON.stringify(["route", report, sentence, route]);

/** The tellings that support several routes. @param {Feature[]} features @returns {Set<string>} their keys */
function sharedTellings(features) {
  const seen = new Set();
  const shared = new Set();
  for (const { properties } of features) {
    const keys = new Set((properties.tellings || []).map(keyOf));
    for (const key of keys) (seen.has(key) ? shared : seen).add(key);
  }
  return shared;
}

/**
 * What routes become, beside the lines that say so.
 * @param {Map<string, Correction>} gathered @param {() => void} write called after each change
 */
function routeDesk(gathered, write) {
  /** @type {Map<string, RouteChange>} */
  const changes = new Map();
  return {
    changeOf: (/** @type {Telling} */ telling) => {
      const key = keyOf(telling);
      return gathered.has(key) ? changes.get(key) || null : null;
    },
    /**
     * Correct tellings; one that becomes what it was is no longer corrected.
     * @param {[Telling, RouteChange][]} decided @returns {string} what was done
     */
    correctRoute: (decided) => {
      let noted = 0;
      let left = 0;
      for (const [telling, change] of decided) {
        const [key, line] = [keyOf(telling), routeLine(telling, change)];
        gathered.delete(key);
        if (CONTROLS.test(telling.report) || !telling.route) left += 1;
        else if (line) {
          gathered.set(key, line);
          changes.set(key, change);
          noted += 1;
        }
      }
      write();
      if (left) return `${count(left, "telling")} cannot be corrected by file.`;
      return noted ? `Noted. ${count(gathered.size, "correction")} in the panel.` : "Nothing is changed.";
    },
  };
}

/**
 * The corrections of one map.
 * @param {string} title of the map, for the name of the file @param {Feature[]} features of the document
 */
export function correctionDesk(title, features) {
  const shared = sharedTellings(features);
  /** @type {Map<string, Correction>} */
  const gathered = new Map();
  /** @type {(() => void)[]} */
  const watchers = [];
  const list = make("ul.gm-list");
  const said = make("p.gm-quiet", { role: "status" });
  const number = make("span.gm-number");
  const note = make("p.gm-quiet", {}, "The next run with --corrections obeys them; until then routes are only marked");
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
    for (const watcher of watchers) watcher();
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
  const watch = (/** @type {() => void} */ watcher) => void watchers.push(watcher);
  /** What was begun of a telling and waits for a pin. @type {Map<Telling, RouteChange>} */
  const drafts = new Map();
  /** Whether a telling supports another route, too. @param {Telling} telling */
  const isShared = (telling) => shared.has(keyOf(telling));
  return { element, correct, watch, drafts, isShared, ...routeDesk(gathered, write) };
}
