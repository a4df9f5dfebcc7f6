// @ts-check
/**
 * Draws reports as a layer of somebody else's Leaflet map.
 *
 * The map round the layer is not touched: no control, no style of the page. What a popup shows stands in a shadow tree.
 */
import { colourAt } from "../data/palette.js";
import { placePopup } from "../cards/place_card.js";
import { routeName, routePopup } from "../cards/route_card.js";
import { checked } from "../data/checking.js";
import { clean } from "../data/text.js";
import { unpack } from "../data/unpacking.js";
import { spoken } from "./spoken.js";
import { unrolled } from "../map/lines/runs.js";
import { placeViews } from "../map/places.js";
import { drawOutlines } from "./layer_areas.js";
import { drawLines } from "./layer_lines.js";
import { drawMarks, drawNames } from "./layer_places.js";

/** A shadow tree with the style of a map. @param {Node} [content] */
function shadowed(content) {
  const host = spoken(document.createElement("div"));
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
      ["tabindex", "-1"],
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
  const colour = (/** @type {string} */ name) => colourAt(top, name);
  const bind = (/** @type {any} */ layer, /** @type {() => HTMLElement} */ card, /** @type {string} */ name) =>
    named(
      layer.bindPopup(() => shadowed(card()).host, { minWidth: 260, maxWidth: 360, maxHeight: 420 }),
      name,
    ).addTo(group);
  const { middle, unwrap } = unrolled(content.bbox);
  const of = (/** @type {string} */ type) =>
    content.features.filter((/** @type {any} */ feature) => feature.properties.type === type);

  const views = placeViews(/** @type {any} */ (data), of("place"), unwrap);
  drawOutlines(group, payload.basemap, views, middle, colour);
  const lines = drawLines(group, of("route"), unwrap, colour, (feature, hit) =>
    bind(
      hit,
      () => routePopup(reports, feature),
      `Route, ${clean(feature.properties.status, 20)}: ${routeName(feature.properties)}`,
    ),
  );
  drawMarks(group, views, colour, (view, mark) =>
    bind(mark, () => placePopup(data, reports, view.feature), [view.name, view.kind.label].join(", ")),
  );
  drawNames(group, views, lines, unwrap, () => {
    const names = shadowed();
    names.host.classList.add("geo-map-names");
    return names;
  });
  host.remove();
}
