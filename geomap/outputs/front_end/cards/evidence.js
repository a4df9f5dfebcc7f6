// @ts-check
/**
 * The sentences that reports give as evidence, and whose they are.
 *
 * @typedef {import("../data/types.js").Report} Report
 * @typedef {import("../data/types.js").Mention} Mention
 * @typedef {import("../data/types.js").Claim} Claim
 * @typedef {import("../data/types.js").Hands} Hands
 */
import { shownDate } from "../data/dates.js";
import { clean, count, figure, isNumber, isolated, link, LONG, make, SHORT } from "../data/text.js";
import { longList } from "../panel/lists.js";
import { plainly } from "./markdown.js";

/**
 * Where a claim's words stand in its sentence, in code points; null where the sentence was cut before them.
 * @param {Mention | Claim} claim @param {string[]} points the sentence @param {string} words
 * @returns {[number, number] | null}
 */
function position(claim, points, words) {
  const [from, to] = [claim.start - claim.sentence_start, claim.end - claim.sentence_start];
  if (from >= 0 && points.slice(from, to).join("") === words) return [from, to];
  const found = words ? claim.sentence.indexOf(words) : -1;
  if (found < 0) return null;
  const start = Array.from(claim.sentence.slice(0, found)).length;
  return [start, start + Array.from(words).length];
}

/** Characters that are kept before words that stand deep in an endless sentence. */
const BEFORE = 200;

/**
 * A sentence with the words that count marked. Of an endless one a part is shown, and the whole when it is asked for.
 * @param {(Mention | Claim)[]} claims all of one sentence @param {string[]} words of each claim
 */
export function sentence(claims, words) {
  const points = Array.from(claims[0].sentence);
  const shown = plainly(points);
  const found = claims
    .map((claim, index) => position(claim, points, words[index]))
    .filter((span) => span !== null)
    .sort((one, other) => one[0] - other[0]);
  const quote = make("blockquote", { dir: "auto" });
  const show = (/** @type {number} */ from, /** @type {number} */ to) => {
    const text = (/** @type {number} */ start, /** @type {number} */ end) =>
      clean(shown.slice(Math.max(start, from), Math.min(end, to)).join(""), points.length);
    quote.replaceChildren(from > 0 ? "…" : "");
    let done = from;
    for (const [start, end] of found) {
      if (start < done || end > to) continue;
      quote.append(text(done, start), make("mark", {}, text(start, end)));
      done = end;
    }
    quote.append(text(done, to));
    if (to - from === points.length) return;
    const whole = () => {
      show(0, points.length);
      quote.tabIndex = -1;
      quote.focus({ preventScroll: true });
    };
    const say = `Show the whole sentence (${count(points.length, "character")})`;
    quote.append("… ", make("button.gm-link", { type: "button", click: whole }, say));
  };
  const deep = found.length > 0 && found[0][1] > LONG ? Math.max(0, found[0][0] - BEFORE) : 0;
  show(deep, Math.min(points.length, deep + LONG));
  return quote;
}

/** @param {string} code ISO 639-1 @returns {string} its English name; the code where the browser knows none */
function languageName(code) {
  try {
    return new Intl.DisplayNames(["en"], { type: "language" }).of(code) || code;
  } catch {
    return code;
  }
}

/**
 * Where in its document a claim stands, as exactly as a reader needs to find it; empty where that is not known.
 * @param {Mention | Claim} claim
 */
function whereabouts({ page, sheet, row, paragraph }) {
  if (isNumber(row)) return sheet ? `sheet ${clean(sheet, SHORT)}, row ${row}` : `row ${row}`;
  if (page) return `page ${clean(page, SHORT)}`;
  return isNumber(paragraph) ? `paragraph ${paragraph}` : "";
}

/**
 * Whose report it is, and where in it a claim stands. Its title leads to its address on the web; else to its text
 * beside the map.
 * @param {Map<string, Report>} reports @param {string} id @param {Mention | Claim} [claim]
 * @param {Hands["read"]} [read]
 */
export function citation(reports, id, claim, read) {
  const report = reports.get(id);
  if (!report) return make("cite", {}, isolated(id));
  const source = report.source ? clean(report.source, SHORT) : "";
  const title = clean(report.title || report.id, SHORT);
  const click = () => read?.(id, claim?.sentence_start);
  const beside = () => (read ? make("button.gm-link", { type: "button", click }, isolated(title)) : isolated(title));
  const parts = [report.source && /^https?:\/\//i.test(report.source) ? link(report.source, title) : beside()];
  if (source && !/^https?:\/\//i.test(source)) parts.push(isolated(source));
  const where = claim ? whereabouts(claim) : "";
  if (where) parts.push(isolated(where));
  if (report.date) parts.push(make("bdi.gm-date", {}, clean(shownDate(report.date), 40)));
  if (report.language) parts.push(isolated(`in ${languageName(report.language)}, which is not read`, SHORT));
  return make("cite", {}, ...parts.flatMap((part, index) => (index ? [" · ", part] : [part])));
}

/**
 * Say of which names of organisations or facilities the name is only a part.
 * @param {Mention[]} mentions of one sentence
 */
function within(mentions) {
  const names = [...new Set(mentions.map((mention) => clean(mention.within)).filter(Boolean))];
  return (
    names.length > 0 &&
    make(
      "p.gm-quiet",
      {},
      "named within ",
      ...names.slice(0, 4).flatMap((name, index) => (index ? [", ", isolated(name)] : [isolated(name)])),
    )
  );
}

/** Sentences that a card shows at once, and how many more whenever it is asked. */
const FIRST = 8;
const MORE = 100;

/**
 * Gather what stands in the same sentence of the same report, be it said once or often.
 * @template {Mention | Claim} Said
 * @param {Said[]} claims @returns {Said[][]}
 */
function bySentence(claims) {
  /** @type {Map<string, Said[]>} */
  const sentences = new Map();
  for (const claim of claims) {
    const key = `${claim.report}\n${claim.sentence}`;
    const same = sentences.get(key);
    if (same) same.push(claim);
    else sentences.set(key, [claim]);
  }
  return [...sentences.values()];
}

/**
 * The sentences of mentions or claims, each once, and whose they are after the last of a report's. What is not shown is
 * told, and shown when it is asked for.
 * @param {Map<string, Report>} reports @param {(Mention | Claim)[]} claims @param {Hands["read"]} [read]
 */
export function evidence(reports, claims, read) {
  const sentences = bySentence(claims);
  /** @type {(claim: Mention | Claim, next: Mention | Claim | undefined, isLast: boolean) => Node | null} */
  const source = (claim, next, isLast) => {
    if (isLast || next?.report !== claim.report) return citation(reports, claim.report, claim, read);
    const where = whereabouts(claim);
    return where && where !== whereabouts(next) ? make("cite", {}, isolated(where)) : null;
  };
  const row = (/** @type {number} */ index) => {
    const same = sentences[index];
    const places = new Set(same.map((claim) => claim.sentence_start));
    // The same words, marked where the sentence stands first.
    const first = same.filter((claim) => claim.sentence_start === same[0].sentence_start);
    return make(
      "li",
      {},
      sentence(
        first,
        first.map((claim) => ("surface" in claim ? claim.surface : claim.text)),
      ),
      within(/** @type {any[]} */ (first)),
      places.size > 1 && make("p.gm-quiet", {}, `The report says so ${figure(places.size)} times`),
      source(same[0], sentences[index + 1]?.[0], (index + 1 - FIRST) % MORE === 0),
    );
  };
  return longList("ul.gm-evidence", sentences.length, row, MORE, FIRST);
}

/**
 * How often something is named: in how many sentences, where that is another number; or how many of them are quoted.
 * @param {{mentions: Mention[], told?: {mentions: number} | null}} properties of a place or a name @returns {string}
 */
export function mentionsInWords({ mentions, told }) {
  if (told && told.mentions > mentions.length)
    return `${count(told.mentions, "mention")}, ${mentions.length ? `quoted: ${mentions.length}` : "none quoted"}`;
  const sentences = bySentence(mentions).length;
  const often = count(mentions.length, "mention");
  return sentences === mentions.length ? often : `${often} in ${count(sentences, "sentence")}`;
}
