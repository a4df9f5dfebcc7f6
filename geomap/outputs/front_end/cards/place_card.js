// @ts-check
/**
 * The card of a place: how sure it is, its evidence, and what else it could be.
 *
 * @typedef {import("../data/types.js").Payload} Payload
 * @typedef {import("../data/types.js").Report} Report
 * @typedef {import("../data/types.js").Feature} Feature
 */
import { inWords } from "../data/confidence.js";
import { clean, count, draw, isolated, link, make, percent } from "../data/text.js";
import { about, ringOf } from "../data/uncertainty.js";
import { kindOf } from "../map/symbols.js";
import { evidence } from "./evidence.js";

/** @param {Payload} data @param {any[]} alternatives */
export function alternativesList(data, alternatives) {
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

/**
 * @param {Payload} data @param {Map<string, Report>} reports @param {Feature} feature
 * @param {...Node} tools what can be done with it
 */
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
    ringOf(feature) > 0 && ringNote(place.offset),
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
