// @ts-check
/**
 * Draws, faintly and under everything else, the ground that the reported areas leave open to a route.
 *
 * @typedef {import("../../data/types.js").Feature} Feature
 */
import L from "leaflet";

/** Corridors that are seen at once; where there are more, only that of the route that is selected. */
const MOST_SEEN = 4;

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
  const seen = new Map();
  routes.forEach((feature) => {
    const { corridor } = feature.properties;
    if (!corridor) return;
    const polygons = corridor.coordinates.map((/** @type {[number, number][][]} */ rings) => {
      const east = Math.max(...rings[0].map(([lon]) => lon));
      const west = Math.min(...rings[0].map(([lon]) => lon));
      const turn = unwrap((east + west) / 2) - (east + west) / 2;
      return rings.map((ring) => ring.map(([lon, lat]) => [lat, lon + turn]));
    });
    const style = {
      renderer,
      pane: "gm-corridors",
      interactive: false,
      stroke: false,
      className: `gm-corridor gm-route-${numberOf(feature)}`,
    };
    seen.set(feature.id, L.polygon(polygons, style));
  });
  const few = seen.size <= MOST_SEEN;
  if (few) for (const layer of seen.values()) layer.addTo(map);
  const emphasise = (/** @type {Feature | null} */ route) => {
    for (const [id, layer] of seen) {
      if (!few) id === route?.id ? layer.addTo(map) : layer.remove();
      layer.getElement()?.classList.toggle("gm-open", id === route?.id);
    }
  };
  return { emphasise, of: (route) => seen.get(route.id) };
}
