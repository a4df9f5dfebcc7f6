// @ts-check
/**
 * What is known of a name that is not placed: the best guesses, and the sentences that it stands in.
 *
 * @typedef {import("../data/types.js").Payload} Payload
 * @typedef {import("../data/types.js").Report} Report
 */
import { inWords } from "../data/confidence.js";
import { clean, count, isNumber, isolated, make, percent } from "../data/text.js";
import { evidence, mentionsInWords } from "./evidence.js";
import { alternativesList, confidenceBar, kindAndPlace } from "./place_card.js";

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
      make("span.gm-quiet", { dir: "auto" }, ` ${kindAndPlace(data, best).join(", ")}`),
      make("span.gm-share", {}, percent(best.confidence)),
    ),
    others.length > 0 &&
      make(
        "details",
        {},
        make("summary.gm-quiet", {}, `${count(others.length, "other")} tried`),
        alternativesList(data, others, best.confidence),
      ),
  );
}

/**
 * The best guess, as sure as it is. @param {Payload} data @param {any} guess
 */
const bestGuess = (data, guess) =>
  make(
    "div",
    {},
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
    make("p.gm-quiet", { dir: "auto" }, kindAndPlace(data, guess).join(", ")),
  );

/**
 * The card of a name that is not placed.
 * @param {Payload} data @param {Map<string, Report>} reports @param {import("../data/types.js").Feature} feature
 * @param {boolean} drawn whether its best guess is on the map
 * @param {import("../data/types.js").Hands} hands @param {...(Node | false | null)} tools what can be done with it
 */
export function guessPopup(data, reports, feature, drawn, hands, ...tools) {
  const { name, mentions, alternatives } = feature.properties;
  const [guess] = alternatives;
  const known = guess && isNumber(guess.confidence);
  return make(
    "article.gm-card",
    { "data-feature": feature.id },
    make("h2", { dir: "auto" }, clean(name)),
    make(
      "p.gm-kind",
      {},
      make("span.gm-status.gm-guessed", {}, "not placed"),
      drawn ? " · only the best guess is shown" : " · not on the map",
    ),
    known ? bestGuess(data, guess) : guessList(data, []),
    make("h3", {}, mentionsInWords(feature.properties)),
    evidence(reports, mentions, hands.read),
    make("div.gm-card-tools", {}, ...tools),
    alternatives.length > 1 && make("h3", {}, "It could also be"),
    alternatives.length > 1 && alternativesList(data, alternatives.slice(1), guess.confidence),
  );
}
