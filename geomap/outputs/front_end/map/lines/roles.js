// @ts-check
/**
 * Marks on a line what part each of its stops plays: a ring where it began, a dot where it ended, a small dot between.
 *
 * @typedef {import("../../data/types.js").RouteView} RouteView
 */
import L from "leaflet";
import { draw, make } from "../../data/text.js";
import { isAt } from "./runs.js";

/** By how much a mark is larger where the symbol of its place lies on it. */
const ROUND_PLACE = 6;

/** @type {Record<string, [number, string]>} radius of the mark of each role, and words for the legend */
export const ROLES = {
  origin: [5, "Where it began"],
  via: [3, "A place on its way"],
  destination: [5, "Where it ended"],
};

/**
 * The marks of a route.
 * @param {[number, number][][]} runs stretches without a gap: longitude, latitude @param {any} route its properties
 * @returns {{at: [number, number], role: string, place: string | null}[]} latitude and longitude, the role, and the
 *   place whose symbol lies there
 */
function rolesOf(runs, route) {
  const line = runs.flat();
  /** @type {ReturnType<typeof rolesOf>} */
  const found = [];
  const at = (/** @type {any} */ stop, /** @type {[number, number]} */ point) =>
    typeof stop?.lon === "number" && isAt(point, stop.lon, stop.lat);
  const mark = (/** @type {[number, number]} */ [lon, lat], /** @type {string} */ role, /** @type {string?} */ place) =>
    void found.push({ at: [lat, lon], role, place });
  for (const stop of route.stops) {
    const point = stop.role === "via" && line.find((vertex) => at(stop, vertex));
    if (point) mark(point, "via", stop.place);
  }
  const last = route.stops.length - 1;
  for (const [stop, next, point, role] of [
    [route.stops[0], route.stops[1], line[0], "origin"],
    [route.stops[last], route.stops[last - 1], line[line.length - 1], "destination"],
  ]) {
    // Where an end or the stop beside it is not placed, the line begins or ends at another stop.
    const reached = [stop, next].every((one) => typeof one?.lon === "number");
    mark(point, stop?.role === role && reached ? role : "via", at(stop, point) ? stop.place : null);
  }
  // On both sides of a gap the line stops short on its way.
  runs.forEach((run, index) => {
    if (index > 0) mark(run[0], "via", null);
    if (index < runs.length - 1) mark(run[run.length - 1], "via", null);
  });
  return found;
}

/**
 * Mark the stops of a route.
 * @param {any} to a map or a group of layers @param {[number, number][][]} runs stretches without a gap
 * @param {any} route its properties @param {string} name classes of the route
 * @param {(classes: string) => any} style options of a mark by its classes
 * @returns {any[]} the marks
 */
export const drawRoles = (to, runs, route, name, style) =>
  rolesOf(runs, route).map(({ at, role, place }) => {
    const className = `gm-end gm-role-${role} ${name}`;
    return L.circleMarker(at, { ...style(className), radius: ROLES[role][0], role, place, className }).addTo(to);
  });

/**
 * Let marks reach round the symbols of their places, where those stand alone; a cluster is no place.
 * What stands beside its spot leaves the spot, and the mark on it, free.
 * @param {RouteView[]} routes @param {import("../../data/types.js").PlaceView[]} places that stand alone
 */
export function fitRoles(routes, places) {
  const alone = new Set(places.filter(({ beside }) => !beside.some(Boolean)).map(({ feature }) => feature.id));
  for (const { layers } of routes)
    for (const layer of layers) {
      const { role, place } = layer.options;
      if (role) layer.setRadius(ROLES[role][0] + (alone.has(place) ? ROUND_PLACE : 0));
    }
}

/** What the marks mean. @param {RouteView[]} routes @returns {HTMLElement[]} */
export function roleLegend(routes) {
  const used = new Set(
    routes
      .filter((view) => view.points.length > 1)
      .flatMap((view) => view.feature.properties.stops.map((/** @type {any} */ stop) => stop.role)),
  );
  return Object.entries(ROLES)
    .filter(([role]) => used.has(role))
    .map(([role, [radius, words]]) =>
      make(
        "li",
        {},
        draw(
          "svg",
          { viewBox: "0 0 34 12", width: 34, height: 12, "aria-hidden": "true" },
          draw("circle", { cx: 17, cy: 6, r: Math.min(radius, 4.5), class: `gm-end gm-role-${role} gm-route-0` }),
        ),
        words,
      ),
    );
}
