// @ts-check
/**
 * Gathers points that would lie on each other: those round the most important one become one cluster, which opens.
 *
 * The work for a zoom is done once for all points, whatever the window shows, so that clusters stay what they are
 * while the map is moved. A grid with cells as wide as the radius keeps it linear.
 *
 * @typedef {import("../data/types.js").PlaceView} PlaceView
 * @typedef {{x: number, y: number, members: number[]}} Group members are indices of the points given
 * @typedef {{members: PlaceView[], at: any, beside?: [number, number]}} Gathered one place, beside its spot where
 *   others are at it, or several that make a cluster
 */
import { count } from "../data/text.js";
import { fanned } from "./fans.js";

/** Places that are all kept on the page; they gather only where several lie on each other. */
export const FEW = 300;

/** Distance in pixels within which places gather, and how many make a cluster: where they are few, and where many. */
const GATHERING = {
  few: { radius: 16, fewest: 4 },
  many: { radius: 44, fewest: 3 },
  crowded: { radius: 38, fewest: 3 },
};

/** Few places crowd where so many have less than so many square pixels each: no name would have room among them. */
const CROWD = { places: 60, pixels: 400 };

/**
 * Whether points crowd in the part of the map on which they lie.
 * @param {{x: number, y: number}[]} points in pixels of one zoom
 */
function isCrowded(points) {
  if (points.length < CROWD.places) return false;
  // Of few only: the spread of arguments has a limit.
  const [width, height] = /** @type {("x" | "y")[]} */ (["x", "y"]).map((axis) => {
    const all = points.map((point) => point[axis]);
    return Math.max(...all) - Math.min(...all);
  });
  return (width * height) / points.length < CROWD.pixels;
}

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

/**
 * Set places that stand alone beside each other where they are at one spot.
 * @param {any} map @param {number} zoom @param {Gathered[]} found @returns {Gathered[]}
 */
function besideEachOther(map, zoom, found) {
  const alone = found.filter(({ members }) => members.length === 1);
  const beside = fanned(
    alone.map(({ at, members: [{ radius, part }] }) => ({ ...map.project(at, zoom), radius, stays: part !== null })),
  );
  const numbers = new Map(alone.map((group, index) => [group, index]));
  return found.map((group) => ({ ...group, beside: beside.get(numbers.get(group) ?? -1) }));
}

/** The stop at which a cluster stands, so that lines lead to it. @param {PlaceView[]} members */
const stopAmong = (members) => members.find(({ part }) => part === "end") || members.find(({ part }) => part);

/**
 * Gathers places that would lie on each other, and remembers what it found for each zoom.
 * @param {any} map @param {boolean} few whether the map has few places
 */
export function gatherer(map, few) {
  /** @type {Map<number, Gathered[]>} */
  const byZoom = new Map();
  /** @type {PlaceView[]} */
  let shown = [];
  return {
    /** Gather other places from now on. @param {PlaceView[]} views */
    show(views) {
      shown = views;
      byZoom.clear();
    },
    /** @param {number} zoom @returns {Gathered[]} */
    at(zoom) {
      const known = byZoom.get(zoom);
      if (known) return known;
      const points = shown.map((view) => map.project(view.at, zoom));
      const { radius, fewest } = !few ? GATHERING.many : isCrowded(points) ? GATHERING.crowded : GATHERING.few;
      const found = gather(points, radius, fewest).map(({ x, y, members: numbers }) => {
        const members = numbers.map((number) => shown[number]);
        const stop = members.length === 1 ? members[0] : stopAmong(members);
        return { members, at: stop ? stop.at : map.unproject([x, y], zoom) };
      });
      const groups = besideEachOther(map, zoom, found);
      byZoom.set(zoom, groups);
      return groups;
    },
  };
}

/**
 * The key of a marker; that of a cluster holds for one zoom.
 * @param {Gathered} group @param {number} zoom
 */
export const keyOf = ({ members }, zoom) =>
  members.length === 1 ? members[0].feature.id : `${members[0].feature.id} ${members.length} ${zoom}`;

/** What a cluster is called. @param {PlaceView[]} members */
export function clusterWords(members) {
  const names = members.slice(0, 3).map((view) => view.name);
  const others = members.length > 3 ? " and others" : "";
  const what = members[0].guess ? count(members.length, "guess", "guesses") : count(members.length, "place");
  return `${what} close together: ${names.join(", ")}${others}. Open`;
}

/** How exactly the zoom is sought at which a place stands alone: to gather a hundred thousand takes a while. */
const EXACT = 0.5;

/**
 * The farthest view, the present or a nearer one, in which a place is in no cluster; the nearest where it always is.
 * @param {any} map @param {ReturnType<typeof gatherer>} groups @param {PlaceView} view
 * @returns {number} its zoom
 */
export function aloneAt(map, groups, view) {
  const gathered = (/** @type {number} */ zoom) =>
    groups.at(zoom).some(({ members }) => members.length > 1 && members.includes(view));
  let [far, near] = [map.getZoom(), map.getMaxZoom()];
  if (!gathered(far)) return far;
  while (near - far > EXACT) {
    const middle = Math.round(2 * (far + near)) / 4;
    if (gathered(middle)) far = middle;
    else near = middle;
  }
  return near;
}

/**
 * The view in which the places of a cluster fill the map, if they lie apart there and it is nearer than the present.
 * @param {any} map @param {ReturnType<typeof gatherer>} groups @param {PlaceView[]} members
 */
export function apartAt(map, groups, members) {
  const sides = ["lat", "lng"].map((axis) => members.map(({ at }) => at[axis]));
  const [south, west] = sides.map((all) => all.reduce((least, one) => Math.min(least, one)));
  const [north, east] = sides.map((all) => all.reduce((most, one) => Math.max(most, one)));
  const corners = [
    [south, west],
    [north, east],
  ];
  const whole = map.getBoundsZoom(corners, false, [60, 60]);
  const zoom = Number.isFinite(whole) ? Math.min(map.getMaxZoom(), whole) : map.getMaxZoom();
  if (!Number.isFinite(zoom) || zoom <= map.getZoom()) return null;
  const closer = groups.at(Math.floor(4 * zoom) / 4);
  const apart = closer.filter((group) => group.members.some((member) => members.includes(member))).length > 1;
  return apart ? { center: [(south + north) / 2, (west + east) / 2], zoom } : null;
}
