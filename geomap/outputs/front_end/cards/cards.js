// @ts-check
/**
 * What a popup says: a place or a route with its confidence, its evidence, and what else it could be.
 *
 * @typedef {import("../data/types.js").Payload} Payload
 * @typedef {import("../data/types.js").Report} Report
 * @typedef {import("../data/types.js").Feature} Feature
 * @typedef {import("../data/types.js").Mention} Mention
 * @typedef {import("../data/types.js").Claim} Claim
 */
import {
  clean,
  count,
  draw,
  inWords,
  isNumber,
  isolated,
  kilometres,
  link,
  LONG,
  make,
  percent,
  SHORT,
} from "../data/text.js";
import { kindOf, STATUS } from "../map/symbols.js";

/**
 * Where a claim's words stand in its sentence, in code points; null where the sentence was cut before them.
 * @param {Mention | Claim} claim @param {string[]} points the sentence @param {string} words
 * @returns {[number, number] | null}
 */
function position(claim, points, words) {
  const [from, to] = [claim.start - claim.sentence_start, claim.end - claim.sentence_start];
  if (from >= 0 && points.slice(from, to).join("") === words) return [from, to];
  const found = words ? claim.sentence.indexOf(words) : -1;
  if (found < 0) return null;
  const start = Array.from(claim.sentence.slice(0, found)).length;
  return [start, start + Array.from(words).length];
}

/**
 * A sentence with the words that count marked.
 * @param {(Mention | Claim)[]} claims all of one sentence @param {string[]} words of each claim
 */
function sentence(claims, words) {
  const points = Array.from(claims[0].sentence).slice(0, LONG);
  const found = claims.map((claim, index) => position(claim, points, words[index])).filter((span) => span !== null);
  const quote = make("blockquote", { dir: "auto" });
  let done = 0;
  for (const [from, to] of found.sort((one, other) => one[0] - other[0])) {
    if (from < done) continue;
    quote.append(
      clean(points.slice(done, from).join(""), LONG),
      make("mark", {}, clean(points.slice(from, to).join(""), LONG)),
    );
    done = to;
  }
  quote.append(clean(points.slice(done).join(""), LONG));
  return quote;
}

/** @param {Map<string, Report>} reports @param {string} id */
export function citation(reports, id) {
  const report = reports.get(id);
  if (!report) return make("cite", {}, isolated(id));
  const source = report.source ? clean(report.source, SHORT) : "";
  const title = clean(report.title || report.id, SHORT);
  const parts = [report.source && /^https?:\/\//i.test(report.source) ? link(report.source, title) : isolated(title)];
  if (source && !/^https?:\/\//i.test(source)) parts.push(isolated(source));
  if (report.date) parts.push(isolated(report.date, 40));
  return make("cite", {}, ...parts.flatMap((part, index) => (index ? [" · ", part] : [part])));
}

/** Say of which names of organisations or facilities the name is only a part. @param {Mention[]} mentions of one sentence */
function within(mentions) {
  const names = [...new Set(mentions.map((mention) => clean(mention.within)).filter(Boolean))];
  return (
    names.length > 0 &&
    make(
      "p.gm-quiet",
      {},
      "named within ",
      ...names.slice(0, 4).flatMap((name, index) => (index ? [", ", isolated(name)] : [isolated(name)])),
    )
  );
}

/** @param {Map<string, Report>} reports @param {Mention[]} mentions */
export function evidence(reports, mentions) {
  /** @type {Map<string, Mention[]>} */
  const sentences = new Map();
  for (const mention of mentions.slice(0, 1000)) {
    const key = `${mention.sentence_start} ${mention.report}`;
    sentences.set(key, [...(sentences.get(key) || []), mention]);
  }
  const items = [...sentences.values()].map((same) =>
    make(
      "li",
      {},
      sentence(
        same,
        same.map((mention) => mention.surface),
      ),
      within(same),
      citation(reports, same[0].report),
    ),
  );
  const first = make("ul.gm-evidence", {}, ...items.slice(0, 4));
  if (items.length <= 4) return first;
  const rest = make(
    "details",
    {},
    make("summary", {}, `${items.length - 4} more`),
    make("ul.gm-evidence", {}, ...items.slice(4, 200)),
  );
  return make("div", {}, first, rest);
}

/** @param {Payload} data @param {any[]} alternatives */
function alternativesList(data, alternatives) {
  const rows = alternatives.slice(0, 8).map((other) => {
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
  return make("ul.gm-alternatives", {}, ...rows);
}

/** @param {Payload} data @param {Map<string, Report>} reports @param {Feature} feature @param {...Node} tools what can be done with it */
export function placePopup(data, reports, feature, ...tools) {
  const place = feature.properties;
  const kind = kindOf(data, place.kind);
  const where = [clean(place.admin1), clean(place.country_name || place.country)].filter(
    (part, index, all) => part && all.indexOf(part) === index,
  );
  const [lon, lat] = feature.geometry.coordinates;
  return make(
    "article.gm-card",
    { "data-feature": feature.id },
    make("h2", { dir: "auto" }, clean(place.name)),
    make("p.gm-kind", { dir: "auto" }, [kind.label, ...where].join(" · ")),
    make(
      "p.gm-confidence",
      {},
      confidenceBar(place.confidence),
      make("span", {}, make("strong", {}, inWords(place.confidence)), ` this place, ${percent(place.confidence)}`),
    ),
    kind.area
      ? make(
          "p.gm-note",
          {},
          data.basemap.areas?.includes(place.gazetteer_id)
            ? "The report means the area that is outlined; its symbol is only a point in it."
            : "The report means an area; its symbol is only a point in it.",
        )
      : null,
    make("h3", {}, count(place.mentions.length, "mention")),
    evidence(reports, place.mentions),
    tools.length > 0 && make("div.gm-card-tools", {}, ...tools),
    place.alternatives.length > 0 && make("h3", {}, "It could also be"),
    place.alternatives.length > 0 && alternativesList(data, place.alternatives),
    place.reasons.length > 0 && make("h3", {}, "Why this place"),
    place.reasons.length > 0 &&
      make(
        "ul.gm-reasons",
        {},
        ...place.reasons
          .slice(0, 8)
          .map((/** @type {string} */ reason) => make("li", { dir: "auto" }, clean(reason, 200))),
      ),
    make(
      "p.gm-position",
      {},
      `${Math.abs(lat).toFixed(4)}° ${lat < 0 ? "S" : "N"}, ${Math.abs(lon).toFixed(4)}° ${lon < 0 ? "W" : "E"}`,
      Number.isSafeInteger(place.geonameid) && " · ",
      Number.isSafeInteger(place.geonameid) &&
        link(`https://www.geonames.org/${place.geonameid}`, `GeoNames ${place.geonameid}`),
    ),
  );
}

/** @param {number} confidence */
function confidenceBar(confidence) {
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

/** @param {any} stop */
export function stopName(stop) {
  const name = clean(stop.name || stop.surface);
  return stop.part ? `${clean(stop.part, 30)} ${name}` : name;
}

/** @param {any} route */
export function routeName(route) {
  const stops = route.stops.filter((/** @type {any} */ stop) => stop.role !== "via");
  return `${clean(route.mover, 60) || "movement"}: ${(stops.length > 1 ? [stops[0], stops[stops.length - 1]] : route.stops).map(stopName).join(" → ")}`;
}

/** What a stated distance says about the line. @param {any} route @param {Claim} claim @returns {[string, string]} class and words */
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

/** @param {Map<string, Report>} reports @param {any} route */
function distances(reports, route) {
  const stated = route.claims.filter((/** @type {Claim} */ claim) => claim.kind === "distance");
  const rows = stated.map((/** @type {Claim} */ claim) => {
    const [mark, words] = verdict(route, claim);
    const what = claim.travelled === false ? "how far away the origin is" : "length travelled";
    return make(
      "li",
      {},
      make(
        "details",
        {},
        make(
          "summary",
          {},
          make("strong", {}, isNumber(claim.km) ? kilometres(/** @type {number} */ (claim.km)) : clean(claim.text)),
          ` ${what} `,
          make(`span.gm-verdict.gm-${mark}`, {}, words),
        ),
        sentence([claim], [claim.text]),
        citation(reports, claim.report),
      ),
    );
  });
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
    make("p.gm-measured", {}, "Drawn line: ", make("strong", {}, measured), range),
    rows.length ? make("ul.gm-claims", {}, ...rows) : make("p.gm-quiet", {}, "No report states a distance."),
  ];
}

const CLAIM_NAMES = { mover: "What moved", origin: "From", via: "Over", destination: "To", count: "How many" };

/** What the reports say, the same words of several reports as one. @param {Map<string, Report>} reports @param {any} route */
function claims(reports, route) {
  const kinds = Object.keys(CLAIM_NAMES);
  /** @type {Map<string, Claim[]>} */
  const groups = new Map();
  for (const claim of route.claims.slice(0, 1000)) {
    if (!kinds.includes(claim.kind)) continue;
    const key = `${claim.kind} ${clean(claim.text).toLowerCase()}`;
    groups.set(key, [...(groups.get(key) || []), claim]);
  }
  const ordered = [...groups.values()].sort((one, other) => kinds.indexOf(one[0].kind) - kinds.indexOf(other[0].kind));
  const rows = ordered.slice(0, 100).map((same) => {
    const name = CLAIM_NAMES[/** @type {keyof typeof CLAIM_NAMES} */ (same[0].kind)];
    const quotes = same
      .slice(0, 50)
      .map((claim) => make("li", {}, sentence([claim], [claim.text]), citation(reports, claim.report)));
    return make(
      "li",
      {},
      make(
        "details",
        {},
        make(
          "summary",
          {},
          make("span.gm-quiet", {}, `${name} `),
          isolated(same[0].text),
          same.length > 1 && make("span.gm-quiet", {}, ` ×${same.length}`),
        ),
        make("ul.gm-evidence", {}, ...quotes),
      ),
    );
  });
  return make("ul.gm-claims", {}, ...rows);
}

/** @param {any[]} crossings */
const crossingList = (crossings) =>
  crossings.map((crossing) => `${clean(crossing.name)} (${kilometres(crossing.km)})`).join(", ");

/** @param {Map<string, Report>} reports @param {Feature} feature */
export function routePopup(reports, feature) {
  const route = feature.properties;
  const roles = { origin: "from", via: "over", destination: "to" };
  const stops = route.stops.map((/** @type {any} */ stop) =>
    make(
      "li",
      {},
      make("span.gm-quiet", {}, `${roles[/** @type {keyof typeof roles} */ (stop.role)]} `),
      isolated(stopName(stop)),
      stop.name && stop.surface !== stop.name && make("span.gm-quiet", {}, " “", isolated(stop.surface), "”"),
      !isNumber(stop.lon) && make("span.gm-quiet", {}, " (no position)"),
    ),
  );
  return make(
    "article.gm-card",
    { "data-feature": feature.id },
    make("h2", { dir: "auto" }, clean(route.mover) || "Movement"),
    make(
      "p.gm-kind",
      {},
      make(
        `span.gm-status.gm-${Object.hasOwn(STATUS, route.status) ? route.status : "possible"}`,
        {},
        clean(route.status, 20),
      ),
      ` route, ${inWords(route.confidence)} read correctly, ${percent(route.confidence)}`,
    ),
    make("ol.gm-stops", {}, ...stops),
    make(
      "p.gm-note",
      {},
      "What lies between the stops is inferred: the shortest way through the areas that the reports name.",
    ),
    ...distances(reports, route),
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
    make("h3", {}, "What the reports say"),
    claims(reports, route),
    make("h3", {}, count(route.reports.length, "report")),
    make(
      "ul.gm-sources",
      {},
      ...route.reports.slice(0, 50).map((/** @type {string} */ id) => make("li", {}, citation(reports, id))),
    ),
  );
}
