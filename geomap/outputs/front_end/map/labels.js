// @ts-check
/**
 * Keeps names on the map without letting them touch each other, the symbols or the routes.
 *
 * @typedef {import("../data/types.js").Basemap} Basemap
 * @typedef {import("../data/types.js").PlaceView} PlaceView
 * @typedef {import("../data/types.js").RouteView} RouteView
 * @typedef {import("./label_space.js").Point} Point
 * @typedef {ReturnType<typeof labelSpace>} Space
 * @typedef {{text: string, at: any, kind: string, width: number}} Label of the basemap; the width of its area in
 *   degrees
 * @typedef {(text: string, kind: string) => number} Measure width in pixels
 * @typedef {(text: string, kind: string, at: Point, x: number, y: number) => void} Put
 * @typedef {{single: () => PlaceView[], crowds: () => {at: any, radius: number}[]}} Markers the places that stand
 *   alone on the map now, and the clusters
 */
import L from "leaflet";
import { clean, isolated, make } from "../data/text.js";
import { labelSpace, stepping } from "./label_space.js";

/** Type of the names: size in pixels, style, space between letters; the style sheet has the same. */
const TYPE =
  /** @type {Record<string, {size: number, style: string, spacing: number, pad: number, upper?: boolean}>} */ ({
    place: { size: 13, style: "600", spacing: 0, pad: 2 },
    guess: { size: 12, style: "italic 400", spacing: 0, pad: 4 },
    country: { size: 11, style: "600", spacing: 1.4, pad: 6, upper: true },
    unit: { size: 11, style: "400", spacing: 0.3, pad: 14 },
    water: { size: 12, style: "italic 400", spacing: 0.6, pad: 10 },
    settlement: { size: 11, style: "400", spacing: 0, pad: 9 },
  });

/** Zoom from which units of countries are named. */
const UNITS_FROM = 5.5;

/** Square pixels of the window for each settlement that is named. */
const PIXELS_A_SETTLEMENT = 26000;

/** Measures names in the type of their kind. @param {string} family of fonts @returns {Measure} */
function measurer(family) {
  const context = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));
  /** @type {Map<string, number>} */
  const known = new Map();
  return (text, kind) => {
    const key = `${kind} ${text}`;
    let width = known.get(key);
    if (width === undefined) {
      const type = TYPE[kind];
      context.font = `${type.style} ${type.size}px ${family}`;
      width = context.measureText(type.upper ? text.toLocaleUpperCase("en") : text).width + text.length * type.spacing;
      known.set(key, width);
    }
    return width;
  };
}

/**
 * Writes names into the pane, a settlement with its dot.
 * @param {any} map @param {DocumentFragment} shown @returns {Put}
 */
function writer(map, shown) {
  return (text, kind, at, x, y) => {
    const label = make(`span.gm-label.gm-label-${kind}`, {}, isolated(text, 40));
    L.DomUtil.setPosition(label, map.containerPointToLayerPoint([x, y]).round());
    if (kind === "settlement") {
      const dot = make("span.gm-dot");
      L.DomUtil.setPosition(dot, map.containerPointToLayerPoint(at).round());
      shown.append(dot);
    }
    shown.append(label);
  };
}

/**
 * Write a name beside its point, on the first side that has room; the name of a reported place may cross a route if
 * need be.
 * @param {Space} space @param {Measure} measure @param {Put} put
 * @param {string} text @param {string} kind @param {Point} at @param {number} gap
 * @returns {boolean} whether it was written
 */
function writeBeside(space, measure, put, text, kind, at, gap) {
  const { size: height, pad } = TYPE[kind];
  const width = measure(text, kind);
  const sides = [
    [at.x + gap, at.y - height * 0.65],
    [at.x - gap - width, at.y - height * 0.65],
    [at.x - width / 2, at.y - gap - height * 1.3],
    [at.x - width / 2, at.y + gap - 1],
  ];
  for (const strict of kind === "place" ? [true, false] : [true]) {
    for (const [x, y] of sides) {
      const box = [x - pad / 2, y - pad / 4, x + width + pad / 2, y + height * 1.3 + pad / 4];
      const within = x >= 2 && x + width <= space.size.x - 2 && y >= 2 && y + height <= space.size.y - 2;
      if (!within || !space.isFree(box) || (strict && !space.isClear(box))) continue;
      space.take(box);
      put(text, kind, at, x, y);
      return true;
    }
  }
  return false;
}

/**
 * Write a name across its area, where that is wide enough for it.
 * @param {Space} space @param {Measure} measure @param {Put} put @param {Label} label @param {Point} at
 * @param {number} zoom
 */
function writeAcross(space, measure, put, { text, kind, width: degrees }, at, zoom) {
  const { size: height, pad } = TYPE[kind];
  const width = measure(text, kind);
  const room = (degrees * 256 * 2 ** zoom) / 360;
  const [across, up] = [width / 2 + pad, height * 0.65 + pad / 2];
  const box = [at.x - across, at.y - up, at.x + across, at.y + up];
  const within = box[0] >= 0 && box[2] <= space.size.x && room >= width * (kind === "unit" ? 1.1 : 0.85);
  if (!within || !space.isFree(box) || !space.isClear(box)) return;
  space.take(box);
  put(text, kind, at, at.x - width / 2, at.y - height * 0.65);
}

/**
 * Write the names of the basemap: countries, waters, settlements, units.
 * @param {any} map @param {Space} space @param {Measure} measure @param {Put} put @param {Label[]} labels
 */
function writeBasemap(map, space, measure, put, labels) {
  const zoom = map.getZoom();
  let settlements = Math.round((space.size.x * space.size.y) / PIXELS_A_SETTLEMENT);
  for (const wanted of ["country", "water", "settlement", ...(zoom < UNITS_FROM ? [] : ["unit"])]) {
    for (const label of labels.filter(({ kind }) => kind === wanted)) {
      const at = map.latLngToContainerPoint(label.at);
      if (!space.holds(at)) continue;
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

/**
 * Take the room of the symbols, and write the names of the places that stand alone.
 * @param {any} map @param {Space} space @param {Measure} measure @param {Put} put @param {Markers} markers
 */
function writePlaces(map, space, measure, put, { single, crowds }) {
  const take = (/** @type {Point} */ at, /** @type {number} */ radius) =>
    space.take([at.x - radius, at.y - radius, at.x + radius, at.y + radius]);
  const seen = single()
    .slice(0, 2000)
    .map((view) => ({ view, at: map.latLngToContainerPoint(view.at) }))
    .filter(({ at }) => space.holds(at, 40));
  for (const { at, radius } of crowds()) {
    const center = map.latLngToContainerPoint(at);
    if (space.holds(center, 40)) take(center, radius);
  }
  for (const { view, at } of seen.slice(0, 400)) take(at, view.radius);
  for (const { view, at } of seen.slice(0, 150)) {
    if (!space.holds(at)) continue;
    const [text, kind] = view.guess ? [`${clean(view.name, 40)}?`, "guess"] : [clean(view.name, 40), "place"];
    writeBeside(space, measure, put, text, kind, at, view.radius + 3);
  }
}

/**
 * Keep names on the map: what was reported first, then as many others as fit without touching.
 * @param {any} map @param {Basemap} basemap @param {PlaceView[]} places by importance @param {Markers} markers
 * @param {() => RouteView[]} routes that are shown now
 * @param {(lon: number) => number} unwrap
 * @returns {() => void} writes the names anew
 */
export function drawLabels(map, basemap, places, markers, routes, unwrap) {
  const pane = map.createPane("gm-labels");
  pane.classList.add("leaflet-zoom-hide");
  pane.setAttribute("aria-hidden", "true");
  const measure = measurer(getComputedStyle(map.getContainer()).fontFamily);
  const reported = new Set(places.slice(0, 2000).map((view) => view.name));
  const labels = basemap.labels
    .filter(([text]) => !reported.has(text))
    .map(([text, lon, lat, kind, , width]) => ({ text: clean(text, 40), at: L.latLng(lat, unwrap(lon)), kind, width }));
  const update = () => {
    const size = map.getSize();
    const lines = routes().map((view) => view.points.map(([lon, lat]) => map.latLngToContainerPoint([lat, lon])));
    const space = labelSpace(
      size,
      lines.flatMap((line) => stepping(line, size)),
    );
    const shown = document.createDocumentFragment();
    const put = writer(map, shown);
    writePlaces(map, space, measure, put, markers);
    writeBasemap(map, space, measure, put, labels);
    pane.replaceChildren(shown);
  };
  map.on("moveend zoomend resize", update);
  update();
  return update;
}
