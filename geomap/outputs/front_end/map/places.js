// @ts-check
/**
 * Draws the places: a button each, and one button for many where they would lie on each other.
 *
 * Few places are all on the page. Of many, those in and round the window are, so that a hundred thousand cost no more than what is seen.
 *
 * @typedef {import("../data/types.js").Payload} Payload
 * @typedef {import("../data/types.js").Feature} Feature
 * @typedef {import("../data/types.js").PlaceView} PlaceView
 * @typedef {import("./clusters.js").Group} Group
 */
import L from "leaflet";
import { clean, count, make } from "../data/text.js";
import { clusterSymbol, form, kindOf, radiusOf, symbol } from "./symbols.js";
import { clusterRadius, gather } from "./clusters.js";

/** Places that are all kept on the page; they gather only where several lie on each other. */
const FEW = 300;

/** Distance in pixels within which places gather, and how many make a cluster: where they are few, and where many. */
const GATHERING = { few: { radius: 16, fewest: 4 }, many: { radius: 44, fewest: 3 } };

/**
 * What the page knows of each place, the most often mentioned first.
 * @param {Payload} data @param {Feature[]} features @param {(lon: number) => number} unwrap @returns {PlaceView[]}
 */
export function placeViews(data, features, unwrap) {
  const order = [...features].sort(
    (one, other) =>
      other.properties.mentions.length - one.properties.mentions.length ||
      (one.properties.name < other.properties.name ? -1 : 1),
  );
  return order.map((feature, rank) => {
    const { name, mentions, kind } = feature.properties;
    const [lon, lat] = feature.geometry.coordinates;
    return {
      feature,
      rank,
      kind: kindOf(data, kind),
      layer: null,
      button: null,
      at: L.latLng(lat, unwrap(lon)),
      radius: radiusOf(mentions.length) + 2,
      name: clean(name),
      bounds: null,
    };
  });
}

/** A marker made of a button. @param {any} at @param {HTMLElement} button @param {number} height @param {() => void} click */
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
  const place = view.feature.properties;
  const name = [
    view.name,
    view.kind.label,
    clean(place.country_name || place.country),
    count(place.mentions.length, "mention"),
  ]
    .filter(Boolean)
    .join(", ");
  view.button = make(
    "button.gm-marker",
    { type: "button", "aria-label": name, "data-place": view.feature.id },
    symbol(view.kind.class, view.radius - 2, form(place.confidence), view.kind.area && !view.bounds),
  );
  return buttonMarker(view.at, view.button, view.kind.area ? -100000 : -view.rank * 10, () => show(view, view.button));
}

/**
 * @param {any} map @param {PlaceView[]} views by importance @param {(feature: Feature) => boolean} shows
 * @param {(view: PlaceView, opener: Element | null) => void} show
 * @param {(views: PlaceView[], at: any, opener: Element) => void} openCluster called for a cluster that no zoom takes apart
 * @returns {{update: () => void, single: () => PlaceView[], crowds: () => {at: any, radius: number}[]}} draw anew when the filter has changed; the places that
 * stand alone; the clusters
 */
export function drawPlaces(map, views, shows, show, openCluster) {
  const { radius, fewest } = views.length > FEW ? GATHERING.many : GATHERING.few;
  let shown = views.filter((view) => shows(view.feature));
  /** @type {Map<number, {group: Group, at: any}[]>} */
  const byZoom = new Map();
  /** @type {Map<string, any>} */
  const drawn = new Map();
  /** @type {PlaceView[]} */
  let alone = [];
  /** @type {{at: any, radius: number}[]} */
  let crowds = [];

  const groupsAt = (/** @type {number} */ zoom) => {
    const known = byZoom.get(zoom);
    if (known) return known;
    const found = gather(
      shown.map((view) => map.project(view.at, zoom)),
      radius,
      fewest,
    ).map((group) => ({
      group,
      at: group.members.length === 1 ? shown[group.members[0]].at : map.unproject([group.x, group.y], zoom),
    }));
    byZoom.set(zoom, found);
    return found;
  };
  const openGroup = (/** @type {PlaceView[]} */ members, /** @type {any} */ at, /** @type {Element} */ button) => {
    const bounds = L.latLngBounds(members.map((view) => view.at));
    const whole = map.getBoundsZoom(bounds, false, L.point(60, 60));
    const closest = Number.isFinite(whole) ? Math.min(map.getMaxZoom(), whole) : map.getMaxZoom();
    const apart =
      groupsAt(Math.floor(4 * closest) / 4).filter(({ group }) =>
        group.members.some((member) => members.includes(shown[member])),
      ).length > 1;
    if (!apart || closest <= map.getZoom()) return openCluster(members, at, button);
    map.setView(bounds.getCenter(), closest, { animate: false });
    const first = members.find((view) => drawn.has(view.feature.id));
    (first?.button || map.getPane("markerPane").querySelector("button"))?.focus({ preventScroll: true });
  };
  const clusterMarker = (/** @type {PlaceView[]} */ members, /** @type {any} */ at) => {
    const classes = members.map((view) => view.kind.class);
    const names = members
      .slice(0, 3)
      .map((view) => view.name)
      .join(", ");
    const button = make(
      "button.gm-marker.gm-cluster",
      {
        type: "button",
        "aria-label": `${count(members.length, "place")} close together: ${names}${members.length > 3 ? " and others" : ""}. Open`,
      },
      clusterSymbol(classes),
    );
    return buttonMarker(at, button, 1000, () => openGroup(members, at, button));
  };
  const draw = () => {
    const window = map.getBounds().pad(0.25);
    const wanted = groupsAt(map.getZoom()).filter(({ at }) => shown.length <= FEW || window.contains(at));
    const keys = new Map(
      wanted.map((one) => [
        one.group.members.length === 1
          ? shown[one.group.members[0]].feature.id
          : `${shown[one.group.members[0]].feature.id} ${one.group.members.length} ${map.getZoom()}`,
        one,
      ]),
    );
    for (const [key, layer] of drawn)
      if (!keys.has(key)) {
        layer.remove();
        drawn.delete(key);
      }
    alone = [];
    crowds = wanted
      .filter(({ group }) => group.members.length > 1)
      .map(({ group, at }) => ({ at, radius: clusterRadius(group.members.length) + 3 }));
    for (const [key, { group, at }] of keys) {
      const members = group.members.map((member) => shown[member]);
      if (members.length === 1) alone.push(members[0]);
      if (drawn.has(key)) continue;
      if (members.length === 1) members[0].layer = members[0].layer || placeMarker(members[0], show);
      drawn.set(key, (members.length === 1 ? members[0].layer : clusterMarker(members, at)).addTo(map));
    }
  };
  map.on("moveend zoomend resize", draw);
  draw();
  return {
    single: () => alone,
    crowds: () => crowds,
    update() {
      shown = views.filter((view) => shows(view.feature));
      byZoom.clear();
      for (const layer of drawn.values()) layer.remove();
      drawn.clear();
      draw();
    },
  };
}
