// @ts-check
/**
 * The note on what lies outside of the first view, where it covers nothing.
 *
 * @typedef {import("../../data/types.js").PlaceView} PlaceView
 * @typedef {import("../../data/types.js").RouteView} RouteView
 */
import { count, figure, isolated, make } from "../../data/text.js";
import { edgeOf } from "../lines/poles.js";
import { stepping } from "../names/label_space.js";
import { freeBounds } from "./framing.js";

/** Places that are named in the note about what lies outside the first view. */
const MOST_NAMED = 3;

/** Whether it is a river or the like, whose symbol stands at its mouth. @param {PlaceView} view */
const isLong = ({ feature }) => ["river", "canal"].includes(feature.properties.kind);

/** @param {PlaceView[]} places @returns {string} the names of the first of them, and how many more */
function someOf(places) {
  const rest = places.length - MOST_NAMED;
  const first = places.slice(0, MOST_NAMED).map(({ name }) => name);
  if (rest > 0) return `${first.join(", ")} and ${figure(rest)} more`;
  return [first.slice(0, -1).join(", "), ...first.slice(-1)].filter(Boolean).join(" and ");
}

/**
 * Say what the first view leaves out.
 * @param {any} map @param {HTMLElement} stage @param {PlaceView[]} places @param {RouteView[]} routes
 * @param {() => void} fit
 * @returns {{leave: () => void, covers: boolean}} what takes the note away; whether it lies over what is drawn
 */
export function noteOutside(map, stage, places, routes, fit) {
  const bounds = freeBounds(map);
  // A line that leads over a pole leads over the edge of every view.
  const edge = edgeOf(map) - 0.01;
  // Of a country, some part may be seen though its symbol is not.
  const away = places.filter(
    (view) => !(view.bounds ? bounds.intersects(view.bounds) : bounds.contains(view.at) || isLong(view)),
  );
  const leaving = routes.filter(
    ({ points }) => !points.every(([lon, lat]) => bounds.contains([Math.max(-edge, Math.min(edge, lat)), lon])),
  ).length;
  const parts = [
    away.length && `${count(away.length, "place lies", "places lie")} outside this view: ${someOf(away)}`,
    leaving && `${count(leaving, "route leads", "routes lead")} out of it`,
  ].filter(Boolean);
  if (!parts.length) return { leave: () => {}, covers: false };
  const words = away.length ? parts.join("; ") : `${count(leaving, "route leads", "routes lead")} out of this view`;
  const outside = make(
    "button.gm-outside",
    { type: "button", click: () => fit() },
    make("span.gm-in-full", {}, isolated(`${words}.`, 300), " ", make("span.gm-more-words", {}, "Show everything")),
    make("span.gm-in-short", {}, `Show ${figure(away.length + leaving)} outside this view`),
  );
  stage.append(outside);
  const leave = () => outside.remove();
  map.once("movestart", leave);
  const covers = () => liesOver(map, outside, places, routes);
  // At the top, else at the bottom; where it would lie over something there, too, the view can be fitted under it.
  if (!covers()) return { leave, covers: false };
  outside.classList.add("gm-low");
  if (!covers()) return { leave, covers: false };
  outside.classList.remove("gm-low");
  outside.dataset.covers = "top";
  return { leave, covers: true };
}

/**
 * Whether a note lies over a symbol or a line.
 * @param {any} map @param {HTMLElement} note @param {PlaceView[]} places @param {RouteView[]} routes
 */
function liesOver(map, note, places, routes) {
  const [frame, box] = [map.getContainer(), note].map((one) => one.getBoundingClientRect());
  const within = (/** @type {number} */ x, /** @type {number} */ y, /** @type {number} */ rim) =>
    x > box.left - frame.left - rim &&
    x < box.right - frame.left + rim &&
    y > box.top - frame.top - rim &&
    y < box.bottom - frame.top + rim;
  const tracks = routes.flatMap((view) => view.tracks);
  return (
    places.some(({ at, radius }) => {
      const { x, y } = map.latLngToContainerPoint(at);
      return within(x, y, radius);
    }) ||
    tracks.some((track) => {
      const points = track.map((at) => map.latLngToContainerPoint(at));
      return stepping(points, map.getSize()).some(([x, y]) => within(x, y, 4));
    })
  );
}
