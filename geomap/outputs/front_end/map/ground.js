// @ts-check
/**
 * Draws the basemap: land, lakes and borders, each level of detail where it is the finest.
 *
 * @typedef {import("../data/types.js").Basemap} Basemap
 * @typedef {import("../data/types.js").Level} Level
 * @typedef {import("./ground_shape.js").Track} Track
 */
import L from "leaflet";
import { groundShape, trackOf } from "./ground_shape.js";

/**
 * Read a ring or line: a first point, then differences, in units of a grid.
 * @param {number[]} flat @returns {[number, number][]}
 */
function points(flat) {
  /** @type {[number, number][]} */
  const found = [];
  let x = 0;
  let y = 0;
  for (let index = 0; index + 1 < flat.length; index += 2) {
    x += flat[index];
    y += flat[index + 1];
    found.push([x, y]);
  }
  return found;
}

/**
 * Where a level was cut: whether a side lies along its box or its hole, which is no coast.
 * @param {Level} level @returns {(one: [number, number], other: [number, number]) => boolean}
 */
function cuts(level) {
  const turn = 360 * level.scale;
  const cutX = new Set([
    level.box[0],
    level.box[2],
    ...(level.hole
      ? [-turn, 0, turn].flatMap((by) => [
          /** @type {number[]} */ (level.hole)[0] + by,
          /** @type {number[]} */ (level.hole)[2] + by,
        ])
      : []),
  ]);
  const cutY = new Set([level.box[1], level.box[3], ...(level.hole ? [level.hole[1], level.hole[3]] : [])]);
  return (one, other) => (one[0] === other[0] && cutX.has(one[0])) || (one[1] === other[1] && cutY.has(one[1]));
}

/**
 * Round the corners of a line or ring as a pen would, so that a close view shows a coast and no saw: each corner
 * becomes two, a quarter of the way along its sides (Chaikin 1974). Ends, and corners on the side of a level, stay.
 * @param {[number, number][]} line @param {(one: [number, number], other: [number, number]) => boolean} isCut
 * @param {boolean} closed
 */
function rounded(line, isCut, closed) {
  /** @type {[number, number][]} */
  const found = [];
  const last = line.length - 1;
  line.forEach((here, index) => {
    const [before, after] = [line[index ? index - 1 : last], line[index < last ? index + 1 : 0]];
    const end = !closed && (index === 0 || index === last);
    if (end || isCut(before, here) || isCut(here, after)) found.push(here);
    else
      for (const to of [before, after]) found.push([here[0] + (to[0] - here[0]) / 4, here[1] + (to[1] - here[1]) / 4]);
  });
  return found;
}

/**
 * Rings or lines of a level, those of the finest one rounded.
 * @param {number[][]} flat @param {Level} level @param {boolean} [closed]
 */
export function curves(flat, level, closed = false) {
  const lines = flat.map(points);
  if (!level.round) return lines;
  const isCut = cuts(level);
  return lines.map((line) => rounded(line, isCut, closed));
}

/**
 * The outline of rings without the sides along which they were cut.
 * @param {[number, number][][]} rings @param {Level} level
 */
export function coasts(rings, level) {
  const isCut = cuts(level);
  /** @type {[number, number][][]} */
  const lines = [];
  for (const ring of rings) {
    /** @type {[number, number][]} */
    let line = [];
    for (let index = 0; index <= ring.length; index += 1) {
      const [here, before] = [ring[index % ring.length], ring[(index || ring.length) - 1]];
      if (index > 0 && isCut(here, before)) {
        if (line.length > 1) lines.push(line);
        line = [];
      }
      line.push(here);
    }
    if (line.length > 1) lines.push(line);
  }
  return lines;
}

/**
 * Draw the land south of where a Mercator map ends, so that no sea begins below Antarctica.
 * @param {any} map @param {HTMLElement} pane @param {number} middle longitude
 */
function drawSouth(map, pane, middle) {
  const land = document.createElement("div");
  land.className = "gm-south leaflet-zoom-hide";
  pane.prepend(land);
  const place = () => {
    const [from, to] = [middle - 540, middle + 540].map((lon) => map.latLngToLayerPoint([-85, lon]));
    land.style.width = `${to.x - from.x}px`;
    land.style.height = `${map.getSize().y}px`;
    L.DomUtil.setPosition(land, from.round());
  };
  map.on("moveend zoomend resize", place);
  place();
}

/**
 * What is drawn of a level, from the ground up.
 * @param {Level} level @returns {{name: string, filled: boolean, tracks: Track[]}[]}
 */
function shapesOf(level) {
  const isCut = cuts(level);
  const tracked = (/** @type {[number, number][][]} */ lines) => lines.map((line) => trackOf(line, level.scale));
  const filled = (/** @type {number[][]} */ flat) => {
    const found = curves(flat, level, true).filter((ring) => ring.length);
    const rings = found.map((ring) => [...ring, ring[0]]);
    const [grounds, rims] = [tracked(rings), /** @type {Track[]} */ ([])];
    // What was not cut is the same line as ground and as rim, and is then projected once.
    rings.forEach((ring, index) => {
      const whole = !ring.some((here, at) => at > 0 && isCut(here, ring[at - 1]));
      rims.push(...(whole ? [grounds[index]] : tracked(coasts([ring.slice(1)], level))));
    });
    return { grounds, rims };
  };
  const land = filled(level.land);
  const lakes = filled(level.lakes);
  const line = (/** @type {number[][]} */ flat, /** @type {string} */ name) => ({
    name,
    filled: false,
    tracks: tracked(curves(flat, level)),
  });
  return [
    { name: "gm-land", filled: true, tracks: land.grounds },
    ...(level.rivers || []).map(([broad, lines]) => line(lines, `gm-river gm-river-${broad}`)),
    { name: "gm-lake", filled: true, tracks: lakes.grounds },
    { name: "gm-shore", filled: false, tracks: lakes.rims },
    line(level.units, "gm-unit-line"),
    line(level.borders, "gm-border"),
    { name: "gm-coast", filled: false, tracks: land.rims },
  ].filter(({ tracks }) => tracks.length);
}

/**
 * Draw one level, moved by whole turns round the Earth.
 * @param {any} map @param {any} renderer @param {ReturnType<typeof shapesOf>} shapes @param {number} turn degrees
 */
function drawLevel(map, renderer, shapes, turn) {
  for (const { name, filled, tracks } of shapes) {
    const style = { renderer, interactive: false, pane: "gm-base", className: name };
    groundShape(tracks, turn, filled, { ...style, stroke: !filled, fill: filled }).addTo(map);
  }
}

/**
 * Draw land, lakes and borders into their own pane: what is seen at once, the rest when the page is there.
 * @param {any} map @param {Basemap} basemap @param {number} middle longitude
 */
export function drawBasemap(map, basemap, middle) {
  const pane = map.createPane("gm-base");
  pane.setAttribute("aria-hidden", "true");
  const renderer = L.svg({ pane: "gm-base", padding: 0.6 });
  const seen = map.getBounds().pad(0.3);
  /** @type {(() => void)[]} */
  const later = [];
  for (const level of [...basemap.levels].reverse()) {
    const box = (/** @type {number[]} */ [west, south, east, north], /** @type {number} */ turn) =>
      L.latLngBounds(
        [south / level.scale, west / level.scale + turn],
        [north / level.scale, east / level.scale + turn],
      );
    /** @type {ReturnType<typeof shapesOf> | null} */
    let shapes = null;
    for (const turn of [-360, 0, 360]) {
      const whole = box(level.box, turn);
      if (whole.getEast() <= middle - 185 || whole.getWest() >= middle + 185) continue;
      const needed = whole.intersects(seen) && !(level.hole && box(level.hole, turn).contains(seen));
      const draw = () => drawLevel(map, renderer, (shapes ||= shapesOf(level)), turn);
      if (needed) draw();
      else later.push(draw);
    }
  }
  const rest = () => {
    for (const draw of later.splice(0)) draw();
  };
  map.once("movestart", rest);
  setTimeout(() => pane.isConnected && rest());
  drawSouth(map, pane, middle);
  const nearness = () => map.getContainer().classList.toggle("gm-near", map.getZoom() >= 5.5);
  map.on("zoomend", nearness);
  nearness();
}
