// @ts-check
/**
 * Gives the map another size for a while, for paper or for a picture, with all that was seen on it.
 *
 * @typedef {import("../data/types.js").Scene} Scene
 * @typedef {import("../data/types.js").PlaceView} PlaceView
 * @typedef {import("../data/types.js").RouteView} RouteView
 * @typedef {{places: PlaceView[], routes: RouteView[]}} Layers
 */
import L from "leaflet";

/** The closest view that is chosen, unless the reader has come closer. */
const CLOSEST = 11;

/**
 * The part of the world that holds what is seen; all that is shown where the map shows nothing.
 * @param {Scene} scene @param {Layers} layers
 */
function boundsOfSeen({ map, filter }, { places, routes }) {
  const shown = (/** @type {PlaceView | RouteView} */ { feature }) => filter.shows(feature);
  const points = [
    ...places.filter(shown).map((view) => view.at),
    ...routes.filter(shown).flatMap((view) => view.points.map(([lon, lat]) => L.latLng(lat, lon))),
  ];
  const window = map.getBounds();
  const seen = points.filter((point) => window.contains(point));
  return L.latLngBounds(seen.length ? seen : points);
}

/**
 * Give the map a size in pixels, and fit what is seen into it.
 * @param {Scene} scene @param {Layers} layers @param {number} width @param {number} height
 * @returns {() => void} puts it back
 */
export function staged(scene, layers, width, height) {
  const { map } = scene;
  const { style } = /** @type {HTMLElement} */ (map.getContainer());
  const before = { width: style.width, height: style.height };
  const [centre, zoom, bounds] = [map.getCenter(), map.getZoom(), boundsOfSeen(scene, layers)];
  const resized = (/** @type {{width: string, height: string}} */ size) => {
    Object.assign(style, size);
    map.stop().invalidateSize({ animate: false, pan: false });
  };
  resized({ width: `${width}px`, height: `${height}px` });
  if (bounds.isValid())
    map.fitBounds(bounds, {
      padding: [Math.min(64, width / 10), Math.min(44, height / 10)],
      maxZoom: Math.max(CLOSEST, zoom),
      animate: false,
    });
  return () => {
    resized(before);
    // Panned there, it would lose a part of a pixel where its height is odd.
    map.setView(centre, zoom, { animate: false, reset: true });
  };
}
