// @ts-check
/**
 * Gathers points that would lie on each other: those round the most important one become one cluster, which opens.
 *
 * The work for a zoom is done once for all points, whatever the window shows, so that clusters stay what they are while the map is
 * moved. A grid with cells as wide as the radius keeps it linear.
 *
 * @typedef {{x: number, y: number, members: number[]}} Group members are indices of the points given
 */

/**
 * @param {{x: number, y: number}[]} points in pixels of one zoom, the most important first @param {number} radius in pixels
 * @param {number} fewest points that make a cluster
 * @returns {Group[]} each point is a member of exactly one; a group of one is the point itself
 */
export function gather(points, radius, fewest) {
  /** @type {Map<number, number[]>} */
  const cells = new Map();
  const column = (/** @type {number} */ at) => Math.floor(at / radius) + 2 ** 20;
  const keyOf = (/** @type {number} */ x, /** @type {number} */ y) => x * 2 ** 22 + y;
  points.forEach(({ x, y }, index) => {
    const key = keyOf(column(x), column(y));
    const cell = cells.get(key);
    if (cell) cell.push(index);
    else cells.set(key, [index]);
  });
  const taken = new Uint8Array(points.length);
  /** @type {Group[]} */
  const groups = [];
  points.forEach((point, index) => {
    if (taken[index]) return;
    /** @type {number[]} */
    const near = [];
    const [left, top] = [column(point.x), column(point.y)];
    for (let x = left - 1; x <= left + 1; x += 1) {
      for (let y = top - 1; y <= top + 1; y += 1) {
        const cell = cells.get(keyOf(x, y));
        if (!cell) continue;
        const free = cell.filter((other) => !taken[other]);
        cells.set(keyOf(x, y), free);
        for (const other of free) if ((points[other].x - point.x) ** 2 + (points[other].y - point.y) ** 2 <= radius * radius) near.push(other);
      }
    }
    const members = near.length >= fewest ? near.sort((one, other) => one - other) : [index];
    for (const member of members) taken[member] = 1;
    const mean = (/** @type {"x" | "y"} */ axis) => members.reduce((sum, member) => sum + points[member][axis], 0) / members.length;
    groups.push({ x: mean("x"), y: mean("y"), members });
  });
  return groups;
}
