// @ts-check
/**
 * Draws reports as a layer of somebody else's Leaflet map.
 *
 * The map round the layer is not touched: no control, no style of the page. What a popup shows stands in a shadow tree.
 *
 * @typedef {import("../data/types.js").PlaceView} PlaceView
 */
import L from "leaflet";
import { painter } from "../data/palette.js";
import { clusterCard } from "../cards/cluster_card.js";
import { placePopup } from "../cards/place_card.js";
import { routeName, routePopup } from "../cards/route_card.js";
import { checked } from "../data/checking.js";
import { clean, make } from "../data/text.js";
import { unpack } from "../data/unpacking.js";
import { spoken } from "./spoken.js";
import { apartAt, clusterWords } from "../map/clusters.js";
import { unrolled } from "../map/lines/runs.js";
import { placeViews } from "../map/places.js";
import { castPlaces } from "../map/lines/stops.js";
import { clusterSymbol } from "../map/symbols.js";
import { drawCorridors, drawOutlines, drawRings } from "./layer_areas.js";
import { drawLines } from "./layer_lines.js";
import { drawMarks, drawNames } from "./layer_places.js";

const SIZES = { minWidth: 260, maxWidth: 360, maxHeight: 420 };

/** @type {CSSStyleSheet | null} */
let sheet = null;

/** A shadow tree with the style of a map. @param {Node} [content] */
function shadowed(content) {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
  }
  const host = spoken(document.createElement("div"));
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheet];
  const top = document.createElement("div");
  top.className = "geo-map-root geo-map-card";
  if (content) top.append(content);
  root.append(top);
  return { host, top };
}

/**
 * Make what is drawn on the map a button with a name, for those who do not use a mouse.
 * @param {Element} element @param {string} name @param {() => void} open
 */
function asButton(element, name, open) {
  for (const [key, value] of [
    ["tabindex", "-1"],
    ["role", "button"],
    ["aria-label", name],
  ])
    element.setAttribute(key, value);
  element.addEventListener("keydown", (event) => {
    const { key } = /** @type {KeyboardEvent} */ (event);
    if (key !== "Enter" && key !== " ") return;
    event.preventDefault();
    open();
  });
}

/**
 * Make a shape that is a line or a ring on the map such a button.
 * @param {any} layer @param {string} name
 */
function named(layer, name) {
  layer.on("add", () => {
    const element = layer.getElement?.();
    if (element) asButton(element, name, () => layer.openPopup());
  });
  return layer;
}

/**
 * The button of a cluster. It leads to where its places lie apart, or lists those that lie in one spot.
 * @param {any} group @param {import("../map/clusters.js").Gathered} cluster
 * @param {ReturnType<typeof import("../map/clusters.js").gatherer>} groups
 * @param {(view: PlaceView) => HTMLElement} cardOf the card of a place
 */
function clusterMark(group, { members, at }, groups, cardOf) {
  const symbol = clusterSymbol(members.map((view) => view.kind.class));
  const { host, top } = shadowed(symbol);
  host.className = "geo-map-mark";
  top.className = "geo-map-root gm-cluster";
  Object.assign(top.style, { position: "absolute", inset: "0", overflow: "visible", lineHeight: "0" });
  const side = `${symbol.getAttribute("width")}px`;
  Object.assign(host.style, { position: "absolute", translate: "-50% -50%", cursor: "pointer" });
  Object.assign(host.style, { width: side, height: side, minHeight: "0" });
  const holder = make("div.leaflet-marker-icon.geo-map-cluster", {}, host);
  const icon = new (L.Icon.extend({ createIcon: () => holder, createShadow: () => null }))();
  const marker = L.marker(at, { icon, keyboard: false, riseOnHover: true });
  /** What its popup shows: the places, or the card of the one that was chosen. @type {PlaceView | null} */
  let chosen = null;
  /** @type {HTMLElement} */
  let shown;
  const show = (/** @type {PlaceView} */ view) => {
    chosen = view;
    marker.getPopup().update();
    shown.tabIndex = -1;
    shown.focus({ preventScroll: true });
  };
  const card = () => (shown = chosen ? cardOf(chosen) : clusterCard(members, show));
  const open = () => {
    const map = group._map;
    const apart = apartAt(map, groups, members);
    if (!apart) return void marker.openPopup();
    map.setView(apart.center, apart.zoom, { animate: false });
    const mark = members.find((view) => view.layer._map)?.layer.getElement?.();
    (mark || map.getContainer().querySelector(".geo-map-mark"))?.focus({ preventScroll: true });
  };
  // A popup of its own would open at each click.
  marker.bindPopup(() => shadowed(card()).host, SIZES).off("click");
  asButton(host, clusterWords(members), open);
  return marker.on("click", open).on("popupclose", () => void (chosen = null));
}

/**
 * Draw the places and routes of a packed document into a group of layers.
 * @param {any} group a Leaflet feature group @param {string} packed the payload
 */
export async function drawReports(group, packed) {
  const { top, host } = shadowed();
  const payload = await unpack(packed);
  const { document: content } = checked(payload.document, SCHEMA);
  const data = /** @type {any} */ ({ ...payload, document: content, kinds: KINDS });
  const reports = new Map(content.reports.map((/** @type {any} */ report) => [report.id, report]));
  document.body.append(host);
  const paint = painter(top);
  const bind = (/** @type {any} */ layer, /** @type {() => HTMLElement} */ card, /** @type {string} */ name) =>
    named(
      layer.bindPopup(() => shadowed(card()).host, SIZES),
      name,
    );
  const { middle, unwrap } = unrolled(content.bbox);
  const of = (/** @type {string} */ type) =>
    content.features.filter((/** @type {any} */ feature) => feature.properties.type === type);

  const views = placeViews(data, of("place"), unwrap);
  const cardOf = (/** @type {PlaceView} */ view) => placePopup(data, reports, view.feature);
  drawOutlines(group, payload.basemap, views, middle, paint);
  const withRing = drawRings(group, views, unwrap, paint);
  const withCorridor = drawCorridors(group, of("route"), unwrap, paint);
  const lines = drawLines(group, of("route"), unwrap, paint, (feature, hit) => {
    bind(
      hit,
      () => routePopup(reports, feature),
      `Route, ${clean(feature.properties.status, 20)}: ${routeName(feature.properties)}`,
    ).addTo(group);
    withCorridor(feature, hit);
  });
  castPlaces(views, lines, content.summary);
  const markers = drawMarks(
    group,
    views,
    lines,
    paint,
    (view, mark) => {
      bind(mark, () => cardOf(view), [view.name, view.kind.label].join(", "));
      withRing(view, mark);
    },
    (cluster, groups) => clusterMark(group, cluster, groups, cardOf),
  );
  drawNames(group, views, markers, lines, unwrap, () => {
    const names = shadowed();
    names.host.classList.add("geo-map-names");
    return names;
  });
  host.remove();
}
