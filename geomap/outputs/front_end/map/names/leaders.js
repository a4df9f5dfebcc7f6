// @ts-check
/**
 * Writes at the end of a line, where there is room, the names of the biggest places that have none beside their
 * symbols. On a small map of many places each name would else seem that of several, and none would be written.
 *
 * @typedef {import("./label_space.js").Point} Point
 * @typedef {import("./label_space.js").Box} Box
 * @typedef {import("./labels.js").Space} Space
 * @typedef {import("./labels.js").Measure} Measure
 * @typedef {import("./labels.js").Put} Put
 * @typedef {{text: string, kind: string, classes: string, at: Point, radius: number, chosen: boolean}} Unwritten a name
 *   without room, with its symbol
 */
import L from "leaflet";
import { draw } from "../../data/text.js";
import { covered, overlying } from "../view/framing.js";
import { TYPE } from "./lettering.js";

/** Names of places that a map has at least, if it can; names that are tried for that. */
export const ENOUGH = 8;
const MOST_TRIED = 40;

/** Pixels from a symbol to its name, and the ways that are tried. */
const REACHES = [16, 26, 38, 52, 68, 86, 106, 128, 152, 178];
const WAYS = 24;

/** Pixels that a name over a route counts as farther away. */
const OVER_LINE = 50;

/** Pixels between a line that leads to a symbol and other symbols. */
const APART = 2;

/**
 * What controls and the interface leave free of a map, and what they cover of the rest.
 * @param {any} map @param {Point} size @returns {{within: Box, taken: Box[]}}
 */
function openPart(map, size) {
  const { left, top, right, bottom } = covered(map);
  return { within: [left + 3, top + 3, size.x - right - 3, size.y - bottom - 3], taken: overlying(map) };
}

/**
 * Where a name lies whose line ends at a point.
 * @param {Point} end @param {[number, number]} way of the line @param {number} width @param {number} height
 */
function cornerOf({ x, y }, [ux, uy], width, height) {
  if (Math.abs(ux) > 0.4) return [ux > 0 ? x + 2 : x - width - 2, y - height / 2];
  return [x - width / 2, uy > 0 ? y : y - height];
}

/**
 * Where a name has room, the nearest.
 * @param {Space} space @param {Unwritten} unwritten @param {number} width @param {ReturnType<typeof openPart>} open
 */
function roomFor(space, { kind, at, radius }, width, { within, taken }) {
  const height = TYPE[kind].size * 1.3;
  /** @type {{cost: number, from: Point, end: Point, box: Box} | null} */
  let best = null;
  for (const reach of REACHES) {
    for (let way = 0; way < WAYS; way += 1) {
      const angle = (2 * Math.PI * way) / WAYS;
      const [ux, uy] = [Math.cos(angle), Math.sin(angle)];
      const from = { x: at.x + ux * radius, y: at.y + uy * radius };
      const end = { x: from.x + ux * reach, y: from.y + uy * reach };
      const [x, y] = cornerOf(end, [ux, uy], width, height);
      const box = [x - 1, y - 1, x + width + 1, y + height + 1];
      if (box[0] < within[0] || box[1] < within[1] || box[2] > within[2] || box[3] > within[3]) continue;
      const covers = taken.some((one) => one[2] > box[0] && one[0] < box[2] && one[3] > box[1] && one[1] < box[3]);
      const cost = reach + (space.isClear(box) ? 0 : OVER_LINE);
      if (covers || (best && cost >= best.cost) || !space.isFree(box) || !space.isOpen(from, end, at, APART)) continue;
      best = { cost, from, end, box };
    }
    if (best && best.cost <= reach) break;
  }
  return best;
}

/**
 * Write some names at the ends of lines, and those of what is chosen.
 * @param {any} map @param {Space} space @param {Measure} measure @param {Put} put @param {Unwritten[]} unwritten
 *   the biggest first @param {number} most names that are written
 * @returns {{drawn: SVGElement[], led: Unwritten[]}} the lines, and what is written
 */
export function writeLed(map, space, measure, put, unwritten, most) {
  const lines = [];
  /** @type {Unwritten[]} */
  const led = [];
  /** @type {ReturnType<typeof openPart> | null} */
  let open = null;
  for (const one of unwritten.slice(0, MOST_TRIED)) {
    if (led.length >= most && !one.chosen) continue;
    open ||= openPart(map, space.size);
    const room = roomFor(space, one, measure(one.text, one.kind), open);
    if (!room) continue;
    const { from, end, box } = room;
    space.take(box);
    space.takeLine(from, end);
    put(one.text, one.classes, one.at, box[0] + 1, box[1] + 1, one.chosen);
    const d = `M${[from, end].map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}`;
    const chosen = one.chosen ? " gm-chosen" : "";
    lines.push(
      draw("path", { d, class: `gm-leader-casing${chosen}` }),
      draw("path", { d, class: `gm-leader${chosen}` }),
    );
    led.push(one);
  }
  if (!lines.length) return { drawn: [], led };
  const { x: width, y: height } = space.size;
  const drawn = draw("svg", { class: "gm-leaders", width, height, viewBox: `0 0 ${width} ${height}` }, ...lines);
  L.DomUtil.setPosition(/** @type {any} */ (drawn), map.containerPointToLayerPoint([0, 0]).round());
  return { drawn: [/** @type {any} */ (drawn)], led };
}
