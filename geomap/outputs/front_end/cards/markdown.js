// @ts-check
/**
 * Shows text that is Markdown as what it means: its marks are left out, and headings stand out.
 *
 * Nothing moves: a mark that is left out becomes an empty code point, so that all offsets stay those of the report.
 *
 * @typedef {{start: number, points: string[], heading?: boolean}} Passage
 */

/** What opens and closes emphasis, and a link; the parts that are left out stand in groups 1 and 3. */
const MARKS = [
  /(\*\*|__)(?=\S)([^*_\n]{1,300}?\S?)(\1)/g,
  /(?<![\w*])(\*|_)(?=\S)([^*_\n]{1,300})(\1)(?![\w*])/g,
  /(\[)([^[\]\n]{1,300})(\]\([^()\s]{1,500}\))/g,
];
const HEADING = /^(#{1,6}[ \t]+)\S.*$/gm;

/** Leave out a stretch. @param {string[]} points @param {number} from @param {number} length */
const leaveOut = (points, from, length) => points.fill("", from, from + length);

/**
 * @param {string[]} points a text @returns {Passage[]} its headings, and what stands between them
 */
export function withoutMarks(points) {
  // One unit for each code point, so that places in the string are offsets.
  const text = points.map((point) => (point.length === 1 ? point : "\ufffd")).join("");
  const shown = [...points];
  for (const mark of MARKS)
    for (const { index, 1: open, 2: inner, 3: close } of text.matchAll(mark)) {
      leaveOut(shown, index, open.length);
      leaveOut(shown, index + open.length + inner.length, close.length);
    }
  /** @type {Passage[]} */
  const passages = [];
  let done = 0;
  const add = (/** @type {number} */ to, heading = false) => {
    if (to > done) passages.push({ start: done, points: shown.slice(done, to), heading });
    done = to;
  };
  for (const { index, 0: line, 1: open } of text.matchAll(HEADING)) {
    leaveOut(shown, index, open.length);
    add(index);
    add(index + line.length, true);
  }
  add(points.length);
  return passages;
}
