// @ts-check
/**
 * Gathers points that would lie on each other: those round the most important one become one cluster, which opens.
 *
 * The work for a zoom is done once for all points, whatever the window shows, so that clusters stay what they are
 * while the map is moved. A grid with cells as wide as the radius keeps it linear.
 *
 * @typedef {{x: number, y: number, members: number[]}} Group members are indices of the points given
 */

/**
 * @param {{x: number, y: number}[]} points in pixels of one zoom, the most important first
 * @param {number} radius in pixels
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
        for (const other of free)
          if ((points[other].x - point.x) ** 2 + (points[other].y - point.y) ** 2 <= radius * radius) near.push(other);
      }
    }
    const members = near.length >= fewest ? near.sort((one, other) => one - other) : [index];
    let [x, y] = [0, 0];
    for (const member of members) {
      taken[member] = 1;
      x += points[member].x;
      y += points[member].y;
    }
    groups.push({ x: x / members.length, y: y / members.length, members });
  });
  return apartFrom(groups, fewest);
}

/** Radius in pixels of the symbol of a cluster. @param {number} number of its places */
export const clusterRadius = (number) => 11.5 + 3.4 * Math.log10(number);

/** Pixels that a cluster keeps free about it, for places that stand alone. */
const CLEAR = 6;

/**
 * Let clusters take in what their symbols would cover, the largest first, until none covers anything.
 * @param {Group[]} groups @param {number} fewest points that make a cluster @returns {Group[]}
 */
function apartFrom(groups, fewest) {
  let found = groups;
  for (let pass = 0, taken = 1; taken > 0 && pass < 6; pass += 1) {
    const reach = 2 * clusterRadius(Math.max(1, ...found.map(({ members }) => members.length).slice(0, 1000))) + CLEAR;
    const keyOf = (/** @type {number} */ x, /** @type {number} */ y) =>
      (Math.floor(x / reach) + 2 ** 20) * 2 ** 22 + Math.floor(y / reach) + 2 ** 20;
    /** @type {Map<number, Group[]>} */
    const cells = new Map();
    for (const group of found)
      cells.set(keyOf(group.x, group.y), [...(cells.get(keyOf(group.x, group.y)) || []), group]);
    const gone = new Set();
    const changed = new Map();
    for (const group of found
      .filter(({ members }) => members.length >= fewest)
      .sort((one, other) => other.members.length - one.members.length || one.members[0] - other.members[0])) {
      if (gone.has(group)) continue;
      const radius = clusterRadius(group.members.length);
      const covered = [-1, 0, 1]
        .flatMap((dx) => [-1, 0, 1].flatMap((dy) => cells.get(keyOf(group.x + dx * reach, group.y + dy * reach)) || []))
        .filter(
          (other) =>
            other !== group &&
            !gone.has(other) &&
            !changed.has(other) &&
            Math.hypot(other.x - group.x, other.y - group.y) <
              radius + (other.members.length >= fewest ? clusterRadius(other.members.length) : CLEAR),
        );
      if (!covered.length) continue;
      const all = [group, ...covered];
      const members = all.flatMap((one) => one.members).sort((one, other) => one - other);
      const mean = (/** @type {"x" | "y"} */ axis) =>
        all.reduce((sum, one) => sum + one[axis] * one.members.length, 0) / members.length;
      for (const other of covered) gone.add(other);
      changed.set(group, { x: mean("x"), y: mean("y"), members });
    }
    taken = gone.size;
    found = found.filter((group) => !gone.has(group)).map((group) => changed.get(group) || group);
  }
  return found;
}
