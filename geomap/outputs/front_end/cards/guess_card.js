// @ts-check
/**
 * What is known of a name that is not placed: the best guesses, and the sentences that it stands in.
 *
 * @typedef {import("../data/types.js").Payload} Payload
 * @typedef {import("../data/types.js").Report} Report
 * @typedef {import("../data/types.js").PlaceView} PlaceView
 */
import { inWords } from "../data/confidence.js";
import { clean, count, isolated, make, percent } from "../data/text.js";
import { kindOf } from "../map/symbols.js";
import { evidence } from "./evidence.js";
import { alternativesList, confidenceBar } from "./place_card.js";

/** @param {Payload} data @param {any} guess @returns {string} what it is and where */
const where = (data, guess) =>
  [kindOf(data, guess.kind).label, clean(guess.admin1), clean(guess.country_name || guess.country)]
    .filter((part, index, all) => part && all.indexOf(part) === index)
    .join(", ");

/**
 * The best guess for a name, and the others behind it.
 * @param {Payload} data @param {any[]} guesses the best first
 */
export function guessList(data, guesses) {
  if (!guesses.length) return make("p.gm-quiet", {}, "The gazetteer has no place of this name, written so or alike");
  const [best, ...others] = guesses;
  return make(
    "div.gm-guesses",
    {},
    make(
      "p",
      {},
      make("span.gm-quiet", {}, "Best guess: "),
      isolated(best.name),
      make("span.gm-quiet", { dir: "auto" }, ` ${where(data, best)}`),
      make("span.gm-share", {}, percent(best.confidence)),
    ),
    others.length > 0 &&
      make(
        "details",
        {},
        make("summary.gm-quiet", {}, `${count(others.length, "other")} tried`),
        alternativesList(data, others),
      ),
  );
}

/**
 * The card of a guess on the map.
 * @param {Payload} data @param {Map<string, Report>} reports @param {PlaceView} view
 * @param {...Node} tools what can be done with it
 */
export function guessPopup(data, reports, { feature, guess }, ...tools) {
  const { name, mentions, alternatives } = feature.properties;
  return make(
    "article.gm-card",
    { "data-feature": feature.id },
    make("h2", { dir: "auto" }, clean(name)),
    make("p.gm-kind", {}, make("span.gm-status.gm-guessed", {}, "not placed"), " · only the best guess is shown"),
    make(
      "p.gm-confidence",
      {},
      confidenceBar(guess.confidence),
      make(
        "span",
        {},
        make("strong", {}, isolated(guess.name), "?"),
        ` ${inWords(guess.confidence)}, ${percent(guess.confidence)}`,
      ),
    ),
    make("p.gm-quiet", { dir: "auto" }, where(data, guess)),
    make("h3", {}, count(mentions.length, "mention")),
    evidence(reports, mentions),
    make("div.gm-card-tools", {}, ...tools),
    alternatives.length > 1 && make("h3", {}, "It could also be"),
    alternatives.length > 1 && alternativesList(data, alternatives.slice(1)),
  );
}
