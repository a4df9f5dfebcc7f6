// @ts-check
/**
 * Keeps in the address, after the #, what is seen: the view, what the legend shows, the period, what is open.
 *
 * Nothing of a report is written there but the numbers of reports and the identifiers of features, and nothing read
 * from there is shown.
 *
 * @typedef {import("../data/types.js").Filter} Filter
 * @typedef {import("../data/types.js").Group} Group
 * @typedef {{view: {lat: number, lon: number, zoom: number} | null, hide: [Group, string][], period: [number,
 *   number] | null, guesses: boolean, open: string | null}} Link
 */
import { encoded } from "../data/text.js";
import { dateOf, dayOf, GROUPS } from "./filter.js";

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
    .filter(([group, value]) => GROUPS.includes(/** @type {Group} */ (group)) && value);
  const [from, to] = (parts.get("time") || "").split("..").map(dayOf);
  return {
    view: usable ? { lat, lon, zoom } : null,
    hide: /** @type {[Group, string][]} */ (hide.map(([group, value]) => [group, value])),
    period: from !== null && to !== null && from !== undefined && to !== undefined && from <= to ? [from, to] : null,
    guesses: parts.get("guesses") === "on",
    open: parts.get("open"),
  };
}

/**
 * @param {{lat: number, lng: number}} center @param {number} zoom @param {Filter} filter
 * @param {string | null} open id of a feature
 */
export function writeLink(center, zoom, filter, open) {
  const parts = [`map=${zoom}/${center.lat.toFixed(4)}/${center.lng.toFixed(4)}`];
  const hide = GROUPS.flatMap((group) => filter.hidden(group).map((value) => `${group}:${encoded(value)}`));
  if (hide.length) parts.push(`hide=${hide.join(",")}`);
  if (filter.period) parts.push(`time=${filter.period.map(dateOf).join("..")}`);
  if (filter.guesses) parts.push("guesses=on");
  if (open !== null) parts.push(`open=${encoded(open)}`);
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
 * What a link asks for is done: the filter, the view, the card.
 * @param {import("../data/types.js").Scene} scene @param {import("../data/types.js").Selection} selection
 * @param {Element} opener where the focus goes when a card that was opened is closed
 * @returns {(link: Link) => void}
 */
export function obeying({ map, data, filter }, selection, opener) {
  return ({ view, hide, period, guesses, open }) => {
    if (hide.length || period || !filter.everything) {
      filter.reset();
      for (const [group, value] of hide) filter.show(group, [value], false);
      if (period) filter.period = period;
    }
    if (guesses !== filter.guesses) filter.guesses = guesses;
    if (view) map.setView([view.lat, view.lon], view.zoom, { animate: false });
    const feature = open === null ? null : data.document.features.find((one) => one.id === open);
    if (!feature) return;
    const place = selection.placeOf(feature);
    if (view && place) selection.showPlace(place, null);
    else selection.go(feature, opener);
  };
}
