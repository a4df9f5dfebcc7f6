// @ts-check
/**
 * The card of places that lie in one spot, and what leads from one movement to the next.
 *
 * @typedef {import("../data/types.js").Feature} Feature
 * @typedef {import("../data/types.js").PlaceView} PlaceView
 */
import { drawnAs } from "../data/confidence.js";
import { count, isolated, make } from "../data/text.js";
import { guessSymbol, symbol } from "../map/symbols.js";
import { longList } from "../panel/lists.js";

/** The card of places that no zoom takes apart. @param {PlaceView[]} views @param {(view: PlaceView) => void} show */
export function clusterCard(views, show) {
  const row = (/** @type {number} */ index) => {
    const view = views[index];
    return make(
      "li",
      {},
      make(
        "button.gm-item",
        { type: "button", click: () => show(view) },
        view.guess
          ? guessSymbol(view.kind.class, 6)
          : symbol(view.kind.class, 6, drawnAs(view.feature.properties.confidence), false),
        make("span.gm-item-name", {}, isolated(view.name), view.guess && make("span.gm-quiet", {}, "a guess")),
      ),
    );
  };
  return make(
    "article.gm-card",
    {},
    make("h2", {}, `${count(views.length, "place")} in one spot`),
    longList("ul.gm-list", views.length, row),
  );
}

/**
 * What leads from the card of one movement to the one before and to the next.
 * @param {Feature} feature @param {Feature[]} order @param {(feature: Feature, opener: Element) => void} go
 */
export function stepper(feature, order, go) {
  const index = order.indexOf(feature);
  if (index < 0 || order.length < 2) return null;
  const step = (/** @type {string} */ name, /** @type {string} */ sign, /** @type {Feature | undefined} */ to) => {
    const click = () => to && go(to, button);
    const label = { "aria-label": `${name} movement`, title: `${name} movement` };
    const button = make("button.gm-button", { type: "button", ...label, disabled: !to, click }, sign);
    return button;
  };
  return make(
    "div.gm-step",
    {},
    step("Previous", "‹", order[index - 1]),
    make("span.gm-quiet", {}, `${index + 1} of ${order.length}`),
    step("Next", "›", order[index + 1]),
  );
}
