// @ts-check
/**
 * Which part of the world is seen: the first view, everything, and the controls that change it.
 *
 * @typedef {import("../data/types.js").Payload} Payload
 * @typedef {import("../data/types.js").PlaceView} PlaceView
 * @typedef {import("../data/types.js").RouteView} RouteView
 */
import L from "leaflet";
import { count, draw, eastward, figure, isNumber, isolated, make } from "../data/text.js";
import { drawnLatitude, edgeOf } from "./lines/poles.js";
import { unrolled } from "./lines/runs.js";
import { stepping } from "./names/label_space.js";

/** The closest view: coordinates of places are seldom truer, and the ground has no more to show. */
const CLOSEST = 14;

/** Pixels across below which the controls of a map are kept off what it is fitted to: they cover much of it. */
const SMALL = 600;

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
function freeBounds(map) {
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

/** Places that are named in the note about what lies outside the first view. */
const MOST_NAMED = 3;

/** Whether it is a river or the like, whose symbol stands at its mouth. @param {PlaceView} view */
const isLong = ({ feature }) => ["river", "canal"].includes(feature.properties.kind);

/** @param {PlaceView[]} places @returns {string} the names of the first of them, and how many more */
function someOf(places) {
  const rest = places.length - MOST_NAMED;
  const first = places.slice(0, MOST_NAMED).map(({ name }) => name);
  if (rest > 0) return `${first.join(", ")} and ${figure(rest)} more`;
  return [first.slice(0, -1).join(", "), ...first.slice(-1)].filter(Boolean).join(" and ");
}

/**
 * Say what the first view leaves out.
 * @param {any} map @param {HTMLElement} stage @param {PlaceView[]} places @param {RouteView[]} routes
 * @param {() => void} fit
 * @returns {{leave: () => void, covers: boolean}} what takes the note away; whether it lies over what is drawn
 */
export function noteOutside(map, stage, places, routes, fit) {
  const bounds = freeBounds(map);
  // A line that leads over a pole leads over the edge of every view.
  const edge = edgeOf(map) - 0.01;
  // Of a country, some part may be seen though its symbol is not.
  const away = places.filter(
    (view) => !(view.bounds ? bounds.intersects(view.bounds) : bounds.contains(view.at) || isLong(view)),
  );
  const leaving = routes.filter(
    ({ points }) => !points.every(([lon, lat]) => bounds.contains([Math.max(-edge, Math.min(edge, lat)), lon])),
  ).length;
  const parts = [
    away.length && `${count(away.length, "place lies", "places lie")} outside this view: ${someOf(away)}`,
    leaving && `${count(leaving, "route leads", "routes lead")} out of it`,
  ].filter(Boolean);
  if (!parts.length) return { leave: () => {}, covers: false };
  const words = away.length ? parts.join("; ") : `${count(leaving, "route leads", "routes lead")} out of this view`;
  const outside = make(
    "button.gm-outside",
    { type: "button", click: () => fit() },
    make("span.gm-in-full", {}, isolated(`${words}.`, 300), " ", make("span.gm-more-words", {}, "Show everything")),
    make("span.gm-in-short", {}, `Show ${figure(away.length + leaving)} outside this view`),
  );
  stage.append(outside);
  const leave = () => outside.remove();
  map.once("movestart", leave);
  const covers = () => liesOver(map, outside, places, routes);
  // At the top, else at the bottom; where it would lie over something there, too, the view can be fitted under it.
  if (!covers()) return { leave, covers: false };
  outside.classList.add("gm-low");
  if (!covers()) return { leave, covers: false };
  outside.classList.remove("gm-low");
  outside.dataset.covers = "top";
  return { leave, covers: true };
}

/**
 * Whether a note lies over a symbol or a line.
 * @param {any} map @param {HTMLElement} note @param {PlaceView[]} places @param {RouteView[]} routes
 */
function liesOver(map, note, places, routes) {
  const [frame, box] = [map.getContainer(), note].map((one) => one.getBoundingClientRect());
  const within = (/** @type {number} */ x, /** @type {number} */ y, /** @type {number} */ rim) =>
    x > box.left - frame.left - rim &&
    x < box.right - frame.left + rim &&
    y > box.top - frame.top - rim &&
    y < box.bottom - frame.top + rim;
  const tracks = routes.flatMap((view) => view.tracks);
  return (
    places.some(({ at, radius }) => {
      const { x, y } = map.latLngToContainerPoint(at);
      return within(x, y, radius);
    }) ||
    tracks.some((track) => {
      const points = track.map((at) => map.latLngToContainerPoint(at));
      return stepping(points, map.getSize()).some(([x, y]) => within(x, y, 4));
    })
  );
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

/** Zoom, everything, scale. @param {any} map @param {() => void} fit */
export function addControls(map, fit) {
  L.control.zoom({ zoomInText: "+", zoomOutText: "−" }).addTo(map);
  const whole = L.control({ position: "topleft" });
  whole.onAdd = () => {
    const button = make(
      "button.gm-fit",
      { type: "button", "aria-label": "Show everything", title: "Show everything", click: fit },
      draw(
        "svg",
        { viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true" },
        draw("path", { d: "M2 6V2H6M10 2H14V6M14 10V14H10M6 14H2V10" }),
      ),
    );
    const bar = make("div.leaflet-bar", {}, button);
    L.DomEvent.disableClickPropagation(bar);
    return bar;
  };
  whole.addTo(map);
  addScale(map);
}

/** How much larger the scale may be at one rim of a view than at the other, and the scale say nothing of that. */
const ALIKE = 2;

/** The scale: where it changes over what is seen, as it does near the poles, that of the middle, which it names. */
function addScale(/** @type {any} */ map) {
  const scale = L.control
    .scale({ maxWidth: map.getSize().x < SMALL ? 100 : 120, metric: true, imperial: true })
    .addTo(map);
  const note = make("div.gm-scale-note");
  scale.getContainer().prepend(note);
  const update = () => {
    const { y } = map.getSize();
    const [top, middle, bottom] = [0, y / 2, y].map((at) => map.containerPointToLatLng([0, at]).lat);
    const [one, other] = [top, bottom].map((lat) => Math.cos((lat * Math.PI) / 180));
    note.hidden = Math.max(one / other, other / one) < ALIKE;
    note.textContent = `at ${Math.round(Math.abs(middle))}° ${middle < 0 ? "S" : "N"}`;
  };
  map.on("moveend", update);
  update();
}
