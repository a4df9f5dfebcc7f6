// @ts-check
/**
 * Draws the routes: dashed, because what lies between their stops is inferred, with arrowheads, side by side where
 * they share a way.
 *
 * @typedef {import("../../data/types.js").Feature} Feature
 * @typedef {import("../../data/types.js").LonLat} LonLat
 * @typedef {import("../../data/types.js").RouteView} RouteView
 * @typedef {import("./parting.js").Point} Point
 * @typedef {{hit: any, place: (tracks: Point[][], crowd: number) => void, status: string}} Drawn the wide line, what
 *   draws it along other tracks, the class of its status
 */
import L from "leaflet";
import { clean } from "../../data/text.js";
import { routeName } from "../../cards/route_card.js";
import { oneLine } from "../../correcting/route_changes.js";
import { actorsOf } from "./actors.js";
import { drawCorridors } from "./corridors.js";
import { headsOf, stopPoints } from "./heads.js";
import { distanceOf, lengthsOf } from "./parting.js";
import { drawRoles } from "./roles.js";
import { runsOf } from "./runs.js";
import { tracer, upTo } from "./tracing.js";
import { inDrawingOrder, lineClasses, placeAll, statusClass, stopsOf, viewOf } from "./tracks.js";

/** Width of what the pointer meets of a line that runs alone. */
const REACH = 18;

/**
 * Draw a line: a pale casing, the line dashed by status, arrowheads, its ends, and a wide invisible line to click and
 * focus.
 * @param {any} map @param {RouteView} view whose layers are added to @param {any} route its properties
 * @returns {Drawn}
 */
function drawLine(map, view, route) {
  const status = statusClass(route.status);
  const name = lineClasses(view);
  const still = { interactive: false, smoothFactor: 0.5 };
  const added = (/** @type {any} */ event) => void (event.layer.getElement && view.layers.push(event.layer));
  map.on("layeradd", added);
  const casing = L.polyline([], { ...still, className: "gm-casing" }).addTo(map);
  const drawn = L.polyline([], { ...still, className: `gm-line ${name}` }).addTo(map);
  const heads = L.polygon([], { ...still, smoothFactor: 0, className: `gm-arrow ${name}` }).addTo(map);
  drawRoles(map, view.runs, route, name, () => still);
  const wide = { className: "gm-hit", weight: REACH, opacity: 0, bubblingMouseEvents: false };
  const hit = Object.assign(L.polyline([], wide), { view }).addTo(map);
  map.off("layeradd", added);
  /** @type {Point[][]} */
  let tracks = [];
  /** @type {import("./heads.js").Head[][]} */
  let arrows = [];
  const draw = (share = 1) => {
    const zoom = map.getZoom();
    const back = (/** @type {Point} */ point) => map.unproject(L.point(point.x, point.y), zoom);
    const shown = upTo(tracks, share);
    for (const layer of [casing, drawn]) layer.setLatLngs(shown.map((track) => track.map(back)));
    const reaching = shown.flatMap((track, run) => {
      const reached = shown[run] === tracks[run] ? Infinity : /** @type {number} */ (lengthsOf(track).at(-1));
      return arrows[run].filter(({ at }) => at < reached);
    });
    heads.setLatLngs(reaching.map(({ head }) => [head.map(back)]));
    for (const layer of view.layers) layer.getElement()?.classList.toggle("gm-coming", share < 1);
  };
  const place = (/** @type {Point[][]} */ found, /** @type {number} */ crowd) => {
    tracks = found;
    const zoom = map.getZoom();
    view.tracks = tracks.map((track) => track.map(({ x, y }) => map.unproject(L.point(x, y), zoom)));
    hit.setLatLngs(view.tracks);
    hit.setStyle({ weight: crowd > 1 ? distanceOf(crowd) - 1 : REACH });
    casing.getElement()?.classList.toggle("gm-abreast", crowd > 1);
    view.avoid([]);
  };
  view.avoid = (marks) => {
    arrows = tracks.map((track) => headsOf(track, stopPoints(map, view), marks));
    draw();
  };
  view.trace = tracer(draw, () => Boolean(hit._map));
  return { hit, place, status };
}

/** Whether stops differ from those that are drawn. @param {{surface: string}[]} told @param {any[]} stops */
const isOtherWay = (told, stops) =>
  told.length !== stops.length || told.some(({ surface }, index) => surface !== oneLine(stops[index].surface));

/**
 * @param {Feature} feature @param {import("../../data/types.js").Corrected | null} corrected
 * @param {boolean} [guessed]
 */
const lineLabel = ({ properties: route }, corrected, guessed = false) =>
  `Route, ${corrected ? corrected.words : clean(route.status, 20)}${guessed ? ", a guess" : ""}: ${routeName(route)}`;

/**
 * Make a drawn route show its corrections: struck out, with another status, or along straight lines over other stops.
 * @param {RouteView} view @param {Drawn} drawn @param {(lon: number) => number} unwrap @param {() => void} place
 * @param {(route: Feature, status?: string) => number} numberOf the colour of a route with a status
 * @returns {RouteView["mark"]}
 */
function marking(view, { hit, status }, unwrap, place, numberOf) {
  const original = view.runs;
  let shown = status;
  let run = view.runs;
  return (corrected, at) => {
    const told = corrected?.stops || [];
    const coordinates = told.map(at).filter((stop) => stop !== null);
    const known = coordinates.length > 1 && coordinates.length === told.length;
    const moved = known && Boolean(corrected?.moved || isOtherWay(told, view.feature.properties.stops));
    view.runs = moved ? runsOf({ type: "LineString", coordinates }, unwrap) : original;
    view.points = view.runs.flat();
    view.stops = moved ? /** @type {LonLat[]} */ (coordinates) : stopsOf(view.feature);
    if (run !== view.runs) place();
    run = view.runs;
    const now = corrected?.status ? statusClass(corrected.status) : status;
    const number = numberOf(view.feature, corrected?.status || undefined);
    for (const element of view.layers.map((layer) => layer.getElement()).filter(Boolean)) {
      element.classList.replace(shown, now);
      element.classList.replace(`gm-route-${view.number}`, `gm-route-${number}`);
      element.classList.toggle("gm-struck", Boolean(corrected?.denied));
      // What marks the stops, and the ground that they leave open, stand where the line was.
      const mark = ["gm-end", "gm-corridor"].some((name) => element.classList.contains(name));
      if (mark) element.classList.toggle("gm-elsewhere", moved);
    }
    shown = now;
    view.number = number;
    hit.getElement()?.setAttribute("aria-label", lineLabel(view.feature, corrected));
  };
}

/**
 * Draw what is left out of a route, as it would run if the best guesses were right: grey, thin, without arrowheads.
 * @param {any} map @param {[number, number][][]} runs @param {RouteView} view whose guesses are added to
 * @returns {any} the wide line
 */
function drawGuess(map, runs, view) {
  const lines = runs.map((run) => run.map(([lon, lat]) => [lat, lon]));
  const name = "gm-guess-line gm-away";
  view.guesses.push(L.polyline(lines, { interactive: false, smoothFactor: 0.5, className: name }).addTo(map));
  const wide = { weight: REACH, opacity: 0, bubblingMouseEvents: false };
  const hit = L.polyline(lines, { ...wide, className: "gm-hit gm-away" }).addTo(map);
  view.guesses.push(hit);
  return hit;
}

/**
 * Make a line a button for keys, pointers and screen readers.
 * @param {any} hit the wide line @param {RouteView} view @param {boolean} guessed
 * @param {(opener: Element) => void} open
 */
function makeButton(hit, view, guessed, open) {
  const element = hit.getElement();
  const attributes = {
    tabindex: "-1",
    role: "button",
    "aria-label": lineLabel(view.feature, null, guessed),
    [guessed ? "data-guessed-route" : "data-route"]: view.feature.id,
  };
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  hit.on("click", () => open(element));
  element.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    open(element);
  });
}

/**
 * Draw every route that has a line.
 * @param {any} map @param {Feature[]} features @param {(lon: number) => number} unwrap
 * @param {(feature: Feature, opener: Element) => void} open
 * @returns {{routes: RouteView[], emphasise: (feature: Feature | null) => void}} the routes; what makes the ground that
 *   one of them may have crossed stand out
 */
export function drawRoutes(map, features, unwrap, open) {
  const { numberOf } = actorsOf(features);
  const { emphasise, of: corridorOf } = drawCorridors(map, features, unwrap, numberOf);
  const views = features.map((feature) => viewOf(feature, numberOf(feature), unwrap));
  /** @type {Map<RouteView, Drawn>} */
  const drawn = new Map(
    views.filter(({ points }) => points.length > 1).map((view) => [view, /** @type {any} */ (null)]),
  );
  const place = () => placeAll(map, drawn);
  for (const view of inDrawingOrder(views)) {
    const { feature } = view;
    const show = (/** @type {Element} */ opener) => open(feature, opener);
    const guess = feature.properties.guess ? runsOf(feature.properties.guess, unwrap) : [];
    if (guess.length) makeButton(drawGuess(map, guess, view), view, true, show);
    if (!drawn.has(view)) continue;
    const line = drawLine(map, view, feature.properties);
    drawn.set(view, line);
    const corridor = corridorOf(feature);
    if (corridor) view.layers.push(corridor);
    view.mark = marking(view, line, unwrap, place, numberOf);
    makeButton(line.hit, view, false, show);
  }
  map.on("zoomend", place);
  place();
  return { routes: views, emphasise };
}

/**
 * Show a route or hide it, and what is left out of it.
 * @param {RouteView} view @param {boolean} shown @param {boolean} guessed
 */
export function showRouteLayers(view, shown, guessed) {
  for (const layer of view.layers) layer.getElement()?.classList.toggle("gm-away", !shown);
  for (const layer of view.guesses) layer.getElement()?.classList.toggle("gm-away", !shown || !guessed);
}
