// @ts-check
/**
 * Which part of the world is seen: the first view, everything, what is led to.
 *
 * @typedef {import("../../data/types.js").Payload} Payload
 * @typedef {import("../../data/types.js").PlaceView} PlaceView
 * @typedef {import("../../data/types.js").RouteView} RouteView
 */
import L from "leaflet";
import { eastward, isNumber } from "../../data/text.js";
import { drawnLatitude } from "../lines/poles.js";
import { unrolled } from "../lines/runs.js";

/** The closest view: coordinates of places are seldom truer, and the ground has no more to show. */
const CLOSEST = 14;

/** Pixels across below which the controls of a map are kept off what it is fitted to: they cover much of it. */
export const SMALL = 600;

/** @typedef {{left: number, top: number, right: number, bottom: number}} Margins pixels */

/** The part of a side that may be covered, so that something is left to fit into. */
const MOST_COVERED = 0.75;

/**
 * How far the elements that lie over a map reach into it: those that mark themselves with
 * `data-covers="left|right|top|bottom"`, anywhere in its page.
 * @param {any} map @returns {Margins}
 */
export function covered(map) {
  const container = map.getContainer();
  const around = container.getBoundingClientRect();
  /** @type {Record<string, number>} */
  const margins = { left: 0, top: 0, right: 0, bottom: 0 };
  for (const element of container.closest(".gm-page")?.querySelectorAll("[data-covers]") || []) {
    const box = element.getBoundingClientRect();
    const apart =
      box.right <= around.left || box.left >= around.right || box.bottom <= around.top || box.top >= around.bottom;
    const side = element.getAttribute("data-covers") || "";
    if (apart || !box.width || !box.height || !Object.hasOwn(margins, side)) continue;
    const reach = {
      left: box.right - around.left,
      top: box.bottom - around.top,
      right: around.right - box.left,
      bottom: around.bottom - box.top,
    };
    const whole = side === "left" || side === "right" ? around.width : around.height;
    margins[side] = Math.max(margins[side], Math.min(reach[/** @type {keyof Margins} */ (side)], MOST_COVERED * whole));
  }
  if (around.width < SMALL) for (const box of overlying(map)) keepOff(margins, box, around);
  return /** @type {any} */ (margins);
}

/**
 * Count what lies in a corner to the side of a map on which that takes the least of it.
 * @param {Record<string, number>} margins that grow @param {number[]} box @param {{width: number, height: number}} size
 */
function keepOff(margins, [left, top, right, bottom], { width, height }) {
  const reaches = /** @type {[string, number, number][]} */ ([
    ["left", right, width],
    ["top", bottom, height],
    ["right", width - left, width],
    ["bottom", height - top, height],
  ]);
  const [[side, reach]] = reaches.sort(([, one, all], [, other, whole]) => one / all - other / whole);
  margins[side] = Math.max(margins[side], reach);
}

/** What lies over a map in its corners and has words or buttons. */
const OVER = ".leaflet-control, .gm-credits, .gm-outside";

/**
 * The boxes of the controls and notes that lie over a map, in its pixels: left, top, right, bottom.
 * @param {any} map @returns {number[][]}
 */
export function overlying(map) {
  const container = map.getContainer();
  const frame = container.getBoundingClientRect();
  return [...(container.closest(".gm-stage") || container).querySelectorAll(OVER)]
    .map((one) => one.getBoundingClientRect())
    .filter(({ width, height }) => width && height)
    .map(({ left, top, right, bottom }) => [
      left - frame.left - 2,
      top - frame.top - 2,
      right - frame.left + 2,
      bottom - frame.top + 2,
    ]);
}

/**
 * What `fitBounds` needs to stay in the part of the map that nothing covers.
 * @param {any} map @param {number} [across] pixels left and right of what is fitted, and @param {number} [down]
 * @returns {{paddingTopLeft: [number, number], paddingBottomRight: [number, number]}}
 */
export function freePart(map, across = Math.min(56, map.getSize().x / 9), down = Math.min(44, map.getSize().y / 12)) {
  const { left, top, right, bottom } = covered(map);
  const { x, y } = map.getSize();
  // Where little is left, the rim gives way first.
  const [beside, above] = [Math.min(across, (x - left - right) / 5), Math.min(down, (y - top - bottom) / 5)];
  return { paddingTopLeft: [left + beside, top + above], paddingBottomRight: [right + beside, bottom + above] };
}

/** The bounds of what is seen of the ground. @param {any} map */
export function freeBounds(map) {
  const { left, top, right, bottom } = covered(map);
  const { x, y } = map.getSize();
  return L.latLngBounds(
    [
      [left, y - bottom],
      [x - right, top],
    ].map((corner) => map.containerPointToLatLng(corner)),
  );
}

/** Bounds without what lies beyond the edge of every map. @param {any} bounds */
const drawnBounds = (bounds) =>
  L.latLngBounds(
    [bounds.getSouthWest(), bounds.getNorthEast()].map(({ lat, lng }) => L.latLng(drawnLatitude(lat), lng)),
  );

/** The closest zoom to which a line or an area leads, a place, and a place that is wide. */
const LEADING = { whole: 12, place: 7, wide: 5 };

/**
 * What of the ground a route is about: its line, else its stops that are placed.
 * @param {RouteView} view @param {(lon: number) => number} unwrap
 */
function groundOf({ points, feature }, unwrap) {
  const stops = feature.properties.stops.filter((/** @type {any} */ stop) => isNumber(stop.lon) && isNumber(stop.lat));
  const found = points.length ? points : stops.map((/** @type {any} */ stop) => [unwrap(stop.lon), stop.lat]);
  return L.latLngBounds(found.map((/** @type {number[]} */ [lon, lat]) => L.latLng(lat, lon)));
}

/**
 * Fit a whole route, area or place into the part of the map that nothing covers.
 * @param {any} map @param {PlaceView | RouteView} view
 * @param {boolean} near whether it is seen already, so that a place only has to come out from under the card
 * @param {number} [alone] the zoom from which on a place is in no cluster
 */
export function leadTo(map, view, near, alone = 0) {
  const middle = map.getCenter().lng;
  const unwrap = (/** @type {number} */ lon) => lon + 360 * Math.round((middle - lon) / 360);
  const bounds = "points" in view ? groundOf(view, unwrap) : view.bounds;
  const still = { animate: false };
  if (bounds?.isValid()) map.fitBounds(drawnBounds(bounds), { ...freePart(map), maxZoom: LEADING.whole, ...still });
  else if ("points" in view) return;
  else if (near && alone <= map.getZoom()) map.panInside(view.at, { ...freePart(map, 40, 40), ...still });
  else {
    const maxZoom = Math.max(map.getZoom(), alone, view.kind.area ? LEADING.wide : LEADING.place);
    map.fitBounds(L.latLngBounds([view.at, view.at]), { ...freePart(map), maxZoom, ...still });
  }
}

/**
 * @param {any} map @param {Payload} data @param {() => PlaceView[]} places @param {() => RouteView[]} routes
 * @returns `unwrap` turns a longitude to the side of the antimeridian on which the map lies
 */
export function framing(map, data, places, routes) {
  if (!Number.isFinite(map.getMaxZoom())) map.setMaxZoom(CLOSEST);
  const { middle, unwrap } = unrolled(data.document.bbox);
  const everything = () =>
    L.latLngBounds([
      ...places().map((view) => view.at),
      ...routes().flatMap((view) => view.points.map(([lon, lat]) => L.latLng(lat, lon))),
    ]);
  const first = () => {
    if (!data.view) return about();
    const [west, south, east, north] = data.view;
    const left = unwrap(west);
    return L.latLngBounds([
      [south, left],
      [north, left + eastward(west, east)],
    ]);
  };
  // A file says where it opens; a document alone opens on the countries that it is about.
  const about = () => {
    const codes = (data.document.focus?.countries || []).map(({ country }) => country);
    const inside = places().filter((view) => codes.includes(view.feature.properties.country));
    return inside.length ? L.latLngBounds(inside.map((view) => view.at)) : everything();
  };
  const fit = (bounds = everything()) => {
    if (bounds.isValid())
      map.fitBounds(drawnBounds(bounds), {
        ...freePart(map),
        maxZoom: bounds.getNorthEast().equals(bounds.getSouthWest()) ? 9 : 11,
        animate: false,
      });
    else map.setView([20, middle], map.getMinZoom(), { animate: false });
  };
  return { middle, unwrap, first, fit };
}

/**
 * The view on which a map opens, for the size that the map has, and the note about what lies outside.
 * @param {any} map @param {() => void} fit
 * @param {() => {leave: () => void, covers: boolean}} note says what is outside @param {any} reach how far the map goes
 */
export function firstView(map, fit, note, reach) {
  let leave = () => {};
  const opening = {
    show: () => {
      // Leaflet's own ways of keeping to bounds and zooms would still be gliding there when the view is set.
      const { maxBounds } = map.options;
      map.setMaxBounds(null);
      map.invalidateSize({ animate: false });
      map.options.minZoom = Math.max(0, Math.floor(4 * Math.log2(map.getSize().x / 300)) / 4);
      fit();
      map.panInsideBounds(reach, { animate: false });
      map.fire("zoomlevelschange");
      if (maxBounds) map.setMaxBounds(maxBounds);
    },
    note: () => {
      const said = note();
      leave = said.leave;
      if (!said.covers) return;
      opening.show();
      leave();
      leave = note().leave;
    },
    leave: () => leave(),
    again: () => {
      leave();
      opening.show();
      opening.note();
    },
  };
  return opening;
}
