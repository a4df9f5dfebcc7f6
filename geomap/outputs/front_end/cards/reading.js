// @ts-check
/**
 * The reports beside the map, their names linked to it both ways.
 *
 * Where the document carries the text of a report, that is shown; else the sentences that it has as evidence. Offsets count code
 * points, as everywhere in a document, so texts are cut as arrays of code points.
 *
 * @typedef {import("../data/types.js").Feature} Feature
 * @typedef {import("../data/types.js").Report} Report
 * @typedef {import("../data/types.js").MapDocument} MapDocument
 * @typedef {{start: number, end: number, feature: Feature, confidence?: number}} Place a stretch of a report
 * @typedef {{start: number, points: string[]}} Passage
 * @typedef {{names: Place[], sentences: Place[], passages: Map<number, string>}} Annotations
 */
import { clean, encoded, link, make } from "../data/text.js";
import { form } from "../map/symbols.js";
import { citation } from "./cards.js";
import { longList } from "../panel/lists.js";

/** Reports that are shown open; of more, each is opened by hand. */
export const FEW_REPORTS = 5;

/** @param {MapDocument} content @returns {Map<string, Annotations>} by report */
function annotate(content) {
  /** @type {Map<string, Annotations>} */
  const found = new Map();
  for (const feature of content.features) {
    const { mentions, claims } = feature.properties;
    for (const claim of mentions || claims) {
      let of = found.get(claim.report);
      if (!of) found.set(claim.report, (of = { names: [], sentences: [], passages: new Map() }));
      const { start, end, sentence, sentence_start: from } = claim;
      if (mentions) of.names.push({ start, end, feature, confidence: claim.confidence });
      of.sentences.push({ start: from, end: from + Array.from(sentence).length, feature });
      of.passages.set(from, sentence);
    }
  }
  return found;
}

/** Characters of a line of a text that was broken because it was full, not because something ended. */
const FULL_LINE = 50;

/** Turn the line breaks of typed text, which fall within sentences, into spaces; nothing moves. @param {string[]} points @param {number} [full] from how many characters on a line was broken because it was full */
function unbroken(points, full = FULL_LINE) {
  let begins = 0;
  return points.map((point, index) => {
    if (point !== "\n") return point;
    const typed = index - begins >= full && index + 1 < points.length && !/\s/.test(points[index + 1]);
    begins = index + 1;
    return typed ? " " : point;
  });
}

/** What of a report is shown: its text, or its sentences without what two of them share. @param {Report} report @param {Annotations | undefined} of @returns {Passage[]} */
function passagesOf(report, of) {
  if (typeof report.text === "string") return [{ start: 0, points: unbroken(Array.from(report.text)) }];
  let done = 0;
  return [...(of ? of.passages : [])]
    .sort(([one], [other]) => one - other)
    .map(([start, text]) => {
      const points = unbroken(Array.from(text), 0).slice(Math.max(0, done - start));
      const from = Math.max(start, done);
      done = from + points.length;
      return { start: from, points };
    })
    .filter(({ points }) => points.length > 0);
}

/** Stretches that do not overlap, from the left. @param {Place[]} places @param {number} from @param {number} to */
function apart(places, from, to) {
  let done = from;
  return [...places]
    .sort((one, other) => one.start - other.start || other.end - one.end)
    .filter(({ start, end }) => {
      const fits = start >= done && end <= to && end > start;
      if (fits) done = end;
      return fits;
    });
}

/**
 * @param {MapDocument} content @param {Map<string, Report>} reports
 * @param {(feature: Feature, opener: Element) => void} go called when a name is chosen
 */
export function readingPane(content, reports, go) {
  /** @type {Map<string, Annotations>} */
  let annotations = new Map();
  /** Sentences on the page, by the feature that they tell of. @type {Map<string, {element: HTMLElement, names: HTMLElement[]}[]>} */
  const sentencesOf = new Map();
  /** @type {Map<string, () => void>} */
  const opening = new Map();
  /** @type {HTMLElement[]} */
  let lit = [];

  const nameLink = (/** @type {Place} */ { feature, confidence }, /** @type {string} */ words) => {
    const placed = feature.properties.type === "place";
    const anchor = make(
      `a.gm-name.gm-is-${placed ? form(confidence || 0) : "lost"}`,
      {
        href: `#open=${encoded(feature.id)}`,
        "data-of": feature.id,
        title: placed ? false : "no place was found for this name",
      },
      words,
    );
    anchor.addEventListener("click", (event) => {
      event.preventDefault();
      go(feature, anchor);
    });
    return anchor;
  };
  const passage = (/** @type {Passage} */ { start, points }, /** @type {Annotations} */ of) => {
    const text = (/** @type {number} */ from, /** @type {number} */ to) =>
      clean(points.slice(from - start, to - start).join(""), points.length);
    const [names, end] = [apart(of.names, start, start + points.length), start + points.length];
    /** @type {(Node | string)[]} */
    const parts = [];
    const written = (/** @type {number} */ from, /** @type {number} */ to) => {
      /** @type {(HTMLElement | string)[]} */
      const pieces = [];
      let done = from;
      for (const name of names.filter((one) => one.start >= from && one.end <= to)) {
        pieces.push(text(done, name.start), nameLink(name, text(name.start, name.end)));
        done = name.end;
      }
      return [...pieces, text(done, to)];
    };
    let done = start;
    const sentences = apart(
      of.sentences.map((one) => ({ ...one, start: Math.max(one.start, start) })),
      start,
      end,
    );
    for (const { start: from, end: to } of sentences) {
      const pieces = written(from, to);
      const element = make("span.gm-sentence", {}, ...pieces);
      const links = pieces.filter((piece) => typeof piece !== "string");
      for (const { feature } of of.sentences.filter((one) => one.start < to && one.end > from)) {
        const known = sentencesOf.get(feature.id) || [];
        if (!known.some((one) => one.element === element))
          sentencesOf.set(feature.id, [
            ...known,
            { element, names: links.filter(({ dataset }) => dataset.of === feature.id) },
          ]);
      }
      parts.push(...written(done, from), element);
      done = to;
    }
    return make("p.gm-passage", { dir: "auto" }, ...parts, ...written(done, end));
  };
  const article = (/** @type {Report} */ report) => {
    const body = make("div", {});
    const linked = /^https?:/i.test(report.source || "");
    const named = linked
      ? citation(new Map([[report.id, { ...report, source: null }]]), report.id)
      : citation(reports, report.id);
    const element = make(
      "details.gm-report",
      { open: content.reports.length <= FEW_REPORTS, "data-report": report.id },
      make("summary", {}, named),
      body,
    );
    const fill = () => {
      opening.delete(report.id);
      const of = annotations.get(report.id) || { names: [], sentences: [], passages: new Map() };
      const passages = passagesOf(report, of);
      body.replaceChildren(...passages.map((one) => passage(one, of)));
      if (linked)
        body.prepend(make("p.gm-source", {}, link(/** @type {string} */ (report.source), report.source || "")));
      if (!passages.length) body.append(make("p.gm-quiet", {}, "Nothing of it is on the map"));
    };
    opening.set(report.id, fill);
    if (content.reports.length <= FEW_REPORTS) fill();
    else element.addEventListener("toggle", () => opening.get(report.id)?.());
    return element;
  };
  const whole = content.reports.some((report) => typeof report.text === "string");
  const pane = make(
    "section.gm-reading",
    { "aria-label": "Text of the reports", tabindex: "0" },
    make("h2", {}, whole ? "Text" : "Sentences"),
    make("p.gm-quiet", {}, whole ? "Names lead to the map" : "What names a place; names lead to the map"),
  );
  let filled = false;

  /** Light up what tells of a feature. @param {Feature | null} feature */
  const light = (feature) => {
    for (const element of lit) element.classList.remove("gm-lit", "gm-lit-name");
    lit = [];
    if (!feature || !filled) return;
    for (const claim of feature.properties.mentions || feature.properties.claims) {
      const open = opening.get(claim.report);
      const box = open && [...pane.querySelectorAll("details")].find((one) => one.dataset.report === claim.report);
      if (open && box && !lit.length) {
        open();
        box.open = true;
      }
    }
    const told = sentencesOf.get(feature.id) || [];
    for (const { element, names } of told) {
      element.classList.add("gm-lit");
      for (const name of names) name.classList.add("gm-lit-name");
      lit.push(element, ...names);
    }
    if (told.length) {
      const [at, around] = [told[0].element.getBoundingClientRect(), pane.getBoundingClientRect()];
      if (at.top < around.top || at.bottom > around.bottom) pane.scrollTop += at.top - around.top - around.height / 3;
    }
  };
  /** Bring a report into view. @param {string} id */
  const show = (id) => {
    const box = [...pane.querySelectorAll("details")].find((one) => one.dataset.report === id);
    opening.get(id)?.();
    if (!box) return;
    box.open = true;
    box.scrollIntoView({ block: "nearest" });
    box.querySelector("summary")?.focus();
  };
  /** Write the texts, when they are first seen. */
  const fill = () => {
    if (filled) return;
    filled = true;
    annotations = annotate(content);
    pane.append(longList("div.gm-texts", content.reports.length, (index) => article(content.reports[index]), 50));
  };
  return { pane, light, fill, show };
}
