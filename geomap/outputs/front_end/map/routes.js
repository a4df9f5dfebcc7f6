// @ts-check
/**
 * Draws the routes: dashed, because what lies between their stops is inferred, with arrowheads, side by side where
 * they share a way.
 *
 * @typedef {import("../data/types.js").Feature} Feature
 * @typedef {import("../data/types.js").RouteView} RouteView
 */
import L from "leaflet";
import { clean } from "../data/text.js";
import { drawnAs } from "../data/confidence.js";
import { STATUS } from "./symbols.js";
import { routeName } from "../cards/route_card.js";
import { oneLine } from "../saving/route_changes.js";
import { drawCorridors } from "./corridors.js";
import { drawRoles } from "./roles.js";
import { runsOf } from "./runs.js";

/**
 * The points of a route as one line, gaps included.
 * @param {any} geometry @param {(lon: number) => number} unwrap
 */
const wholeLine = (geometry, unwrap) => runsOf(geometry, unwrap).flat();

/**
 * A line moved sideways, tapering to nothing at its ends, and arrowheads along it; all in pixels of a zoom.
 * @param {{x: number, y: number}[]} line @param {number} shift
 */
function shifted(line, shift) {
  const along = [0];
  for (let index = 1; index < line.length; index += 1)
    along.push(along[index - 1] + Math.hypot(line[index].x - line[index - 1].x, line[index].y - line[index - 1].y));
  const total = along[along.length - 1];
  const moved = line.map((point, index) => {
    const [before, after] = [line[Math.max(0, index - 1)], line[Math.min(line.length - 1, index + 1)]];
    const length = Math.hypot(after.x - before.x, after.y - before.y) || 1;
    const near = Math.min(1, Math.min(along[index], total - along[index]) / 40);
    const by = shift * near * near * (3 - 2 * near);
    return { x: point.x - ((after.y - before.y) / length) * by, y: point.y + ((after.x - before.x) / length) * by };
  });
  /** @type {{x: number, y: number}[][]} */
  const arrows = [];
  const step = 130;
  const first = total < step ? total * 0.6 : (total % step) / 2 + step / 2;
  for (let index = 1, next = first; index < moved.length && total > 24; index += 1) {
    while (next <= along[index] && next < total - 8) {
      const share = (next - along[index - 1]) / (along[index] - along[index - 1] || 1);
      const [from, to] = [moved[index - 1], moved[index]];
      const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
      const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
      const [x, y] = [from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share];
      arrows.push(
        [
          [8, 0],
          [-5, 5.5],
          [-2, 0],
          [-5, -5.5],
        ].map(([a, b]) => ({ x: x + ux * a - uy * b, y: y + uy * a + ux * b })),
      );
      next += step;
    }
  }
  return { moved, arrows };
}

/**
 * Group routes that may share their way: those of one movement, and those that begin at the same place.
 * @param {Feature[]} routes @param {(lon: number) => number} unwrap @returns {Feature[][]}
 */
function together(routes, unwrap) {
  /** @type {{movements: Set<string>, starts: [number, number][], routes: Feature[]}[]} */
  const groups = [];
  for (const route of routes) {
    const start = wholeLine(route.geometry, unwrap)[0];
    const { movement } = route.properties;
    let group = groups.find(
      ({ movements, starts }) =>
        movements.has(movement) || starts.some(([lon, lat]) => Math.hypot(lon - start[0], lat - start[1]) < 0.2),
    );
    if (!group) groups.push((group = { movements: new Set(), starts: [], routes: [] }));
    group.movements.add(movement);
    group.starts.push(start);
    group.routes.push(route);
  }
  for (const group of groups) fromLeft(group.routes, unwrap);
  return groups.map((group) => group.routes);
}

/**
 * Order routes of one group by the side to which they end, so that lines moved apart do not cross.
 * @param {Feature[]} routes @param {(lon: number) => number} unwrap
 */
function fromLeft(routes, unwrap) {
  const ends = new Map(
    routes.map((route) => {
      const line = wholeLine(route.geometry, unwrap);
      return [route, { from: line[0], to: line[line.length - 1] }];
    }),
  );
  const { from, to } = /** @type {{from: number[], to: number[]}} */ (ends.get(routes[0]));
  const side = (/** @type {Feature} */ route) => {
    const end = /** @type {{to: number[]}} */ (ends.get(route)).to;
    return (to[0] - from[0]) * (end[1] - from[1]) - (to[1] - from[1]) * (end[0] - from[0]);
  };
  routes.sort((one, other) => side(other) - side(one));
}

/**
 * Draw a line: a pale casing, the line dashed by status, arrowheads, its ends, and a wide invisible line to click and
 * focus.
 * @param {any} map @param {RouteView} view whose layers are added to @param {any} route its properties
 * @returns {{hit: any, place: () => void, status: string}} the wide line, what draws it anew, the class of its status
 */
function drawLine(map, view, route) {
  const { number, shift } = view;
  const status = statusClass(route.status);
  const name = `gm-route-${number} ${status} gm-line-${drawnAs(route.confidence)}`;
  const still = { interactive: false, smoothFactor: 0.5 };
  const added = (/** @type {any} */ event) => void (event.layer.getElement && view.layers.push(event.layer));
  map.on("layeradd", added);
  const casing = L.polyline([], { ...still, className: "gm-casing" }).addTo(map);
  const drawn = L.polyline([], { ...still, className: `gm-line ${name}` }).addTo(map);
  const heads = L.polygon([], { ...still, smoothFactor: 0, className: `gm-arrow ${name}` }).addTo(map);
  drawRoles(map, view.runs, route, name, still);
  const hit = L.polyline([], { className: "gm-hit", weight: 18, opacity: 0, bubblingMouseEvents: false }).addTo(map);
  map.off("layeradd", added);
  const place = () => {
    const zoom = map.getZoom();
    const back = (/** @type {{x: number, y: number}} */ point) => map.unproject(L.point(point.x, point.y), zoom);
    const beside = view.runs.map((run) =>
      shifted(
        run.map(([lon, lat]) => map.project([lat, lon], zoom)),
        shift,
      ),
    );
    const tracks = beside.map(({ moved }) => moved.map(back));
    for (const layer of [casing, drawn, hit]) layer.setLatLngs(tracks);
    heads.setLatLngs(beside.flatMap(({ arrows }) => arrows.map((arrow) => [arrow.map(back)])));
  };
  map.on("zoomend", place);
  place();
  return { hit, place, status };
}

/** @param {string} status */
const statusClass = (status) => `gm-status-${Object.hasOwn(STATUS, status) ? status : "possible"}`;

/** Whether stops differ from those that are drawn. @param {{surface: string}[]} told @param {any[]} stops */
const isOtherWay = (told, stops) =>
  told.length !== stops.length || told.some(({ surface }, index) => surface !== oneLine(stops[index].surface));

/**
 * @param {Feature} feature @param {import("../data/types.js").Corrected | null} corrected
 * @param {boolean} [guessed]
 */
const lineLabel = ({ properties: route }, corrected, guessed = false) =>
  `Route, ${corrected ? corrected.words : clean(route.status, 20)}${guessed ? ", a guess" : ""}: ${routeName(route)}`;

/**
 * Make a drawn route show its corrections: struck out, with another status, or along straight lines over other stops.
 * @param {RouteView} view @param {{hit: any, place: () => void, status: string}} drawn
 * @param {(lon: number) => number} unwrap
 * @returns {RouteView["mark"]}
 */
function marking(view, { hit, place, status }, unwrap) {
  const original = view.runs;
  let shown = status;
  return (corrected, at) => {
    const told = corrected?.stops || [];
    const coordinates = told.map(at).filter((stop) => stop !== null);
    const known = coordinates.length > 1 && coordinates.length === told.length;
    const moved = known && isOtherWay(told, view.feature.properties.stops);
    view.runs = moved ? runsOf({ type: "LineString", coordinates }, unwrap) : original;
    view.points = view.runs.flat();
    place();
    const now = corrected?.status ? statusClass(corrected.status) : status;
    for (const element of view.layers.map((layer) => layer.getElement()).filter(Boolean)) {
      if (element.classList.contains(shown)) element.classList.replace(shown, now);
      element.classList.toggle("gm-struck", Boolean(corrected?.denied));
      // What marks the stops, and the ground that they leave open, stand where the line was.
      const mark = ["gm-end", "gm-corridor"].some((name) => element.classList.contains(name));
      if (mark) element.classList.toggle("gm-elsewhere", moved);
    }
    shown = now;
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
  const wide = { weight: 18, opacity: 0, bubblingMouseEvents: false };
  const hit = L.polyline(lines, { ...wide, className: "gm-hit gm-away" }).addTo(map);
  view.guesses.push(hit);
  return hit;
}

/**
 * Make a line a button for keys, pointers and screen readers.
 * @param {any} hit the wide line @param {RouteView} view @param {boolean} guessed
 * @param {(at: any, opener: Element) => void} open
 */
function makeButton(hit, view, guessed, open) {
  const element = hit.getElement();
  const attributes = {
    tabindex: "0",
    role: "button",
    "aria-label": lineLabel(view.feature, null, guessed),
    [guessed ? "data-guessed-route" : "data-route"]: view.feature.id,
  };
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  hit.on("click", (/** @type {any} */ event) => open(event.latlng, element));
  element.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    view.show(element);
  });
}

/**
 * Draw every route that has a line.
 * @param {any} map @param {Feature[]} features @param {(lon: number) => number} unwrap
 * @param {(feature: Feature, at: any, opener: Element | null) => void} open
 * @returns {RouteView[]}
 */
export function drawRoutes(map, features, unwrap, open) {
  const { emphasise, of: corridorOf } = drawCorridors(map, features, unwrap);
  const show = (/** @type {Feature} */ feature, /** @type {any} */ at, /** @type {Element | null} */ opener) => {
    emphasise(feature);
    open(feature, at, opener);
  };
  const drawable = features.filter((feature) => feature.geometry);
  const groups = together(drawable, unwrap);
  return features.map((feature, index) => {
    const siblings = groups.find((group) => group.includes(feature)) || [feature];
    const runs = feature.geometry ? runsOf(feature.geometry, unwrap) : [];
    const points = runs.flat();
    const shift = (siblings.indexOf(feature) - (siblings.length - 1) / 2) * 7;
    /** @type {RouteView} */
    const view = {
      feature,
      runs,
      points,
      number: index % 6,
      layers: [],
      guesses: [],
      shift,
      show: () => {},
      mark: () => {},
    };
    const guess = feature.properties.guess ? runsOf(feature.properties.guess, unwrap) : [];
    const open = (/** @type {any} */ at, /** @type {Element} */ opener) => show(feature, at, opener);
    if (guess.length) makeButton(drawGuess(map, guess, view), view, true, open);
    if (points.length < 2) {
      view.show = (opener) => show(feature, map.getCenter(), opener);
      return view;
    }
    const [lon, lat] = points[Math.floor(points.length / 2)];
    view.show = (opener) => show(feature, L.latLng(lat, lon), opener);
    const drawn = drawLine(map, view, feature.properties);
    const corridor = corridorOf(feature);
    if (corridor) view.layers.push(corridor);
    view.mark = marking(view, drawn, unwrap);
    makeButton(drawn.hit, view, false, open);
    return view;
  });
}

/**
 * Show a route or hide it, and what is left out of it.
 * @param {RouteView} view @param {boolean} shown @param {boolean} guessed
 */
export function showRouteLayers(view, shown, guessed) {
  for (const layer of view.layers) layer.getElement()?.classList.toggle("gm-away", !shown);
  for (const layer of view.guesses) layer.getElement()?.classList.toggle("gm-away", !shown || !guessed);
}
