// @ts-check
/**
 * The panel beside the map: what happened, places, names that are not placed, time, reports, legend.
 *
 * @typedef {import("../data/types.js").Payload} Payload
 * @typedef {import("../data/types.js").Report} Report
 * @typedef {import("../data/types.js").Feature} Feature
 * @typedef {import("../data/types.js").PlaceView} PlaceView
 * @typedef {import("../data/types.js").RouteView} RouteView
 * @typedef {import("../data/types.js").Filter} Filter
 * @typedef {import("../data/types.js").Scene} Scene
 */
import { timesNamed } from "../data/amounts.js";
import { clean, count, figure, isolated, make } from "../data/text.js";
import { drawnAs } from "../data/confidence.js";
import { symbol } from "../map/symbols.js";
import { rowFields } from "../data/row_fields.js";
import { citation, evidence } from "../cards/evidence.js";
import { guessList } from "../cards/guess_card.js";
import { guessSwitch, legendSection, switchBox } from "./legend.js";
import { FEW, listSection, longList, section, STEP } from "./lists.js";
import { timeline } from "./timeline.js";

/** @param {Event} event */
const opener = (event) => /** @type {Element} */ (event.currentTarget);

/** @param {PlaceView} view @param {(feature: Feature, opener: Element) => void} go */
function placeRow(view, go) {
  const place = view.feature.properties;
  const kind = [view.kind.label, clean(place.country_name || place.country)];
  const where = [kind.filter((part) => part && part !== view.name).join(", "), ...rowFields(view.feature)]
    .filter(Boolean)
    .join(" · ");
  return make(
    "li",
    {},
    make(
      "button.gm-item",
      { type: "button", click: (/** @type {Event} */ event) => go(view.feature, opener(event)) },
      symbol(view.kind.class, 6, drawnAs(place.confidence), false),
      make("span.gm-item-name", {}, isolated(view.name), make("span.gm-quiet", { dir: "auto" }, where)),
      make("span.gm-share", {}, `×${timesNamed(view.feature)}`),
    ),
  );
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
 * The reports, and what switches them: not where only a part of what they say is on the page.
 * @param {Report[]} reports @param {Filter} filter @param {boolean} switched
 */
function reportSwitches(reports, filter, switched) {
  const all = reports.map(({ id }) => id);
  const row = (/** @type {number} */ index) => {
    const report = reports[index];
    return make(
      "li",
      {},
      switched &&
        switchBox(
          filter,
          "report",
          report.id,
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
            count(report.places, "mention"),
            count(report.routes, "route"),
            `${figure(report.unresolved)} not placed`,
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
    switched && reports.length > 1 && both,
    longList(
      switched && reports.length > 1 ? "ol.gm-list.gm-reports" : "ol.gm-list.gm-reports.gm-one",
      reports.length,
      row,
      STEP,
      FEW,
    ),
  );
}

/**
 * @param {Scene} scene
 * @param {{places: PlaceView[], routes: RouteView[], guesses: PlaceView[], unresolved: Feature[]}} layers
 * @param {HTMLElement | null} story what happened
 * @param {(feature: Feature, opener: Element) => void} go called when a row is chosen
 * @param {(feature: Feature) => Node} correct what corrects a name that is not placed
 * @returns {HTMLElement[]} the sections of the panel
 */
export function panel({ data, reports, filter }, { places, routes, guesses, unresolved }, story, go, correct) {
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
  // A place may be told of at any time, where not all that tells of it is here.
  const isAll = !data.document.whole;
  const time = isAll
    ? timeline(
        all,
        routes.map(({ feature }) => feature),
        filter,
      )
    : null;
  const lists = [
    listSection("Places", places, shows, (shown) =>
      longList("ul.gm-list", shown.length, (index) => placeRow(shown[index], go), STEP, FEW),
    ),
    listSection("Names not placed", unresolved, filter.shows, (shown) =>
      longList("ul.gm-list.gm-unresolved", shown.length, (index) => unresolvedRow(shown[index]), STEP, FEW),
    ),
  ];
  lists[1].element.firstElementChild?.after(unplacedNote(guesses.length > 0, filter));
  filter.watch(() => lists.forEach((list) => list.update()));
  const sections = [
    story,
    ...[places, unresolved].map((items, index) => items.length > 0 && lists[index].element),
    time && section("Time", null, true, time),
    section(isAll ? "Reports" : "Reports quoted", all.length, all.length <= FEW, reportSwitches(all, filter, isAll)),
    (places.length > 0 || routes.length > 0) && legendSection(places, routes, guesses.length, filter),
  ];
  return sections.filter((one) => one instanceof HTMLElement);
}
