// @ts-check
/**
 * Writes the names of the basemap: countries, waters, settlements, units.
 *
 * @typedef {import("./label_space.js").Point} Point
 * @typedef {import("./labels.js").Label} Label
 * @typedef {import("./labels.js").Space} Space
 * @typedef {import("./labels.js").Measure} Measure
 * @typedef {import("./labels.js").Put} Put
 */
import { isSeen } from "./label_space.js";
import { TYPE } from "./lettering.js";
import { writeBeside } from "./place_names.js";

/** Zoom from which units of countries are named. */
const UNITS_FROM = 5.5;

/** Square pixels of the window for each settlement that is named. */
const PIXELS_A_SETTLEMENT = 17000;

/** Pixels that are added between letters at most, and the part of the width of an area that a name may fill so. */
const WIDEST = 9;
const ACROSS = 0.45;

/**
 * Write a name across its area, where that is wide enough for it.
 * @param {Space} space @param {Measure} measure @param {Put} put @param {Label} label @param {Point} at
 * @param {number} zoom
 */
function writeAcross(space, measure, put, { text, kind, width: degrees }, at, zoom) {
  const { size: height, pad, spacing } = TYPE[kind];
  const narrow = measure(text, kind);
  const room = (degrees * 256 * 2 ** zoom) / 360;
  if (room < narrow * (kind === "unit" ? 1.1 : 0.85)) return;
  // Wide areas have wide names, if others leave the room.
  for (const wider of new Set([Math.min(WIDEST, (room * ACROSS - narrow) / text.length), 0])) {
    if (wider < 0) continue;
    const width = narrow + wider * text.length;
    const [across, up] = [width / 2 + pad, height * 0.65 + pad / 2];
    const box = [at.x - across, at.y - up, at.x + across, at.y + up];
    if (!isSeen(space, box) || !space.isFree(box) || !space.isClear(box)) continue;
    space.take(box);
    put(text, kind, at, at.x - width / 2, at.y - height * 0.65, false, 0, wider && spacing + wider);
    return;
  }
}

/**
 * Write the name of a river along it, where its line is straight for long enough and no other of that name is near.
 * @param {Space} space @param {Measure} measure @param {Put} put @param {Label} label @param {Point} at
 * @param {number} zoom @param {[string, Point][]} rivers that are written
 */
function writeAlong(space, measure, put, { text, kind, width: degrees, turn }, at, zoom, rivers) {
  const { size: height, pad } = TYPE[kind];
  const width = measure(text, kind);
  if ((degrees * 256 * 2 ** zoom) / 360 < 1.1 * width) return;
  if (rivers.some(([other, point]) => other === text && Math.hypot(point.x - at.x, point.y - at.y) < 400)) return;
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  // Above its line, not on it.
  const [x, y] = [at.x + sin * height * 0.8, at.y - cos * height * 0.8];
  const across = (width / 2 + pad) * cos + height * 0.65 * Math.abs(sin);
  const up = (width / 2 + pad) * Math.abs(sin) + height * 0.65 * cos;
  const box = [x - across, y - up, x + across, y + up];
  if (!isSeen(space, box) || !space.isFree(box) || !space.isClear(box)) return;
  space.take(box);
  rivers.push([text, at]);
  put(text, kind, at, x - width / 2, y - height * 0.65, false, turn);
}

/**
 * Write the names of the basemap: countries, waters, settlements, units.
 * @param {any} map @param {Space} space @param {Measure} measure @param {Put} put @param {Label[]} labels
 * @param {boolean} towns whether settlements are named: not where a stop of a movement is not
 */
export function writeBasemap(map, space, measure, put, labels, towns) {
  const zoom = map.getZoom();
  let settlements = towns ? Math.round((space.size.x * space.size.y) / PIXELS_A_SETTLEMENT) : 0;
  /** @type {[string, Point][]} */
  const rivers = [];
  for (const wanted of ["country", "water", "settlement", "river", ...(zoom < UNITS_FROM ? [] : ["unit"])]) {
    for (const label of labels.filter(({ kind }) => kind === wanted)) {
      const at = map.latLngToContainerPoint(label.at);
      if (!space.holds(at)) continue;
      if (wanted === "river") {
        writeAlong(space, measure, put, label, at, zoom, rivers);
        continue;
      }
      if (wanted !== "settlement") {
        writeAcross(space, measure, put, label, at, zoom);
        continue;
      }
      const dot = [at.x - 4, at.y - 4, at.x + 4, at.y + 4];
      if (settlements > 0 && space.isFree(dot) && writeBeside(space, measure, put, label.text, wanted, at, 6)) {
        settlements -= 1;
        space.take(dot);
      }
    }
  }
}
