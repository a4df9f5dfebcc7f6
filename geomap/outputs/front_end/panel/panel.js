// @ts-check
/**
 * The panel beside the map: legend, time, routes, places, names without a place, reports.
 *
 * @typedef {import("../data/types.js").Payload} Payload
 * @typedef {import("../data/types.js").Report} Report
 * @typedef {import("../data/types.js").Feature} Feature
 * @typedef {import("../data/types.js").Claim} Claim
 * @typedef {import("../data/types.js").PlaceView} PlaceView
 * @typedef {import("../data/types.js").RouteView} RouteView
 * @typedef {import("../data/types.js").Filter} Filter
 */
import { clean, count, draw, isNumber, isolated, kilometres, make, percent } from "../data/text.js";
import { form, kindOf, symbol } from "../map/symbols.js";
import { citation, evidence, routeName } from "../cards/cards.js";
import { statusOf } from "../page/filter.js";
import { legend, switchBox } from "./legend.js";
import { listSection, longList, section } from "./lists.js";
import { timeline } from "./timeline.js";

/** @param {Event} event */
const opener = (event) => /** @type {Element} */ (event.currentTarget);

/** @param {PlaceView} view @param {(view: PlaceView, opener: Element) => void} goTo */
function placeRow(view, goTo) {
  const place = view.feature.properties;
  const where = [view.kind.label, clean(place.country_name || place.country)]
    .filter((part) => part && part !== view.name)
    .join(", ");
  return make(
    "li",
    {},
    make(
      "button.gm-item",
      { type: "button", click: (/** @type {Event} */ event) => goTo(view, opener(event)) },
      symbol(view.kind.class, 6, form(place.confidence), false),
      make("span.gm-item-name", {}, isolated(place.name), make("span.gm-quiet", { dir: "auto" }, where)),
      make("span.gm-share", {}, `×${place.mentions.length}`),
    ),
  );
}

/** @param {RouteView} view @param {(view: RouteView, opener: Element) => void} follow */
function routeRow(view, follow) {
  const route = view.feature.properties;
  const stated = route.claims
    .filter((/** @type {Claim} */ claim) => claim.kind === "distance" && isNumber(claim.km))
    .map((/** @type {Claim} */ claim) => Math.round(/** @type {number} */ (claim.km)).toLocaleString("en"));
  const facts = [
    clean(route.status, 20),
    isNumber(route.length_km) ? `${kilometres(route.length_km)} drawn` : "not drawn",
    stated.length ? `stated ${[...new Set(stated)].slice(0, 4).join(", ")} km` : "",
  ]
    .filter(Boolean)
    .join(" · ");
  const line = draw(
    "svg",
    { viewBox: "0 0 22 12", width: 22, height: 12, "aria-hidden": "true" },
    draw("path", { d: "M1 6H21", class: `gm-line gm-route-${view.number} gm-status-${statusOf(view.feature)}` }),
  );
  return make(
    "li",
    {},
    make(
      "button.gm-item",
      { type: "button", click: (/** @type {Event} */ event) => follow(view, opener(event)) },
      line,
      make("span.gm-item-name", {}, isolated(routeName(route), 200), make("span.gm-quiet", {}, facts)),
    ),
  );
}

/** What was tried for a name that got no place. @param {Payload} data @param {any[]} candidates */
function tried(data, candidates) {
  if (!candidates.length) return make("p.gm-quiet", {}, "The gazetteer has no place of this name, written so or alike");
  const rows = candidates.slice(0, 8).map((other) => {
    const where = [kindOf(data, other.kind).label, clean(other.admin1), clean(other.country_name || other.country)]
      .filter(Boolean)
      .join(", ");
    return make(
      "li",
      {},
      isolated(other.name),
      make("span.gm-quiet", { dir: "auto" }, ` ${where}`),
      make("span.gm-share", {}, percent(other.confidence)),
    );
  });
  return make(
    "details",
    {},
    make("summary.gm-quiet", {}, `${count(candidates.length, "candidate")} tried, none likely enough`),
    make("ul.gm-alternatives", {}, ...rows),
  );
}

/** @param {Report[]} reports @param {Filter} filter */
function reportSwitches(reports, filter) {
  const all = reports.map((_, index) => String(index));
  const row = (/** @type {number} */ index) => {
    const report = reports[index];
    return make(
      "li",
      {},
      switchBox(
        filter,
        "report",
        String(index),
        make("span.gm-heard", {}, `Show ${clean(report.title || report.id)} on the map`),
      ),
      make(
        "div",
        {},
        citation(new Map([[report.id, report]]), report.id),
        make(
          "span.gm-quiet",
          {},
          [
            count(report.places, "place"),
            count(report.routes, "route"),
            `${report.unresolved.toLocaleString("en")} unresolved`,
          ].join(" · "),
        ),
      ),
    );
  };
  const both = make(
    "p.gm-pair",
    {},
    make("button.gm-button", { type: "button", click: () => filter.show("report", all, true) }, "All"),
    make("button.gm-button", { type: "button", click: () => filter.show("report", all, false) }, "None"),
  );
  return make(
    "div",
    {},
    reports.length > 1 && both,
    longList(reports.length > 1 ? "ol.gm-list.gm-reports" : "ol.gm-list.gm-reports.gm-one", reports.length, row),
  );
}

/**
 * @param {Payload} data @param {Map<string, Report>} reports @param {PlaceView[]} places @param {RouteView[]} routes @param {Feature[]} unresolved @param {Filter} filter
 * @param {{goTo: (view: PlaceView, opener: Element) => void, follow: (view: RouteView, opener: Element) => void, correct: (feature: Feature) => Node}} act
 */
export function panel(data, reports, places, routes, unresolved, filter, { goTo, follow, correct }) {
  const all = data.document.reports;
  const unresolvedRow = (/** @type {Feature} */ feature) => {
    const { name, mentions, alternatives } = feature.properties;
    return make(
      "li",
      { "data-unresolved": feature.id, tabindex: "-1" },
      make("strong", {}, isolated(name)),
      tried(data, alternatives),
      evidence(reports, mentions),
      correct(feature),
    );
  };
  const time = timeline(all, filter);
  const lists = [
    listSection(
      "Routes",
      routes,
      true,
      (view) => filter.shows(view.feature),
      (shown) => longList("ul.gm-list", shown.length, (index) => routeRow(shown[index], follow)),
    ),
    listSection(
      "Places",
      places,
      true,
      (view) => filter.shows(view.feature),
      (shown) => longList("ul.gm-list", shown.length, (index) => placeRow(shown[index], goTo)),
    ),
    listSection(
      "Names without a place",
      unresolved,
      true,
      (feature) => filter.shows(feature),
      (shown) => longList("ul.gm-list.gm-unresolved", shown.length, (index) => unresolvedRow(shown[index])),
    ),
  ];
  filter.watch(() => lists.forEach((list) => list.update()));
  return [
    (places.length > 0 || routes.length > 0) && section("Legend", null, true, legend(places, routes, filter)),
    time && section("Time", null, true, time),
    ...[routes, places, unresolved].map((items, index) => items.length > 0 && lists[index].element),
    section("Reports", all.length, all.length <= 8, reportSwitches(all, filter)),
  ].filter(Boolean);
}
