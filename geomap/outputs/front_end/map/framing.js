// @ts-check
/**
 * Which part of the world is seen: the first view, everything, and the controls that change it.
 *
 * @typedef {import("../data/types.js").Payload} Payload
 * @typedef {import("../data/types.js").PlaceView} PlaceView
 * @typedef {import("../data/types.js").RouteView} RouteView
 */
import L from "leaflet";
import { count, draw, eastward, isolated, make } from "../data/text.js";

/** The closest view: coordinates of places are seldom truer, and the ground has no more to show. */
const CLOSEST = 14;

/**
 * @param {any} map @param {Payload} data @param {() => PlaceView[]} places @param {() => RouteView[]} routes
 * @returns `unwrap` turns a longitude to the side of the antimeridian on which the map lies
 */
export function framing(map, data, places, routes) {
  if (!Number.isFinite(map.getMaxZoom())) map.setMaxZoom(CLOSEST);
  const { bbox } = data.document;
  const middle = bbox ? bbox[0] + eastward(bbox[0], bbox[2]) / 2 : 0;
  const unwrap = (/** @type {number} */ lon) => lon + 360 * Math.round((middle - lon) / 360);
  const everything = () =>
    L.latLngBounds([
      ...places().map((view) => view.at),
      ...routes().flatMap((view) => view.points.map(([lon, lat]) => L.latLng(lat, lon))),
    ]);
  const first = () => {
    if (!data.view) return about();
    const [west, south, east, north] = data.view;
    const left = unwrap(west);
    return L.latLngBounds([
      [south, left],
      [north, left + eastward(west, east)],
    ]);
  };
  // A file says where it opens; a document alone opens on the countries that it is about.
  const about = () => {
    const codes = (data.document.focus?.countries || []).map(({ country }) => country);
    const inside = places().filter((view) => codes.includes(view.feature.properties.country));
    return inside.length ? L.latLngBounds(inside.map((view) => view.at)) : everything();
  };
  const fit = (bounds = everything()) => {
    if (bounds.isValid())
      map.fitBounds(bounds, {
        padding: [Math.min(56, map.getSize().x / 9), 44],
        maxZoom: bounds.getNorthEast().equals(bounds.getSouthWest()) ? 9 : 11,
        animate: false,
      });
    else map.setView([20, middle], map.getMinZoom(), { animate: false });
  };
  return { middle, unwrap, first, fit };
}

/** Places that are named in the note about what lies outside the first view. */
const MOST_NAMED = 3;

/** @param {string[]} names @returns {string} the first of them, and how many more */
function someOf(names) {
  const rest = names.length - MOST_NAMED;
  const first = names.slice(0, MOST_NAMED);
  if (rest > 0) return `${first.join(", ")} and ${rest.toLocaleString("en")} more`;
  return [first.slice(0, -1).join(", "), ...first.slice(-1)].filter(Boolean).join(" and ");
}

/**
 * Say what the first view leaves out.
 * @param {any} map @param {HTMLElement} stage @param {PlaceView[]} places @param {RouteView[]} routes
 * @param {() => void} fit
 * @returns {() => void} takes the note away
 */
export function noteOutside(map, stage, places, routes, fit) {
  const bounds = map.getBounds();
  // Of a country, some part may be seen though its symbol is not.
  const away = places.filter((view) => !(view.bounds ? bounds.intersects(view.bounds) : bounds.contains(view.at)));
  const leaving = routes.filter(({ points }) => !points.every(([lon, lat]) => bounds.contains([lat, lon]))).length;
  const parts = [
    away.length &&
      `${count(away.length, "place lies", "places lie")} outside this view: ${someOf(away.map(({ name }) => name))}`,
    leaving && `${count(leaving, "route leads", "routes lead")} out of it`,
  ].filter(Boolean);
  if (!parts.length) return () => {};
  const words = away.length ? parts.join("; ") : `${count(leaving, "route leads", "routes lead")} out of this view`;
  const outside = make(
    "button.gm-outside",
    { type: "button", click: () => fit() },
    isolated(`${words}.`, 300),
    " ",
    make("span.gm-more-words", {}, "Show everything"),
  );
  stage.append(outside);
  map.once("movestart", () => outside.remove());
  return () => outside.remove();
}

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
  L.control.scale({ maxWidth: 120, metric: true, imperial: true }).addTo(map);
}
