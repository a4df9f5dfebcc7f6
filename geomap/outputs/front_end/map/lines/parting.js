// @ts-check
/**
 * Parts lines that share a way, in whichever direction they follow it: side by side, in curves that begin and end at
 * the stops, so that each line is seen and can be chosen.
 *
 * A strand is the line between two stops that follow each other. All is in pixels of one zoom.
 *
 * @typedef {{x: number, y: number}} Point
 * @typedef {{to: number, sign: number, at: boolean[]}} Link how a strand runs with another: in its direction or against
 *   it, and at which of its own samples
 * @typedef {{line: Point[], along: number[], total: number, samples: (Point & {ux: number, uy: number})[],
 *   links: Link[]}} Strand
 * @typedef {{points: Point[], crowd: number}} Parted the line as it is drawn, and how many run side by side at most
 */

/** Pixels between two lines, and for all that run side by side; the latter bounds the former. */
const APART = 11;
const ABREAST = 77;

/** Lines share their way where they are nearer than this in pixels, and at an angle with less than this cosine. */
const NEAR = 5;
const ALIKE = 0.92;

/** Pixels over which a line leaves its stop for its own side. */
const BEND = 70;

/** Places along a strand at which is seen what runs beside it; pairs of strands that are compared. */
const SAMPLES = 36;
const MOST_PAIRS = 12_000;

/** What puts two ends that lie within a few pixels into one cell at least. */
const CORNERS = [-4, 4].flatMap((dx) => [-4, 4].map((dy) => [dx, dy]));

/** How far apart lines are of which so many run side by side. @param {number} crowd */
export const distanceOf = (crowd) => Math.min(APART, ABREAST / Math.max(crowd, 1));

/** @param {Point[]} line @returns {number[]} length of the line up to each point */
export function lengthsOf(line) {
  const along = [0];
  for (let index = 1; index < line.length; index += 1)
    along.push(along[index - 1] + Math.hypot(line[index].x - line[index - 1].x, line[index].y - line[index - 1].y));
  return along;
}

/**
 * The points at some lengths of a line, with its direction there.
 * @param {Point[]} line @param {number[]} along @param {number[]} lengths rising
 */
export function pointsAt(line, along, lengths) {
  let index = 1;
  return lengths.map((length) => {
    while (index < line.length - 1 && along[index] < length) index += 1;
    const [from, to] = [line[index - 1], line[index]];
    const reach = along[index] - along[index - 1] || 1;
    const [ux, uy] = [(to.x - from.x) / reach, (to.y - from.y) / reach];
    const by = length - along[index - 1];
    return { x: from.x + ux * by, y: from.y + uy * by, ux, uy };
  });
}

/** @param {Point[]} line @returns {Strand} */
function strandOf(line) {
  const along = lengthsOf(line);
  const total = along[along.length - 1];
  const lengths = Array.from({ length: SAMPLES }, (_, index) => ((index + 0.5) * total) / SAMPLES);
  return { line, along, total, samples: pointsAt(line, along, lengths), links: [] };
}

/** The direction of a line where it passes a point, if it does. @param {Strand} strand @param {Point} at */
function passing({ line }, { x, y }) {
  for (let index = 1; index < line.length; index += 1) {
    const [from, to] = [line[index - 1], line[index]];
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const square = dx * dx + dy * dy || 1;
    const share = Math.max(0, Math.min(1, ((x - from.x) * dx + (y - from.y) * dy) / square));
    if (Math.hypot(from.x + share * dx - x, from.y + share * dy - y) > NEAR) continue;
    const length = Math.sqrt(square);
    return { ux: dx / length, uy: dy / length };
  }
  return null;
}

/** Note where a strand runs with another. @param {Strand} one @param {Strand} other @param {number} to its number */
function link(one, other, to) {
  let [sum, met] = [0, 0];
  const at = one.samples.map((sample) => {
    const beside = passing(other, sample);
    const cosine = beside ? beside.ux * sample.ux + beside.uy * sample.uy : 0;
    const alike = Math.abs(cosine) > ALIKE;
    if (alike) [sum, met] = [sum + cosine, met + 1];
    return alike;
  });
  if (met > 1) one.links.push({ to, sign: sum < 0 ? -1 : 1, at });
}

/**
 * Pairs of strands that may share a way: those that meet at a stop.
 * @param {Strand[]} strands @returns {[number, number][]}
 */
function pairsOf(strands) {
  /** @type {Map<string, number[]>} */
  const meeting = new Map();
  strands.forEach(({ line }, number) => {
    for (const { x, y } of [line[0], line[line.length - 1]])
      for (const [dx, dy] of CORNERS) {
        const key = `${Math.floor((x + dx) / 16)} ${Math.floor((y + dy) / 16)}`;
        const known = meeting.get(key);
        if (known) known.push(number);
        else meeting.set(key, [number]);
      }
  });
  /** @type {Set<number>} */
  const pairs = new Set();
  for (const numbers of meeting.values()) {
    for (const [index, one] of numbers.entries())
      for (const other of numbers.slice(index + 1)) {
        if (pairs.size >= MOST_PAIRS) break;
        if (one !== other) pairs.add(Math.min(one, other) * strands.length + Math.max(one, other));
      }
  }
  return [...pairs].map((pair) => [Math.floor(pair / strands.length), pair % strands.length]);
}

/**
 * Give all strands that run together, or with some that do, one direction and one order from left to right.
 * @param {Strand[]} strands
 * @returns {{sign: number, side: number}[]} whether each follows the direction, and how far to the right it leads
 */
function ordered(strands) {
  /** @type {{sign: number, side: number}[]} */
  const found = [];
  strands.forEach((root, number) => {
    if (found[number]) return;
    const [from, to] = [root.line[0], root.line[root.line.length - 1]];
    const side = (/** @type {Strand} */ { samples }) =>
      samples.reduce((sum, { x, y }) => sum + (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x), 0);
    const own = side(root);
    found[number] = { sign: 1, side: 0 };
    for (const queue = [number]; queue.length;) {
      const next = /** @type {number} */ (queue.pop());
      for (const { to: other, sign } of strands[next].links) {
        if (found[other]) continue;
        // Lines on one way differ by what their coordinates were rounded to, which is no side.
        const leads = side(strands[other]) - own;
        found[other] = {
          sign: found[next].sign * sign,
          side: Math.abs(leads) < SAMPLES * root.total * 1.5 ? 0 : leads,
        };
        queue.push(other);
      }
    }
  });
  return found;
}

/**
 * How far a strand is moved to the right at each of its samples, before it is smoothed.
 * @param {Strand} strand @param {number} number @param {{sign: number, side: number}[]} order
 */
function shifts({ samples, links }, number, order) {
  let crowd = 1;
  const before = (/** @type {number} */ other) =>
    order[other].side < order[number].side || (order[other].side === order[number].side && other < number);
  const by = samples.map((_, index) => {
    const beside = links.filter(({ at }) => at[index]);
    const many = beside.length + 1;
    crowd = Math.max(crowd, many);
    const rank = beside.filter(({ to }) => before(to)).length;
    return order[number].sign * (rank - (many - 1) / 2) * distanceOf(many);
  });
  return { by, crowd };
}

/** @param {Strand} strand @param {number[]} by the shift at each sample */
function moved({ line, along, total }, by) {
  const bend = Math.min(BEND, total * 0.42);
  const steps = [0.08, 0.18, 0.3, 0.45, 0.6, 0.8, 1].map((share) => share * bend);
  const lengths = [
    ...new Set([
      ...along,
      ...steps,
      ...steps.map((step) => total - step),
      ...by.map((_, i) => ((i + 0.5) * total) / SAMPLES),
    ]),
  ].sort((one, other) => one - other);
  const points = pointsAt(line, along, lengths);
  return points.map(({ x, y }, index) => {
    const length = lengths[index];
    const [from, to] = [points[Math.max(0, index - 1)], points[Math.min(points.length - 1, index + 1)]];
    const reach = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    const near = Math.max(0, Math.min(1, Math.min(length, total - length) / bend));
    const at = Math.max(0, Math.min(SAMPLES - 1, (length / total) * SAMPLES - 0.5));
    const [low, high] = [Math.floor(at), Math.ceil(at)];
    const shift = (by[low] + (by[high] - by[low]) * (at - low)) * near * near * (3 - 2 * near);
    return { x: x - ((to.y - from.y) / reach) * shift, y: y + ((to.x - from.x) / reach) * shift };
  });
}

/** Shifts with nothing abrupt in them. @param {number[]} by */
const smooth = (by) =>
  by.map((_, index) => {
    const some = by.slice(Math.max(0, index - 2), index + 3);
    return some.reduce((sum, one) => sum + one, 0) / some.length;
  });

/**
 * @param {Point[][]} lines strands of all routes @returns {Parted[]} of each
 */
export function part(lines) {
  const strands = lines.map(strandOf);
  for (const [one, other] of pairsOf(strands)) {
    link(strands[one], strands[other], other);
    link(strands[other], strands[one], one);
  }
  const order = ordered(strands);
  return strands.map((strand, number) => {
    if (!strand.links.length || !strand.total) return { points: strand.line, crowd: 1 };
    const { by, crowd } = shifts(strand, number, order);
    return { points: moved(strand, smooth(by)), crowd };
  });
}
