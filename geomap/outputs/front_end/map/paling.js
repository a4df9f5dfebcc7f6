// @ts-check
/**
 * Leaves on the map, pale, what lies outside of the period: so one sees where in the story one is. It can be neither
 * clicked nor read, and no list counts it.
 *
 * @typedef {import("../data/types.js").Filter} Filter
 * @typedef {import("../data/types.js").PlaceView} PlaceView
 * @typedef {import("../data/types.js").RouteView} RouteView
 */
import L from "leaflet";

/** Places that are left pale, the most often mentioned. */
const MOST = 300;

/** Milliseconds in which a line draws itself when its time comes. */
const TRACING = 600;

/**
 * @param {any} map @param {PlaceView[]} places by importance @param {RouteView[]} routes @param {Filter} filter
 * @returns {() => void} to be called when the filter has changed, after routes were shown or hidden
 */
export function palingOf(map, places, routes, filter) {
  /** @type {Map<PlaceView, any>} */
  const dots = new Map();
  /** @type {Set<RouteView>} */
  const paled = new Set();
  const pane = map.createPane("gm-pale");
  pane.style.zIndex = "390";
  const dotOf = (/** @type {PlaceView} */ { at, radius, kind }) =>
    L.circleMarker(at, {
      pane: "gm-pale",
      interactive: false,
      radius: radius - 2,
      className: `gm-pale gm-${kind.class}`,
    });
  return () => {
    const wanted = new Set();
    for (const view of filter.period ? places : []) {
      if (wanted.size === MOST) break;
      if (filter.pales(view.feature)) wanted.add(view);
    }
    for (const [view, dot] of dots) if (!wanted.has(view)) dot.remove();
    for (const view of wanted) {
      const dot = dots.get(view) || dotOf(view);
      dots.set(view, dot.addTo(map));
    }
    for (const view of routes) {
      const pale = filter.pales(view.feature);
      // Its time has come.
      if (!pale && paled.has(view) && filter.period && filter.shows(view.feature)) void view.trace(TRACING);
      paled[pale ? "add" : "delete"](view);
      for (const layer of view.layers) {
        const element = layer.getElement();
        element?.classList.toggle("gm-pale", pale);
        if (pale && !element?.classList.contains("gm-hit")) element?.classList.remove("gm-away");
      }
    }
  };
}
