// @ts-check
/**
 * Shows text that is Markdown as what it means: its marks are left out, headings stand out, lists are lists.
 *
 * Nothing moves: a mark that is left out becomes an empty code point, and what is shown in place of one is one, so that
 * all offsets stay those of the report. What numbers or points at an item stays in the text, so that it is copied.
 *
 * @typedef {{start: number, points: string[], heading?: boolean, depth?: number}} Passage the depth is that of an item
 *   of a list, 1 where it is in no other
 */

/** What opens and closes emphasis, and a link; the parts that are left out stand in groups 1 and 3. */
const MARKS = [
  /(\*\*|__)(?=\S)([^*_\n]{1,300}?\S?)(\1)/g,
  /(?<![\w*])(\*|_)(?=\S)([^*_\n]{1,300})(\1)(?![\w*])/g,
  /(\[)([^[\]\n]{1,300})(\]\([^()\s]{1,500}\))/g,
];
const HEADING = /^(#{1,6}[ \t]+)\S.*$/;

/** What begins an item of a list: its indent, its point or number. A line of such points alone is none. */
const ITEM = /^([ \t]*)([-*+]|([0-9]{1,9})[.)])[ \t]+\S/;
const RULE = /^[ \t]*([-*])(?:[ \t]*\1){2,}[ \t]*$/;

/** The point of an item as it is shown. */
const POINT = "\u2022";

/** Spaces that a tab stands for, and the depth from which items are shown no deeper. */
const TAB = "    ";
const DEEPEST = 6;

/** Leave out a stretch. @param {string[]} points @param {number} from @param {number} length */
const leaveOut = (points, from, length) => points.fill("", from, from + length);

/**
 * Leave out the marks within lines.
 * @param {string} text with one unit for each code point @param {string[]} shown changed
 */
function withoutInner(text, shown) {
  for (const mark of MARKS)
    for (const { index, 1: open, 2: inner, 3: close } of text.matchAll(mark)) {
      leaveOut(shown, index, open.length);
      leaveOut(shown, index + open.length + inner.length, close.length);
    }
}

/**
 * What the lines of a text begin.
 * @param {string} text with one unit for each code point
 * @returns {{at: number, line: string, kind: "heading" | "item" | "more" | "", depth: number, open: string}[]} where
 *   each line begins; "more" is a further line of an item; the mark that opens a heading, the indent of the others
 */
function linesOf(text) {
  /** @type {ReturnType<typeof linesOf>} */
  const found = [];
  /** @type {number[]} */
  let indents = [];
  let [at, blank, numbered] = [0, true, false];
  for (const line of text.split("\n")) {
    const heading = HEADING.exec(line);
    const item = RULE.test(line) ? null : ITEM.exec(line);
    const indent = (item ? item[1] : /^[ \t]*/.exec(line)?.[0] || "").replaceAll("\t", TAB).length;
    // As in CommonMark: of numbers only the first can begin a list within a paragraph.
    if (item && (!item[3] || Number(item[3]) === 1 || blank || (indents.length && numbered))) {
      numbered = Boolean(item[3]);
      indents = [...indents.filter((other) => other < indent), indent];
      found.push({ at, line, kind: "item", depth: Math.min(indents.length, DEEPEST), open: item[1] });
    } else if (indents.length && line.trim() && !heading && (!blank || indent > indents[0])) {
      found.push({ at, line, kind: "more", depth: 0, open: line.slice(0, line.length - line.trimStart().length) });
    } else {
      if (line.trim()) indents = [];
      found.push({ at, line, kind: heading ? "heading" : "", depth: 0, open: heading ? heading[1] : "" });
    }
    blank = !line.trim();
    at += line.length + 1;
  }
  return found;
}

/**
 * @param {string[]} points a text
 * @returns {{shown: string[], parts: {end: number, kind: Partial<Passage>}[]}} the text without its marks, as long as
 *   before; where its headings, the items of its lists, and what stands between them end
 */
function read(points) {
  // One unit for each code point, so that places in the string are offsets.
  const text = points.map((point) => (point.length === 1 ? point : "\ufffd")).join("");
  const shown = [...points];
  withoutInner(text, shown);
  /** @type {ReturnType<typeof read>["parts"]} */
  const parts = [];
  const lines = linesOf(text);
  lines.forEach(({ at, line, kind, depth, open }, index) => {
    if (kind !== "heading" && kind !== "item") return;
    parts.push({ end: at, kind: {} });
    leaveOut(shown, at, open.length);
    let end = at + line.length;
    if (kind === "heading") return void parts.push({ end, kind: { heading: true } });
    if (/[-*+]/.test(line[open.length])) shown[at + open.length] = POINT;
    for (let next = index + 1; lines[next]?.kind === "more"; next += 1) {
      const more = lines[next];
      // A line that was broken because it was full.
      if (more.at === end + 1) shown[end] = " ";
      leaveOut(shown, more.at, more.open.length);
      end = more.at + more.line.length;
    }
    parts.push({ end, kind: { depth } });
  });
  return { shown, parts: [...parts, { end: points.length, kind: {} }] };
}

/** @param {string[]} points @returns {string[]} without the line breaks at its ends, which are there all the same */
function trimmed(points) {
  const isKept = (/** @type {string} */ point) => point !== "\n" && point !== "\r" && point !== "";
  const first = points.findIndex(isKept);
  const last = points.length - 1 - [...points].reverse().findIndex(isKept);
  return points.map((point, index) => (index < first || index > last ? "" : point));
}

/**
 * @param {string[]} points a text @returns {Passage[]} its headings, the items of its lists, and what stands between
 */
export function withoutMarks(points) {
  const { shown, parts } = read(points);
  return parts
    .map(({ end, kind }, index) => {
      const start = index ? parts[index - 1].end : 0;
      return { start, points: trimmed(shown.slice(start, end)), ...kind };
    })
    .filter((passage) => passage.points.some((point) => point.trim()));
}

/** A sentence without its marks. @param {string[]} points @returns {string[]} as many */
export const plainly = (points) => read(points).shown;
