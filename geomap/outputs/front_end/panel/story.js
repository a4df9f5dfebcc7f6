// @ts-check
/**
 * What happened: the movements in order of date, else of the text, each with mover, stops, status, how sure it is and
 * the sentence that says so.
 *
 * @typedef {import("../data/types.js").Feature} Feature
 * @typedef {import("../data/types.js").Report} Report
 * @typedef {import("../data/types.js").Claim} Claim
 * @typedef {import("../data/types.js").RouteView} RouteView
 * @typedef {import("../data/types.js").Scene} Scene
 */
import { citation, sentence } from "../cards/evidence.js";
import { stopName, whyUndrawn } from "../cards/route_card.js";
import { drawnAs } from "../data/confidence.js";
import { dateInWords, dayOf } from "../data/dates.js";
import { clean, count, draw, figure, isNumber, isolated, kilometres, LONG, make } from "../data/text.js";
import { statusOf } from "../page/filter.js";
import { correctedRoute } from "../correcting/route_changes.js";
import { guessSwitch } from "./legend.js";
import { FEW, growingList, listSection, STEP } from "./lists.js";

/** The kinds of claim that say what moved where. */
const TELLING = ["mover", "origin", "via", "destination"];
const MOST_SENTENCES = 4;

/**
 * When a route is dated, its first day and the words: by its reports, else by the first of them that has a date; null
 * where nothing is known.
 * @param {Feature} route @param {Map<string, Report>} reports @returns {[number, string] | null}
 */
function whenOf(route, reports) {
  const own = dayOf(route.properties.when);
  if (own !== null) return [own, dateInWords(clean(route.properties.when, 40))];
  const dates = route.properties.reports.map((/** @type {string} */ id) => reports.get(id)?.date || "");
  const known = dates
    .map((/** @type {string} */ date) => /** @type {const} */ ([dayOf(date), date]))
    .filter((/** @type {[number | null, string]} */ [day]) => day !== null);
  const first = known.sort((/** @type {[number]} */ one, /** @type {[number]} */ other) => one[0] - other[0])[0];
  return first ? [first[0], `report of ${dateInWords(clean(first[1], 40))}`] : null;
}

/**
 * Routes in the order in which they are told: dated ones by their day, then the others; those of one day, and those
 * without one, as the reports have them.
 * @param {RouteView[]} routes @param {Map<string, Report>} reports
 */
export function inOrder(routes, reports) {
  const number = new Map([...reports.keys()].map((id, index) => [id, index]));
  const keyOf = (/** @type {RouteView} */ { feature }) => {
    const when = whenOf(feature, reports);
    const at = feature.properties.claims.map((/** @type {Claim} */ claim) => [number.get(claim.report), claim.start]);
    const first = at.sort((/** @type {number[]} */ one, /** @type {number[]} */ other) => compare(one, other))[0];
    return [when ? when[0] : Infinity, ...(first || [Infinity])];
  };
  const keyed = routes.map((view) => /** @type {const} */ ([keyOf(view), view]));
  return keyed.sort(([one], [other]) => compare(one, other)).map(([, view]) => view);
}

/** Which of two rows of numbers stands first. @param {number[]} one @param {number[]} other */
function compare(one, other) {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : one[at] < other[at] ? -1 : 1;
}

/**
 * The sentences that tell of a route: those of the report that says most of it, in its order, each with its claims;
 * and how many of other reports say something of it in other words.
 * @param {any} route @returns {{told: Claim[][], others: number}}
 */
function toldBy(route) {
  /** @type {Map<string, Map<string, Claim[]>>} */
  const byReport = new Map();
  for (const claim of route.claims.slice(0, 1000)) {
    if (!TELLING.includes(claim.kind) || !claim.text) continue;
    const sentences = byReport.get(claim.report) || new Map();
    byReport.set(claim.report, sentences);
    const same = sentences.get(wordsOf(claim)) || [];
    // The same words in a headline are no second sentence.
    if (!same.length || same[0].sentence_start === claim.sentence_start)
      sentences.set(wordsOf(claim), [...same, claim]);
  }
  const amount = (/** @type {Map<string, Claim[]>} */ of) =>
    new Set([...of.values()].flat().map(({ kind, text }) => kind + text)).size;
  const [most, ...rest] = [...byReport.values()].sort((one, other) => amount(other) - amount(one));
  const told = [...(most || new Map()).values()].sort(([one], [other]) => one.sentence_start - other.sentence_start);
  const others = new Set(rest.flatMap((of) => [...of.keys()]).filter((words) => !most.has(words)));
  return { told: told.slice(0, MOST_SENTENCES), others: others.size + Math.max(0, told.length - MOST_SENTENCES) };
}

/** @param {Claim} claim */
const wordsOf = (claim) => claim.sentence.split(/\s+/).join(" ").trim();

/** What is known of a movement, in short. @param {RouteView} view @param {any} corrected @param {string} date */
function factsOf({ feature: { geometry, properties: route } }, corrected, date) {
  const stated = route.claims
    .filter((/** @type {Claim} */ claim) => claim.kind === "distance" && isNumber(claim.km))
    .map((/** @type {Claim} */ claim) => figure(Math.round(/** @type {number} */ (claim.km))));
  return [
    date,
    corrected ? corrected.words : clean(route.status, 20),
    !geometry && `not drawn: ${whyUndrawn(route)}`,
    geometry && isNumber(route.length_km) && `${kilometres(route.length_km)} drawn`,
    geometry && route.undrawn === "legs" && "not all of it",
    stated.length ? `stated ${[...new Set(stated)].slice(0, 4).join(", ")} km` : "",
    geometry && drawnAs(route.confidence) !== "filled" && "check the text: geomap's reading is unsure",
  ]
    .filter(Boolean)
    .join(" · ");
}

/** Its line as the map has it. @param {RouteView} view */
function sampleOf({ feature, number }) {
  const drawn = `gm-line gm-route-${number} gm-status-${statusOf(feature)}`;
  return draw(
    "svg",
    { viewBox: "0 0 22 12", width: 22, height: 12, "aria-hidden": "true" },
    draw("path", { d: "M1 6H21", class: feature.geometry ? drawn : "gm-guess-line" }),
  );
}

/** A stop in the report's own words. @param {any} stop */
const asTold = (stop) => stopName({ ...stop, name: stop.surface || stop.name });

/** Mover and stops as corrected. @param {any} route @param {import("../data/types.js").Corrected | null} corrected */
function wayOf(route, corrected) {
  const told = corrected && !corrected.denied ? corrected : null;
  const stops = told?.stops || route.stops;
  return {
    mover: clean(told?.mover || route.mover, 60) || "movement",
    stops: stops.slice(0, 40).map(asTold).join(" → "),
  };
}

/**
 * What reports say of a movement, without what stands over it in the list.
 * @param {RouteView} view @param {RouteView | undefined} before @param {Scene["reports"]} reports
 */
function quotes(view, before, reports) {
  const { told, others } = toldBy(view.feature.properties);
  const known = new Set(before ? toldBy(before.feature.properties).told.map(([claim]) => wordsOf(claim)) : []);
  const fresh = told.filter(([claim]) => !known.has(wordsOf(claim)));
  const rest = [
    told.length > fresh.length && (fresh.length ? "told above in part" : "told in the same words as above"),
    others > 0 && `${count(others, "more sentence")} on its card`,
  ].filter(Boolean);
  return [
    ...fresh.map((claims) =>
      sentence(
        claims,
        claims.map(({ text }) => text),
      ),
    ),
    fresh.length > 0 && citation(reports, fresh[0][0].report, fresh[0][0]),
    rest.length > 0 && make("p.gm-quiet.gm-others", {}, rest.join("; ")),
  ];
}

/**
 * @param {RouteView} view @param {RouteView | undefined} before what stands over it in the list
 * @param {Scene} scene @param {(feature: Feature, opener: Element) => void} go
 */
function movementRow(view, before, { desk, reports }, go) {
  const { feature } = view;
  const corrected = correctedRoute(feature, desk);
  const { mover, stops } = wayOf(feature.properties, corrected);
  const when = whenOf(feature, reports);
  const click = (/** @type {Event} */ event) => go(feature, /** @type {Element} */ (event.currentTarget));
  return make(
    `li.gm-movement${corrected?.denied ? ".gm-struck" : ""}${feature.geometry ? "" : ".gm-undrawn"}`,
    { "data-listed": feature.id },
    make(
      "button.gm-item",
      { type: "button", click },
      sampleOf(view),
      make(
        "span.gm-item-name",
        {},
        make("strong", {}, isolated(mover)),
        ": ",
        isolated(stops, LONG),
        make("span.gm-quiet", {}, factsOf(view, corrected, when ? when[1] : "")),
      ),
    ),
    ...quotes(view, before, reports),
  );
}

/**
 * How many routes are not on the map, or not in whole, and what puts the guesses there.
 * @param {RouteView[]} routes @param {import("../data/types.js").Filter} filter
 */
function undrawnNote(routes, filter) {
  const none = routes.filter(({ feature }) => !feature.geometry).length;
  const part = routes.filter(({ feature }) => feature.properties.undrawn === "legs").length;
  if (!none && !part) return null;
  const words = [
    none && `${figure(none)} not drawn, because it is not sure enough what moved where`,
    part && `${figure(part)} drawn without the legs to stops that are not placed`,
  ];
  return make(
    "div.gm-unplaced-note",
    {},
    make("p.gm-quiet", {}, `${words.filter(Boolean).join("; ")}.`),
    routes.some((view) => view.guesses.length) && guessSwitch(filter, "Show the best guesses on the map"),
  );
}

/**
 * @param {Scene} scene @param {RouteView[]} routes in the order in which they are told
 * @param {(feature: Feature, opener: Element) => void} go called when a movement is chosen
 * @returns `rowOf` gives the row of a movement, which opens if it was folded; null where the filter hides it
 */
export function story(scene, routes, go) {
  const { filter, desk } = scene;
  /** @type {ReturnType<typeof growingList> | null} */
  let list = null;
  /** @type {RouteView[]} */
  let listed = [];
  const rowAt = (/** @type {number} */ index) => movementRow(listed[index], listed[index - 1], scene, go);
  const content = (/** @type {RouteView[]} */ shown) => {
    listed = shown;
    list = growingList("ol.gm-list.gm-movements", shown.length, rowAt, STEP, FEW);
    return list.box;
  };
  const { element, update } = listSection("What happened", routes, ({ feature }) => filter.shows(feature), content);
  element.append(undrawnNote(routes, filter) || "");
  filter.watch(update);
  desk.watch(() => {
    for (const old of element.querySelectorAll("[data-listed]")) {
      const index = listed.findIndex(({ feature }) => feature.id === old.getAttribute("data-listed"));
      if (index >= 0) old.replaceWith(rowAt(index));
    }
  });
  const rowOf = (/** @type {RouteView} */ view) => (listed.includes(view) && list?.rowAt(listed.indexOf(view))) || null;
  return { element, listed: () => routes.filter(({ feature }) => filter.shows(feature)), rowOf };
}

/** What a movement is called, and the sentence that says so. @param {RouteView} view */
export function inShort({ feature }) {
  const sentences = toldBy(feature.properties).told.map(([claim]) => clean(wordsOf(claim), LONG));
  const { mover, stops } = wayOf(feature.properties, null);
  return { name: `${mover}: ${stops}`, sentence: sentences.join(" ") };
}
