// @ts-check
/**
 * Keeps in the address, after the #, what is seen: the view, what the legend shows, the period, what is open.
 *
 * Reports and features stand there by their ids, which hold when the map is made anew with another report. What an
 * address names and the map does not have is said, never taken for something else. Nothing read from there is shown.
 *
 * @typedef {import("../data/types.js").Filter} Filter
 * @typedef {import("../data/types.js").Group} Group
 * @typedef {import("../data/types.js").Feature} Feature
 * @typedef {{view: {lat: number, lon: number, zoom: number} | null, hide: [Group, string][], period: [number,
 *   number] | null, guesses: boolean, open: string | null, telling: string | null}} Link
 */
import { encoded, make } from "../data/text.js";
import { dateOf, dayOf } from "../data/dates.js";
import { GROUPS } from "./filter.js";

/** A value in a list of values, which has been made part of an address by itself. @param {string} [value] */
function decoded(value = "") {
  try {
    return decodeURIComponent(value);
  } catch {
    return "";
  }
}

/** @param {string} hash with or without # @returns {Link} the parts of it that are valid */
export function readLink(hash) {
  const parts = new URLSearchParams(hash.replace(/^#/, ""));
  const [zoom, lat, lon] = (parts.get("map") || "")
    .split("/")
    .map((part) => (/^-?\d+(\.\d+)?$/.test(part) ? Number(part) : NaN));
  const usable = zoom >= 0 && zoom <= 24 && Math.abs(lat) <= 90 && Math.abs(lon) <= 720;
  const hide = (parts.get("hide") || "")
    .split(",")
    .map((part) => part.split(":"))
    .map(([group, value]) => [group, decoded(value)])
    .filter(([group, value]) => GROUPS.includes(/** @type {Group} */ (group)) && value);
  const [from, to] = (parts.get("time") || "").split("..").map(dayOf);
  return {
    view: usable ? { lat, lon, zoom } : null,
    hide: /** @type {[Group, string][]} */ (hide.map(([group, value]) => [group, value])),
    period: from !== null && to !== null && from !== undefined && to !== undefined && from <= to ? [from, to] : null,
    guesses: parts.get("guesses") === "on",
    open: parts.get("open"),
    telling: parts.get("telling"),
  };
}

/**
 * @param {{lat: number, lng: number}} center @param {number} zoom @param {Filter} filter
 * @param {Feature | null} open whose card is open
 */
export function writeLink(center, zoom, filter, open) {
  const parts = [`map=${zoom}/${center.lat.toFixed(4)}/${center.lng.toFixed(4)}`];
  const hide = GROUPS.flatMap((group) => filter.hidden(group).map((value) => `${group}:${encoded(encoded(value))}`));
  if (hide.length) parts.push(`hide=${hide.join(",")}`);
  if (filter.period) parts.push(`time=${filter.period.map(dateOf).join("..")}`);
  if (filter.guesses) parts.push("guesses=on");
  if (open !== null) parts.push(`open=${encoded(open.id)}`);
  const telling = open?.properties.tellings?.[0]?.id;
  if (telling) parts.push(`telling=${encoded(telling)}`);
  return `#${parts.join("&")}`;
}

/**
 * Write a new address when the view has changed, and follow one that the reader typed or chose.
 * @param {() => string} current @param {(link: Link) => void} follow
 * @returns {() => void} to be called when something has changed
 */
export function keepLink(current, follow) {
  let timer = 0;
  let written = location.hash;
  addEventListener("hashchange", () => {
    if (location.hash === written) return;
    written = location.hash;
    follow(readLink(location.hash));
  });
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      try {
        written = current();
        history.replaceState(null, "", written);
        written = location.hash;
      } catch {
        // A sandboxed frame may not change its address; the page works without.
      }
    }, 250);
  };
}

/**
 * The feature that a link names. A route is also known by each of its tellings, since its id is made of its stops and
 * its first day: a report that is earlier, or tells more, gives it another.
 * @param {Feature[]} features @param {string} id @param {string | null} telling @returns {Feature | undefined}
 */
function featureOf(features, id, telling) {
  const found = features.find((one) => one.id === id);
  if (found || !telling) return found;
  const told = features.filter(({ properties }) =>
    properties.tellings?.some((/** @type {{id?: string}} */ one) => one.id === telling),
  );
  return told.length === 1 ? told[0] : undefined;
}

/**
 * Say that what a link names is not there, until a card opens.
 * @param {any} map @param {import("../data/types.js").Selection} selection
 */
function sayGone(map, selection) {
  const words =
    "Not everything that this link names is on this map. It was made from other reports, or by an older geomap.";
  const said = make("p.gm-gone", { role: "status" }, words);
  const close = () => said.remove();
  said.append(" ", make("button.gm-link", { type: "button", click: close }, "Close"));
  const stage = map.getContainer().parentElement;
  stage.querySelector(".gm-gone")?.remove();
  stage.append(said);
  selection.watch(close);
}

/**
 * What a link asks for is done: the filter, the view, the card.
 * @param {import("../data/types.js").Scene} scene @param {import("../data/types.js").Selection} selection
 * @param {Element} opener where the focus goes when a card that was opened is closed
 * @returns {(link: Link) => void}
 */
export function obeying({ map, data, filter }, selection, opener) {
  return ({ view, hide: wanted, period, guesses, open, telling }) => {
    const reports = new Set(data.document.reports.map(({ id }) => id));
    const hide = wanted.filter(([group, value]) => group !== "report" || reports.has(value));
    if (hide.length || period || !filter.everything) {
      filter.reset();
      for (const [group, value] of hide) filter.show(group, [value], false);
      if (period) filter.period = period;
    }
    if (guesses !== filter.guesses) filter.guesses = guesses;
    if (view) map.setView([view.lat, view.lon], view.zoom, { animate: false });
    const feature = open === null ? null : featureOf(data.document.features, open, telling);
    if (hide.length < wanted.length || (open !== null && !feature)) sayGone(map, selection);
    if (!feature) return;
    const place = selection.placeOf(feature);
    if (view && place) selection.showPlace(place, null);
    else selection.go(feature, opener);
  };
}
