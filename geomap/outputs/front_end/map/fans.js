// @ts-check
/**
 * Sets markers of places at one spot beside each other, so that each is seen and within the pointer's reach. A stop of
 * a movement stays where it is, and what is only mentioned gives way to it.
 */

/** Places nearer than this in pixels are at one spot. */
const ONE_SPOT = 6;

/** Pixels between two of them at least, so that what answers to the pointer for one leaves the other free. */
const APART = 25;

/**
 * How far each of some places is moved from its spot, in pixels.
 * @param {{x: number, y: number, radius: number, stays?: boolean}[]} points in pixels of one zoom, the most important
 *   first
 * @returns {Map<number, [number, number]>} by index; without those that are not moved
 */
export function fanned(points) {
  /** @type {Map<string, number[]>} */
  const cells = new Map();
  /** @type {Map<number, [number, number]>} */
  const moved = new Map();
  const keyOf = (/** @type {number} */ x, /** @type {number} */ y) =>
    `${Math.floor(x / ONE_SPOT)} ${Math.floor(y / ONE_SPOT)}`;
  /** @type {number[][]} */
  const spots = [];
  points.forEach(({ x, y }, index) => {
    const near = [-ONE_SPOT, 0, ONE_SPOT]
      .flatMap((dx) => [-ONE_SPOT, 0, ONE_SPOT].flatMap((dy) => cells.get(keyOf(x + dx, y + dy)) || []))
      .find((spot) => Math.hypot(points[spots[spot][0]].x - x, points[spots[spot][0]].y - y) < ONE_SPOT);
    if (near !== undefined) spots[near].push(index);
    else cells.set(keyOf(x, y), [...(cells.get(keyOf(x, y)) || []), spots.push([index]) - 1]);
  });
  for (const spot of spots.filter(({ length }) => length > 1)) {
    const moving = spot.filter((index) => !points[index].stays);
    const apart = Math.max(APART, ...spot.map((index) => 2 * points[index].radius + 4));
    const around = moving.length > 1 ? apart / 2 / Math.sin(Math.PI / moving.length) : 0;
    const away = moving.length < spot.length ? Math.max(apart, around) : around;
    moving.forEach((index, number) => {
      // The first stands on the left; of three, the third above.
      const angle = Math.PI + (2 * Math.PI * number) / moving.length;
      moved.set(index, [Math.round(away * Math.cos(angle)), Math.round(away * Math.sin(angle))]);
    });
  }
  return moved;
}
