// @ts-check
/**
 * Keeps names on the map without letting them touch each other, the symbols or the routes.
 *
 * @typedef {import("../data/types.js").Basemap} Basemap
 * @typedef {import("../data/types.js").PlaceView} PlaceView
 * @typedef {import("../data/types.js").RouteView} RouteView
 */
import L from "leaflet";
import { clean, isolated, make } from "../data/text.js";

/** Type of the names: size in pixels, style, space between letters; the style sheet has the same. */
const TYPE =
  /** @type {Record<string, {size: number, style: string, spacing: number, pad: number, upper?: boolean}>} */ ({
    place: { size: 13, style: "600", spacing: 0, pad: 2 },
    country: { size: 11, style: "600", spacing: 1.4, pad: 6, upper: true },
    unit: { size: 11, style: "400", spacing: 0.3, pad: 14 },
    water: { size: 12, style: "italic 400", spacing: 0.6, pad: 10 },
    settlement: { size: 11, style: "400", spacing: 0, pad: 9 },
  });

/**
 * Points every few pixels along a line, those in the window only.
 * @param {{x: number, y: number}[]} line @param {{x: number, y: number}} size @returns {[number, number][]}
 */
function stepping(line, size) {
  /** @type {[number, number][]} */
  const found = [];
  for (let index = 1; index < line.length; index += 1) {
    const [from, to] = [line[index - 1], line[index]];
    if (
      Math.max(from.x, to.x) < 0 ||
      Math.min(from.x, to.x) > size.x ||
      Math.max(from.y, to.y) < 0 ||
      Math.min(from.y, to.y) > size.y
    )
      continue;
    const steps = Math.min(400, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 9));
    for (let step = 0; step < steps; step += 1)
      found.push([from.x + ((to.x - from.x) * step) / steps, from.y + ((to.y - from.y) * step) / steps]);
  }
  return found;
}

/**
 * Keep names on the map: what was reported first, then as many others as fit without touching.
 * @param {any} map @param {Basemap} basemap @param {PlaceView[]} places by importance
 * @param {{single: () => PlaceView[], crowds: () => {at: any, radius: number}[]}} markers the places that stand alone on the map now, and the clusters
 * @param {() => RouteView[]} routes that are shown now
 * @param {(lon: number) => number} unwrap
 * @returns {() => void} writes the names anew
 */
export function drawLabels(map, basemap, places, { single, crowds }, routes, unwrap) {
  const pane = map.createPane("gm-labels");
  pane.classList.add("leaflet-zoom-hide");
  pane.setAttribute("aria-hidden", "true");
  const context = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));
  const family = getComputedStyle(map.getContainer()).fontFamily;
  const wide = new Map();
  const measure = (/** @type {string} */ text, /** @type {string} */ kind) => {
    const key = `${kind} ${text}`;
    if (!wide.has(key)) {
      const type = TYPE[kind];
      context.font = `${type.style} ${type.size}px ${family}`;
      wide.set(
        key,
        context.measureText(type.upper ? text.toLocaleUpperCase("en") : text).width + text.length * type.spacing,
      );
    }
    return /** @type {number} */ (wide.get(key));
  };
  const reported = new Set(places.slice(0, 2000).map((view) => view.name));
  const labels = basemap.labels
    .filter(([text]) => !reported.has(text))
    .map(([text, lon, lat, kind, , width]) => ({ text: clean(text, 40), at: L.latLng(lat, unwrap(lon)), kind, width }));

  const update = () => {
    const size = map.getSize();
    const zoom = map.getZoom();
    /** @type {number[][]} */
    const taken = [];
    const free = (/** @type {number[]} */ box) =>
      taken.every((other) => box[2] < other[0] || box[0] > other[2] || box[3] < other[1] || box[1] > other[3]);
    const inside = (/** @type {{x: number, y: number}} */ at, margin = 0) =>
      at.x > -margin && at.y > -margin && at.x < size.x + margin && at.y < size.y + margin;
    const tracks = routes().flatMap((view) =>
      stepping(
        view.points.map(([lon, lat]) => map.latLngToContainerPoint([lat, lon])),
        size,
      ),
    );
    const clear = (/** @type {number[]} */ box) =>
      tracks.every(([x, y]) => x < box[0] - 4 || x > box[2] + 4 || y < box[1] - 4 || y > box[3] + 4);
    const shown = document.createDocumentFragment();
    const put = (
      /** @type {string} */ text,
      /** @type {string} */ kind,
      /** @type {any} */ at,
      /** @type {number} */ x,
      /** @type {number} */ y,
    ) => {
      const label = make(`span.gm-label.gm-label-${kind}`, {}, isolated(text, 40));
      L.DomUtil.setPosition(label, map.containerPointToLayerPoint([x, y]).round());
      if (kind === "settlement") {
        const dot = make("span.gm-dot");
        L.DomUtil.setPosition(dot, map.containerPointToLayerPoint(at).round());
        shown.append(dot);
      }
      shown.append(label);
    };
    const seen = single()
      .slice(0, 2000)
      .map((view) => ({ view, at: map.latLngToContainerPoint(view.at) }))
      .filter(({ at }) => inside(at, 40));
    for (const { at, radius } of crowds()) {
      const { x, y } = map.latLngToContainerPoint(at);
      if (inside({ x, y }, 40)) taken.push([x - radius, y - radius, x + radius, y + radius]);
    }
    for (const { view, at } of seen.slice(0, 400))
      taken.push([at.x - view.radius, at.y - view.radius, at.x + view.radius, at.y + view.radius]);
    const beside = (
      /** @type {string} */ text,
      /** @type {string} */ kind,
      /** @type {any} */ at,
      /** @type {number} */ gap,
    ) => {
      const { size: height, pad } = TYPE[kind];
      const width = measure(text, kind);
      for (const strict of kind === "place" ? [true, false] : [true])
        for (const [x, y] of [
          [at.x + gap, at.y - height * 0.65],
          [at.x - gap - width, at.y - height * 0.65],
          [at.x - width / 2, at.y - gap - height * 1.3],
          [at.x - width / 2, at.y + gap - 1],
        ]) {
          const box = [x - pad / 2, y - pad / 4, x + width + pad / 2, y + height * 1.3 + pad / 4];
          if (
            x < 2 ||
            x + width > size.x - 2 ||
            y < 2 ||
            y + height > size.y - 2 ||
            !free(box) ||
            (strict && !clear(box))
          )
            continue;
          taken.push(box);
          put(text, kind, at, x, y);
          return true;
        }
      return false;
    };
    for (const { view, at } of seen.slice(0, 150))
      if (inside(at)) beside(clean(view.name, 40), "place", at, view.radius + 3);
    let settlements = Math.round((size.x * size.y) / 26000);
    for (const wanted of ["country", "water", "settlement", "unit"]) {
      for (const label of labels) {
        if (label.kind !== wanted || (wanted === "unit" && zoom < 5.5)) continue;
        const at = map.latLngToContainerPoint(label.at);
        if (!inside(at)) continue;
        if (wanted === "settlement") {
          const dot = [at.x - 4, at.y - 4, at.x + 4, at.y + 4];
          if (settlements > 0 && free(dot) && beside(label.text, wanted, at, 6)) {
            settlements -= 1;
            taken.push(dot);
          }
          continue;
        }
        const { size: height, pad } = TYPE[wanted];
        const width = measure(label.text, wanted);
        const room = (label.width * 256 * 2 ** zoom) / 360;
        const box = [
          at.x - width / 2 - pad,
          at.y - height * 0.65 - pad / 2,
          at.x + width / 2 + pad,
          at.y + height * 0.65 + pad / 2,
        ];
        if (
          room < width * (wanted === "unit" ? 1.1 : 0.85) ||
          box[0] < 0 ||
          box[2] > size.x ||
          !free(box) ||
          !clear(box)
        )
          continue;
        taken.push(box);
        put(label.text, wanted, at, at.x - width / 2, at.y - height * 0.65);
      }
    }
    pane.replaceChildren(shown);
  };
  map.on("moveend zoomend resize", update);
  update();
  return update;
}
