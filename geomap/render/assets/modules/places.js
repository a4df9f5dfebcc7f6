// @ts-check
/**
 * Draws the places.
 *
 * @typedef {import("./types.js").Payload} Payload
 * @typedef {import("./types.js").Feature} Feature
 * @typedef {import("./types.js").PlaceView} PlaceView
 */
import { clean, count, make } from "./text.js";
import { form, kindOf, radiusOf, symbol } from "./symbols.js";

const MOST_BUTTONS = 2000;

/**
 * Draw every place: a button each, or, where there are thousands, dots on a canvas with the list for the keyboard.
 * @param {any} map @param {Payload} data @param {Feature[]} features @param {(lon: number) => number} unwrap
 * @param {(view: PlaceView, opener: Element | null) => void} show
 * @returns {PlaceView[]} by importance
 */
export function drawPlaces(map, data, features, unwrap, show) {
  const canvas = features.length > MOST_BUTTONS ? L.canvas({ padding: 0.3, tolerance: 6 }) : null;
  const palette = getComputedStyle(map.getContainer());
  const order = [...features].sort((one, other) => other.properties.mentions.length - one.properties.mentions.length || (one.properties.name < other.properties.name ? -1 : 1));
  const views = order.map((feature, rank) => {
    const place = feature.properties;
    const kind = kindOf(data, place.kind);
    const [lon, lat] = feature.geometry.coordinates;
    const radius = radiusOf(place.mentions.length);
    /** @type {PlaceView} */
    const view = { feature, layer: null, button: null, at: L.latLng(lat, unwrap(lon)), radius: radius + 2, name: clean(place.name) };
    const name = [clean(place.name), kind.label, clean(place.country_name || place.country), count(place.mentions.length, "mention")].filter(Boolean).join(", ");
    if (canvas) {
      const sure = form(place.confidence) === "sure";
      const color = palette.getPropertyValue(`--gm-${kind.class}`).trim();
      view.layer = L.circleMarker(view.at, { renderer: canvas, radius, color: sure ? "#fff" : color, weight: sure ? 1 : 2, fillColor: color, fillOpacity: sure ? 0.85 : 0.15, dashArray: form(place.confidence) === "weak" ? "3 3" : null });
    } else {
      view.button = make("button.gm-marker", { type: "button", "aria-label": name, "data-place": feature.id }, symbol(kind.class, radius, form(place.confidence), kind.area));
      const icon = L.divIcon({ html: view.button, className: "gm-icon", iconSize: [0, 0] });
      view.layer = L.marker(view.at, { icon, keyboard: false, bubblingMouseEvents: false, zIndexOffset: kind.area ? -100000 : -rank * 10, riseOnHover: true });
    }
    view.layer.on("click", () => show(view, view.button)).addTo(map);
    return view;
  });
  return views;
}
