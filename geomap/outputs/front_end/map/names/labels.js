// @ts-check
/**
 * Keeps names on the map without letting them touch each other, the symbols or the routes.
 *
 * @typedef {import("../../data/types.js").Basemap} Basemap
 * @typedef {import("../../data/types.js").Feature} Feature
 * @typedef {import("../../data/types.js").PlaceView} PlaceView
 * @typedef {import("../../data/types.js").RouteView} RouteView
 * @typedef {import("./label_space.js").Point} Point
 * @typedef {ReturnType<typeof labelSpace>} Space
 * @typedef {{text: string, at: any, kind: string, width: number, turn: number}} Label of the basemap; the width of its
 *   area and its turn in degrees
 * @typedef {import("./lettering.js").Measure} Measure
 * @typedef {(text: string, kind: string, at: Point, x: number, y: number, chosen?: boolean, turn?: number,
 *   spacing?: number) => void} Put write a name of a kind, and of further classes after it, from a corner of it on,
 *   turned by degrees about its middle, with so many pixels between its letters
 * @typedef {{single: () => PlaceView[], crowds: () => {at: any, radius: number, members: PlaceView[]}[]}} Markers the
 *   places that stand alone on the map now, and the clusters
 */
import L from "leaflet";
import { clean, isolated, make } from "../../data/text.js";
import { overlying } from "../view/framing.js";
import { writeBasemap } from "./ground_names.js";
import { labelSpace, stepping } from "./label_space.js";
import { measurer } from "./lettering.js";
import { writeEnds, writeLines, writeSteps } from "./line_names.js";
import { takeSymbols, writePlaces } from "./place_names.js";

/**
 * Writes names into the pane, a settlement with its dot.
 * @param {any} map @param {DocumentFragment} shown @returns {Put}
 */
function writer(map, shown) {
  return (text, kind, at, x, y, chosen = false, turn = 0, spacing = 0) => {
    const words = isolated(text, 100);
    const classes = `span.gm-label.gm-label-${kind.replaceAll(" ", ".")}${chosen ? ".gm-chosen" : ""}`;
    const label = make(classes, {}, turn ? make("span.gm-turned", {}, words) : words);
    if (turn) /** @type {HTMLElement} */ (label.firstElementChild).style.transform = `rotate(${turn}deg)`;
    if (spacing) label.style.letterSpacing = `${spacing}px`;
    L.DomUtil.setPosition(label, map.containerPointToLayerPoint([x, y]).round());
    if (kind === "settlement") {
      const dot = make("span.gm-dot");
      L.DomUtil.setPosition(dot, map.containerPointToLayerPoint(at).round());
      shown.append(dot);
    }
    shown.append(label);
  };
}

/**
 * Keep names on the map: what was reported first, then as many others as fit without touching.
 * @param {any} map @param {Basemap} basemap @param {PlaceView[]} places by importance @param {Markers} markers
 * @param {() => RouteView[]} routes that are shown now @param {(feature: Feature) => boolean} isChosen
 * @param {(lon: number) => number} unwrap
 * @param {(pane: HTMLElement) => HTMLElement} [inside] gives what in a pane holds the names
 * @returns {() => void} writes the names anew
 */
export function drawLabels(map, basemap, places, markers, routes, isChosen, unwrap, inside = (pane) => pane) {
  const pane = map.createPane("gm-labels");
  const holder = inside(pane);
  pane.classList.add("leaflet-zoom-hide");
  pane.setAttribute("aria-hidden", "true");
  const measure = measurer(getComputedStyle(map.getContainer()).fontFamily);
  const reported = new Map(
    places.slice(0, 2000).flatMap(({ name, feature }) => [
      [feature.properties.name, name],
      [name, name],
    ]),
  );
  // Of a country or a river that reports name, the ground has the name where the symbol has none.
  const labels = basemap.labels
    .filter(([text, , , kind]) => !reported.has(text) || kind === "country" || kind === "river")
    .map(([text, lon, lat, kind, , width, turn = 0]) => ({
      text: clean(kind === "river" ? reported.get(text) || text : text, 40),
      at: L.latLng(lat, unwrap(lon)),
      kind,
      width,
      turn,
    }));
  const update = () => {
    const size = map.getSize();
    const lines = routes();
    const tracks = lines.flatMap(({ tracks }) =>
      tracks.map((track) => track.map((at) => map.latLngToContainerPoint(at))),
    );
    const space = labelSpace(
      size,
      tracks.flatMap((track) => stepping(track, size)),
    );
    for (const box of overlying(map)) space.take(box);
    const shown = document.createDocumentFragment();
    const put = writer(map, shown);
    const written = new Set();
    /** @type {Put} */
    const putPlace = (text, ...how) => {
      written.add(text);
      put(text, ...how);
    };
    const chosen = (/** @type {{feature: Feature}} */ { feature }) => isChosen(feature);
    takeSymbols(map, space, markers);
    writeSteps(map, space, put, lines, chosen);
    writeEnds(map, space, measure, putPlace, lines, places.slice(0, 2000));
    const { leaders, rest, isBare } = writePlaces(map, space, measure, putPlace, markers, chosen);
    writeLines(map, space, measure, put, lines, chosen);
    shown.prepend(...leaders, ...rest());
    const unsaid = labels.filter(({ text }) => !written.has(reported.get(text)));
    writeBasemap(map, space, measure, put, unsaid, !isBare());
    holder.replaceChildren(shown);
  };
  map.on("moveend zoomend resize", update);
  // On a flight Leaflet moves what it drew itself; names would hang in the air until it ends.
  map.on("zoomstart", () => void (pane.style.visibility = "hidden"));
  map.on("moveend zoomend", () => void (pane.style.visibility = ""));
  update();
  return update;
}
