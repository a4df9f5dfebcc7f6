// @ts-check
/**
 * Draws what lies off a named place: a ring in true metres, within which it is, and a line from that place to it.
 *
 * Both are marks on the ground, under the symbols, and answer to nobody: the symbol of the point stands for them.
 *
 * @typedef {import("../../data/types.js").Feature} Feature
 * @typedef {import("../../data/types.js").PlaceView} PlaceView
 */
import L from "leaflet";
import { ringOf } from "../../data/uncertainty.js";
import { isNumber } from "../../data/text.js";

/** Rings that are seen at once; where there are more, only that of the point that was opened last. */
export const MOST_SEEN = 60;

/**
 * The layers of rings, on no map yet.
 * @param {PlaceView[]} places @param {(lon: number) => number} unwrap
 * @param {(classes: string) => any} style options of a layer by its classes
 * @returns {{view: PlaceView, layers: any[]}[]} of the places that have one
 */
export function ringsOf(places, unwrap, style) {
  const layersOf = (/** @type {PlaceView} */ view) => {
    const { offset } = view.feature.properties;
    const name = `gm-ring gm-${view.kind.class}`;
    const options = (/** @type {string} */ className) => ({ ...style(className), interactive: false, className });
    const ring = L.circle(view.at, { ...options(name), radius: 1000 * ringOf(view.feature) });
    if (!offset.direction || !isNumber(offset.lon) || !isNumber(offset.lat)) return [ring];
    const from = L.latLng(offset.lat, unwrap(offset.lon));
    return [ring, L.polyline([from, view.at], options(`${name} gm-ring-way`))];
  };
  return places.filter(({ feature }) => ringOf(feature) > 0).map((view) => ({ view, layers: layersOf(view) }));
}

/**
 * @param {any} map @param {PlaceView[]} places @param {(lon: number) => number} unwrap
 * @param {(feature: Feature) => boolean} shows
 * @returns {{update: () => void, emphasise: (feature: Feature | null) => void}} draw anew when the filter has
 *   changed; make one ring stand out
 */
export function drawRings(map, places, unwrap, shows) {
  const pane = map.createPane("gm-rings");
  pane.setAttribute("aria-hidden", "true");
  const style = { renderer: L.svg({ pane: "gm-rings", padding: 0.6 }), pane: "gm-rings" };
  const drawn = ringsOf(places, unwrap, () => style);
  /** @type {Feature | null} */
  let opened = null;
  const update = () => {
    const few = drawn.filter(({ view }) => shows(view.feature)).length <= MOST_SEEN;
    for (const { view, layers } of drawn) {
      const open = view.feature === opened;
      for (const layer of layers) {
        if (shows(view.feature) && (few || open)) layer.addTo(map);
        else layer.remove();
        layer.getElement()?.classList.toggle("gm-open", open);
      }
    }
  };
  update();
  return {
    update,
    emphasise: (feature) => {
      opened = feature;
      update();
    },
  };
}
