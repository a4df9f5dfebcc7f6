// @ts-check
/**
 * Draws the routes of a layer of somebody else's map: as in a map file, parted where they share a way, coloured by who
 * moved, with arrowheads and the marks of their stops, what is reported over what is denied.
 *
 * @typedef {import("../data/types.js").Feature} Feature
 * @typedef {import("../data/types.js").RouteView} RouteView
 * @typedef {import("../map/lines/tracks.js").Point} Point
 * @typedef {import("../map/lines/tracks.js").Placed} Placed
 */
import L from "leaflet";
import { actorsOf } from "../map/lines/actors.js";
import { distanceOf } from "../map/lines/parting.js";
import { headsOf, stopPoints } from "../map/lines/heads.js";
import { drawRoles } from "../map/lines/roles.js";
import { inDrawingOrder, lineClasses, placeAll, viewOf } from "../map/lines/tracks.js";
import { whenSeen } from "./seen.js";

/** Width of what the pointer meets of a line that runs alone. */
const REACH = 16;

/**
 * @param {any} group @param {RouteView} view whose marks are added to
 * @param {import("./layer_areas.js").Paint} paint @param {(hit: any) => void} bind
 * @returns {Placed}
 */
function drawLine(group, view, paint, bind) {
  const name = lineClasses(view);
  const still = (/** @type {string} */ className) => ({
    ...paint(className),
    className,
    interactive: false,
    noClip: true,
    smoothFactor: 0.5,
  });
  const [alone, abreast] = [paint("gm-casing"), paint("gm-casing gm-abreast")];
  const casing = L.polyline([], still("gm-casing")).addTo(group);
  const line = L.polyline([], still(`gm-line ${name}`)).addTo(group);
  const heads = L.polygon([], { ...still(`gm-arrow ${name}`), smoothFactor: 0 }).addTo(group);
  view.layers.push(...drawRoles(group, view.runs, view.feature.properties, name, still));
  const hit = L.polyline([], { weight: REACH, opacity: 0, className: "geo-map-mark" });
  bind(hit);
  /** @type {Point[][]} */
  let placed = [];
  const back = (/** @type {Point} */ { x, y }) => group._map.unproject(L.point(x, y), group._map.getZoom());
  view.avoid = (marks) => {
    const arrows = placed.flatMap((track) => headsOf(track, stopPoints(group._map, view), marks));
    heads.setLatLngs(arrows.map((arrow) => [arrow.head.map(back)]));
  };
  return {
    place: (tracks, crowd) => {
      placed = tracks;
      view.tracks = tracks.map((track) => track.map(back));
      for (const drawn of [casing, line, hit]) drawn.setLatLngs(view.tracks);
      view.avoid([]);
      hit.setStyle({ weight: crowd > 1 ? distanceOf(crowd) - 1 : REACH });
      casing.setStyle(crowd > 1 ? abreast : alone);
    },
  };
}

/**
 * @param {any} group a Leaflet feature group @param {Feature[]} features @param {(lon: number) => number} unwrap
 * @param {import("./layer_areas.js").Paint} paint
 * @param {(feature: Feature, hit: any) => void} bind makes a line a button
 * @returns {RouteView[]}
 */
export function drawLines(group, features, unwrap, paint, bind) {
  const { numberOf } = actorsOf(features);
  const views = features.map((feature) => viewOf(feature, numberOf(feature), unwrap));
  const shown = views.filter(({ points }) => points.length > 1);
  const drawn = new Map(shown.map((view) => [view, /** @type {any} */ (null)]));
  for (const view of inDrawingOrder(shown))
    drawn.set(
      view,
      drawLine(group, view, paint, (hit) => bind(view.feature, hit)),
    );
  whenSeen(group, () => placeAll(group._map, drawn));
  return shown;
}
