// @ts-check
/**
 * Outlines the areas that reports mean, faintly and under everything else but the ground: filled, hollow or dashed by
 * confidence, as symbols are.
 *
 * An area answers to the pointer as its symbol does. For the keyboard and for screen readers the symbol stands for
 * both.
 *
 * @typedef {import("../data/types.js").Basemap} Basemap
 * @typedef {import("../data/types.js").Feature} Feature
 * @typedef {import("../data/types.js").PlaceView} PlaceView
 */
import L from "leaflet";
import { drawnAs } from "../data/confidence.js";
import { coasts, curves } from "./ground.js";

/** Kinds whose outline is the ground's own borders and coasts: it must not look like what was reported. */
const WIDE = new Set(["country", "territory", "region"]);

/**
 * Whether some side of an area may be seen.
 * @param {[number, number][][]} sides latitude, longitude @param {any} bounds of the view
 */
export function crossed(sides, bounds) {
  const [south, west, north, east] = [bounds.getSouth(), bounds.getWest(), bounds.getNorth(), bounds.getEast()];
  return sides.some((side) =>
    side.some(([lat, lon], index) => {
      const [from, to] = side[Math.max(0, index - 1)];
      return (
        Math.max(lat, from) >= south &&
        Math.min(lat, from) <= north &&
        Math.max(lon, to) >= west &&
        Math.min(lon, to) <= east
      );
    }),
  );
}

/**
 * What is filled of an area and what is drawn of its rim, all detail there is.
 * @param {Basemap} basemap @param {number} index of the area @param {number} middle longitude of the map
 */
function outlineOf(basemap, index, middle) {
  /** @type {[number, number][][]} */
  const fills = [];
  /** @type {[number, number][][]} */
  const sides = [];
  for (const level of basemap.levels) {
    const rings = (level.areas || [])
      .filter(([area]) => area === index)
      .flatMap(([, flat]) => curves(flat, level, true));
    for (const turn of [-360, 0, 360]) {
      const [west, east] = [level.box[0] / level.scale + turn, level.box[2] / level.scale + turn];
      if (east <= middle - 185 || west >= middle + 185) continue;
      const located = (/** @type {[number, number][]} */ line) =>
        line.map(([x, y]) => /** @type {[number, number]} */ ([y / level.scale, x / level.scale + turn]));
      fills.push(...rings.map(located));
      sides.push(...coasts(rings, level).map(located));
    }
  }
  return { fills, sides };
}

/** The places that have an outline, each with its number. @param {Basemap} basemap @param {PlaceView[]} places */
function outlinedOf(basemap, places) {
  const number = new Map((basemap.areas || []).map((id, index) => [id, index]));
  if (!number.size) return [];
  return places
    .filter((view) => number.has(view.feature.properties.gazetteer_id))
    .map((view) => ({ view, index: /** @type {number} */ (number.get(view.feature.properties.gazetteer_id)) }))
    .sort((one, other) => one.index - other.index);
}

/**
 * The layers of the areas, on no map yet; their places know now how far each reaches.
 * @param {Basemap} basemap @param {PlaceView[]} places @param {number} middle longitude
 * @param {(classes: string) => any} style options of a layer by its classes
 * @returns {{view: PlaceView, sides: [number, number][][], ground: any, line: any}[]}
 */
export function areasOf(basemap, places, middle, style) {
  return outlinedOf(basemap, places).map(({ view, index }) => {
    const { fills, sides } = outlineOf(basemap, index, middle);
    const { confidence, kind } = view.feature.properties;
    const wide = WIDE.has(kind) ? " gm-area-wide" : "";
    const name = `gm-area gm-${view.kind.class} gm-area-${drawnAs(confidence)}${wide}`;
    const options = (/** @type {string} */ part) => {
      const className = `${name} gm-area-${part}`;
      return { smoothFactor: 0.7, ...style(className), className };
    };
    const ground = L.polygon(fills, { ...options("ground"), stroke: false });
    const line = L.polyline(sides, { ...options("line"), fill: false, interactive: false });
    view.bounds = ground.getBounds();
    return { view, sides, ground, line };
  });
}

/**
 * @param {any} map @param {Basemap} basemap @param {PlaceView[]} places @param {number} middle longitude
 * @param {(feature: Feature) => boolean} shows
 * @param {(view: PlaceView, opener: Element | null) => void} show called when an area is chosen
 * @returns {{update: () => void, emphasise: (feature: Feature | null) => void}} draw anew when the filter has
 *   changed; make one area stand out
 */
export function drawAreas(map, basemap, places, middle, shows, show) {
  const pane = map.createPane("gm-areas");
  pane.setAttribute("aria-hidden", "true");
  const renderer = L.svg({ pane: "gm-areas", padding: 0.6 });
  const style = { renderer, pane: "gm-areas", bubblingMouseEvents: true };
  const drawn = areasOf(basemap, places, middle, () => style).map(({ view, sides, ground, line }) => {
    // Nobody knows where a region ends, and it lies under countries that are meant themselves.
    ground.options.interactive = view.kind.class !== "L";
    ground.on("click", (/** @type {any} */ event) => {
      // Inside it, with no side to be seen, a click means the map.
      if (!crossed(sides, map.getBounds())) return;
      L.DomEvent.stopPropagation(event);
      show(view, view.button);
    });
    for (const layer of [ground, line]) layer.addTo(map);
    return { view, sides, layers: [ground, line] };
  });
  const mark = (/** @type {string} */ name, /** @type {(view: PlaceView) => boolean} */ has) => {
    for (const { view, layers } of drawn)
      for (const layer of layers) layer.getElement()?.classList.toggle(name, has(view));
  };
  // A tint over all that is seen says nothing.
  const surround = () => {
    const seen = map.getBounds();
    for (const { sides, layers } of drawn) layers[0].getElement()?.classList.toggle("gm-around", !crossed(sides, seen));
  };
  map.on("moveend", surround);
  const update = () => mark("gm-away", (view) => !shows(view.feature));
  surround();
  update();
  return { update, emphasise: (feature) => mark("gm-open", (view) => view.feature === feature) };
}
