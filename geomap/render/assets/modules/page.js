// @ts-check
/**
 * Draws a map document and everything round it.
 *
 * Nothing is fetched. Coordinates are longitude first until they reach Leaflet 1.9, which is expected as the global `L`. A page that
 * holds a payload (`#geomap-payload`) is drawn when this module loads.
 *
 * @typedef {import("./types.js").Payload} Payload
 * @typedef {import("./types.js").Report} Report
 * @typedef {import("./types.js").MapDocument} MapDocument
 * @typedef {import("./types.js").Feature} Feature
 * @typedef {import("./types.js").PlaceView} PlaceView
 * @typedef {import("./types.js").RouteView} RouteView
 */
import { clean, count, draw, eastward, link, make, unpack } from "./text.js";
import { kindOf } from "./symbols.js";
import { placePopup, routeName, routePopup } from "./cards.js";
import { drawBasemap } from "./ground.js";
import { drawLabels } from "./labels.js";
import { drawPlaces } from "./places.js";
import { drawRoutes } from "./routes.js";
import { panel } from "./panel.js";

/** @param {MapDocument} content */
function credits(content) {
  const borders = "Borders: Natural Earth, de facto; they take no side";
  return make("details.gm-credits", {}, make("summary", {}, `${borders} · Credits`),
    make("ul", {}, ...content.attribution.slice(0, 40).map((line) => make("li", { dir: "auto" }, clean(line, 300))), make("li", {}, link("https://leafletjs.com", "Leaflet"), ", BSD 2-Clause")));
}

/**
 * Draw a map document on a Leaflet map, and everything round it.
 * @param {any} map a Leaflet map
 * @param {Payload} data
 */
export function drawMap(map, data) {
  const content = data.document;
  const reports = new Map(content.reports.map((report) => [report.id, report]));
  const middle = content.bbox ? content.bbox[0] + eastward(content.bbox[0], content.bbox[2]) / 2 : 0;
  const unwrap = (/** @type {number} */ lon) => lon + 360 * Math.round((middle - lon) / 360);
  const of = (/** @type {string} */ type) => content.features.filter((feature) => feature.properties.type === type);
  const [found, moved, unresolved] = [of("place"), of("route"), of("unresolved")];
  const title = clean(content.title, 200) || document.title;
  document.title = title;

  const container = map.getContainer();
  const summary = [count(content.reports.length, "report"), count(found.length, "place"), count(moved.length, "route"), count(unresolved.length, "unresolved name")].join(" · ");
  const toggle = make("button.gm-toggle", { type: "button", "aria-expanded": "true", "aria-controls": "gm-panel" }, "Hide details");
  const header = make("header.gm-header", {}, make("h1", { dir: "auto" }, title), make("p.gm-summary", {}, summary), toggle);
  const stage = make("div.gm-stage", {});
  const aside = make("aside.gm-panel", { id: "gm-panel", "aria-label": "Details" });
  const shell = make("main.gm-page", {}, header, stage, aside);
  container.before(shell);
  stage.append(container, credits(content));
  container.setAttribute("role", "region");
  container.setAttribute("aria-label", "Map");
  if (!found.length) stage.append(make("p.gm-empty", { role: "status" }, "No place was found in these reports"));
  toggle.addEventListener("click", () => {
    const closed = shell.classList.toggle("gm-closed");
    toggle.setAttribute("aria-expanded", String(!closed));
    toggle.textContent = closed ? "Show details" : "Hide details";
  });

  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const pan = map.panBy;
  if (calm) map.panBy = (/** @type {any} */ by, /** @type {any} */ options) => pan.call(map, by, { ...options, animate: false });
  const open = (/** @type {any} */ at, /** @type {HTMLElement} */ card, /** @type {string} */ name, /** @type {Element | null} */ opener, lift = 0) => {
    const size = map.getSize();
    const width = Math.min(360, size.x - 48);
    const popup = L.popup({ maxWidth: width, minWidth: Math.min(280, width), maxHeight: Math.max(120, size.y - 90), autoPanPaddingTopLeft: [size.x > 560 ? 62 : 12, 12], autoPanPaddingBottomRight: [12, 12], offset: [0, 4 - lift], className: "gm-popup" });
    popup.setLatLng(at).setContent(card).openOn(map);
    const element = popup.getElement();
    element.setAttribute("role", "dialog");
    element.setAttribute("aria-label", name);
    card.tabIndex = -1;
    card.focus({ preventScroll: true });
    card.addEventListener("toggle", () => {
      const focused = /** @type {HTMLElement | null} */ (document.activeElement);
      popup.update();
      focused?.focus({ preventScroll: true });
    }, true);
    popup.on("remove", () => {
      if (element.contains(document.activeElement) || document.activeElement === document.body) /** @type {HTMLElement | null} */ (opener)?.focus({ preventScroll: true });
    });
  };
  container.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
    if (event.key === "Escape") map.closePopup();
  });
  const showPlace = (/** @type {PlaceView} */ view, /** @type {Element | null} */ opener) => open(view.at, placePopup(data, reports, view.feature), view.name, opener, view.radius);
  const showRoute = (/** @type {Feature} */ feature, /** @type {any} */ at, /** @type {Element | null} */ opener) => open(at, routePopup(reports, feature), `Route: ${routeName(feature.properties)}`, opener);

  const everything = () => L.latLngBounds([...places.map((view) => view.at), ...routes.flatMap((view) => view.points.map(([lon, lat]) => L.latLng(lat, lon)))]);
  const first = () => {
    if (!data.view) return everything();
    const [west, south, east, north] = data.view;
    const left = unwrap(west);
    return L.latLngBounds([[south, left], [north, left + eastward(west, east)]]);
  };
  const fit = (bounds = everything()) => {
    if (bounds.isValid()) map.fitBounds(bounds, { padding: [Math.min(56, map.getSize().x / 9), 44], maxZoom: 9, animate: false });
    else map.setView([20, middle], map.getMinZoom(), { animate: false });
  };
  map.invalidateSize({ animate: false });
  map.setMinZoom(Math.max(0, Math.floor(4 * Math.log2(map.getSize().x / 300)) / 4));
  const routes = drawRoutes(map, moved, unwrap, showRoute);
  const places = drawPlaces(map, data, found, unwrap, showPlace);
  fit(first());
  const away = places.filter((view) => !map.getBounds().contains(view.at)).length;
  if (away) {
    const outside = make("button.gm-outside", { type: "button", click: () => fit() }, `${count(away, "place lies", "places lie")} outside this view. Show everything`);
    stage.append(outside);
    map.once("movestart", () => outside.remove());
  }
  // After the first view, because Leaflet would otherwise still be gliding into these bounds when it is set.
  map.setMaxBounds([[-85, middle - 200], [85, middle + 200]]);
  drawBasemap(map, data.basemap, middle);
  drawLabels(map, data.basemap, places, routes, unwrap);
  L.control.zoom({ zoomInText: "+", zoomOutText: "−" }).addTo(map);
  const whole = L.control({ position: "topleft" });
  whole.onAdd = () => {
    const button = make("button.gm-fit", { type: "button", "aria-label": "Show everything", title: "Show everything", click: () => fit() }, draw("svg", { viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true" }, draw("path", { d: "M2 6V2H6M10 2H14V6M14 10V14H10M6 14H2V10" })));
    const bar = make("div.leaflet-bar", {}, button);
    L.DomEvent.disableClickPropagation(bar);
    return bar;
  };
  whole.addTo(map);
  L.control.scale({ maxWidth: 120, metric: true, imperial: true }).addTo(map);

  const reveal = () => stage.scrollIntoView({ block: "nearest", behavior: calm ? "auto" : "smooth" });
  const goTo = (/** @type {PlaceView} */ view, /** @type {Element} */ opener) => {
    reveal();
    const near = kindOf(data, view.feature.properties.kind).area ? 5 : 7;
    map.setView(view.at, Math.max(map.getZoom(), near), { animate: false });
    showPlace(view, opener);
  };
  const follow = (/** @type {RouteView} */ view, /** @type {Element} */ opener) => {
    reveal();
    if (view.points.length) map.fitBounds(L.latLngBounds(view.points.map(([lon, lat]) => L.latLng(lat, lon))), { padding: [50, 50], maxZoom: 9, animate: false });
    view.show(opener);
  };
  aside.append(.../** @type {Node[]} */ (panel(data, reports, places, routes, unresolved, goTo, follow)));
  new ResizeObserver(() => map.invalidateSize({ animate: false, pan: false })).observe(container);
  shell.dataset.ready = "true";
}

const carrier = document.getElementById("geomap-payload");
if (carrier) {
  try {
    drawMap(/** @type {any} */ (globalThis)[carrier.dataset.map || ""], await unpack(carrier.textContent || ""));
  } catch (error) {
    document.body.prepend(make("p.gm-failure", { role: "alert" }, `This map could not be drawn: ${clean(String(error), 200)}. A browser of 2023 or later is needed.`));
    throw error;
  }
}
