// @ts-check
/**
 * Draws the places: a button each, and one button for many where they would lie on each other.
 *
 * Few places are all on the page. Of many, those in and round the window are, so that a hundred thousand cost no more
 * than what is seen.
 *
 * @typedef {import("../data/types.js").Payload} Payload
 * @typedef {import("../data/types.js").Feature} Feature
 * @typedef {import("../data/types.js").PlaceView} PlaceView
 * @typedef {import("./clusters.js").Gathered} Gathered
 */
import L from "leaflet";
import { timesNamed } from "../data/amounts.js";
import { clean, count, isNumber, make } from "../data/text.js";
import { drawnAs } from "../data/confidence.js";
import { nameOf } from "../data/spelling.js";
import { clusterSymbol, guessSymbol, kindOf, radiusOf, symbol } from "./symbols.js";
import { runsOf } from "./lines/runs.js";
import { drawnLatitude, isPole } from "./lines/poles.js";
import { aloneAt, apartAt, clusterRadius, clusterWords, FEW, gatherer, keyOf } from "./clusters.js";

/** What the page knows of a reported place; its name is read from its mentions when somebody wants it. */
class Reported {
  /** @type {string | null} */
  #name = null;
  #document;

  /**
   * @param {Payload["document"]} document @param {Feature} feature @param {number} rank
   * @param {PlaceView["kind"]} kind @param {any} at @param {number} radius
   */
  constructor(document, feature, rank, kind, at, radius) {
    this.#document = document;
    this.feature = feature;
    this.guess = null;
    this.rank = rank;
    this.kind = kind;
    /** @type {any} */
    this.layer = null;
    /** @type {HTMLElement | null} */
    this.button = null;
    this.at = at;
    this.radius = radius;
    /** @type {PlaceView["beside"]} */
    this.beside = [0, 0];
    /** @type {PlaceView["part"]} */
    this.part = null;
    this.told = false;
    this.bounds = null;
  }

  get name() {
    return (this.#name ??= clean(nameOf(this.feature, this.#document)));
  }
}

/**
 * What the page knows of each place, the most often mentioned first.
 * @param {Payload} data @param {Feature[]} features @param {(lon: number) => number} unwrap @returns {PlaceView[]}
 */
export function placeViews(data, features, unwrap) {
  // Of places that are named as often, that which the reports name first stands first, as in the document.
  const order = [...features].sort((one, other) => timesNamed(other) - timesNamed(one));
  /** @type {Map<string, PlaceView["kind"]>} */
  const kinds = new Map();
  const poles = order.some(({ geometry }) => isPole(geometry.coordinates[1]));
  const ends = poles ? polesOf(data, unwrap) : { north: null, south: null };
  return order.map((feature, rank) => {
    const { kind } = feature.properties;
    const [lon, lat] = feature.geometry.coordinates;
    const pole = isPole(lat) ? ends[lat > 0 ? "north" : "south"] : null;
    const known = kinds.get(kind) || kindOf(data, kind);
    kinds.set(kind, known);
    return new Reported(
      data.document,
      feature,
      rank,
      known,
      L.latLng(drawnLatitude(lat), pole ?? unwrap(lon)),
      radiusOf(timesNamed(feature)) + 2,
    );
  });
}

/**
 * The longitudes on which poles are drawn: where a line comes to them, else in the middle of what else there is.
 * @param {Payload} data @param {(lon: number) => number} unwrap
 */
function polesOf({ document: { features } }, unwrap) {
  const drawn = features.filter(({ geometry }) => geometry);
  const lines = drawn.filter(({ properties }) => properties.type === "route");
  const points = lines.flatMap(({ geometry }) => runsOf(geometry, unwrap).flat()).filter(([, lat]) => isPole(lat));
  const others = drawn
    .filter(({ geometry, properties }) => properties.type === "place" && !isPole(geometry.coordinates[1]))
    .map(({ geometry }) => unwrap(geometry.coordinates[0]));
  const middle = others.length ? (Math.min(...others) + Math.max(...others)) / 2 : null;
  const at = (/** @type {number} */ side) => points.find(([, lat]) => Math.sign(lat) === side)?.[0] ?? middle;
  return { north: at(1), south: at(-1) };
}

/**
 * Where names that are not placed could lie best, for those that have a guess; after all places in importance.
 * @param {Payload} data @param {Feature[]} features @param {number} rank of the first
 * @param {(lon: number) => number} unwrap @returns {PlaceView[]}
 */
export function guessViews(data, features, rank, unwrap) {
  return features
    .map((feature) => ({ feature, guess: feature.properties.alternatives[0] }))
    .filter(({ guess }) => guess && isNumber(guess.lon) && isNumber(guess.lat))
    .map(({ feature, guess }, index) => ({
      feature,
      guess,
      rank: rank + index,
      kind: kindOf(data, guess.kind),
      layer: null,
      button: null,
      at: L.latLng(guess.lat, unwrap(guess.lon)),
      radius: radiusOf(timesNamed(feature)) + 2,
      name: clean(feature.properties.name),
      beside: [0, 0],
      part: null,
      told: false,
      bounds: null,
    }));
}

/**
 * A marker made of a button.
 * @param {any} at @param {HTMLElement} button @param {number} height @param {() => void} click
 */
function buttonMarker(at, button, height, click) {
  const view = { button };
  const icon = L.divIcon({ html: view.button, className: "gm-icon", iconSize: [0, 0] });
  return L.marker(at, {
    icon,
    keyboard: false,
    bubblingMouseEvents: false,
    zIndexOffset: height,
    riseOnHover: true,
  }).on("click", click);
}

/** How high the stops of movements stand over what is only mentioned, and under clusters. */
const ON_TOP = 900;

/** @param {PlaceView} view @param {(view: PlaceView, opener: Element | null) => void} show */
function placeMarker(view, show) {
  const { confidence } = view.feature.properties;
  const place = view.guess || view.feature.properties;
  const name = [
    view.name,
    view.guess && `not placed, at best ${clean(view.guess.name)}`,
    view.kind.label,
    clean(place.country_name || place.country),
    count(timesNamed(view.feature), "mention"),
  ]
    .filter(Boolean)
    .join(", ");
  const shape = view.guess
    ? guessSymbol(view.kind.class, view.radius - 2)
    : symbol(view.kind.class, view.radius - 2, drawnAs(confidence), view.kind.area && !view.bounds);
  view.button = make(
    "button.gm-marker",
    { type: "button", tabindex: "-1", "aria-label": name, [view.guess ? "data-guess" : "data-place"]: view.feature.id },
    shape,
  );
  view.button.classList.toggle("gm-moved", Boolean(view.corrected));
  view.button.classList.toggle("gm-struck", Boolean(view.corrected?.denied));
  const height = view.part ? ON_TOP - Math.min(80, view.rank) * 10 : view.kind.area ? -100000 : -view.rank * 10;
  return buttonMarker(view.at, view.button, height, () => show(view, view.button));
}

/** @param {PlaceView[]} members @param {any} at @param {(button: HTMLElement) => void} open */
function clusterMarker(members, at, open) {
  const guesses = Boolean(members[0].guess);
  const label = clusterWords(members);
  const symbols = clusterSymbol(members.map((view) => view.kind.class));
  const name = `button.gm-marker.gm-cluster${guesses ? ".gm-guess" : ""}`;
  const button = make(name, { type: "button", tabindex: "-1", "aria-label": label }, symbols);
  return buttonMarker(at, button, 1000, () => open(button));
}

/** Show a place beside its spot, or at it. @param {PlaceView} view @param {[number, number]} beside */
function moveBeside(view, beside = [0, 0]) {
  view.beside = beside;
  if (view.button) view.button.style.translate = `${beside[0]}px ${beside[1]}px`;
}

/**
 * @param {any} map @param {PlaceView[]} views by importance @param {(feature: Feature) => boolean} shows
 * @param {(feature: Feature) => boolean} isChosen
 * @param {{showPlace: (view: PlaceView, opener: Element | null) => void,
 *   showCluster: (views: PlaceView[], at: any, opener: Element) => void}} selection opens a place, or a cluster that no
 *   zoom takes apart
 * @returns {{update: () => void, mark: () => void, single: () => PlaceView[],
 *   aloneAt: (view: PlaceView) => number, crowds: () => {at: any, radius: number, members: PlaceView[]}[]}} draw anew
 *   when the filter has changed; mark what is chosen; the places that stand alone, and the zoom from which on one does;
 *   the clusters
 */
export function drawPlaces(map, views, shows, isChosen, selection) {
  const groups = gatherer(map, views.length <= FEW);
  /** @type {Map<string, any>} */
  const drawn = new Map();
  /** @type {Gathered[]} */
  let wanted = [];
  let number = 0;
  const openGroup = (/** @type {Gathered} */ { members, at }, /** @type {Element} */ button) => {
    const apart = apartAt(map, groups, members);
    if (!apart) return selection.showCluster(members, at, button);
    map.setView(apart.center, apart.zoom, { animate: false });
    const first = members.find((view) => drawn.has(view.feature.id));
    (first?.button || map.getPane("markerPane").querySelector("button"))?.focus({ preventScroll: true });
  };
  const layerOf = (/** @type {Gathered} */ group) => {
    const [first, ...others] = group.members;
    if (others.length) return clusterMarker(group.members, group.at, (button) => openGroup(group, button));
    return (first.layer ||= placeMarker(first, selection.showPlace));
  };
  const draw = () => {
    const [window, zoom] = [map.getBounds().pad(0.25), map.getZoom()];
    wanted = groups.at(zoom).filter(({ at }) => number <= FEW || window.contains(at));
    const byKey = new Map(wanted.map((group) => [keyOf(group, zoom), group]));
    for (const [key, layer] of [...drawn].filter(([key]) => !byKey.has(key))) {
      layer.remove();
      drawn.delete(key);
    }
    for (const [key, group] of byKey) if (!drawn.has(key)) drawn.set(key, layerOf(group).addTo(map));
    for (const { members, beside } of wanted) if (members.length === 1) moveBeside(members[0], beside);
    mark();
  };
  const mark = () => {
    const zoom = map.getZoom();
    for (const group of wanted) {
      const chosen = group.members.some(({ feature }) => isChosen(feature));
      drawn.get(keyOf(group, zoom))?.getElement()?.firstElementChild.classList.toggle("gm-chosen", chosen);
    }
  };
  const update = () => {
    const shown = views.filter((view) => shows(view.feature));
    number = shown.length;
    groups.show(shown);
    for (const layer of drawn.values()) layer.remove();
    drawn.clear();
    draw();
  };
  map.on("moveend zoomend resize", draw);
  update();
  return {
    update,
    mark,
    aloneAt: (view) => aloneAt(map, groups, view),
    single: () => wanted.filter(({ members }) => members.length === 1).map(({ members }) => members[0]),
    crowds: () =>
      wanted
        .filter(({ members }) => members.length > 1)
        .map(({ members, at }) => ({ members, at, radius: clusterRadius(members.length) + 3 })),
  };
}
