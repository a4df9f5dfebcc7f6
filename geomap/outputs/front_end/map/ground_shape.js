// @ts-check
/**
 * The shapes of the ground: lines and areas with very many points, of which few are seen.
 *
 * Leaflet's own lines make objects of each point and project it anew for each view. These project once, to units of the
 * whole Mercator square, and look at a line only where it may be seen; the same line serves for each turn round the
 * Earth. What comes out is what Leaflet 1.9 draws.
 *
 * @typedef {{units: Float64Array, box: [left: number, top: number, right: number, bottom: number], seen: Seen}} Track
 *   points one after the other, and what they fill, in units of the whole Mercator square from its north-west
 * @typedef {{where: string, points: any[]}} Seen the points in pixels where a track was last drawn
 */
import L from "leaflet";
import { clean } from "../data/text.js";

/** Pixels by which a line may be straightened. */
const STRAIGHTENED = 0.7;

/** Where a Mercator map ends, degrees. */
const LAST = 85.0511287798;

/**
 * @param {[number, number][]} line @param {number} scale of its grid @returns {Track}
 * @throws {Error} where a file of somebody else has something else than numbers
 */
export function trackOf(line, scale) {
  const units = new Float64Array(2 * line.length);
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let index = 0; index < line.length; index += 1) {
    const latitude = Math.max(-LAST, Math.min(LAST, line[index][1] / scale));
    const x = 0.5 + line[index][0] / scale / 360;
    const y = 0.5 - Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) / (2 * Math.PI);
    if (!Number.isFinite(x + y)) throw new Error(`the ground has no position ${clean(String(line[index]))}`);
    units[2 * index] = x;
    units[2 * index + 1] = y;
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return { units, box: [left, top, right, bottom], seen: { where: "", points: [] } };
}

/**
 * The points of a track in pixels of the layer; those that fall on the one before are left out.
 * @param {Float64Array} units @param {number} size of the whole square in pixels @param {number} across pixels to add
 * @param {{x: number, y: number}} origin
 */
function pixels(units, size, across, { x: originX, y: originY }) {
  const found = [];
  let [lastX, lastY] = [NaN, NaN];
  for (let index = 0; index < units.length; index += 2) {
    const x = Math.round(units[index] * size + across) - originX;
    const y = Math.round(units[index + 1] * size) - originY;
    if (x === lastX && y === lastY) continue;
    found.push(L.point(x, y));
    [lastX, lastY] = [x, y];
  }
  // A line of one pixel is a dot.
  if (found.length === 1) found.push(found[0]);
  return found;
}

/**
 * What Leaflet's lines or areas do otherwise here.
 * @param {any} base @returns {any}
 */
const withTracks = (base) =>
  base.extend({
    /** @param {Track[]} tracks @param {number} turn degrees @param {any} options */
    initialize(tracks, turn, options) {
      L.setOptions(this, options);
      Object.assign(this, { _tracks: tracks, _turn: turn, _latlngs: [] });
    },
    _project() {},
    /** Take up the parts that may be seen; Leaflet cuts those that lead out of the drawing. */
    _clipPoints() {
      const [map, { min, max }] = [this._map, this._renderer._bounds];
      const [size, origin] = [256 * 2 ** map.getZoom(), map.getPixelOrigin()];
      const across = (this._turn / 360) * size;
      const where = `${size} ${across} ${origin.x} ${origin.y}`;
      this._whole = [];
      this._rings = [];
      for (const track of /** @type {Track[]} */ (this._tracks)) {
        const { units, box, seen } = track;
        const [left, right] = [box[0], box[2]].map((x) => x * size + across - origin.x);
        const [top, bottom] = [box[1], box[3]].map((y) => y * size - origin.y);
        if (right < min.x - 1 || left > max.x + 1 || bottom < min.y - 1 || top > max.y + 1) continue;
        const inside = left > min.x + 1 && right < max.x - 1 && top > min.y + 1 && bottom < max.y - 1;
        if (!inside) this._rings.push(pixels(units, size, across, origin));
        else {
          if (seen.where !== where) {
            const points = L.LineUtil.simplify(pixels(units, size, across, origin), STRAIGHTENED);
            track.seen = { where, points };
          }
          this._whole.push(track.seen.points);
        }
      }
      this._pxBounds = this._renderer._bounds;
      base.prototype._clipPoints.call(this);
    },
    _simplifyPoints() {
      const cut = this._parts.map((/** @type {any[]} */ part) => L.LineUtil.simplify(part, STRAIGHTENED));
      this._parts = cut.concat(this._whole);
    },
  });

/** @type {{lines: any, areas: any} | null} */
let made = null;

/**
 * A layer of lines, or of areas, that cannot be chosen.
 * @param {Track[]} tracks @param {number} turn degrees by which they are moved round the Earth
 * @param {boolean} filled @param {any} options of a path of Leaflet
 */
export function groundShape(tracks, turn, filled, options) {
  // Made when first needed, since on a server there is no Leaflet.
  made ||= { lines: withTracks(L.Polyline), areas: withTracks(L.Polygon) };
  return new (filled ? made.areas : made.lines)(tracks, turn, options);
}
