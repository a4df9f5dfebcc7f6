// @ts-check
/**
 * Draws the places of a layer of somebody else's map: those at one spot beside each other, all marks one stop of the
 * Tab key, with the names of places and lines, as in a map file.
 *
 * @typedef {import("../data/types.js").PlaceView} PlaceView
 * @typedef {import("../data/types.js").RouteView} RouteView
 */
import L from "leaflet";
import { drawnAs } from "../data/confidence.js";
import { ringOf } from "../data/uncertainty.js";
import { fanned } from "../map/fans.js";
import { drawLabels } from "../map/names/labels.js";
import { oneStop } from "../map/roving.js";
import { whenSeen } from "./seen.js";
import { CLASSES } from "../map/symbols.js";

/** Places that are named at once; of more, none is: the ground is somebody else's, and has names of its own. */
const MOST_NAMED = 300;

/** @param {PlaceView} view @param {string} color */
function markOf({ feature, at, radius }, color) {
  const drawn = drawnAs(feature.properties.confidence);
  return L.circleMarker(at, {
    radius: radius - 2,
    color,
    weight: drawn === "filled" ? 1.5 : 2.5,
    fillColor: color,
    fillOpacity: drawn === "filled" ? 0.85 : 0.12,
    dashArray: drawn === "dashed" ? "3 3" : null,
    className: "geo-map-mark",
  });
}

/**
 * @param {any} group a Leaflet feature group @param {PlaceView[]} views by importance
 * @param {(name: string) => string} colour @param {(view: PlaceView, mark: any) => void} bind makes a mark a button
 */
export function drawMarks(group, views, colour, bind) {
  for (const view of views) {
    const color = colour(Object.hasOwn(CLASSES, view.kind.class) ? view.kind.class : "X");
    const km = ringOf(view.feature);
    const ring = { radius: 1000 * km, color, weight: 1.5, dashArray: "5 4", fillOpacity: 0.06, interactive: false };
    if (km) L.circle(view.at, ring).addTo(group);
    view.layer = markOf(view, color);
    bind(view, view.layer);
  }
  whenSeen(group, () => {
    const map = group._map;
    const zoom = map.getZoom();
    const points = views.map(({ at, radius }) => ({ ...map.project(at, zoom), radius }));
    const moved = fanned(points);
    views.forEach((view, index) => {
      view.beside = moved.get(index) || [0, 0];
      const { x, y } = points[index];
      view.layer.setLatLng(map.unproject(L.point(x + view.beside[0], y + view.beside[1]), zoom));
    });
  });
  const stops = new WeakMap();
  whenSeen(group, () => {
    const map = group._map;
    if (!stops.has(map)) stops.set(map, oneStop(map, "path.geo-map-mark"));
    stops.get(map)();
  });
}

/**
 * Write the names of places and lines, into a shadow tree: the page round it has no style for them.
 * @param {any} group @param {PlaceView[]} places @param {RouteView[]} lines @param {(lon: number) => number} unwrap
 * @param {() => {host: HTMLElement, top: HTMLElement}} shadowed makes such a tree
 */
export function drawNames(group, places, lines, unwrap, shadowed) {
  if (places.length > MOST_NAMED) return;
  const written = new WeakMap();
  const markers = { single: () => (group._map ? places : []), crowds: () => [] };
  const routes = () => (group._map ? lines : []);
  const nothing = { levels: [], labels: [] };
  /** @type {(() => void) | undefined} */
  let write;
  whenSeen(group, () => {
    const map = group._map;
    if (!written.has(map)) {
      const inside = (/** @type {HTMLElement} */ pane) => {
        const { host, top } = shadowed();
        const { fontFamily } = getComputedStyle(map.getContainer());
        Object.assign(pane.style, { zIndex: "450", pointerEvents: "none" });
        Object.assign(host.style, { all: "initial", position: "absolute", contain: "none" });
        Object.assign(top.style, { maxHeight: "none", overflow: "visible", fontFamily });
        pane.append(host);
        return top;
      };
      written.set(
        map,
        drawLabels(map, nothing, places, markers, routes, () => false, unwrap, inside),
      );
    }
    write = written.get(map);
    write?.();
  });
  group.on("remove", () => setTimeout(() => write?.()));
}
