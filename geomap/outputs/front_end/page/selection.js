// @ts-check
/**
 * What is selected: docks the card of a place, a route, a name or a cluster, leads the map to it, and knows what is
 * open.
 *
 * @typedef {import("../data/types.js").Feature} Feature
 * @typedef {import("../data/types.js").Hands} Hands
 * @typedef {import("../data/types.js").PlaceView} PlaceView
 * @typedef {import("../data/types.js").RouteView} RouteView
 * @typedef {import("../data/types.js").Scene} Scene
 * @typedef {import("../data/types.js").Selection} Selection
 * @typedef {ReturnType<typeof import("./shell.js").buildShell>} Shell
 * @typedef {ReturnType<typeof import("../cards/reading.js").readingPane>} Reading
 * @typedef {ReturnType<typeof cardDock>} Dock
 */
import { clusterCard, stepper } from "../cards/cluster_card.js";
import { cardDock, closeByEscape } from "../cards/dock.js";
import { guessPopup } from "../cards/guess_card.js";
import { placePopup } from "../cards/place_card.js";
import { routeHead, routeName, routePopup } from "../cards/route_card.js";
import { nameOf } from "../data/spelling.js";
import { clean, count, isNumber, make } from "../data/text.js";
import { leadTo } from "../map/view/framing.js";
import { placePin } from "../map/pin.js";
import { correctedPlace } from "../correcting/corrected_places.js";
import { correctionTools } from "../correcting/corrections.js";
import { correctedRoute } from "../correcting/route_changes.js";
import { routeTools } from "../correcting/route_form.js";

/**
 * Bring the texts into view where they lie over the map.
 * @param {HTMLElement} shell @param {HTMLElement} pane @param {boolean} calm
 */
function bringUp(shell, pane, calm) {
  const stacked = getComputedStyle(shell).gridTemplateColumns.split(" ").length === 1;
  if (stacked) pane.scrollIntoView({ block: "start", behavior: calm ? "auto" : "smooth" });
}

/**
 * A button that leads to the sentences about a feature.
 * @param {Scene} scene @param {Shell} shell @param {Reading} reading @param {Feature} feature
 */
function textButton({ calm }, shell, reading, feature) {
  const click = () => {
    shell.text.set(true);
    reading.light(feature);
    bringUp(shell.shell, reading.pane, calm);
    reading.pane.focus({ preventScroll: true });
  };
  return make("button.gm-button", { type: "button", click }, "Show in the text");
}

/**
 * Lead to a name that is not placed, which stands in the panel; to the first where none is given.
 * @param {Scene} scene @param {Shell} shell @param {Feature} [feature]
 */
export function leadToUnplaced({ calm }, { aside, details }, feature) {
  details.set(true);
  const rows = [...aside.querySelectorAll("[data-unresolved]")];
  const row = feature ? rows.find((one) => one.getAttribute("data-unresolved") === feature.id) : rows[0];
  row?.closest("details")?.setAttribute("open", "");
  row?.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
  /** @type {HTMLElement | undefined} */ (row)?.focus({ preventScroll: true });
}

/** @param {PlaceView | RouteView | undefined} view @returns {PlaceView | null} */
const asPlace = (view) => (view && !("points" in view) ? view : null);

/**
 * Lead to the text of a report, to a sentence in it.
 * @param {Scene} scene @param {Shell} shell @param {Reading} reading @returns {NonNullable<Hands["read"]>}
 */
function reader({ calm }, { shell, text }, reading) {
  return (report, start) => {
    text.set(true);
    const article = reading.show(report);
    const sentence = isNumber(start) && article?.querySelector(`[data-at="${start}"]`);
    bringUp(shell, reading.pane, calm);
    if (sentence) sentence.scrollIntoView({ block: "nearest" });
  };
}

/** The routes that stop at each place. @param {Feature[]} features */
function stoppingAt(features) {
  /** @type {Map<string, Feature[]>} */
  const found = new Map();
  for (const route of features)
    for (const place of new Set((route.properties.stops || []).map((/** @type {any} */ stop) => stop.place)))
      found.set(place, [...(found.get(place) || []), route]);
  return found;
}

/**
 * What the cards of a page lead to.
 * @param {Scene} scene @param {Shell} shell @param {Reading} reading @param {Selection["go"]} go @returns {Hands}
 */
function handsOf(scene, shell, reading, go) {
  const { features } = scene.data.document;
  /** @type {Map<string, Feature[]> | null} */
  let stopping = null;
  /** @type {Map<string, Feature> | null} */
  let byId = null;
  return {
    read: reader(scene, shell, reading),
    link: (id, words) => {
      byId ||= new Map(features.map((one) => [one.id, one]));
      const feature = byId.get(id);
      if (!feature) return words;
      const link = make("button.gm-link", { type: "button", click: () => go(feature, link) }, words);
      return link;
    },
    routesOf: (place) => (stopping ||= stoppingAt(features)).get(place) || [],
  };
}

/**
 * What is open, and who wants to know of it.
 * @param {any} map @param {Reading} reading
 */
function current(map, reading) {
  /** @type {((feature: Feature | null) => void)[]} */
  const watchers = [];
  /** @type {Feature | null} */
  let open = null;
  return {
    opened: () => open,
    watch: (/** @type {(feature: Feature | null) => void} */ watcher) => void watchers.push(watcher),
    select: (/** @type {Feature | null} */ feature) => {
      if (open === feature) return;
      if (open) map.fire("gm-deselect", { feature: open });
      open = feature;
      reading.light(feature);
      for (const watcher of watchers) watcher(feature);
      if (feature) map.fire("gm-select", { feature });
    },
  };
}

/**
 * Make the cards of features; that of a route which was made last follows the corrections.
 * @param {Scene} scene @param {Shell} shell @param {Reading} reading @param {Hands} hands
 * @param {() => () => void} stepAside takes the card away until something on the map is done
 */
function cardMaker(scene, shell, reading, hands, stepAside) {
  const { map, data, reports, desk, filter } = scene;
  /** @type {{feature: Feature, card: HTMLElement} | null} */
  let shown = null;
  const follow = () => {
    if (!shown) return;
    const { feature, card } = shown;
    card.querySelector(".gm-route-head")?.replaceWith(routeHead(feature, correctedRoute(feature, desk), hands.link));
    if (feature.properties.type === "route") return;
    const placed = correctedPlace(feature, desk);
    card.querySelector(".gm-corrected")?.remove();
    card.querySelector("h2")?.classList.toggle("gm-struck", Boolean(placed?.denied));
    if (placed) card.querySelector("h2")?.after(make("p.gm-corrected", {}, `Your correction: ${placed.words}`));
  };
  desk.watch(follow);
  const pin = (/** @type {string} */ name, /** @type {any} */ at) => (/** @type {any} */ put) =>
    placePin(map, at ?? map.getCenter(), name, put, stepAside());
  const made = (/** @type {Feature} */ feature, /** @type {PlaceView | null} */ view) => {
    const { type, name } = feature.properties;
    const text = textButton(scene, shell, reading, feature);
    if (type === "route") {
      const tools = routeTools(feature, data.document.features, desk, pin("another stop", null));
      return routePopup(reports, feature, correctedRoute(feature, desk), hands, text, tools);
    }
    const tools = correctionTools(feature, desk, pin(clean(name), view?.at));
    if (type === "place") return placePopup(data, reports, feature, hands, text, tools);
    return guessPopup(data, reports, feature, Boolean(view) && filter.guesses, hands, text, tools);
  };
  return (/** @type {Feature} */ feature, /** @type {PlaceView | null} */ view) => {
    shown = { feature, card: made(feature, view) };
    follow();
    return shown.card;
  };
}

/**
 * @param {Scene} scene @param {Shell} shell @param {Reading} reading
 * @returns {Selection}
 */
export function makeSelection(scene, shell, reading) {
  const { map, data, calm, filter } = scene;
  /** @type {(PlaceView | RouteView)[]} */
  let known = [];
  /** @type {Map<string, PlaceView | RouteView> | null} */
  let views = null;
  const viewOf = (/** @type {string} */ id) => {
    views ||= new Map(known.map((view) => [view.feature.id, view]));
    return views.get(id);
  };
  const { select, opened, watch } = current(map, reading);
  const dock = cardDock(map, shell.stage, () => select(null));
  closeByEscape(shell.shell, () => dock.close(true));
  /** @type {(view: PlaceView) => number} */
  let aloneAt = () => 0;
  let order = () => data.document.features.filter(({ properties }) => properties.type === "route");
  const onMap = (/** @type {Feature} */ feature) => {
    const view = viewOf(feature.id);
    const guess = view && !("points" in view) && view.guess;
    return guess && !filter.guesses ? undefined : view;
  };
  /** @type {(feature: Feature, opener: Element | null, near: boolean, quiet?: boolean) => void} */
  const open = (feature, opener, near, quiet = false) => {
    const { type, name: own } = feature.properties;
    const route = type === "route";
    const called = type === "place" ? nameOf(feature, data.document) : own;
    const name = route ? `Route: ${routeName(feature.properties)}` : clean(called);
    const card = cardOf(feature, asPlace(viewOf(feature.id)));
    const step = route ? stepper(feature, order().filter(filter.shows), go) : null;
    const view = onMap(feature);
    select(feature);
    dock.show(
      { name, card, opener, step, quiet },
      () => view && leadTo(map, view, near, "points" in view ? 0 : aloneAt(view)),
    );
  };
  /** @type {Selection["go"]} */
  const go = (feature, opener, quiet) => {
    shell.stage.scrollIntoView({ block: "nearest", behavior: calm ? "auto" : "smooth" });
    open(feature, opener, false, quiet);
  };
  const cardOf = cardMaker(scene, shell, reading, handsOf(scene, shell, reading, go), () => dock.stepAside());
  return {
    opened,
    watch,
    close: (back = false) => dock.close(back),
    know: (found, alone) => void ([known, aloneAt] = [found, alone]),
    follow: (movements) => void (order = movements),
    go,
    showPlace: ({ feature }, opener) => open(feature, opener, true),
    showRoute: (feature, opener) => open(feature, opener, true),
    showCluster: (found, at, opener) => {
      select(null);
      const card = clusterCard(found, ({ feature }) => open(feature, opener, true));
      const name = `${count(found.length, "place")} in one spot`;
      dock.show({ name, card, opener }, () => leadTo(map, { ...found[0], at, bounds: null }, true));
    },
    placeOf: (feature) => asPlace(onMap(feature)),
  };
}
