// @ts-check
/**
 * The room for names in a window: boxes that are taken, and routes that names keep clear of.
 *
 * @typedef {{x: number, y: number}} Point in pixels of the window
 * @typedef {number[]} Box left, top, right, bottom
 */

/** Pixels between a name and a route. */
const DISTANCE = 4;

/** Pixels from a symbol within which a name seems to be its name. */
const ASTRAY = 6;

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

/** How far a point lies from a line. @param {Point} from @param {Point} to @param {Point} point */
function distanceTo(from, to, { x, y }) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const share = Math.max(0, Math.min(1, ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(from.x + share * dx - x, from.y + share * dy - y);
}

/** On which side of a line a point lies. @param {Point} from @param {Point} to @param {Point} point */
const sideOf = (from, to, { x, y }) => Math.sign((to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x));

/** Whether two lines cross. @param {Point} from @param {Point} to @param {Point} one @param {Point} other */
const crossing = (from, to, one, other) =>
  sideOf(from, to, one) !== sideOf(from, to, other) && sideOf(one, other, from) !== sideOf(one, other, to);

/** Whether a line meets a box. @param {Point} from @param {Point} to @param {Box} box */
function meets(from, to, [left, top, right, bottom]) {
  if (Math.max(from.x, to.x) < left || Math.min(from.x, to.x) > right) return false;
  if (Math.max(from.y, to.y) < top || Math.min(from.y, to.y) > bottom) return false;
  const corners = [left, right].flatMap((x) => [top, bottom].map((y) => sideOf(from, to, { x, y })));
  return new Set(corners).size > 1;
}

/** Whether a box is seen as a whole. @param {{size: Point}} space @param {Box} box */
export const isSeen = ({ size: { x, y } }, [left, top, right, bottom]) =>
  left >= 1 && top >= 1 && right <= x - 1 && bottom <= y - 1;

/** @param {Point} size of the window @param {[number, number][]} tracks points of the routes */
export function labelSpace(size, tracks) {
  /** @type {Box[]} */
  const taken = [];
  /** @type {(Point & {radius: number})[]} */
  const symbols = [];
  /** @type {[Point, Point][]} */
  const leaders = [];
  const isFree = (/** @type {Box} */ box) =>
    taken.every((other) => box[2] < other[0] || box[0] > other[2] || box[3] < other[1] || box[1] > other[3]) &&
    leaders.every(([from, to]) => !meets(from, to, box));
  return {
    size,
    /** @param {Box} box */
    take: (box) => void taken.push(box),
    /** Keep the room of a symbol. @param {Point} at @param {number} radius */
    takeSymbol({ x, y }, radius) {
      symbols.push({ x, y, radius });
      taken.push([x - radius, y - radius, x + radius, y + radius]);
    },
    /**
     * Whether a name in a box would be read as that of another symbol than its own.
     * @param {Box} box @param {Point} own
     */
    isAstray: ([left, top, right, bottom], own) =>
      symbols.some(({ x, y, radius }) => {
        const away = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)) - radius;
        return away < ASTRAY && Math.hypot(x - own.x, y - own.y) > 1;
      }),
    /** Whether a symbol stands at a point. @param {Point} at */
    hasSymbol: (at) => symbols.some(({ x, y, radius }) => Math.hypot(x - at.x, y - at.y) < radius),
    /** Keep the way of a line that leads to a symbol. @param {Point} from @param {Point} to */
    takeLine: (from, to) => void leaders.push([from, to]),
    /**
     * Whether a line that leads to a symbol passes no other, no name and no such line.
     * @param {Point} from @param {Point} to @param {Point} own @param {number} margin pixels
     */
    isOpen: (from, to, own, margin) =>
      symbols.every(
        ({ x, y, radius }) => Math.hypot(x - own.x, y - own.y) <= 1 || distanceTo(from, to, { x, y }) > radius + margin,
      ) &&
      leaders.every(([one, other]) => !crossing(from, to, one, other)) &&
      taken.every((box) => {
        const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
        return symbols.some((at) => at.x === x && at.y === y) || !meets(from, to, box);
      }),
    /** @param {Point} at @param {number} [margin] */
    holds: (at, margin = 0) => at.x > -margin && at.y > -margin && at.x < size.x + margin && at.y < size.y + margin,
    /** Whether nothing lies in a box. */
    isFree,
    /**
     * Take the room of a name that is turned about its middle, if it is free and no line passes.
     * @param {Point} at its middle @param {number} turn degrees @param {number} width @param {number} height
     * @returns {boolean} whether it was
     */
    takeTurned: (at, turn, width, height) => {
      const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
      const half = (height / 2) * (Math.abs(cos) + Math.abs(sin));
      const pieces = Math.ceil(width / height);
      const boxes = Array.from({ length: pieces }, (_, index) => {
        const along = ((index + 0.5) / pieces - 0.5) * width;
        const [x, y] = [at.x + cos * along, at.y + sin * along];
        return [x - half, y - half, x + half, y + half];
      });
      const within = boxes.every(
        ([left, top, right, bottom]) => left > 2 && top > 2 && right < size.x - 2 && bottom < size.y - 2,
      );
      const crossed = tracks.some(([x, y]) => {
        const [dx, dy] = [x - at.x, y - at.y];
        return (
          Math.abs(dx * cos + dy * sin) < width / 2 + DISTANCE && Math.abs(dy * cos - dx * sin) < height / 2 + DISTANCE
        );
      });
      if (!within || crossed || !boxes.every(isFree)) return false;
      taken.push(...boxes);
      return true;
    },
    /** Whether no route passes a box. @param {Box} box */
    isClear: ([left, top, right, bottom]) =>
      tracks.every(
        ([x, y]) => x < left - DISTANCE || x > right + DISTANCE || y < top - DISTANCE || y > bottom + DISTANCE,
      ),
  };
}
