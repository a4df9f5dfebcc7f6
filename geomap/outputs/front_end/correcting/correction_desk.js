// @ts-check
/**
 * The desk where the corrections made on one map are gathered, shown in the panel, and saved.
 *
 * @typedef {import("../data/types.js").Feature} Feature
 * @typedef {import("../data/types.js").Correction} Correction
 * @typedef {import("../data/types.js").Telling} Telling
 * @typedef {import("../data/types.js").RouteChange} RouteChange
 */
import { allowance } from "../data/sandbox.js";
import { clean, count, isolated, make } from "../data/text.js";
import { copy } from "../saving/datatable.js";
import { CONTROLS, correctionsFile, EVERY_REPORT, usable } from "./corrections.js";
import { keeper } from "./keeping.js";
import { nameSearch } from "./name_search.js";
import { routeLine } from "./route_changes.js";
import { download, fileName } from "../saving/saving.js";

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

/** @param {string} words @param {() => void} click */
const button = (words, click) => make("button.gm-button", { type: "button", click }, words);

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

/** What tells the line for a name in a report from others. @param {string} surface @param {string} report */
const keyOfName = (surface, report) => JSON.stringify([surface, report]);

/**
 * What routes become, beside the lines that say so.
 * @param {Map<string, Correction>} gathered @param {Map<string, RouteChange>} changes by the key of their line
 * @param {() => void} write called after each change
 */
function routeDesk(gathered, changes, write) {
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
 * What names become.
 * @param {Map<string, Correction>} gathered @param {() => void} write called after each change
 * @param {HTMLElement} said where is told what no file can correct
 */
function nameDesk(gathered, write, said) {
  /** @type {(surface: string, report: string) => Correction | undefined} */
  const lineFor = (surface, report) =>
    gathered.get(keyOfName(surface, report)) || gathered.get(keyOfName(surface, EVERY_REPORT));
  /** @param {Correction} line */
  const take = (line) => {
    const every = line.report === EVERY_REPORT;
    // A line for all reports is said last, and takes the place of those for single ones.
    for (const [key, { surface, route }] of every ? [...gathered] : [])
      if (route === undefined && surface === line.surface) gathered.delete(key);
    gathered.set(keyOfName(line.surface, line.report), line);
  };
  return {
    /** The line that is for a mention. @param {{surface: string, report: string}} mention */
    lineOf: ({ surface, report }) => lineFor(surface, report),
    /**
     * Correct the mentions of a place or name.
     * @param {Feature} feature @param {string} place @param {string} words for people
     * @param {[number, number] | null} at longitude and latitude, if they are known
     * @param {string} scope one report; all that there are (`*`); those of the feature where it is empty
     * @returns {string} what was done
     */
    correct: (feature, place, words, at, scope) => {
      const all = /** @type {{surface: string, report: string, mention?: string}[]} */ (feature.properties.mentions);
      const one = scope && scope !== EVERY_REPORT;
      const mentions = all.filter(({ mention, report }) => mention !== "coordinates" && (!one || report === scope));
      const fit = mentions.filter(({ surface, report }) => usable(surface) && !CONTROLS.test(report));
      for (const { surface, report } of fit)
        take({ surface, report: scope === EVERY_REPORT ? scope : report, place, words, at });
      write();
      const left = mentions.length - fit.length;
      said.textContent = left ? `${left} cannot be corrected by file` : "";
      return `${count(fit.length, "mention")} noted as ${words}. ${count(gathered.size, "correction")} so far.`;
    },
    take: (/** @type {Correction} */ line) => {
      take(line);
      write();
    },
  };
}

/** The names that have a place or a guess. @param {Feature[]} features @returns {Set<string>} */
const surfacesOf = (features) =>
  new Set(
    features.flatMap(({ properties }) => (properties.mentions || []).map((/** @type {any} */ { surface }) => surface)),
  );

/**
 * What saves the file, or copies it where a frame may save none.
 * @param {string} title of the map @param {Map<string, Correction>} gathered @param {HTMLElement} list
 * @param {HTMLElement} said @param {() => void} done
 */
function saveButton(title, gathered, list, said, done) {
  const { files } = allowance();
  const save = async () => {
    const text = correctionsFile(gathered.values());
    let copied = false;
    if (files) download(new Blob([text], { type: "text/csv;charset=utf-8" }), `${fileName(title)}-corrections.csv`);
    else {
      copied = await copy(text, list);
      said.textContent = copied ? "Copied" : "The browser does not allow to copy";
    }
    if (files || copied) done();
  };
  return button(files ? "Save corrections.csv" : "Copy corrections.csv", save);
}

/**
 * Keep a reader from leaving with corrections that are kept nowhere; until there are some, nothing is listened to.
 * @param {() => boolean} lost
 */
function leavingGuard(lost) {
  const warn = (/** @type {Event} */ event) => event.preventDefault();
  return () => (lost() ? addEventListener : removeEventListener)("beforeunload", warn);
}

/** What says whether the corrections are kept. @param {boolean} kept */
const keptWords = (kept) =>
  kept
    ? "Kept in this browser. The next run of geomap with --corrections obeys the file, and routes find their ways anew"
    : "This page may not keep them: save the file before you leave. The next run with --corrections obeys it";

/**
 * The corrections of one map.
 * @param {string} title of the map, for the name of the file @param {import("../data/types.js").Payload} data
 */
export function correctionDesk(title, data) {
  const { features, reports } = data.document;
  /** @type {Set<string> | null} */
  let shared = null;
  const keeping = keeper(data.document);
  const before = keeping.read();
  /** @type {Map<string, Correction>} */
  const gathered = new Map(before.map(([key, line]) => [key, line]));
  /** @type {Map<string, RouteChange>} */
  const changes = new Map(before.flatMap(([key, , change]) => (change ? [[key, change]] : [])));
  /** @type {(() => void)[]} */
  const watchers = [];
  let [kept, saved] = [true, true];
  const list = make("ul.gm-list");
  const said = make("p.gm-quiet", { role: "status" });
  const number = make("span.gm-number");
  const note = make("p.gm-quiet");
  const secured = () => {
    saved = true;
    guard();
  };
  const clear = button("Take all back", () => {
    gathered.clear();
    write();
  });
  const acts = make("div.gm-choices", {}, saveButton(title, gathered, list, said, secured), clear);
  const element = correctionSection(number, list, note, acts, said);
  const show = () => {
    element.hidden = gathered.size === 0;
    number.textContent = String(gathered.size);
    note.textContent = keptWords(kept);
    list.replaceChildren(...[...gathered].map(([key, one]) => correctionRow(one, () => undo(key))));
  };
  const write = () => {
    kept = keeping.write([...gathered].map(([key, line]) => [key, line, changes.get(key) || null]));
    saved = false;
    guard();
    show();
    for (const watcher of watchers) watcher();
  };
  const undo = (/** @type {string} */ key) => {
    gathered.delete(key);
    write();
    /** @type {HTMLElement | null} */ (list.querySelector("button"))?.focus();
  };
  const guard = leavingGuard(() => gathered.size > 0 && !kept && !saved);
  show();
  /** @type {Set<string> | null} */
  let known = null;
  return {
    element,
    watch: (/** @type {() => void} */ watcher) => void watchers.push(watcher),
    any: () => gathered.size > 0,
    /** Whether a telling supports another route, too. @param {Telling} telling */
    isShared: (telling) => (shared ||= sharedTellings(features)).has(keyOf(telling)),
    /** @param {string} id of a report */
    titleOf: (id) => reports.find((report) => report.id === id)?.title || id,
    search: nameSearch(data),
    /** The lines for names that no report of the map has as a place. */
    missed: () => {
      known ||= surfacesOf(features);
      return [...gathered.values()].filter(({ surface, route }) => route === undefined && !known?.has(surface));
    },
    /** Lead to the list of the corrections. */
    lead: () => /** @type {HTMLElement} */ (element.firstElementChild).focus(),
    ...nameDesk(gathered, write, said),
    ...routeDesk(gathered, changes, write),
  };
}
