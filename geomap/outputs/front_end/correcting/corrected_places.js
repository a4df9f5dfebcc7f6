// @ts-check
/**
 * What the corrections make of places and names, and how the map shows it at once: symbols move, lines run over them,
 * what was not on the map gets a mark.
 *
 * @typedef {import("../data/types.js").Correction} Correction
 * @typedef {import("../data/types.js").Corrected} Corrected
 * @typedef {import("../data/types.js").Feature} Feature
 * @typedef {import("../data/types.js").LonLat} LonLat
 * @typedef {import("../data/types.js").PlaceView} PlaceView
 * @typedef {import("../data/types.js").RouteView} RouteView
 * @typedef {import("../data/types.js").Scene} Scene
 * @typedef {import("../data/types.js").ToldStop} ToldStop
 * @typedef {{denied: boolean, at: LonLat | null, words: string}} Placed
 */
import L from "leaflet";
import { clean, count, draw, figure, isNumber, make } from "../data/text.js";
import { NO_PLACE } from "./corrections.js";
import { correctedRoute, whereabouts } from "./route_changes.js";

/**
 * What the corrections make of a place or a name; null where they make nothing of it.
 * @param {Feature} feature @param {Scene["desk"]} desk @returns {Placed | null}
 */
export function correctedPlace({ properties: { mentions } }, desk) {
  if (!mentions || !desk.any()) return null;
  const lines = mentions.map(desk.lineOf);
  const [first, ...others] = lines.filter(Boolean);
  if (!first) return null;
  if (
    others.length + 1 === lines.length &&
    others.every((/** @type {Correction} */ { place }) => place === first.place)
  )
    return { denied: first.place === NO_PLACE, at: first.at || null, words: first.words };
  const words = `other places in ${figure(others.length + 1)} of ${count(lines.length, "mention")}`;
  return { denied: false, at: null, words };
}

/** A mark for what was not on the map. @param {string} name */
function markOf(name) {
  const label = `${name}, where you put it`;
  const shape = draw("path", { d: "M8 15C5 11 2 8.5 2 5.8A6 6 0 0 1 14 5.8C14 8.5 11 11 8 15Z" });
  const size = { viewBox: "0 0 16 16", width: 24, height: 24, "aria-hidden": "true" };
  return make("button.gm-marker.gm-put", { type: "button", "aria-label": label }, draw("svg", size, shape));
}

/**
 * What a route becomes when its stops lie elsewhere.
 * @param {RouteView} view @param {Scene["desk"]} desk
 * @param {Feature[]} features of the document
 * @returns {[Corrected | null, (stop: ToldStop) => LonLat | null]}
 */
function rerouted({ feature }, desk, features) {
  const { stops, tellings } = feature.properties;
  const made = correctedRoute(feature, desk);
  const before = whereabouts(feature, features);
  const reports = (tellings || []).map((/** @type {any} */ { report }) => report);
  const lineOf = (/** @type {string} */ surface) =>
    reports.map((/** @type {string} */ report) => desk.lineOf({ surface, report })).find(Boolean);
  const at = (/** @type {ToldStop} */ stop) => {
    const line = stop.given ? null : lineOf(stop.surface);
    if (line?.place === NO_PLACE) return null;
    return line?.at || before(stop);
  };
  if (made?.denied || !stops.some((/** @type {any} */ { surface }) => lineOf(surface))) return [made, before];
  const told = made?.stops || stops.map((/** @type {any} */ stop) => ({ ...stop, given: false }));
  const placed = told.filter((/** @type {ToldStop} */ stop) => at(stop));
  const words = made?.words || "corrected";
  return [{ denied: false, mover: null, status: null, words, ...made, stops: placed, moved: true }, at];
}

/**
 * Make names in the texts look corrected, also those that are written later.
 * @param {Scene} scene @param {HTMLElement} pane
 * @returns {() => void} to be called when the corrections change
 */
function markNames({ data, desk }, pane) {
  /** @type {Map<string, Feature> | null} */
  let byId = null;
  const mark = () => {
    byId ||= new Map(data.document.features.map((feature) => [feature.id, feature]));
    for (const name of pane.querySelectorAll("[data-of]")) {
      const feature = byId.get(name.getAttribute("data-of") || "");
      name.classList.toggle("gm-moved", Boolean(feature && correctedPlace(feature, desk)));
    }
  };
  pane.addEventListener("toggle", () => desk.any() && mark(), true);
  return mark;
}

/**
 * Show what the corrections say, now and whenever they change.
 * @param {Scene} scene @param {ReturnType<typeof import("../map/layers.js").drawLayers>} layers
 * @param {(feature: Feature, opener: Element) => void} go opens the card of a name
 * @param {HTMLElement} pane where the texts stand
 */
export function showCorrections(scene, layers, go, pane) {
  const { map, data, desk } = scene;
  const { features } = data.document;
  const markText = markNames(scene, pane);
  /** @type {Map<PlaceView, any>} */
  const origins = new Map();
  /** @type {any[]} */
  let marks = [];
  const near = ([lon, lat] = [0, 0], around = map.getCenter().lng) =>
    L.latLng(lat, lon + 360 * Math.round((around - lon) / 360));
  /** @param {PlaceView} view @returns {boolean} whether it is drawn otherwise now */
  const move = (view) => {
    const placed = view.guess ? null : correctedPlace(view.feature, desk);
    if (!placed && !view.corrected) return false;
    if (!origins.has(view)) origins.set(view, view.at);
    const origin = origins.get(view);
    view.at = placed?.at ? near(placed.at, origin.lng) : origin;
    view.corrected = placed;
    view.layer?.setLatLng(view.at);
    view.button?.classList.toggle("gm-moved", Boolean(placed));
    view.button?.classList.toggle("gm-struck", Boolean(placed?.denied));
    return true;
  };
  const put = (
    /** @type {LonLat} */ at,
    /** @type {string} */ name,
    /** @type {(button: Element) => void} */ click,
  ) => {
    const view = { button: markOf(name) };
    const icon = L.divIcon({ html: view.button, className: "gm-icon", iconSize: [0, 0] });
    const mark = L.marker(near(at), { icon, keyboard: false, bubblingMouseEvents: false, zIndexOffset: 5000 });
    marks.push(mark.on("click", () => click(view.button)).addTo(map));
  };
  const show = () => {
    // Every view is looked at, since any of them may have been corrected before.
    if (layers.places.map(move).some(Boolean)) layers.update();
    for (const view of layers.routes) view.mark(...rerouted(view, desk, features));
    markText();
    for (const mark of marks) mark.remove();
    marks = [];
    for (const feature of layers.unresolved) {
      const placed = correctedPlace(feature, desk);
      if (placed?.at) put(placed.at, clean(feature.properties.name), (button) => go(feature, button));
    }
    for (const line of desk.missed())
      if (line.at && line.at.every(isNumber)) put(line.at, clean(line.surface), () => desk.lead());
  };
  desk.watch(show);
  if (desk.any()) show();
}
