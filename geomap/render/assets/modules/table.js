// @ts-check
/**
 * The routes as a table: who moved, from where over what to where, how far, and who says so.
 *
 * @typedef {import("./types.js").RouteView} RouteView
 * @typedef {import("./types.js").Claim} Claim
 */
import { clean, isNumber, isolated, kilometres, make } from "./text.js";
import { stopName } from "./cards.js";

/** Rows that are written at most: more are found faster in the list or in the data. */
const MOST_ROWS = 500;

/** @param {any} route @param {string} role */
const stopsOf = (route, role) => route.stops.filter((/** @type {any} */ stop) => stop.role === role).map(stopName).join(", ");

/** @param {any} route */
function statedFigures(route) {
  const claims = route.claims.filter((/** @type {Claim} */ claim) => claim.kind === "distance" && isNumber(claim.km));
  return [...new Set(claims.map((/** @type {Claim} */ claim) => kilometres(/** @type {number} */ (claim.km))))].slice(0, 6).join(", ");
}

/**
 * @param {RouteView[]} routes @param {(view: RouteView, opener: Element) => void} follow
 * @returns {HTMLElement}
 */
export function routeTable(routes, follow) {
  const head = make("tr", {}, ...["What moved", "From", "Over", "To", "Status", "Drawn", "Stated", "Reports"].map((name) => make("th", { scope: "col" }, name)));
  const rows = routes.slice(0, MOST_ROWS).map((view) => {
    const route = view.feature.properties;
    const opener = make("button.gm-link", { type: "button", click: (/** @type {Event} */ event) => follow(view, /** @type {Element} */ (event.currentTarget)) }, isolated(route.mover || "movement", 60));
    const cells = [stopsOf(route, "origin"), stopsOf(route, "via"), stopsOf(route, "destination"), clean(route.status, 20), isNumber(route.length_km) ? kilometres(route.length_km) : "", statedFigures(route), String(route.reports.length)];
    return make("tr", {}, make("th", { scope: "row" }, opener), ...cells.map((words) => make("td", { dir: "auto" }, words)));
  });
  const rest = routes.length - rows.length;
  return make("details.gm-table", {}, make("summary", {}, "As a table"),
    make("div.gm-scroll", { tabindex: "0", role: "region", "aria-label": "Table of routes" }, make("table", {}, make("thead", {}, head), make("tbody", {}, ...rows))),
    rest > 0 && make("p.gm-quiet", {}, `${rest.toLocaleString("en")} more are in the list`));
}
