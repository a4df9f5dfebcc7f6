// @ts-check
/**
 * The legend, which is the filter: what a symbol means stands beside a box that shows or hides what is drawn with it.
 *
 * @typedef {import("../data/types.js").PlaceView} PlaceView
 * @typedef {import("../data/types.js").RouteView} RouteView
 * @typedef {import("../data/types.js").Filter} Filter
 * @typedef {import("../data/types.js").Group} Group
 */
import { count, draw, make } from "../data/text.js";
import { CLASSES, form, radiusOf, STATUS, symbol } from "../map/symbols.js";
import { statusOf } from "../page/filter.js";
import { roleLegend } from "../map/roles.js";

/** A piece of country, for the legend. */
const AREA = "M3 5L12 2L19 4L31 3L29 12L20 16L8 14Z";

const SURENESS = { sure: "likely or better", fair: "more likely than not", weak: "uncertain" };

/**
 * A box that shows or hides one value of a group, and follows the filter.
 * @param {Filter} filter @param {Group} group @param {string} value @param {...(Node | string)} content
 */
export function switchBox(filter, group, value, ...content) {
  const box = /** @type {HTMLInputElement} */ (
    make("input", {
      type: "checkbox",
      "data-switch": `${group}:${value}`,
      change: () => filter.show(group, [value], box.checked),
    })
  );
  const follow = () => {
    box.checked = filter.isShown(group, value);
  };
  filter.watch(follow);
  follow();
  return make("label.gm-switch", {}, box, ...content);
}

/** @template Key @param {Iterable<Key>} keys @returns {Map<Key, number>} */
function tally(keys) {
  const found = new Map();
  for (const key of keys) found.set(key, (found.get(key) || 0) + 1);
  return found;
}

/** @param {string} title @param {HTMLElement[]} rows */
const group = (title, rows) => (rows.length ? [make("fieldset", {}, make("legend", {}, title), ...rows)] : []);

/** @param {PlaceView[]} places @param {RouteView[]} routes @param {Filter} filter */
export function legend(places, routes, filter) {
  const number = (/** @type {number | undefined} */ total) =>
    make("span.gm-number", {}, (total || 0).toLocaleString("en"));
  const kinds = tally(places.map((view) => view.kind.class));
  const statuses = tally(routes.map((view) => statusOf(view.feature)));
  const sureness = tally([...places, ...routes].map((view) => form(view.feature.properties.confidence)));
  const kindRows = Object.keys(CLASSES)
    .filter((letter) => kinds.has(letter))
    .map((letter) =>
      switchBox(
        filter,
        "kind",
        letter,
        symbol(letter, 7, "sure", false),
        CLASSES[letter].name,
        number(kinds.get(letter)),
      ),
    );
  const sureRows = Object.entries(SURENESS).map(([name, words]) =>
    switchBox(
      filter,
      "sure",
      name,
      symbol("P", 6.5, name, false),
      words,
      number(sureness.get(/** @type {any} */ (name))),
    ),
  );
  const statusRows = Object.entries(STATUS)
    .filter(([status]) => statuses.has(/** @type {any} */ (status)))
    .map(([status, words]) =>
      switchBox(
        filter,
        "status",
        status,
        draw(
          "svg",
          { viewBox: "0 0 34 12", width: 34, height: 12, "aria-hidden": "true" },
          draw("path", { d: "M1 6H33", class: `gm-line gm-route-0 gm-status-${status}` }),
        ),
        words,
        number(statuses.get(/** @type {any} */ (status))),
      ),
    );
  const open = routes.some((view) => view.feature.properties.corridor)
    ? [
        make(
          "li",
          {},
          draw(
            "svg",
            { viewBox: "0 0 34 12", width: 34, height: 12, "aria-hidden": "true" },
            draw("rect", { width: 34, height: 12, class: "gm-corridor gm-open gm-route-0" }),
          ),
          "What the reported areas leave open",
        ),
      ]
    : [];
  const roles = [...roleLegend(routes), ...open];
  const sizes = [1, 5, 25].map((mentions) =>
    make("li", {}, symbol("P", radiusOf(mentions), "sure", false), count(mentions, "mention")),
  );
  const area = places.some((view) => view.kind.area && !view.bounds)
    ? make("li", {}, symbol("A", 7, "sure", true), "Ringed: an area, the symbol is a point in it")
    : null;
  const outline = places.some((view) => view.bounds)
    ? make(
        "li",
        {},
        draw(
          "svg",
          { viewBox: "0 0 34 18", width: 34, height: 18, "aria-hidden": "true" },
          draw("path", { d: AREA, class: "gm-area gm-A gm-area-sure gm-area-ground" }),
          draw("path", { d: AREA, class: "gm-area gm-A gm-area-sure gm-area-line" }),
        ),
        "Outlined: the area that is meant",
      )
    : null;
  return make(
    "div.gm-legend",
    {},
    ...group("Kind of place", kindRows),
    ...group("How sure which place it is", places.length + routes.length ? sureRows : []),
    ...group("Routes: inferred between their stops", statusRows),
    roles.length > 0 && make("ul", {}, ...roles),
    places.length > 0 && make("h3", {}, "How often, and how exact"),
    places.length > 0 && make("ul.gm-row", {}, ...sizes, area, outline),
  );
}
