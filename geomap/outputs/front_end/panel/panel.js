// @ts-check
/**
 * The panel beside the map: legend, time, routes, places, names that are not placed, reports.
 *
 * @typedef {import("../data/types.js").Payload} Payload
 * @typedef {import("../data/types.js").Report} Report
 * @typedef {import("../data/types.js").Feature} Feature
 * @typedef {import("../data/types.js").Claim} Claim
 * @typedef {import("../data/types.js").PlaceView} PlaceView
 * @typedef {import("../data/types.js").RouteView} RouteView
 * @typedef {import("../data/types.js").Filter} Filter
 * @typedef {import("../data/types.js").Scene} Scene
 */
import { clean, count, draw, isNumber, isolated, kilometres, make } from "../data/text.js";
import { drawnAs } from "../data/confidence.js";
import { symbol } from "../map/symbols.js";
import { citation, evidence } from "../cards/evidence.js";
import { guessList } from "../cards/guess_card.js";
import { routeName } from "../cards/route_card.js";
import { statusOf } from "../page/filter.js";
import { correctedRoute } from "../saving/route_changes.js";
import { guessSwitch, legend, switchBox } from "./legend.js";
import { listSection, longList, section } from "./lists.js";
import { timeline } from "./timeline.js";

/** @param {Event} event */
const opener = (event) => /** @type {Element} */ (event.currentTarget);

/** @param {PlaceView} view @param {(feature: Feature, opener: Element) => void} go */
function placeRow(view, go) {
  const place = view.feature.properties;
  const where = [view.kind.label, clean(place.country_name || place.country)]
    .filter((part) => part && part !== view.name)
    .join(", ");
  return make(
    "li",
    {},
    make(
      "button.gm-item",
      { type: "button", click: (/** @type {Event} */ event) => go(view.feature, opener(event)) },
      symbol(view.kind.class, 6, drawnAs(place.confidence), false),
      make("span.gm-item-name", {}, isolated(place.name), make("span.gm-quiet", { dir: "auto" }, where)),
      make("span.gm-share", {}, `×${place.mentions.length}`),
    ),
  );
}

/** @param {RouteView} view @param {(feature: Feature, opener: Element) => void} go @param {Scene["desk"]} desk */
function routeRow(view, go, desk) {
  const route = view.feature.properties;
  const corrected = correctedRoute(view.feature, desk);
  const stated = route.claims
    .filter((/** @type {Claim} */ claim) => claim.kind === "distance" && isNumber(claim.km))
    .map((/** @type {Claim} */ claim) => Math.round(/** @type {number} */ (claim.km)).toLocaleString("en"));
  const facts = [
    corrected ? corrected.words : clean(route.status, 20),
    !view.feature.geometry && "not drawn",
    view.feature.geometry && isNumber(route.length_km) && `${kilometres(route.length_km)} drawn`,
    route.undrawn === "legs" && "not all of it",
    stated.length ? `stated ${[...new Set(stated)].slice(0, 4).join(", ")} km` : "",
  ]
    .filter(Boolean)
    .join(" · ");
  const drawn = `gm-line gm-route-${view.number} gm-status-${statusOf(view.feature)}`;
  const line = draw(
    "svg",
    { viewBox: "0 0 22 12", width: 22, height: 12, "aria-hidden": "true" },
    draw("path", { d: "M1 6H21", class: view.feature.geometry ? drawn : "gm-guess-line" }),
  );
  return make(
    corrected?.denied ? "li.gm-struck" : "li",
    { "data-listed": view.feature.id },
    make(
      "button.gm-item",
      { type: "button", click: (/** @type {Event} */ event) => go(view.feature, opener(event)) },
      line,
      make("span.gm-item-name", {}, isolated(nameOf(route, corrected), 200), make("span.gm-quiet", {}, facts)),
    ),
  );
}

/** @param {any} route @param {import("../data/types.js").Corrected | null} corrected */
function nameOf(route, corrected) {
  if (!corrected || corrected.denied) return routeName(route);
  const { mover, stops } = corrected;
  return routeName({ mover: mover || route.mover, stops: stops || route.stops });
}

/**
 * Why names are not on the map, and what puts the guesses there.
 * @param {boolean} guessed whether there is any guess @param {Filter} filter
 */
const unplacedNote = (guessed, filter) =>
  make(
    "div.gm-unplaced-note",
    {},
    make("p.gm-quiet", {}, "Not on the map, because it is not sure enough where they are."),
    guessed && guessSwitch(filter, "Show the best guesses on the map"),
  );

/**
 * How many routes are not on the map, or not in whole, and what puts the guesses there.
 * @param {RouteView[]} routes @param {Filter} filter
 */
function undrawnNote(routes, filter) {
  const none = routes.filter(({ feature }) => !feature.geometry).length;
  const part = routes.filter(({ feature }) => feature.properties.undrawn === "legs").length;
  if (!none && !part) return null;
  const words = [
    none && `${none.toLocaleString("en")} not drawn, because it is not sure enough what moved where`,
    part && `${part.toLocaleString("en")} drawn without the legs to stops that are not placed`,
  ];
  return make(
    "div.gm-unplaced-note",
    {},
    make("p.gm-quiet", {}, `${words.filter(Boolean).join("; ")}.`),
    routes.some((view) => view.guesses.length) && guessSwitch(filter, "Show the best guesses on the map"),
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
            `${report.unresolved.toLocaleString("en")} not placed`,
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
 * Make the rows of routes anew that are listed.
 * @param {HTMLElement} list @param {RouteView[]} routes @param {(view: RouteView) => HTMLElement} row
 */
function rewrite(list, routes, row) {
  const views = new Map(routes.map((view) => [view.feature.id, view]));
  for (const old of list.querySelectorAll("[data-listed]")) {
    const view = views.get(old.getAttribute("data-listed") || "");
    if (view) old.replaceWith(row(view));
  }
}

/**
 * @param {Scene} scene
 * @param {{places: PlaceView[], routes: RouteView[], guesses: PlaceView[], unresolved: Feature[]}} layers
 * @param {(feature: Feature, opener: Element) => void} go called when a row is chosen
 * @param {(feature: Feature) => Node} correct what corrects a name that is not placed
 * @returns {HTMLElement[]} the sections of the panel
 */
export function panel({ data, reports, filter, desk }, { places, routes, guesses, unresolved }, go, correct) {
  const all = data.document.reports;
  const unresolvedRow = (/** @type {Feature} */ feature) => {
    const { name, mentions, alternatives } = feature.properties;
    return make(
      "li",
      { "data-unresolved": feature.id, tabindex: "-1" },
      make("strong", {}, isolated(name)),
      guessList(data, alternatives),
      evidence(reports, mentions),
      correct(feature),
    );
  };
  const shows = (/** @type {{feature: Feature}} */ { feature }) => filter.shows(feature);
  const time = timeline(all, filter);
  const lists = [
    listSection("Routes", routes, shows, (shown) =>
      longList("ul.gm-list", shown.length, (index) => routeRow(shown[index], go, desk)),
    ),
    listSection("Places", places, shows, (shown) =>
      longList("ul.gm-list", shown.length, (index) => placeRow(shown[index], go)),
    ),
    listSection("Names not placed", unresolved, filter.shows, (shown) =>
      longList("ul.gm-list.gm-unresolved", shown.length, (index) => unresolvedRow(shown[index])),
    ),
  ];
  lists[0].element.firstElementChild?.after(undrawnNote(routes, filter) || "");
  lists[2].element.firstElementChild?.after(unplacedNote(guesses.length > 0, filter));
  filter.watch(() => lists.forEach((list) => list.update()));
  desk.watch(() => rewrite(lists[0].element, routes, (view) => routeRow(view, go, desk)));
  const sections = [
    (places.length > 0 || routes.length > 0) &&
      section("Legend", null, true, legend(places, routes, guesses.length, filter)),
    time && section("Time", null, true, time),
    ...[routes, places, unresolved].map((items, index) => items.length > 0 && lists[index].element),
    section("Reports", all.length, all.length <= 8, reportSwitches(all, filter)),
  ];
  return sections.filter((one) => one instanceof HTMLElement);
}
