// @ts-check
/**
 * What is selected: opens the card of a place, a route or a cluster, leads the reader to it, and knows what is open.
 *
 * @typedef {import("../data/types.js").Feature} Feature
 * @typedef {import("../data/types.js").PlaceView} PlaceView
 * @typedef {import("../data/types.js").RouteView} RouteView
 * @typedef {import("../data/types.js").Scene} Scene
 * @typedef {import("../data/types.js").Selection} Selection
 * @typedef {ReturnType<typeof import("./shell.js").buildShell>} Shell
 * @typedef {ReturnType<typeof import("../cards/reading.js").readingPane>} Reading
 */
import L from "leaflet";
import { guessPopup } from "../cards/guess_card.js";
import { placePopup } from "../cards/place_card.js";
import { routeHead, routeName, routePopup } from "../cards/route_card.js";
import { drawnAs } from "../data/confidence.js";
import { count, isolated, make } from "../data/text.js";
import { placePin } from "../map/pin.js";
import { guessSymbol, symbol } from "../map/symbols.js";
import { correctionTools } from "../saving/corrections.js";
import { correctedRoute } from "../saving/route_changes.js";
import { routeTools } from "../saving/route_form.js";
import { cardOpener } from "./shell.js";

/** The card of places that no zoom takes apart. @param {PlaceView[]} views @param {(view: PlaceView) => void} show */
function clusterCard(views, show) {
  const row = (/** @type {PlaceView} */ view) =>
    make(
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
  return make(
    "article.gm-card",
    {},
    make("h2", {}, `${count(views.length, "place")} in one spot`),
    make("ul.gm-list", {}, ...views.slice(0, 100).map(row)),
  );
}

/**
 * A button that leads to the sentences about a feature.
 * @param {Scene} scene @param {Shell} shell @param {Reading} reading @param {Feature} feature
 */
function textButton({ calm }, shell, reading, feature) {
  const click = () => {
    shell.text.set(true);
    reading.light(feature);
    const stacked = getComputedStyle(shell.shell).gridTemplateColumns.split(" ").length === 1;
    if (stacked) reading.pane.scrollIntoView({ block: "start", behavior: calm ? "auto" : "smooth" });
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

/** Move the map to a place or to a whole route. @param {any} map @param {PlaceView | RouteView} view */
function moveTo(map, view) {
  if ("points" in view) {
    const line = view.points.map(([lon, lat]) => L.latLng(lat, lon));
    if (line.length) map.fitBounds(L.latLngBounds(line), { padding: [50, 50], maxZoom: 9, animate: false });
  } else if (view.bounds) map.fitBounds(view.bounds, { padding: [40, 40], maxZoom: 9, animate: false });
  else map.setView(view.at, Math.max(map.getZoom(), view.kind.area ? 5 : 7), { animate: false });
}

/**
 * The card of a route with what corrects it.
 * @param {Scene} scene @param {Feature} feature @param {any} at where its card opens
 * @param {() => void} again opens the card again
 */
function routeCard({ map, data, reports, desk }, feature, at, again) {
  const tools = routeTools(feature, data.document.features, desk, (put) => {
    map.closePopup();
    placePin(map, at, "another stop", (where) => {
      put(where);
      // The pin gives the focus back to the map first.
      queueMicrotask(again);
    });
  });
  return routePopup(reports, feature, correctedRoute(feature, desk), ...(tools ? [tools] : []));
}

/** @param {PlaceView | RouteView | undefined} view @returns {PlaceView | null} */
const asPlace = (view) => (view && !("points" in view) ? view : null);

/**
 * Make cards of routes; that which was made last follows the corrections.
 * @param {Scene} scene @param {Map<string, PlaceView | RouteView>} views
 */
function routeCards(scene, views) {
  const { desk } = scene;
  /** @type {{feature: Feature, card: HTMLElement} | null} */
  let shown = null;
  desk.watch(() => {
    if (!shown?.card.isConnected) return;
    const { feature, card } = shown;
    card.querySelector(".gm-route-head")?.replaceWith(routeHead(feature, correctedRoute(feature, desk)));
  });
  return (/** @type {Feature} */ feature, /** @type {any} */ at) => {
    const again = () => {
      const view = views.get(feature.id);
      if (view && "points" in view) view.show(null);
    };
    shown = { feature, card: routeCard(scene, feature, at, again) };
    return shown.card;
  };
}

/**
 * @param {Scene} scene @param {Shell} shell @param {Reading} reading
 * @returns {Selection}
 */
export function makeSelection(scene, shell, reading) {
  const { map, data, reports, desk, calm } = scene;
  const openCard = cardOpener(map, calm);
  /** @type {Map<string, PlaceView | RouteView>} */
  const views = new Map();
  /** @type {((feature: Feature | null) => void)[]} */
  const watchers = [];
  /** @type {Feature | null} */
  let opened = null;
  const cardOf = routeCards(scene, views);
  const select = (/** @type {Feature | null} */ feature) => {
    opened = feature;
    reading.light(feature);
    for (const watcher of watchers) watcher(feature);
  };
  const open = (/** @type {Feature} */ feature, /** @type {any} */ popup) => {
    select(feature);
    popup.on("remove", () => opened === feature && select(null));
  };
  const showPlace = (/** @type {PlaceView} */ view, /** @type {Element | null} */ opener, at = view.at) => {
    const { feature, name } = view;
    const tools = correctionTools(feature, desk, (put) => {
      map.closePopup();
      placePin(map, view.at, name, put);
    });
    const text = textButton(scene, shell, reading, feature);
    const card = view.guess
      ? guessPopup(data, reports, view, text, tools)
      : placePopup(data, reports, feature, text, tools);
    open(feature, openCard(at, card, name, opener, at === view.at ? view.radius : 0));
  };
  const go = (/** @type {Feature} */ feature, /** @type {Element} */ opener) => {
    const view = views.get(feature.id);
    if (!view) {
      leadToUnplaced(scene, shell, feature);
      reading.light(feature);
      return;
    }
    shell.stage.scrollIntoView({ block: "nearest", behavior: calm ? "auto" : "smooth" });
    moveTo(map, view);
    if ("points" in view) view.show(opener);
    else showPlace(view, opener);
  };
  return {
    opened: () => opened,
    know: (found) => found.forEach((view) => views.set(view.feature.id, view)),
    watch: (watcher) => void watchers.push(watcher),
    go,
    showPlace,
    showRoute: (feature, at, opener) =>
      open(feature, openCard(at, cardOf(feature, at), `Route: ${routeName(feature.properties)}`, opener)),
    showCluster: (found, at, opener) =>
      void openCard(
        at,
        clusterCard(found, (view) => showPlace(view, opener)),
        `${count(found.length, "place")} in one spot`,
        opener,
      ),
    placeOf: (feature) => asPlace(views.get(feature.id)),
  };
}
