// @ts-check
/**
 * The reports beside the map, their names linked to it both ways.
 *
 * Where the document carries the text of a report, that is shown; else the sentences that it has as evidence.
 *
 * @typedef {import("../data/types.js").Feature} Feature
 * @typedef {import("../data/types.js").Report} Report
 * @typedef {import("../data/types.js").MapDocument} MapDocument
 * @typedef {import("./annotations.js").Annotations} Annotations
 * @typedef {import("./passage.js").Sentence} Sentence
 */
import { link, make } from "../data/text.js";
import { longList } from "../panel/lists.js";
import { annotate, passagesOf } from "./annotations.js";
import { citation } from "./evidence.js";
import { inLists, writePassage } from "./passage.js";

/** Reports that are shown open; of more, each is opened by hand. */
const FEW_REPORTS = 5;

/** @type {Annotations} */
const NOTHING = { names: [], sentences: [], passages: new Map() };

/** The pane, still without reports. @param {MapDocument} content */
function emptyPane(content) {
  const whole = content.reports.some((report) => typeof report.text === "string");
  return make(
    "section.gm-reading",
    { "aria-label": "Text of the reports", tabindex: "0" },
    make("h2", {}, whole ? "Text" : "Sentences"),
    make("p.gm-quiet", {}, whole ? "Names lead to the map" : "What names a place; names lead to the map"),
  );
}

/** Bring an element into view inside the pane. @param {HTMLElement} pane @param {HTMLElement} element */
function scrollTo(pane, element) {
  const [at, around] = [element.getBoundingClientRect(), pane.getBoundingClientRect()];
  if (at.top < around.top || at.bottom > around.bottom) pane.scrollTop += at.top - around.top - around.height / 3;
}

/**
 * The text of one report, which opens.
 * @param {Report} report @param {boolean} open @param {() => HTMLElement[]} write gives its passages
 * @returns the element, what writes the text into it the first time it is called, and whether that has happened
 */
function article(report, open, write) {
  const linked = /^https?:/i.test(report.source || "");
  const named = citation(new Map([[report.id, linked ? { ...report, source: null } : report]]), report.id);
  const body = make("div", {});
  const element = make("details.gm-report", { open, "data-report": report.id }, make("summary", {}, named), body);
  let filled = false;
  const fill = () => {
    if (filled) return;
    filled = true;
    const passages = write();
    body.replaceChildren(...passages);
    if (linked) body.prepend(make("p.gm-source", {}, link(/** @type {string} */ (report.source), report.source || "")));
    if (!passages.length) body.append(make("p.gm-quiet", {}, "Nothing of it is on the map"));
  };
  if (open) fill();
  else element.addEventListener("toggle", fill);
  return { element: /** @type {HTMLDetailsElement} */ (element), fill, isFilled: () => filled };
}

/**
 * @param {MapDocument} content
 * @param {(feature: Feature, opener: Element) => void} go called when a name is chosen
 */
export function readingPane(content, go) {
  /** @type {Map<string, Annotations>} */
  let annotations = new Map();
  /** @type {Map<string, Sentence[]>} */
  const sentencesOf = new Map();
  /** @type {Map<string, ReturnType<typeof article>>} */
  const articles = new Map();
  /** @type {HTMLElement[]} */
  let lit = [];
  let filled = false;
  const pane = emptyPane(content);
  const articleOf = (/** @type {Report} */ report) => {
    const of = annotations.get(report.id) || NOTHING;
    const write = () => inLists(passagesOf(report, of).map((passage) => writePassage(passage, of, sentencesOf, go)));
    const made = article(report, content.reports.length <= FEW_REPORTS, write);
    articles.set(report.id, made);
    return made.element;
  };
  const open = (/** @type {string} */ id) => {
    const found = articles.get(id);
    found?.fill();
    if (found) found.element.open = true;
    return found?.element;
  };
  return {
    pane,
    /** Light up the sentences about a feature. @param {Feature | null} feature */
    light(feature) {
      for (const element of lit) element.classList.remove("gm-lit", "gm-lit-name");
      lit = [];
      if (!feature || !filled) return;
      const claims = feature.properties.mentions || feature.properties.claims;
      // A report that the reader has closed stays closed.
      for (const { report } of claims) if (articles.get(report)?.isFilled() === false) open(report);
      const found = sentencesOf.get(feature.id) || [];
      for (const { element, names } of found) {
        element.classList.add("gm-lit");
        for (const name of names) name.classList.add("gm-lit-name");
        lit.push(element, ...names);
      }
      if (found.length) scrollTo(pane, found[0].element);
    },
    /** Bring a report into view. @param {string} id @returns what holds its text */
    show(id) {
      const element = open(id);
      element?.scrollIntoView({ block: "nearest" });
      element?.querySelector("summary")?.focus();
      return element;
    },
    /** Write the texts, when they are first seen. */
    fill() {
      if (filled) return;
      filled = true;
      annotations = annotate(content);
      pane.append(longList("div.gm-texts", content.reports.length, (index) => articleOf(content.reports[index]), 50));
    },
  };
}
