// @ts-check
/** The controls of a map: zoom, everything, scale. */
import L from "leaflet";
import { draw, make } from "../../data/text.js";
import { SMALL } from "./framing.js";

/** Zoom, everything, scale. @param {any} map @param {() => void} fit */
export function addControls(map, fit) {
  L.control.zoom({ zoomInText: "+", zoomOutText: "−" }).addTo(map);
  const whole = L.control({ position: "topleft" });
  whole.onAdd = () => {
    const button = make(
      "button.gm-fit",
      { type: "button", "aria-label": "Show everything", title: "Show everything", click: fit },
      draw(
        "svg",
        { viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true" },
        draw("path", { d: "M2 6V2H6M10 2H14V6M14 10V14H10M6 14H2V10" }),
      ),
    );
    const bar = make("div.leaflet-bar", {}, button);
    L.DomEvent.disableClickPropagation(bar);
    return bar;
  };
  whole.addTo(map);
  addScale(map);
}

/** How much larger the scale may be at one rim of a view than at the other, and the scale say nothing of that. */
const ALIKE = 2;

/** The scale: where it changes over what is seen, as it does near the poles, that of the middle, which it names. */
function addScale(/** @type {any} */ map) {
  const scale = L.control
    .scale({ maxWidth: map.getSize().x < SMALL ? 100 : 120, metric: true, imperial: true })
    .addTo(map);
  const note = make("div.gm-scale-note");
  scale.getContainer().prepend(note);
  const update = () => {
    const { y } = map.getSize();
    const [top, middle, bottom] = [0, y / 2, y].map((at) => map.containerPointToLatLng([0, at]).lat);
    const [one, other] = [top, bottom].map((lat) => Math.cos((lat * Math.PI) / 180));
    note.hidden = Math.max(one / other, other / one) < ALIKE;
    note.textContent = `at ${Math.round(Math.abs(middle))}° ${middle < 0 ? "S" : "N"}`;
  };
  map.on("moveend", update);
  update();
}
