// @ts-check
/**
 * The sentences that reports give as evidence, and whose they are.
 *
 * @typedef {import("../data/types.js").Report} Report
 * @typedef {import("../data/types.js").Mention} Mention
 * @typedef {import("../data/types.js").Claim} Claim
 */
import { clean, isolated, link, LONG, make, SHORT } from "../data/text.js";

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

/**
 * A sentence with the words that count marked.
 * @param {(Mention | Claim)[]} claims all of one sentence @param {string[]} words of each claim
 */
export function sentence(claims, words) {
  const points = Array.from(claims[0].sentence).slice(0, LONG);
  const found = claims.map((claim, index) => position(claim, points, words[index])).filter((span) => span !== null);
  const quote = make("blockquote", { dir: "auto" });
  let done = 0;
  for (const [from, to] of found.sort((one, other) => one[0] - other[0])) {
    if (from < done) continue;
    quote.append(
      clean(points.slice(done, from).join(""), LONG),
      make("mark", {}, clean(points.slice(from, to).join(""), LONG)),
    );
    done = to;
  }
  quote.append(clean(points.slice(done).join(""), LONG));
  return quote;
}

/** @param {Map<string, Report>} reports @param {string} id */
export function citation(reports, id) {
  const report = reports.get(id);
  if (!report) return make("cite", {}, isolated(id));
  const source = report.source ? clean(report.source, SHORT) : "";
  const title = clean(report.title || report.id, SHORT);
  const parts = [report.source && /^https?:\/\//i.test(report.source) ? link(report.source, title) : isolated(title)];
  if (source && !/^https?:\/\//i.test(source)) parts.push(isolated(source));
  if (report.date) parts.push(isolated(report.date, 40));
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

/** @param {Map<string, Report>} reports @param {Mention[]} mentions */
export function evidence(reports, mentions) {
  /** @type {Map<string, Mention[]>} */
  const sentences = new Map();
  for (const mention of mentions.slice(0, 1000)) {
    const key = `${mention.sentence_start} ${mention.report}`;
    sentences.set(key, [...(sentences.get(key) || []), mention]);
  }
  const items = [...sentences.values()].map((same) =>
    make(
      "li",
      {},
      sentence(
        same,
        same.map((mention) => mention.surface),
      ),
      within(same),
      citation(reports, same[0].report),
    ),
  );
  const first = make("ul.gm-evidence", {}, ...items.slice(0, 4));
  if (items.length <= 4) return first;
  const rest = make(
    "details",
    {},
    make("summary", {}, `${items.length - 4} more`),
    make("ul.gm-evidence", {}, ...items.slice(4, 200)),
  );
  return make("div", {}, first, rest);
}
