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
 * @typedef {{members: PlaceView[], at: any, beside?: [number, number]}} Gathered one place, beside its spot where
 *   others are at it, or several that make a cluster
 */
import L from "leaflet";
import { timesNamed } from "../data/amounts.js";
import { clean, count, isNumber, make } from "../data/text.js";
import { drawnAs } from "../data/confidence.js";
import { nameOf } from "../data/spelling.js";
import { clusterSymbol, guessSymbol, kindOf, radiusOf, symbol } from "./symbols.js";
import { clusterRadius, gather } from "./clusters.js";
import { fanned } from "./fans.js";

/** Places that are all kept on the page; they gather only where several lie on each other. */
const FEW = 300;

/** Distance in pixels within which places gather, and how many make a cluster: where they are few, and where many. */
const GATHERING = { few: { radius: 16, fewest: 4 }, many: { radius: 44, fewest: 3 } };

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
  return order.map((feature, rank) => {
    const { kind } = feature.properties;
    const [lon, lat] = feature.geometry.coordinates;
    const known = kinds.get(kind) || kindOf(data, kind);
    kinds.set(kind, known);
    return new Reported(
      data.document,
      feature,
      rank,
      known,
      L.latLng(lat, unwrap(lon)),
      radiusOf(timesNamed(feature)) + 2,
    );
  });
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
  return buttonMarker(view.at, view.button, view.kind.area ? -100000 : -view.rank * 10, () => show(view, view.button));
}

/** @param {PlaceView[]} members @param {any} at @param {(button: HTMLElement) => void} open */
function clusterMarker(members, at, open) {
  const names = members.slice(0, 3).map((view) => view.name);
  const others = members.length > 3 ? " and others" : "";
  const guesses = Boolean(members[0].guess);
  const what = guesses ? count(members.length, "guess", "guesses") : count(members.length, "place");
  const label = `${what} close together: ${names.join(", ")}${others}. Open`;
  const symbols = clusterSymbol(members.map((view) => view.kind.class));
  const name = `button.gm-marker.gm-cluster${guesses ? ".gm-guess" : ""}`;
  const button = make(name, { type: "button", tabindex: "-1", "aria-label": label }, symbols);
  return buttonMarker(at, button, 1000, () => open(button));
}

/**
 * Set places that stand alone beside each other where they are at one spot.
 * @param {any} map @param {number} zoom @param {Gathered[]} found @returns {Gathered[]}
 */
function besideEachOther(map, zoom, found) {
  const alone = found.filter(({ members }) => members.length === 1);
  const beside = fanned(alone.map(({ at, members: [{ radius }] }) => ({ ...map.project(at, zoom), radius })));
  const numbers = new Map(alone.map((group, index) => [group, index]));
  return found.map((group) => ({ ...group, beside: beside.get(numbers.get(group) ?? -1) }));
}

/** Show a place beside its spot, or at it. @param {PlaceView} view @param {[number, number]} beside */
function moveBeside(view, beside = [0, 0]) {
  view.beside = beside;
  if (view.button) view.button.style.translate = `${beside[0]}px ${beside[1]}px`;
}

/**
 * Gathers places that would lie on each other, and remembers what it found for each zoom.
 * @param {any} map @param {boolean} few whether the map has few places
 */
function gatherer(map, few) {
  const { radius, fewest } = few ? GATHERING.few : GATHERING.many;
  /** @type {Map<number, Gathered[]>} */
  const byZoom = new Map();
  /** @type {PlaceView[]} */
  let shown = [];
  return {
    /** Gather other places from now on. @param {PlaceView[]} views */
    show(views) {
      shown = views;
      byZoom.clear();
    },
    /** @param {number} zoom @returns {Gathered[]} */
    at(zoom) {
      const known = byZoom.get(zoom);
      if (known) return known;
      const points = shown.map((view) => map.project(view.at, zoom));
      const found = gather(points, radius, fewest).map(({ x, y, members: numbers }) => {
        const members = numbers.map((number) => shown[number]);
        return { members, at: members.length === 1 ? members[0].at : map.unproject([x, y], zoom) };
      });
      const groups = besideEachOther(map, zoom, found);
      byZoom.set(zoom, groups);
      return groups;
    },
  };
}

/**
 * The key of a marker; that of a cluster holds for one zoom.
 * @param {Gathered} group @param {number} zoom
 */
const keyOf = ({ members }, zoom) =>
  members.length === 1 ? members[0].feature.id : `${members[0].feature.id} ${members.length} ${zoom}`;

/** The zoom at which places fill the map. @param {any} map @param {any} bounds */
function closestZoom(map, bounds) {
  const whole = map.getBoundsZoom(bounds, false, L.point(60, 60));
  return Number.isFinite(whole) ? Math.min(map.getMaxZoom(), whole) : map.getMaxZoom();
}

/**
 * @param {any} map @param {PlaceView[]} views by importance @param {(feature: Feature) => boolean} shows
 * @param {(feature: Feature) => boolean} isChosen
 * @param {{showPlace: (view: PlaceView, opener: Element | null) => void,
 *   showCluster: (views: PlaceView[], at: any, opener: Element) => void}} selection opens a place, or a cluster that no
 *   zoom takes apart
 * @returns {{update: () => void, mark: () => void, single: () => PlaceView[],
 *   crowds: () => {at: any, radius: number, members: PlaceView[]}[]}} draw anew when the filter has changed; mark what
 *   is chosen; the places that stand alone; the clusters
 */
export function drawPlaces(map, views, shows, isChosen, selection) {
  const groups = gatherer(map, views.length <= FEW);
  /** @type {Map<string, any>} */
  const drawn = new Map();
  /** @type {Gathered[]} */
  let wanted = [];
  let number = 0;
  const openGroup = (/** @type {Gathered} */ { members, at }, /** @type {Element} */ button) => {
    const bounds = L.latLngBounds(members.map((view) => view.at));
    const closest = closestZoom(map, bounds);
    const closer = groups.at(Math.floor(4 * closest) / 4);
    const apart = closer.filter((group) => group.members.some((member) => members.includes(member))).length > 1;
    if (!apart || closest <= map.getZoom()) return selection.showCluster(members, at, button);
    map.setView(bounds.getCenter(), closest, { animate: false });
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
    single: () => wanted.filter(({ members }) => members.length === 1).map(({ members }) => members[0]),
    crowds: () =>
      wanted
        .filter(({ members }) => members.length > 1)
        .map(({ members, at }) => ({ members, at, radius: clusterRadius(members.length) + 3 })),
  };
}
