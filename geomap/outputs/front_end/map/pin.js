// @ts-check
/**
 * A pin that the reader drags to where a place lies, or moves with the arrow keys.
 */
import L from "leaflet";
import { draw, make } from "../data/text.js";

/** Pixels that an arrow key moves the pin, and with Shift. */
const NUDGE = 4;
const LEAP = 32;

/** @type {Record<string, [number, number]>} */
const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** @param {string} name of what is placed */
function pinButton(name) {
  const help = "drag it, or move it with the arrow keys; Enter sets it down, Escape takes it away";
  return make(
    "button.gm-pin",
    { type: "button", "aria-label": `Pin for ${name}: ${help}` },
    draw(
      "svg",
      { viewBox: "0 0 28 38", width: 28, height: 38, "aria-hidden": "true" },
      draw("path", { d: "M14 37C8 27 2 21 2 13.5A12 12 0 0 1 26 13.5C26 21 20 27 14 37Z" }),
      draw("circle", { cx: 14, cy: 13.5, r: 4.5 }),
    ),
  );
}

/**
 * Move a marker by pixels, and the map after it.
 * @param {any} map @param {any} marker @param {[number, number]} way @param {number} by
 */
function nudge(map, marker, way, by) {
  const point = map.latLngToContainerPoint(marker.getLatLng()).add([way[0] * by, way[1] * by]);
  marker.setLatLng(map.containerPointToLatLng(point));
  if (map.getBounds().contains(marker.getLatLng())) return;
  map.panInside(marker.getLatLng(), { padding: [40, 40], animate: false });
}

/**
 * Put a pin on the map until it is set down or taken away.
 * @param {any} map @param {any} at where it begins @param {string} name of what is placed
 * @param {(at: {lat: number, lng: number}) => void} put called when it is set down
 * @param {() => void} [ended] called when it is gone, set down or not
 */
export function placePin(map, at, name, put, ended = () => {}) {
  const button = pinButton(name);
  const view = { button };
  const marker = L.marker(at, {
    icon: L.divIcon({ html: view.button, className: "gm-icon", iconSize: [0, 0] }),
    draggable: true,
    autoPan: true,
    keyboard: false,
    zIndexOffset: 1e6,
  }).addTo(map);
  const said = make("span", { role: "status" }, "Drag the pin, or move it with the arrow keys");
  const end = () => {
    marker.remove();
    bar.remove();
    map.getContainer().focus({ preventScroll: true });
    ended();
  };
  const setDown = () => {
    put(marker.getLatLng());
    end();
  };
  const bar = make(
    "div.gm-pin-bar",
    {},
    said,
    make("button.gm-button", { type: "button", click: setDown }, "Set down"),
    make("button.gm-button", { type: "button", click: end }, "Cancel"),
  );
  map.getContainer().parentElement.append(bar);
  const tell = () => {
    const { lat, lng } = marker.getLatLng();
    said.textContent = `${lat.toFixed(4)}, ${lng.toFixed(4)}`;
  };
  marker.on("drag", tell);
  button.addEventListener("keydown", (event) => {
    const way = Object.hasOwn(WAYS, event.key) ? WAYS[event.key] : null;
    if (event.key === "Enter") setDown();
    else if (event.key === "Escape") end();
    else if (way) {
      nudge(map, marker, way, event.shiftKey ? LEAP : NUDGE);
      tell();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  button.focus({ preventScroll: true });
}
