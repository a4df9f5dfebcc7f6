// @ts-check
/**
 * Draws, faintly and under everything else, the ground that the reported areas leave open to a route.
 *
 * @typedef {import("../../data/types.js").Feature} Feature
 */
import L from "leaflet";
import { ringAtPoles } from "./poles.js";

/** Corridors that are seen at once; where there are more, only that of the route that is selected. */
export const MOST_SEEN = 4;

/**
 * The layers of the ground that is left open, on no map yet.
 * @param {Feature[]} routes @param {(lon: number) => number} unwrap
 * @param {(route: Feature) => number} numberOf the colour of a route
 * @param {(classes: string) => any} style options of a layer by its classes
 * @returns {{layers: Map<string, any>, few: boolean}} by the id of the route; whether all of them are seen at once
 */
export function corridorsOf(routes, unwrap, numberOf, style) {
  const layers = new Map();
  for (const feature of routes) {
    const { corridor } = feature.properties;
    if (!corridor) continue;
    const polygons = corridor.coordinates.map((/** @type {[number, number][][]} */ rings) => {
      const east = Math.max(...rings[0].map(([lon]) => lon));
      const west = Math.min(...rings[0].map(([lon]) => lon));
      const turn = unwrap((east + west) / 2) - (east + west) / 2;
      return rings.map((ring) => ringAtPoles(ring).map(([lon, lat]) => [lat, lon + turn]));
    });
    const className = `gm-corridor gm-route-${numberOf(feature)}`;
    layers.set(feature.id, L.polygon(polygons, { ...style(className), interactive: false, className }));
  }
  return { layers, few: layers.size <= MOST_SEEN };
}

/**
 * @param {any} map @param {Feature[]} routes @param {(lon: number) => number} unwrap
 * @param {(route: Feature) => number} numberOf the colour of a route
 * @returns {{emphasise: (route: Feature | null) => void, of: (route: Feature) => any}} what is called when a route
 *   is selected, or nothing; the layer of a route
 */
export function drawCorridors(map, routes, unwrap, numberOf) {
  const pane = map.createPane("gm-corridors");
  pane.setAttribute("aria-hidden", "true");
  const renderer = L.svg({ pane: "gm-corridors", padding: 0.6 });
  const style = { renderer, pane: "gm-corridors", stroke: false };
  const { layers: seen, few } = corridorsOf(routes, unwrap, numberOf, () => style);
  if (few) for (const layer of seen.values()) layer.addTo(map);
  const emphasise = (/** @type {Feature | null} */ route) => {
    for (const [id, layer] of seen) {
      if (!few) id === route?.id ? layer.addTo(map) : layer.remove();
      layer.getElement()?.classList.toggle("gm-open", id === route?.id);
    }
  };
  return { emphasise, of: (route) => seen.get(route.id) };
}
