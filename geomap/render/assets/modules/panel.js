// @ts-check
/**
 * The panel beside the map: legend, routes, places, names without a place, reports.
 *
 * @typedef {import("./types.js").Payload} Payload
 * @typedef {import("./types.js").Report} Report
 * @typedef {import("./types.js").Feature} Feature
 * @typedef {import("./types.js").Claim} Claim
 * @typedef {import("./types.js").PlaceView} PlaceView
 * @typedef {import("./types.js").RouteView} RouteView
 */
import { clean, count, draw, isNumber, isolated, kilometres, make } from "./text.js";
import { CLASSES, form, kindOf, radiusOf, STATUS, symbol } from "./symbols.js";
import { citation, evidence, routeName } from "./cards.js";
import { roleLegend } from "./roles.js";
import { routeTable } from "./table.js";

/** @param {Payload} data @param {PlaceView[]} places @param {RouteView[]} routes */
function legend(data, places, routes) {
  const present = new Set(places.map((view) => kindOf(data, view.feature.properties.kind).class));
  const items = Object.keys(CLASSES).filter((letter) => present.has(letter)).map((letter) => make("li", {}, symbol(letter, 7, "sure", false), CLASSES[letter].name));
  const forms = [["sure", "likely or better"], ["fair", "more likely than not"], ["weak", "uncertain"]].map(([name, words]) => make("li", {}, symbol("P", 6.5, name, false), words));
  const sizes = [1, 5, 25].map((mentions) => make("li", {}, symbol("P", radiusOf(mentions), "sure", false), count(mentions, "mention")));
  const area = places.some((view) => kindOf(data, view.feature.properties.kind).area) ? [make("li", {}, symbol("A", 7, "sure", true), "An area: the marker is a point in it")] : [];
  const used = new Set(routes.map((view) => view.feature.properties.status));
  const lines = Object.entries(STATUS).filter(([status]) => used.has(status)).map(([status, words]) =>
    make("li", {}, draw("svg", { viewBox: "0 0 34 12", width: 34, height: 12, "aria-hidden": "true" }, draw("path", { d: "M1 6H33", class: `gm-line gm-route-0 gm-status-${status}` })), words));
  return make("div.gm-legend", {},
    make("ul", {}, ...items, ...area),
    places.length > 0 && make("h3", {}, "How sure"), places.length > 0 && make("ul", {}, ...forms),
    places.length > 0 && make("h3", {}, "How often"), places.length > 0 && make("ul.gm-row", {}, ...sizes),
    lines.length > 0 && make("h3", {}, "Routes: inferred between their stops"), lines.length > 0 && make("ul", {}, ...lines, ...roleLegend(routes),
      ...(routes.some((view) => view.feature.properties.corridor) ? [make("li", {}, draw("svg", { viewBox: "0 0 34 12", width: 34, height: 12, "aria-hidden": "true" }, draw("rect", { width: 34, height: 12, class: "gm-corridor gm-open gm-route-0" })), "What the reported areas leave open")] : [])));
}

/** A list that grows by hundreds, since a document may have a hundred thousand. @param {string} tag @param {number} total @param {(index: number) => Node} row */
function longList(tag, total, row) {
  const list = make(tag);
  const box = make("div", {}, list);
  const more = make("button.gm-more", { type: "button", click: () => grow() });
  const grow = () => {
    const from = list.childElementCount;
    for (let index = from; index < Math.min(total, from + 200); index += 1) list.append(row(index));
    const rest = total - list.childElementCount;
    more.textContent = `Show more (${count(rest, "is", "are")} left)`;
    if (rest > 0) box.append(more);
    else more.remove();
    if (from > 0) /** @type {HTMLElement | null} */ (list.children[from]?.querySelector("button"))?.focus();
  };
  grow();
  return box;
}

/** @param {string} title @param {number | null} number @param {boolean} open @param {Node} content */
const section = (title, number, open, content) =>
  make("details.gm-section", { open }, make("summary", {}, make("h2", {}, title), number === null ? null : make("span.gm-number", {}, number.toLocaleString("en"))), content);

/**
 * @param {Payload} data @param {Map<string, Report>} reports @param {PlaceView[]} places @param {RouteView[]} routes @param {Feature[]} unresolved
 * @param {(view: PlaceView, opener: Element) => void} goTo @param {(view: RouteView, opener: Element) => void} follow
 */
export function panel(data, reports, places, routes, unresolved, goTo, follow) {
  const opener = (/** @type {Event} */ event) => /** @type {Element} */ (event.currentTarget);
  const placeRow = (/** @type {number} */ index) => {
    const view = places[index];
    const place = view.feature.properties;
    const kind = kindOf(data, place.kind);
    const where = [kind.label, clean(place.country_name || place.country)].filter((part) => part && part !== clean(place.name)).join(", ");
    return make("li", {}, make("button.gm-item", { type: "button", click: (/** @type {Event} */ event) => goTo(view, opener(event)) },
      symbol(kind.class, 6, form(place.confidence), false), make("span.gm-item-name", {}, isolated(place.name), make("span.gm-quiet", { dir: "auto" }, where)),
      make("span.gm-share", { "aria-label": count(place.mentions.length, "mention") }, `×${place.mentions.length}`)));
  };
  const routeRow = (/** @type {number} */ index) => {
    const view = routes[index];
    const route = view.feature.properties;
    const stated = route.claims.filter((/** @type {Claim} */ claim) => claim.kind === "distance" && isNumber(claim.km)).map((/** @type {Claim} */ claim) => Math.round(/** @type {number} */ (claim.km)).toLocaleString("en"));
    const facts = [clean(route.status, 20), isNumber(route.length_km) ? `${kilometres(route.length_km)} drawn` : "not drawn", stated.length ? `stated ${[...new Set(stated)].slice(0, 4).join(", ")} km` : ""].filter(Boolean).join(" · ");
    const line = draw("svg", { viewBox: "0 0 22 12", width: 22, height: 12, "aria-hidden": "true" }, draw("path", { d: "M1 6H21", class: `gm-line gm-route-${view.number} gm-status-${Object.hasOwn(STATUS, route.status) ? route.status : "possible"}` }));
    return make("li", {}, make("button.gm-item", { type: "button", click: (/** @type {Event} */ event) => follow(view, opener(event)) }, line, make("span.gm-item-name", {}, isolated(routeName(route), 200), make("span.gm-quiet", {}, facts))));
  };
  const unresolvedRow = (/** @type {number} */ index) => {
    const { name, mentions, alternatives } = unresolved[index].properties;
    return make("li", {}, make("strong", {}, isolated(name)), alternatives.length > 0 && make("span.gm-quiet", {}, ` (${count(alternatives.length, "candidate")}, none likely enough)`), evidence(reports, mentions));
  };
  const reportRow = (/** @type {number} */ index) => {
    const report = data.document.reports[index];
    return make("li", {}, citation(reports, report.id), make("span.gm-quiet", {}, [count(report.places, "place"), count(report.routes, "route"), `${report.unresolved.toLocaleString("en")} unresolved`].join(" · ")));
  };
  return [
    (places.length > 0 || routes.length > 0) && section("Legend", null, true, legend(data, places, routes)),
    routes.length > 0 && section("Routes", routes.length, true, make("div", {}, longList("ul.gm-list", routes.length, routeRow), routes.length > 1 && routeTable(routes, follow))),
    places.length > 0 && section("Places", places.length, true, longList("ul.gm-list", places.length, placeRow)),
    unresolved.length > 0 && section("Names without a place", unresolved.length, true, longList("ul.gm-list.gm-unresolved", unresolved.length, unresolvedRow)),
    section("Reports", data.document.reports.length, data.document.reports.length <= 8, longList("ol.gm-list.gm-reports", data.document.reports.length, reportRow)),
  ].filter(Boolean);
}
