// @ts-check
/**
 * The card of a route: its stops, its distances, what it crosses, and what the reports say of it.
 *
 * @typedef {import("../data/types.js").Report} Report
 * @typedef {import("../data/types.js").Feature} Feature
 * @typedef {import("../data/types.js").Claim} Claim
 * @typedef {import("../data/types.js").Corrected} Corrected
 * @typedef {import("../data/types.js").Hands} Hands
 */
import { readingInWords } from "../data/confidence.js";
import { dateInWords, dayOf } from "../data/dates.js";
import { clean, count, isNumber, isolated, kilometres, make, percent } from "../data/text.js";
import { drawnStatus } from "../map/symbols.js";
import { longList } from "../panel/lists.js";
import { ROLE_WORDS } from "../correcting/route_changes.js";
import { citation, evidence } from "./evidence.js";

/** Rows of a list before more is asked for. */
const ROWS = 20;

/** @param {any} stop */
export function stopName(stop) {
  const name = clean(stop.name || stop.surface);
  return stop.part ? `${clean(stop.part, 30)} ${name}` : name;
}

/** @param {any} route */
export function routeName(route) {
  const ends = route.stops.filter((/** @type {any} */ stop) => stop.role !== "via");
  const stops = ends.length > 1 ? [ends[0], ends[ends.length - 1]] : route.stops;
  return `${clean(route.mover, 60) || "movement"}: ${stops.map(stopName).join(" → ")}`;
}

/**
 * What a stated distance says about the line.
 * @param {any} route @param {Claim} claim @returns {[string, string]} class and words
 */
function verdict(route, claim) {
  if (claim.consistent === null || !isNumber(claim.km)) return ["unknown", "cannot be compared"];
  const km = /** @type {number} */ (claim.km);
  const longer = isNumber(route.longest_km) && km > route.longest_km;
  const shorter = isNumber(route.shortest_km) && km < route.shortest_km;
  if (claim.consistent)
    return ["agrees", longer || (shorter && claim.travelled) ? "agrees, with some tolerance" : "agrees"];
  if (longer) return ["differs", "longer than the areas allow"];
  if (shorter) return ["differs", "shorter than the areas allow"];
  return ["differs", "does not agree"];
}

/** @param {Map<string, Report>} reports @param {any} route @param {Hands["read"]} read */
function distances(reports, route, read) {
  const stated = route.claims.filter((/** @type {Claim} */ claim) => claim.kind === "distance");
  const row = (/** @type {number} */ index) => {
    const claim = stated[index];
    const [mark, words] = verdict(route, claim);
    const what = claim.travelled === false ? "how far away the origin is" : "length travelled";
    return make(
      "li",
      {},
      make("strong", {}, isNumber(claim.km) ? kilometres(/** @type {number} */ (claim.km)) : clean(claim.text)),
      ` ${what} `,
      make(`span.gm-verdict.gm-${mark}`, {}, words),
      citation(reports, claim.report, claim, read),
    );
  };
  const measured = isNumber(route.length_km) ? kilometres(route.length_km) : "no line is drawn";
  const range =
    isNumber(route.shortest_km) && isNumber(route.longest_km) && route.longest_km - route.shortest_km >= 1
      ? make(
          "span.gm-quiet",
          {},
          ` · the areas allow ${kilometres(route.shortest_km)} to ${kilometres(route.longest_km)}`,
        )
      : null;
  return [
    make("h3", {}, "Distance"),
    make(
      "p.gm-measured",
      {},
      route.undrawn === "reading" ? "Line, if it is read rightly: " : "Drawn line: ",
      make("strong", {}, measured),
      range,
    ),
    stated.length
      ? longList("ul.gm-claims", stated.length, row, 100, ROWS)
      : make("p.gm-quiet", {}, "No report states a distance."),
  ];
}

const CLAIM_NAMES = {
  mover: "What moved",
  origin: "From",
  via: "Over",
  destination: "To",
  date: "When",
  count: "How many",
};

/** The words in which the reports say it, those of several as one. @param {any} route */
function claims(route) {
  const kinds = Object.keys(CLAIM_NAMES);
  /** @type {Map<string, {claim: Claim, times: number}>} */
  const groups = new Map();
  for (const claim of route.claims) {
    if (!kinds.includes(claim.kind)) continue;
    const key = `${claim.kind} ${clean(claim.text).toLowerCase()}`;
    const group = groups.get(key);
    if (group) group.times += 1;
    else groups.set(key, { claim, times: 1 });
  }
  const ordered = [...groups.values()].sort(
    (one, other) => kinds.indexOf(one.claim.kind) - kinds.indexOf(other.claim.kind),
  );
  if (!ordered.length) return null;
  const row = (/** @type {number} */ index) => {
    const { claim, times } = ordered[index];
    const name = CLAIM_NAMES[/** @type {keyof typeof CLAIM_NAMES} */ (claim.kind)];
    const often = times > 1 && make("span.gm-quiet", {}, ` ×${times}`);
    return make("li", {}, make("span.gm-quiet", {}, `${name} `), isolated(claim.text), often);
  };
  const label = make("summary.gm-quiet", {}, "Word for word");
  return make("details", {}, label, longList("ul.gm-claims", ordered.length, row));
}

/** @param {any[]} crossings */
const crossingList = (crossings) =>
  crossings.map((crossing) => `${clean(crossing.name)} (${kilometres(crossing.km)})`).join(", ");

/** Why nothing of a route is drawn, in words. @param {any} route */
export const whyUndrawn = (route) =>
  route.undrawn === "reading" ? "less than half sure that the text says so" : "no two stops in a row are placed";

/** Stops that cannot well be where their best guess is, and why. @param {any} route */
const doubts = (route) =>
  route.stops
    .filter((/** @type {any} */ stop) => stop.doubt)
    .map((/** @type {any} */ stop) =>
      make(
        "p.gm-warning",
        { dir: "auto" },
        `${stopName(stop)} is not placed: ${clean(stop.guess?.name || stop.surface)} would be ${clean(stop.doubt)}`,
      ),
    );

/** What is not known because a stop reaches far and has no outline. @param {any} route */
const inexact = (route) =>
  route.stops
    .filter((/** @type {any} */ stop) => stop.inexact)
    .map((/** @type {any} */ stop) =>
      make(
        "p.gm-note",
        { dir: "auto" },
        { origin: "Starts", destination: "Ends" }[/** @type {string} */ (stop.role)] || "Passes",
        " somewhere in ",
        isolated(stopName(stop)),
        ", of which no outline is known",
        stop.role === "via" ? ": the line does not bend towards its point." : ": the line touches a mere point of it.",
      ),
    );

/** @param {string} role */
const roleWord = (role) => make("span.gm-quiet", {}, `${ROLE_WORDS.find(([one]) => one === role)?.[1] ?? "over"} `);

/** A stop as the document has it. @param {any} stop @param {Hands["link"]} lead leads to its place */
const stopRow = (stop, lead) =>
  make(
    "li",
    {},
    roleWord(stop.role),
    lead && typeof stop.place === "string" ? lead(stop.place, isolated(stopName(stop))) : isolated(stopName(stop)),
    stop.name && stop.surface !== stop.name && make("span.gm-quiet", {}, " “", isolated(stop.surface), "”"),
    !isNumber(stop.lon) && make("span.gm-quiet", {}, " (not placed)"),
  );

/** A stop as a correction has it. @param {import("../data/types.js").ToldStop} stop */
const correctedRow = (stop) => make("li", {}, roleWord(stop.role), isolated(stop.surface));

/** Whether a file of corrections made the route what it is. @param {any} route */
const madeByHand = (route) =>
  (route.tellings || []).some((/** @type {any} */ telling) => telling.corrected)
    ? make("p.gm-note", {}, "Corrected by hand.")
    : null;

/**
 * What moved, its status and its stops, as corrections on this map have them.
 * @param {Feature} feature @param {Corrected | null} [corrected] @param {Hands["link"]} [lead] leads to places
 * @returns {HTMLElement}
 */
export function routeHead(feature, corrected = null, lead = undefined) {
  const route = feature.properties;
  const status = corrected?.status || route.status;
  const sure = `geomap's reading: ${readingInWords(route.confidence)}, ${percent(route.confidence)}`;
  return make(
    corrected?.denied ? "div.gm-route-head.gm-struck" : "div.gm-route-head",
    {},
    make("h2", { dir: "auto" }, clean(corrected?.mover || route.mover) || "Movement"),
    corrected && make("p.gm-corrected", {}, `Your correction: ${corrected.words}`),
    make(
      "p.gm-kind",
      {},
      make(`span.gm-status.gm-${drawnStatus(status)}`, {}, clean(status, 20)),
      " route",
      dayOf(route.when) !== null && ` · ${dateInWords(clean(route.when, 40))}`,
    ),
    !corrected && make("p.gm-note.gm-read", {}, sure),
    make(
      "ol.gm-stops",
      {},
      ...(corrected?.stops
        ? corrected.stops.map(correctedRow)
        : route.stops.map((/** @type {any} */ stop) => stopRow(stop, lead))),
    ),
    madeByHand(route),
  );
}

/** What a line crosses that nobody named, and water or land that it cannot. @param {any} route */
const crossingNotes = (route) => [
  route.unreported.length > 0 &&
    make("p.gm-warning", { dir: "auto" }, `Crosses, though no report names it: ${crossingList(route.unreported)}`),
  isNumber(route.overland_km) &&
    route.overland_km > 0 &&
    make(
      "p.gm-warning",
      {},
      `Crosses ${kilometres(route.overland_km)} of land, where a vessel cannot go: its way there is not known`,
    ),
  route.crosses.length > 0 && make("p.gm-quiet", { dir: "auto" }, `Crosses ${crossingList(route.crosses)}`),
];

/** How many reports tell of a route; or how many accounts there are, and how many are quoted. @param {any} route */
function tellersInWords({ reports, told }) {
  const quoted = count(reports.length, "report");
  return told && told.accounts > reports.length ? `${count(told.accounts, "account")}, quoted: ${quoted}` : quoted;
}

/**
 * @param {Map<string, Report>} reports @param {Feature} feature @param {Corrected | null} [corrected]
 * @param {Hands} [hands] @param {...(Node | false | null)} tools
 */
export function routePopup(reports, feature, corrected = null, hands = {}, ...tools) {
  const route = feature.properties;
  const leftOut = route.stops.filter((/** @type {any} */ stop) => !isNumber(stop.lon)).map(stopName);
  const report = (/** @type {number} */ index) =>
    make("li", {}, citation(reports, route.reports[index], undefined, hands.read));
  return make(
    "article.gm-card",
    { "data-feature": feature.id },
    routeHead(feature, corrected, hands.link),
    make("h3", {}, "What the reports say"),
    evidence(reports, route.claims, hands.read),
    claims(route),
    make(
      "p.gm-note",
      {},
      feature.geometry
        ? "What lies between the stops is inferred: the shortest way, not the road or the course that was taken."
        : `Not drawn: ${whyUndrawn(route)}.`,
    ),
    feature.geometry && leftOut.length > 0
      ? make("p.gm-warning", { dir: "auto" }, `The line leaves out what is not placed: ${leftOut.join(", ")}`)
      : null,
    ...doubts(route),
    ...(feature.geometry ? inexact(route) : []),
    ...distances(reports, route, hands.read),
    ...crossingNotes(route),
    make("h3", {}, tellersInWords(route)),
    longList("ul.gm-sources", route.reports.length, report, 100, ROWS),
    tools.length > 0 && make("div.gm-card-tools", {}, ...tools),
  );
}
