// @ts-check
/**
 * Draws reports as a layer of somebody else's Leaflet map.
 *
 * The map round the layer is not touched: no control, no style of the page. What a popup shows stands in a shadow tree.
 */
import L from "leaflet";
import { placePopup } from "../cards/place_card.js";
import { routeName, routePopup } from "../cards/route_card.js";
import { checked } from "../data/checking.js";
import { clean } from "../data/text.js";
import { unpack } from "../data/unpacking.js";
import { drawnAs } from "../data/confidence.js";
import { ringOf } from "../data/uncertainty.js";
import { kindOf, radiusOf } from "../map/symbols.js";

const CLASSES = /** @type {Record<string, string>} */ ({ P: "P", A: "A", H: "H", T: "T", S: "S", L: "L" });
const DASHES = /** @type {Record<string, string>} */ ({
  reported: "9 4",
  planned: "4 4",
  possible: "1 6",
  denied: "12 5 1.5 5",
});

/** A shadow tree with the style of a map. @param {Node} [content] */
function shadowed(content) {
  const host = document.createElement("div");
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  const top = document.createElement("div");
  top.className = "geo-map-root geo-map-card";
  if (content) top.append(content);
  root.append(top);
  return { host, top };
}

/**
 * Make a shape that is a line or a ring on the map a button with a name, for those who do not use a mouse.
 * @param {any} layer @param {string} name
 */
function named(layer, name) {
  layer.on("add", () => {
    const element = layer.getElement?.();
    if (!element) return;
    for (const [key, value] of [
      ["tabindex", "0"],
      ["role", "button"],
      ["aria-label", name],
    ])
      element.setAttribute(key, value);
    element.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      layer.openPopup();
    });
  });
  return layer;
}

/**
 * Draw the places and routes of a packed document into a group of layers.
 * @param {any} group a Leaflet feature group @param {string} packed the payload
 */
export async function drawReports(group, packed) {
  const { top, host } = shadowed();
  const payload = await unpack(packed);
  const { document: content } = checked(payload.document, SCHEMA);
  const data = { ...payload, document: content, kinds: KINDS };
  const reports = new Map(content.reports.map((/** @type {any} */ report) => [report.id, report]));
  document.body.append(host);
  const palette = getComputedStyle(top);
  const colour = (/** @type {string} */ name) => palette.getPropertyValue(`--gm-${name}`).trim();
  const bind = (/** @type {any} */ layer, /** @type {() => HTMLElement} */ card, /** @type {string} */ name) =>
    named(
      layer.bindPopup(() => shadowed(card()).host, { minWidth: 260, maxWidth: 360, maxHeight: 420 }),
      name,
    ).addTo(group);
  const of = (/** @type {string} */ type) =>
    content.features.filter((/** @type {any} */ feature) => feature.properties.type === type);

  of("route").forEach((/** @type {any} */ feature, /** @type {number} */ index) => {
    if (!feature.geometry) return;
    const route = feature.properties;
    const parts =
      feature.geometry.type === "LineString" ? [feature.geometry.coordinates] : feature.geometry.coordinates;
    const line = parts.map((/** @type {number[][]} */ part) => part.map(([lon, lat]) => [lat, lon]));
    const dashArray = Object.hasOwn(DASHES, route.status) ? DASHES[route.status] : DASHES.possible;
    const color = colour(`route-${index % 6}`);
    L.polyline(line, { color, weight: 3, dashArray, interactive: false }).addTo(group);
    bind(
      L.polyline(line, { color, weight: 16, opacity: 0 }),
      () => routePopup(reports, feature),
      `Route, ${clean(route.status, 20)}: ${routeName(route)}`,
    );
  });
  for (const feature of of("place").sort(
    (/** @type {any} */ one, /** @type {any} */ other) =>
      other.properties.mentions.length - one.properties.mentions.length,
  )) {
    const place = feature.properties;
    const [lon, lat] = feature.geometry.coordinates;
    const drawn = drawnAs(place.confidence);
    const kind = kindOf(data, place.kind);
    const color = colour(Object.hasOwn(CLASSES, kind.class) ? kind.class : "X");
    const marker = L.circleMarker([lat, lon], {
      radius: radiusOf(place.mentions.length),
      color,
      weight: drawn === "filled" ? 1.5 : 2.5,
      fillColor: color,
      fillOpacity: drawn === "filled" ? 0.85 : 0.12,
      dashArray: drawn === "dashed" ? "3 3" : null,
    });
    if (ringOf(feature)) {
      const ring = { radius: 1000 * ringOf(feature), color, weight: 1.5, dashArray: "5 4", fillOpacity: 0.06 };
      L.circle([lat, lon], { ...ring, interactive: false }).addTo(group);
    }
    bind(marker, () => placePopup(data, reports, feature), [clean(place.name), kind.label].join(", "));
  }
  host.remove();
}
