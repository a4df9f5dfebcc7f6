// @ts-check
/**
 * Draws what lies under lines and marks on somebody else's map, as in a map file: outlines of the areas that reports
 * mean, the ground that they leave open to a route, rings round what lies off a named place. None answers to the
 * pointer: the mark of the place stands for it, and the ground is somebody else's.
 *
 * @typedef {import("../data/types.js").Basemap} Basemap
 * @typedef {import("../data/types.js").Feature} Feature
 * @typedef {import("../data/types.js").PlaceView} PlaceView
 * @typedef {(classes: string, around?: string) => any} Paint options of a shape by its classes
 */
import { areasOf, crossed } from "../map/areas.js";
import { actorsOf } from "../map/lines/actors.js";
import { corridorsOf } from "../map/lines/corridors.js";
import { MOST_SEEN, ringsOf } from "../map/lines/rings.js";
import { whenSeen } from "./seen.js";

/**
 * @param {any} group a Leaflet feature group @param {Basemap} basemap with the outlines @param {PlaceView[]} places
 * @param {number} middle longitude @param {Paint} paint
 */
export function drawOutlines(group, basemap, places, middle, paint) {
  const still = (/** @type {string} */ classes) => ({ ...paint(classes), interactive: false });
  const areas = areasOf(basemap, places, middle, still);
  for (const { ground, line } of areas) {
    ground.addTo(group);
    line.addTo(group);
  }
  // A tint over all that is seen says nothing.
  const surround = () => {
    const seen = group._map.getBounds();
    for (const { sides, ground } of areas) {
      const { fillOpacity } = paint(ground.options.className);
      ground.setStyle({ fillOpacity: crossed(sides, seen) ? fillOpacity : 0 });
    }
  };
  whenSeen(group, surround, "moveend");
}

/**
 * @param {any} group @param {Feature[]} routes @param {(lon: number) => number} unwrap @param {Paint} paint
 * @returns {(route: Feature, hit: any) => void} lets the ground of a route be seen while its card is open, where there
 *   are too many to be seen at once
 */
export function drawCorridors(group, routes, unwrap, paint) {
  const { layers, few } = corridorsOf(routes, unwrap, actorsOf(routes).numberOf, paint);
  if (few) for (const layer of layers.values()) layer.addTo(group);
  return ({ id }, hit) => {
    const layer = layers.get(id);
    if (!layer || few) return;
    hit.on("popupopen", () => layer.addTo(group).bringToBack());
    hit.on("popupclose", () => group.removeLayer(layer));
  };
}

/**
 * @param {any} group @param {PlaceView[]} places @param {(lon: number) => number} unwrap @param {Paint} paint
 * @returns {(view: PlaceView, mark: any) => void} lets the ring of a place be seen while its card is open, where there
 *   are too many to be seen at once
 */
export function drawRings(group, places, unwrap, paint) {
  const rings = new Map(ringsOf(places, unwrap, paint).map(({ view, layers }) => [view, layers]));
  const few = rings.size <= MOST_SEEN;
  if (few) for (const layers of rings.values()) for (const layer of layers) layer.addTo(group);
  return (view, mark) => {
    const layers = rings.get(view);
    if (!layers || few) return;
    mark.on("popupopen", () => layers.forEach((layer) => layer.addTo(group).bringToBack()));
    mark.on("popupclose", () => layers.forEach((layer) => group.removeLayer(layer)));
  };
}
