// @ts-check
/**
 * The legend, which is the filter: what a symbol means stands beside a box that shows or hides what is drawn with it.
 *
 * @typedef {import("../data/types.js").PlaceView} PlaceView
 * @typedef {import("../data/types.js").RouteView} RouteView
 * @typedef {import("../data/types.js").Filter} Filter
 * @typedef {import("../data/types.js").Group} Group
 */
import { count, draw, figure, isolated, make } from "../data/text.js";
import { drawingsInWords, drawnAs } from "../data/confidence.js";
import { ringOf } from "../data/uncertainty.js";
import { CLASSES, guessSymbol, radiusOf, STATUS, symbol } from "../map/symbols.js";
import { statusOf } from "../page/filter.js";
import { actorsOf } from "../map/lines/actors.js";
import { roleLegend } from "../map/lines/roles.js";
import { section } from "./lists.js";

/** A piece of country, for the legend. */
const AREA = "M3 5L12 2L19 4L31 3L29 12L20 16L8 14Z";

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

/**
 * A box that puts the best guesses for unplaced names on the map, and follows the filter.
 * @param {Filter} filter @param {...(Node | string)} content
 */
export function guessSwitch(filter, ...content) {
  const box = /** @type {HTMLInputElement} */ (
    make("input", { type: "checkbox", "data-switch": "guesses", change: () => (filter.guesses = box.checked) })
  );
  const follow = () => {
    box.checked = filter.guesses;
  };
  filter.watch(follow);
  follow();
  return make("label.gm-switch", {}, box, ...content);
}

/** @param {Iterable<string>} keys @returns {Map<string, number>} */
function tally(keys) {
  const found = new Map();
  for (const key of keys) found.set(key, (found.get(key) || 0) + 1);
  return found;
}

/** A sample of what is drawn on the map. @param {number} height @param {...Element} shapes */
const sample = (height, ...shapes) =>
  draw("svg", { viewBox: `0 0 34 ${height}`, width: 34, height, "aria-hidden": "true" }, ...shapes);

/** @param {number} [total] */
const number = (total = 0) => make("span.gm-number", {}, figure(total));

/** @param {string} title @param {HTMLElement[]} rows */
const group = (title, rows) => (rows.length ? [make("fieldset", {}, make("legend", {}, title), ...rows)] : []);

/** @param {PlaceView[]} places @param {Filter} filter */
function kindRows(places, filter) {
  const kinds = tally(places.map((view) => view.kind.class));
  return Object.keys(CLASSES)
    .filter((letter) => kinds.has(letter))
    .map((letter) =>
      switchBox(
        filter,
        "kind",
        letter,
        symbol(letter, 7, "filled", false),
        CLASSES[letter].name,
        number(kinds.get(letter)),
      ),
    );
}

/** @param {(PlaceView | RouteView)[]} views @param {number} guesses that can be shown @param {Filter} filter */
function confidenceRows(views, guesses, filter) {
  const numbers = tally(views.map((view) => drawnAs(view.feature.properties.confidence)));
  const rows = drawingsInWords()
    .filter(([drawn]) => drawn !== "dashed" || numbers.has(drawn))
    .map(([drawn, words]) =>
      switchBox(filter, "sure", drawn, symbol("P", 6.5, drawn, false), words, number(numbers.get(drawn))),
    );
  if (guesses)
    rows.push(guessSwitch(filter, guessSymbol("P", 6.5), "not placed: show the best guess", number(guesses)));
  return rows;
}

/** @param {RouteView[]} routes @param {Filter} filter @param {ReturnType<typeof actorsOf>} colours */
function statusRows(routes, filter, { byStatus, numberOf }) {
  const statuses = tally(routes.map((view) => statusOf(view.feature)));
  const colour = (/** @type {string} */ status) =>
    byStatus ? `gm-route-${numberOf(routes[0].feature, status)}` : "gm-route-any";
  return /** @type {(keyof typeof STATUS)[]} */ (Object.keys(STATUS))
    .filter((status) => statuses.has(status))
    .map((status) =>
      switchBox(
        filter,
        "status",
        status,
        statusLine(status, colour(status)),
        STATUS[status],
        number(statuses.get(status)),
      ),
    );
}

/**
 * What the colours of lines mean, where that is who moved.
 * @param {RouteView[]} routes @param {ReturnType<typeof actorsOf>} colours
 */
const actorRows = (routes, { sorts, numberOf }) =>
  sorts
    .filter(({ number: colour }) => routes.some((view) => numberOf(view.feature) === colour))
    .map(({ number: colour, words, routes: many }) =>
      make(
        "li.gm-actor",
        {},
        sample(12, draw("path", { d: "M1 6H33", class: `gm-line gm-route-${colour}` })),
        isolated(words),
        number(many),
      ),
    );

/** What is left out of the routes. @param {RouteView[]} routes @param {Filter} filter */
function undrawnRow(routes, filter) {
  const guessed = routes.filter((view) => view.guesses.length).length;
  if (!guessed) return [];
  const line = sample(12, draw("path", { d: "M1 6H33", class: "gm-guess-line" }));
  return [guessSwitch(filter, line, "not drawn, or not in whole: show the best guess", number(guessed))];
}

/** @param {RouteView[]} routes */
function corridorRow(routes) {
  if (!routes.some((view) => view.feature.properties.corridor)) return [];
  return [make("li", {}, groundSample(), "What the reported areas leave open")];
}

/** What size, ring and outline mean. @param {PlaceView[]} places */
function exactnessRows(places) {
  const rows = [1, 5, 25].map((mentions) =>
    make("li", {}, symbol("P", radiusOf(mentions), "filled", false), count(mentions, "mention")),
  );
  if (places.some((view) => view.kind.area && !view.bounds))
    rows.push(make("li", {}, symbol("A", 7, "filled", true), "Ringed: an area, the symbol is a point in it"));
  if (places.some((view) => view.bounds)) {
    const [ground, line] = ["ground", "line"].map((part) =>
      draw("path", { d: AREA, class: `gm-area gm-A gm-area-filled gm-area-${part}` }),
    );
    rows.push(make("li", {}, sample(18, ground, line), "Outlined: the area that is meant"));
  }
  if (places.some((view) => ringOf(view.feature) > 0)) {
    const ring = draw("circle", { cx: 17, cy: 9, r: 8, class: "gm-ring gm-X" });
    rows.push(make("li", {}, sample(18, ring), "Dashed ring: it lies somewhere within"));
  }
  return rows;
}

/** The ground that is left open to a route, as it is drawn. */
export const groundSample = () =>
  sample(12, draw("rect", { width: 34, height: 12, class: "gm-corridor gm-open gm-route-0" }));

/** The line of a status, as it is drawn. @param {string} status @param {string} colour */
export const statusLine = (status, colour) =>
  sample(12, draw("path", { d: "M1 6H33", class: `gm-line ${colour} gm-status-${status}` }));

/**
 * The legend, folded to one line of the symbols that are on the map.
 * @param {PlaceView[]} places @param {RouteView[]} routes @param {number} guesses that can be shown
 * @param {Filter} filter
 */
export function legendSection(places, routes, guesses, filter) {
  const element = section("Legend", null, false, legend(places, routes, guesses, filter));
  const [kinds, statuses] = [
    new Set(places.map((view) => view.kind.class)),
    new Set(routes.filter(({ feature }) => feature.geometry).map(({ feature }) => statusOf(feature))),
  ];
  const symbols = [
    ...Object.keys(CLASSES)
      .filter((letter) => kinds.has(letter))
      .map((letter) => symbol(letter, 5, "filled", false)),
    ...Object.keys(STATUS)
      .filter((status) => statuses.has(/** @type {any} */ (status)))
      .map((status) => statusLine(status, "gm-route-any")),
  ];
  element.firstElementChild?.append(make("span.gm-symbols", { "aria-hidden": "true" }, ...symbols));
  return element;
}

/**
 * @param {PlaceView[]} places @param {RouteView[]} routes @param {number} guesses that can be shown
 * @param {Filter} filter @param {RouteView[]} [all] routes by which colours are given, where some are explained only
 */
export function legend(places, routes, guesses, filter, all = routes) {
  const colours = actorsOf(all.map((view) => view.feature));
  const views = [...places, ...routes];
  const roles = [...roleLegend(routes), ...corridorRow(routes)];
  return make(
    "div.gm-legend",
    {},
    ...group("Kind of place", kindRows(places, filter)),
    ...group("How sure which place it is", views.length ? confidenceRows(views, guesses, filter) : []),
    ...group("Routes: inferred between their stops", [
      ...statusRows(routes, filter, colours),
      ...undrawnRow(routes, filter),
    ]),
    routes.length > 0 &&
      make("ul.gm-actors", { "aria-label": "Colours of routes: who moved" }, ...actorRows(routes, colours)),
    roles.length > 0 && make("ul", {}, ...roles),
    places.length > 0 && make("h3", {}, "How often, and how exact"),
    places.length > 0 && make("ul.gm-row", {}, ...exactnessRows(places)),
  );
}
