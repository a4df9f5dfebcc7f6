// @ts-check
/**
 * Makes what is selected stand out: everything else on the map is dimmed, as long as something is.
 *
 * @typedef {import("../../data/types.js").Feature} Feature
 * @typedef {import("../../data/types.js").RouteView} RouteView
 */

/** What belongs to a feature on the map: a route has its stops. @param {Feature | null} feature */
const partsOf = (feature) =>
  feature ? [feature.id, ...(feature.properties.stops || []).map((/** @type {any} */ { place }) => place)] : [];

/**
 * @param {any} map @param {() => RouteView[]} routes
 * @returns {{isChosen: (feature: Feature) => boolean, choose: (feature: Feature | null) => void}} whether a feature is
 *   selected or belongs to what is; select one, or nothing
 */
export function emphasis(map, routes) {
  /** @type {Set<string>} */
  let chosen = new Set();
  const isChosen = (/** @type {Feature} */ { id }) => chosen.size > 0 && chosen.has(id);
  return {
    isChosen,
    choose: (feature) => {
      chosen = new Set(partsOf(feature));
      map.getContainer().classList.toggle("gm-dimming", chosen.size > 0);
      for (const view of routes())
        for (const layer of view.layers) layer.getElement()?.classList.toggle("gm-chosen", isChosen(view.feature));
    },
  };
}
