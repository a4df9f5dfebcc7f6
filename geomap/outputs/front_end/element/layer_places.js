// @ts-check
/**
 * Draws the places of a layer of somebody else's map: those that would lie on each other as one cluster, those at one
 * spot beside each other, all marks one stop of the Tab key, with the names of places and lines, as in a map file.
 *
 * @typedef {import("../data/types.js").PlaceView} PlaceView
 * @typedef {import("../data/types.js").RouteView} RouteView
 * @typedef {import("../map/clusters.js").Gathered} Gathered
 * @typedef {import("./layer_areas.js").Paint} Paint
 */
import L from "leaflet";
import { drawnAs } from "../data/confidence.js";
import { clusterRadius, FEW, gatherer, keyOf } from "../map/clusters.js";
import { clearHeads } from "../map/lines/heads.js";
import { fitRoles } from "../map/lines/roles.js";
import { drawLabels } from "../map/names/labels.js";
import { oneStop } from "../map/roving.js";
import { whenSeen } from "./seen.js";
import { CLASSES } from "../map/symbols.js";

/** Pixels of the halo round a mark. */
const HALO = 2.2;

/** @param {PlaceView} view @param {Paint} paint */
function markOf({ feature, kind, at, radius }, paint) {
  const drawn = drawnAs(feature.properties.confidence);
  const letter = Object.hasOwn(CLASSES, kind.class) ? kind.class : "X";
  const shape = paint("gm-shape", `gm-symbol gm-${letter} gm-${drawn}`);
  // A circle has one rim: what is filled needs none of its own.
  const halo = { color: paint("gm-halo").fillColor, weight: HALO, radius: radius - 2 + HALO / 2 };
  const rim = drawn === "filled" ? halo : { radius: radius - 2 };
  return L.circleMarker(at, { ...shape, ...rim, className: "geo-map-mark" });
}

/**
 * @param {any} group a Leaflet feature group @param {PlaceView[]} views by importance @param {RouteView[]} routes
 * @param {Paint} paint @param {(view: PlaceView, mark: any) => void} bind makes a mark a button
 * @param {(cluster: Gathered, groups: ReturnType<typeof gatherer>) => any} clusterOf makes the button of a cluster
 * @returns {import("../map/names/labels.js").Markers}
 */
export function drawMarks(group, views, routes, paint, bind, clusterOf) {
  for (const view of views) {
    view.layer = markOf(view, paint);
    bind(view, view.layer);
  }
  /** @type {Map<string, any>} */
  const drawn = new Map();
  /** @type {Gathered[]} */
  let wanted = [];
  /** @type {ReturnType<typeof gatherer>} */
  let groups;
  /** @type {any} */
  let map = null;
  const single = () => wanted.flatMap(({ members }) => (members.length === 1 ? members : []));
  const crowds = () =>
    wanted
      .filter(({ members }) => members.length > 1)
      .map(({ members, at }) => ({ members, at, radius: clusterRadius(members.length) + 3 }));
  const draw = () => {
    if (map !== group._map) {
      map = group._map;
      groups = gatherer(map, views.length <= FEW);
      groups.show(views);
    }
    const [window, zoom] = [map.getBounds().pad(0.25), map.getZoom()];
    wanted = groups.at(zoom).filter(({ at }) => views.length <= FEW || window.contains(at));
    const byKey = new Map(wanted.map((found) => [keyOf(found, zoom), found]));
    for (const [key, layer] of [...drawn].filter(([key]) => !byKey.has(key))) {
      group.removeLayer(layer);
      drawn.delete(key);
    }
    for (const [key, found] of byKey) {
      const [view, ...others] = found.members;
      if (!drawn.has(key)) drawn.set(key, (others.length ? clusterOf(found, groups) : view.layer).addTo(group));
      if (others.length) continue;
      view.beside = found.beside || [0, 0];
      const { x, y } = map.project(view.at, zoom);
      view.layer.setLatLng(map.unproject(L.point(x + view.beside[0], y + view.beside[1]), zoom));
    }
    fitRoles(routes, single());
    clearHeads(map, routes, { single, crowds });
  };
  whenSeen(group, draw, "zoomend moveend");
  const stops = new WeakMap();
  whenSeen(
    group,
    () => {
      if (!stops.has(map)) stops.set(map, oneStop(map, ".geo-map-mark"));
      stops.get(map)();
    },
    "zoomend moveend",
  );
  return { single, crowds };
}

/**
 * Write the names of places and lines, into a shadow tree: the page round it has no style for them.
 * @param {any} group @param {PlaceView[]} places @param {import("../map/names/labels.js").Markers} markers
 * @param {RouteView[]} lines @param {(lon: number) => number} unwrap
 * @param {() => {host: HTMLElement, top: HTMLElement}} shadowed makes such a tree
 */
export function drawNames(group, places, markers, lines, unwrap, shadowed) {
  const written = new WeakMap();
  const shown = {
    single: () => (group._map ? markers.single() : []),
    crowds: () => (group._map ? markers.crowds() : []),
  };
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
        drawLabels(map, nothing, places, shown, routes, () => false, unwrap, inside),
      );
    }
    write = written.get(map);
    write?.();
  });
  group.on("remove", () => setTimeout(() => write?.()));
}
