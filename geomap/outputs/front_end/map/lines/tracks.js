// @ts-check
/**
 * Where routes are drawn: what is known of each, and the tracks of all beside each other.
 *
 * @typedef {import("../../data/types.js").Feature} Feature
 * @typedef {import("../../data/types.js").LonLat} LonLat
 * @typedef {import("../../data/types.js").RouteView} RouteView
 * @typedef {import("./parting.js").Point} Point
 * @typedef {{place: (tracks: Point[][], crowd: number) => void}} Placed draws a line along tracks, of which so many run
 *   side by side
 */
import { drawnAs } from "../../data/confidence.js";
import { drawnStatus } from "../symbols.js";
import { part } from "./parting.js";
import { edgeOf, edgesOf, partsOnMap } from "./poles.js";
import { isAt, runsOf } from "./runs.js";

/** @param {string} status */
export const statusClass = (status) => `gm-status-${drawnStatus(status)}`;

/** The classes of all that is drawn of a route, from which the style sheet knows its look. @param {RouteView} view */
export const lineClasses = ({ number, feature: { properties: route } }) =>
  `gm-route-${number} ${statusClass(route.status)} gm-line-${drawnAs(route.confidence)}`;

/** Those that happened are drawn last, over what is denied, and are what a click meets first. */
const HEIGHTS = ["denied", "possible", "planned", "reported"];

/** @param {RouteView[]} views @returns {RouteView[]} those that are drawn last, and so over the others, at the end */
export function inDrawingOrder(views) {
  const height = (/** @type {RouteView} */ { feature }) => HEIGHTS.indexOf(drawnStatus(feature.properties.status));
  return [...views].sort((one, other) => height(one) - height(other));
}

/**
 * The strands of a stretch: from each stop on it to the next.
 * @param {LonLat[]} run @param {LonLat[]} stops @returns {LonLat[][]}
 */
function strandsOf(run, stops) {
  /** @type {LonLat[][]} */
  const found = [[run[0]]];
  run.slice(1).forEach((point, index) => {
    found[found.length - 1].push(point);
    if (index < run.length - 2 && stops.some(([x, y]) => isAt(point, x, y))) found.push([point]);
  });
  return found;
}

/** Where the stops of a route lie, as far as they are placed. @param {Feature} feature @returns {LonLat[]} */
export const stopsOf = ({ properties }) =>
  properties.stops
    .map((/** @type {any} */ { lon, lat }) => [lon, lat])
    .filter((/** @type {any[]} */ [lon]) => typeof lon === "number");

/**
 * @param {Feature} feature @param {number} number of its colour @param {(lon: number) => number} unwrap
 * @returns {RouteView}
 */
export function viewOf(feature, number, unwrap) {
  const runs = feature.geometry ? runsOf(feature.geometry, unwrap) : [];
  return {
    feature,
    runs,
    points: runs.flat(),
    number,
    layers: [],
    guesses: [],
    stops: stopsOf(feature),
    tracks: [],
    atEdge: [],
    mark: () => {},
    avoid: () => {},
    trace: () => Promise.resolve(),
  };
}

/**
 * Draw all lines beside each other: parted anew for each zoom, and when one of them runs elsewhere.
 * @param {any} map @param {Map<RouteView, Placed>} drawn in the order of the document
 */
export function placeAll(map, drawn) {
  const zoom = map.getZoom();
  const views = [...drawn.keys()];
  const edge = edgeOf(map);
  const strands = views.flatMap((view) => {
    const parts = view.runs.map((run) => partsOnMap(run, edge));
    view.atEdge = parts.flatMap((some) => edgesOf(some, edge));
    return parts.flat().flatMap((run, number) => strandsOf(run, view.stops).map((line) => ({ view, number, line })));
  });
  const parted = part(strands.map(({ line }) => line.map(([lon, lat]) => map.project([lat, lon], zoom))));
  for (const view of views) {
    /** @type {Point[][]} */
    const tracks = [];
    let most = 1;
    strands.forEach((strand, index) => {
      if (strand.view !== view) return;
      (tracks[strand.number] ||= []).push(...parted[index].points);
      most = Math.max(most, parted[index].crowd);
    });
    /** @type {Placed} */ (drawn.get(view)).place(tracks, most);
  }
}
