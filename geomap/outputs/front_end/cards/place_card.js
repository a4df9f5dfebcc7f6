// @ts-check
/**
 * The card of a place: how sure it is, its evidence, and what else it could be.
 *
 * @typedef {import("../data/types.js").Payload} Payload
 * @typedef {import("../data/types.js").Report} Report
 * @typedef {import("../data/types.js").Feature} Feature
 * @typedef {import("../data/types.js").Hands} Hands
 */
import { inWords } from "../data/confidence.js";
import { nameOf } from "../data/spelling.js";
import { clean, count, draw, isolated, link, make, percent } from "../data/text.js";
import { about, ringOf } from "../data/uncertainty.js";
import { kindOf } from "../map/symbols.js";
import { longList } from "../panel/lists.js";
import { evidence, mentionsInWords } from "./evidence.js";
import { routeName } from "./route_card.js";

/** Rows of a list of a card before more is asked for. */
const ROWS = 8;

/** A share of the chance below which nothing is said of it. */
const TELLING = 0.01;

/**
 * What a place is, and the province and country it lies in, each once.
 * @param {Payload} data @param {any} place
 */
export const kindAndPlace = (data, { kind, admin1, country_name: name, country }) => [
  ...new Set([kindOf(data, kind).label, clean(admin1), clean(name || country)].filter(Boolean)),
];

/**
 * What else a name could mean, and how much of the chance none of that has.
 * @param {Payload} data @param {any[]} alternatives @param {number} taken the chance of what is not listed here
 */
export function alternativesList(data, alternatives, taken) {
  const rest = alternatives.reduce((left, { confidence }) => left - confidence, 1 - taken);
  const row = (/** @type {number} */ index) => {
    const other = alternatives[index];
    if (!other)
      return make("li", {}, make("span.gm-quiet", {}, "others, or no place"), make("span.gm-share", {}, percent(rest)));
    return make(
      "li",
      {},
      isolated(other.name),
      make("span.gm-quiet", { dir: "auto" }, ` ${kindAndPlace(data, other).join(", ")}`),
      make("span.gm-share", {}, percent(other.confidence)),
    );
  };
  return longList("ul.gm-alternatives", alternatives.length + Number(rest >= TELLING), row, 100, ROWS);
}

/**
 * How else the reports write a name, the most frequent first.
 * @param {any} place @param {string} called
 */
function spellings({ mentions }, called) {
  /** @type {Map<string, number>} */
  const often = new Map();
  for (const { surface } of mentions) often.set(surface, (often.get(surface) || 0) + 1);
  const others = [...often.keys()]
    .filter((surface) => clean(surface) !== called)
    .sort((one, other) => Number(often.get(other)) - Number(often.get(one)));
  if (!others.length) return null;
  const shown = others.slice(0, 3).flatMap((surface, index) => [index ? ", " : "", isolated(surface)]);
  return make("p.gm-quiet", {}, "Also written: ", ...shown, others.length > 3 && ` and ${others.length - 3} more`);
}

/** The movements that stop at a place, with what leads to them. @param {Feature} feature @param {Hands} hands */
function movementsHere({ id }, { routesOf, link: lead }) {
  const routes = routesOf?.(id) || [];
  if (!routes.length || !lead) return null;
  const row = (/** @type {number} */ index) =>
    make("li", {}, lead(routes[index].id, isolated(routeName(routes[index].properties), 200)));
  return make(
    "div",
    {},
    make("h3", {}, count(routes.length, "movement")),
    longList("ul.gm-movements", routes.length, row, 100, ROWS),
  );
}

/** Why it is this place. @param {string[]} reasons */
const reasonList = (reasons) =>
  longList("ul.gm-reasons", reasons.length, (index) => make("li", { dir: "auto" }, clean(reasons[index], 200)), 8);

/** What a kind of place with an extent means. @param {Payload} data @param {any} place */
const areaNote = ({ basemap }, place) =>
  make(
    "p.gm-note",
    {},
    basemap.areas?.includes(place.gazetteer_id)
      ? "The report means the area that is outlined; its symbol is only a point in it."
      : place.inexact
        ? "Somewhere in it: no outline is known, and its symbol only stands for it."
        : "The report means an area; its symbol is only a point in it.",
  );

/** Where a place lies, and where the gazetteer has it from. @param {Feature} feature */
function positionLine({ geometry, properties: { geonameid } }) {
  const [lon, lat] = geometry.coordinates;
  return make(
    "p.gm-position",
    {},
    `${Math.abs(lat).toFixed(4)}° ${lat < 0 ? "S" : "N"}, ${Math.abs(lon).toFixed(4)}° ${lon < 0 ? "W" : "E"}`,
    Number.isSafeInteger(geonameid) && " · ",
    Number.isSafeInteger(geonameid) && link(`https://www.geonames.org/${geonameid}`, `GeoNames ${geonameid}`),
  );
}

/**
 * @param {Payload} data @param {Map<string, Report>} reports @param {Feature} feature
 * @param {Hands} [hands] @param {...(Node | false | null)} tools what can be done with it
 */
export function placePopup(data, reports, feature, hands = {}, ...tools) {
  const place = feature.properties;
  const kind = kindOf(data, place.kind);
  const name = clean(nameOf(feature, data.document));
  return make(
    "article.gm-card",
    { "data-feature": feature.id },
    make("h2", { dir: "auto" }, name),
    name !== clean(place.name) && make("p.gm-gazetteer", {}, "In the gazetteer: ", isolated(place.name)),
    make("p.gm-kind", { dir: "auto" }, kindAndPlace(data, place).join(" · ")),
    spellings(place, name),
    make(
      "p.gm-confidence",
      {},
      confidenceBar(place.confidence),
      make("span", {}, make("strong", {}, inWords(place.confidence)), ` this place, ${percent(place.confidence)}`),
    ),
    ringOf(feature) > 0 && ringNote(place.offset),
    kind.area && areaNote(data, place),
    make("h3", {}, mentionsInWords(place)),
    evidence(reports, place.mentions, hands.read),
    movementsHere(feature, hands),
    tools.length > 0 && make("div.gm-card-tools", {}, ...tools),
    place.alternatives.length > 0 && make("h3", {}, "It could also be"),
    place.alternatives.length > 0 && alternativesList(data, place.alternatives, place.confidence),
    place.reasons.length > 0 && make("h3", {}, "Why this place"),
    place.reasons.length > 0 && reasonList(place.reasons),
    positionLine(feature),
  );
}

/** What the ring says. @param {any} offset */
function ringNote(offset) {
  const radius = about(offset.uncertainty_km);
  return make(
    "p.gm-note",
    { dir: "auto" },
    offset.direction
      ? `Within about ${radius} of this point, as the ring shows: the report only says how it lies from `
      : `Within about ${radius} of here, as the ring shows: the report does not say which way from `,
    isolated(offset.from),
    ".",
  );
}

/** @param {number} confidence */
export function confidenceBar(confidence) {
  const filled = draw("rect", {
    width: Math.max(1, 48 * Math.min(1, confidence)),
    height: 6,
    rx: 3,
    class: "gm-bar-filled",
  });
  return draw(
    "svg",
    { width: 48, height: 6, class: "gm-bar", "aria-hidden": "true" },
    draw("rect", { width: 48, height: 6, rx: 3, class: "gm-bar-empty" }),
    filled,
  );
}
