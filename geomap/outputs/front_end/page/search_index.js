// @ts-check
/**
 * What the search finds: places, routes, names without a place and reports, each with the words that lead to it.
 *
 * @typedef {import("./search.js").Found} Found
 * @typedef {import("../data/types.js").PlaceView} PlaceView
 * @typedef {import("../data/types.js").RouteView} RouteView
 * @typedef {import("../data/types.js").Feature} Feature
 * @typedef {import("../data/types.js").Report} Report
 */
import { routeName } from "../cards/route_card.js";
import { clean } from "../data/text.js";
import { folded } from "./search.js";

/** Mentions of a place whose words lead to it. */
const MOST_WORDINGS = 20;

/** @param {PlaceView} view @param {(feature: Feature, opener: Element) => void} go @returns {Found} */
function place({ feature, kind, name }, go) {
  const { mentions, name: own, country_name: countryName, country } = feature.properties;
  const wordings = new Set(
    mentions.slice(0, MOST_WORDINGS).map((/** @type {any} */ mention) => clean(mention.surface)),
  );
  return {
    kind: [kind.label, clean(countryName || country)].filter(Boolean).join(", "),
    label: name,
    words: folded([name, clean(own), ...wordings].join(" ")),
    go: (opener) => go(feature, opener),
  };
}

/** @param {Report} report @param {(id: string) => void} read @returns {Found} */
function report({ id, title, source }, read) {
  return {
    kind: "report",
    label: clean(title || id),
    words: folded(clean(`${title || ""} ${id} ${source || ""}`, 400)),
    go: () => read(id),
  };
}

/**
 * @param {{places: PlaceView[], routes: RouteView[], unresolved: Feature[]}} shown @param {Report[]} reports
 * @param {(feature: Feature, opener: Element) => void} go @param {(id: string) => void} read opens a report
 * @returns {Found[]}
 */
export function searchIndex({ places, routes, unresolved }, reports, go, read) {
  const named = (/** @type {string} */ kind, /** @type {Feature} */ feature, /** @type {string} */ label) => ({
    kind,
    label,
    words: folded(label),
    go: (/** @type {Element} */ opener) => go(feature, opener),
  });
  return [
    ...places.map((view) => place(view, go)),
    ...routes.map(({ feature }) => named("route", feature, routeName(feature.properties))),
    ...unresolved.map((feature) => named("not placed", feature, clean(feature.properties.name))),
    ...reports.map((one) => report(one, read)),
  ];
}
