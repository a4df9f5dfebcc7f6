// @ts-check
/**
 * Where the names and sentences of a document stand in its reports, and what of each report is shown.
 *
 * Offsets count code points, as everywhere in a document, so texts are cut as arrays of code points.
 *
 * @typedef {import("../data/types.js").Feature} Feature
 * @typedef {import("../data/types.js").Report} Report
 * @typedef {import("../data/types.js").MapDocument} MapDocument
 * @typedef {{start: number, end: number, feature: Feature, confidence?: number}} Place a stretch of a report
 * @typedef {import("./markdown.js").Passage} Passage
 * @typedef {{names: Place[], sentences: Place[], passages: Map<number, string>}} Annotations
 */
import { withoutMarks } from "./markdown.js";

/** @param {MapDocument} content @returns {Map<string, Annotations>} by report */
export function annotate(content) {
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
  for (const { names, sentences } of found.values()) for (const places of [names, sentences]) places.sort(fromLeft);
  return found;
}

/** @param {Place} one @param {Place} other */
const fromLeft = (one, other) => one.start - other.start || other.end - one.end;

/**
 * How far any of the stretches up to each one reaches, by the array of them.
 * @type {WeakMap<Place[], number[]>}
 */
const reaches = new WeakMap();

/**
 * The stretches that reach into a piece of a text, of which a report may have many.
 * @param {Place[]} places from the left @param {number} from @param {number} to
 */
export function reaching(places, from, to) {
  let reach = reaches.get(places);
  if (!reach) {
    let furthest = -1;
    reaches.set(places, (reach = places.map(({ end }) => (furthest = Math.max(furthest, end)))));
  }
  const first = (/** @type {(index: number) => boolean} */ beyond) => {
    let [low, high] = [0, places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (beyond(middle)) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  const known = reach;
  return places
    .slice(
      first((index) => known[index] > from),
      first((index) => places[index].start >= to),
    )
    .filter(({ end }) => end > from);
}

/** Characters of a line of a text that was broken because it was full, not because something ended. */
const FULL_LINE = 50;

/**
 * Turn the line breaks of typed text, which fall within sentences, into spaces; nothing moves.
 * @param {string[]} points @param {number} full from how many characters on a line was broken because it was full
 */
function unbroken(points, full) {
  let begins = 0;
  return points.map((point, index) => {
    if (point !== "\n") return point;
    const typed = index - begins >= full && index + 1 < points.length && !/\s/.test(points[index + 1]);
    begins = index + 1;
    return typed ? " " : point;
  });
}

/**
 * What of a report is shown: its text, or its sentences without what two of them share.
 * @param {Report} report @param {Annotations | undefined} of @returns {Passage[]}
 */
export function passagesOf(report, of) {
  const shown = (/** @type {string[]} */ points, /** @type {number} */ from, /** @type {number} */ full) =>
    withoutMarks(points).map((one) => ({ ...one, start: from + one.start, points: unbroken(one.points, full) }));
  if (typeof report.text === "string") return shown(Array.from(report.text), 0, FULL_LINE);
  let done = 0;
  return [...(of ? of.passages : [])]
    .sort(([one], [other]) => one - other)
    .map(([start, text]) => {
      const points = Array.from(text).slice(Math.max(0, done - start));
      const from = Math.max(start, done);
      done = from + points.length;
      return { start: from, points };
    })
    .flatMap((passage) => shown(passage.points, passage.start, 0));
}

/** Stretches that do not overlap, from the left. @param {Place[]} places @param {number} from @param {number} to */
export function apart(places, from, to) {
  let done = from;
  return [...places].sort(fromLeft).filter(({ start, end }) => {
    const fits = start >= done && end <= to && end > start;
    if (fits) done = end;
    return fits;
  });
}
