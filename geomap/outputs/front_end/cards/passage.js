// @ts-check
/**
 * Writes a passage of a report: its sentences, and in them the names as links to the map.
 *
 * @typedef {import("../data/types.js").Feature} Feature
 * @typedef {import("./annotations.js").Annotations} Annotations
 * @typedef {import("./annotations.js").Passage} Passage
 * @typedef {import("./annotations.js").Place} Place
 * @typedef {{element: HTMLElement, names: HTMLElement[]}} Sentence on the page, with the names of one feature in it
 */
import { drawnAs } from "../data/confidence.js";
import { clean, encoded, make } from "../data/text.js";
import { apart, reaching } from "./annotations.js";

/** @param {Place} name @param {string} words @param {(feature: Feature, opener: Element) => void} go */
function nameLink({ feature, confidence }, words, go) {
  const placed = feature.properties.type === "place";
  const click = (/** @type {Event} */ event) => {
    event.preventDefault();
    go(feature, anchor);
  };
  const title = placed ? false : "not placed: it is not sure enough where this is";
  const drawn = placed ? drawnAs(confidence || 0) : "lost";
  const anchor = make(
    `a.gm-name.gm-is-${drawn}`,
    { href: `#open=${encoded(feature.id)}`, "data-of": feature.id, title, click },
    words,
  );
  return anchor;
}

/**
 * Remember a sentence for all features that it is about.
 * @param {Map<string, Sentence[]>} sentencesOf by feature; changed
 * @param {Place[]} about stretches that lie in the sentence @param {HTMLElement} element @param {HTMLElement[]} links
 */
function remember(sentencesOf, about, element, links) {
  for (const { feature } of about) {
    const known = sentencesOf.get(feature.id) || [];
    // Sentences are written one after the other.
    if (known[known.length - 1]?.element === element) continue;
    known.push({ element, names: links.filter(({ dataset }) => dataset.of === feature.id) });
    sentencesOf.set(feature.id, known);
  }
}

/**
 * @param {Passage} passage @param {Annotations} annotations of its report
 * @param {Map<string, Sentence[]>} sentencesOf by feature; what is written is added
 * @param {(feature: Feature, opener: Element) => void} go called when a name is chosen
 */
export function writePassage({ start, points, heading, depth }, annotations, sentencesOf, go) {
  const end = start + points.length;
  const text = (/** @type {number} */ from, /** @type {number} */ to) =>
    clean(points.slice(from - start, to - start).join(""), points.length);
  const names = apart(reaching(annotations.names, start, end), start, end);
  const written = (/** @type {number} */ from, /** @type {number} */ to) => {
    /** @type {(HTMLElement | string)[]} */
    const pieces = [];
    let done = from;
    for (const name of reaching(names, from, to)) {
      if (name.start < from || name.end > to) continue;
      pieces.push(text(done, name.start), nameLink(name, text(name.start, name.end), go));
      done = name.end;
    }
    return [...pieces, text(done, to)];
  };
  /** @type {(Node | string)[]} */
  const parts = [];
  let done = start;
  const told = reaching(annotations.sentences, start, end);
  const sentences = apart(
    told.map((one) => ({ ...one, start: Math.max(one.start, start) })),
    start,
    end,
  );
  for (const { start: from, end: to } of sentences) {
    parts.push(...written(done, from));
    const pieces = written(from, to);
    const element = make("span.gm-sentence", { "data-at": from }, ...pieces);
    remember(
      sentencesOf,
      reaching(told, from, to),
      element,
      pieces.filter((piece) => typeof piece !== "string"),
    );
    parts.push(element);
    done = to;
  }
  parts.push(...written(done, end));
  if (!depth) return make(heading ? "h3.gm-passage" : "p.gm-passage", { dir: "auto" }, ...parts);
  return make(`div.gm-passage.gm-depth-${depth}`, { dir: "auto", role: "listitem", "aria-level": depth }, ...parts);
}

/**
 * Put the items of lists that follow each other into one list.
 * @param {HTMLElement[]} written @returns {HTMLElement[]}
 */
export function inLists(written) {
  /** @type {HTMLElement[]} */
  const found = [];
  for (const element of written) {
    const last = found[found.length - 1];
    if (element.getAttribute("role") !== "listitem") found.push(element);
    else if (last?.getAttribute("role") === "list") last.append(element);
    else found.push(make("div", { role: "list" }, element));
  }
  return found;
}
