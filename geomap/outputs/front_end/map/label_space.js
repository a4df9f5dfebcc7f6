// @ts-check
/**
 * The room for names in a window: boxes that are taken, and routes that names keep clear of.
 *
 * @typedef {{x: number, y: number}} Point in pixels of the window
 * @typedef {number[]} Box left, top, right, bottom
 */

/** Pixels between a name and a route. */
const DISTANCE = 4;

/**
 * Points every few pixels along a line, those in the window only.
 * @param {Point[]} line @param {Point} size @returns {[number, number][]}
 */
export function stepping(line, size) {
  /** @type {[number, number][]} */
  const found = [];
  for (let index = 1; index < line.length; index += 1) {
    const [from, to] = [line[index - 1], line[index]];
    const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
    const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
    if (right < 0 || left > size.x || bottom < 0 || top > size.y) continue;
    const steps = Math.min(400, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 9));
    for (let step = 0; step < steps; step += 1)
      found.push([from.x + ((to.x - from.x) * step) / steps, from.y + ((to.y - from.y) * step) / steps]);
  }
  return found;
}

/** @param {Point} size of the window @param {[number, number][]} tracks points of the routes */
export function labelSpace(size, tracks) {
  /** @type {Box[]} */
  const taken = [];
  return {
    size,
    /** @param {Box} box */
    take: (box) => void taken.push(box),
    /** @param {Point} at @param {number} [margin] */
    holds: (at, margin = 0) => at.x > -margin && at.y > -margin && at.x < size.x + margin && at.y < size.y + margin,
    /** Whether nothing lies in a box. @param {Box} box */
    isFree: (box) =>
      taken.every((other) => box[2] < other[0] || box[0] > other[2] || box[3] < other[1] || box[1] > other[3]),
    /** Whether no route passes a box. @param {Box} box */
    isClear: ([left, top, right, bottom]) =>
      tracks.every(
        ([x, y]) => x < left - DISTANCE || x > right + DISTANCE || y < top - DISTANCE || y > bottom + DISTANCE,
      ),
  };
}
