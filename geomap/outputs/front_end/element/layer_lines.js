// @ts-check
/**
 * Draws the routes of a layer of somebody else's map: as in a map file, parted where they share a way, coloured by who
 * moved, with what is reported over what is denied.
 *
 * @typedef {import("../data/types.js").Feature} Feature
 * @typedef {import("../data/types.js").RouteView} RouteView
 * @typedef {import("../map/lines/tracks.js").Point} Point
 * @typedef {import("../map/lines/tracks.js").Placed} Placed
 */
import L from "leaflet";
import { actorsOf } from "../map/lines/actors.js";
import { distanceOf } from "../map/lines/parting.js";
import { drawnStatus } from "../map/symbols.js";
import { whenSeen } from "./seen.js";
import { headsOf, inDrawingOrder, placeAll, viewOf } from "../map/lines/tracks.js";

const DASHES = { reported: "9 4", planned: "4 4", possible: "1 6", denied: "12 5 1.5 5" };

/** Width of what the pointer meets of a line that runs alone. */
const REACH = 16;

/**
 * @param {any} group @param {RouteView} view @param {string} color @param {(hit: any) => void} bind
 * @returns {Placed}
 */
function drawLine(group, view, color, bind) {
  const dashArray = DASHES[drawnStatus(view.feature.properties.status)];
  const line = L.polyline([], { color, weight: 3, dashArray, interactive: false, noClip: true }).addTo(group);
  const head = { color, weight: 0, fillColor: color, fillOpacity: 1, interactive: false, smoothFactor: 0 };
  const heads = L.polygon([], head).addTo(group);
  const hit = L.polyline([], { color, weight: REACH, opacity: 0, className: "geo-map-mark" });
  bind(hit);
  return {
    place: (tracks, crowd) => {
      const zoom = group._map.getZoom();
      const back = (/** @type {Point} */ { x, y }) => group._map.unproject(L.point(x, y), zoom);
      view.tracks = tracks.map((track) => track.map(back));
      line.setLatLngs(view.tracks);
      heads.setLatLngs(tracks.flatMap(headsOf).map((arrow) => [arrow.head.map(back)]));
      hit.setLatLngs(view.tracks).setStyle({ weight: crowd > 1 ? distanceOf(crowd) - 1 : REACH });
    },
  };
}

/**
 * @param {any} group a Leaflet feature group @param {Feature[]} features @param {(lon: number) => number} unwrap
 * @param {(name: string) => string} colour @param {(feature: Feature, hit: any) => void} bind makes a line a button
 * @returns {RouteView[]}
 */
export function drawLines(group, features, unwrap, colour, bind) {
  const { numberOf } = actorsOf(features);
  const views = features.map((feature) => viewOf(feature, numberOf(feature), unwrap));
  const shown = views.filter(({ points }) => points.length > 1);
  const drawn = new Map(shown.map((view) => [view, /** @type {any} */ (null)]));
  for (const view of inDrawingOrder(shown))
    drawn.set(
      view,
      drawLine(group, view, colour(`route-${view.number}`), (hit) => bind(view.feature, hit)),
    );
  whenSeen(group, () => placeAll(group._map, drawn));
  return shown;
}
