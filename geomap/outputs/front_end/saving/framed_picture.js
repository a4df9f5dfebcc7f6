// @ts-check
/**
 * Frames a picture of the map, so that it can stand alone: title and sentence above it, scale and legend of what is
 * drawn, the credits in full below.
 *
 * @typedef {import("../data/types.js").Scene} Scene
 * @typedef {import("./staging.js").Layers} Layers
 * @typedef {{size: number, family: string, weight?: string, fill: string}} Type of a text
 */
import { reportsRead } from "../data/amounts.js";
import { colourAt } from "../data/palette.js";
import { dayOf, shownDate } from "../data/dates.js";
import { clean, count, draw, figure } from "../data/text.js";
import { legend } from "../panel/legend.js";
import { mapShapes, plainColour, shapes } from "./picture.js";
import { staged } from "./staging.js";

/** Shapes of pictures; what is seen keeps that of the window. @type {Record<string, [number, number] | null>} */
export const SHAPES = {
  "As seen": null,
  "Wide, 16:9": [1200, 675],
  "Square, 1:1": [1080, 1080],
  "Tall, 4:5": [1080, 1350],
};

/** A map lower than this shows nothing: where words leave less, the picture grows. */
const LEAST_HEIGHT = 220;
const LEADING = 1.32;
const MOST_LINES = { title: 3, sentence: 6 };

const context = () => /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));

/** A ruler for a type. @param {Type} type @returns {(text: string) => number} width in pixels */
function ruler({ size, family, weight = "400" }) {
  const canvas = context();
  canvas.font = `${weight} ${size}px ${family}`;
  return (text) => canvas.measureText(text).width;
}

/**
 * Break a text into lines that fit; a word that is longer than a line is broken, too.
 * @param {string} text @param {number} width @param {(text: string) => number} wide
 * @returns {string[]}
 */
function wrapped(text, width, wide) {
  /** @type {string[]} */
  const lines = [];
  let line = "";
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (wide(longer) <= width) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    line = "";
    for (const letter of wide(word) <= width ? [word] : word) {
      if (line && wide(line + letter) > width) {
        lines.push(line);
        line = "";
      }
      line += letter;
    }
  }
  return line ? [...lines, line] : lines;
}

/**
 * A text in lines, and the height it takes.
 * @param {string} text @param {Type} type @param {number} width @param {number} [most] lines; the last one tells that
 *   more follows
 */
function paragraph(text, type, width, most = Infinity) {
  const all = wrapped(text, width, ruler(type));
  const lines = all.slice(0, most);
  if (all.length > most) lines[most - 1] += " …";
  const { size, family, weight = "400", fill } = type;
  const step = size * LEADING;
  const written = lines.map((line, index) => {
    const row = draw("text", { y: step * index + size, "font-family": family, "font-size": size, fill });
    if (weight !== "400") row.setAttribute("font-weight", weight);
    row.textContent = line;
    return row;
  });
  return { element: draw("g", {}, ...written), height: lines.length * step };
}

/** @param {Element} element @param {number} x @param {number} y */
const at = (element, x, y) => draw("g", { transform: `translate(${x} ${y})` }, element);

/**
 * What the symbols mean that are seen now, row by row: those of the page's own legend.
 * @param {Scene} scene @param {Layers} layers
 * @returns {{element: HTMLElement, rows: {svg: SVGSVGElement | null, words: string}[]}}
 */
function legendRows({ map, filter }, { places, routes }) {
  const window = map.getBounds();
  const seen = {
    places: places.filter(({ feature, at: spot }) => filter.shows(feature) && window.contains(spot)),
    routes: routes.filter(
      ({ feature, points }) => filter.shows(feature) && points.some(([lon, lat]) => window.contains([lat, lon])),
    ),
  };
  // What it stands for does not change any more, so nothing has to follow the filter.
  const still = Object.create(filter, { watch: { value: () => {} } });
  const element = legend(seen.places, seen.routes, 0, still, routes);
  const rows = [...element.querySelectorAll("legend, label, li")].map((row) => {
    for (const number of row.querySelectorAll(".gm-number")) number.remove();
    return { svg: row.querySelector("svg"), words: clean((row.textContent || "").trim(), 80) };
  });
  return { element, rows: rows.filter(({ words }) => words) };
}

/**
 * The legend in as many lines as it needs.
 * @param {Scene} scene @param {Layers} layers @param {Type} type @param {number} width
 */
function legendLines(scene, layers, type, width) {
  const { element, rows } = legendRows(scene, layers);
  const [wide, bold] = [ruler(type), { ...type, weight: "600" }];
  // Symbols have their look on the page only.
  Object.assign(element.style, { position: "absolute", left: "-9999px", display: "block" });
  scene.map.getContainer().append(element);
  const [made, step] = [draw("g", {}), 24];
  let [x, y] = [0, 0];
  for (const { svg, words } of rows) {
    const box = svg?.getBoundingClientRect();
    const needed = (box ? box.width + 5 : 0) + (box ? wide(words) : ruler(bold)(words)) + 14;
    if (x > 0 && x + needed > width) [x, y] = [0, y + step];
    if (svg && box) {
      made.append(at(shapes(svg, box), x, y + (step - box.height) / 2));
    }
    made.append(at(paragraph(words, box ? type : bold, Infinity).element, x + (box ? box.width + 5 : 0), y + 5));
    x += needed;
  }
  element.remove();
  return { element: made, height: rows.length ? y + step : 0 };
}

/** A round number of at most this. @param {number} most */
function rounded(most) {
  const power = 10 ** Math.floor(Math.log10(most));
  return power * ([5, 3, 2].find((step) => step * power <= most) || 1);
}

/**
 * How long a kilometre and a mile are in the middle of the map.
 * @param {any} map @param {Type} type @param {string} halo
 */
function scaleBars(map, type, halo) {
  const { x, y } = map.getSize();
  const metres = map.distance(
    map.containerPointToLatLng([x / 2 - 50, y / 2]),
    map.containerPointToLatLng([x / 2 + 50, y / 2]),
  );
  const bars = [
    { unit: metres < 2000 ? "m" : "km", metres: metres < 2000 ? 1 : 1000, tick: -5, words: -5 },
    { unit: metres < 2000 ? "ft" : "mi", metres: metres < 2000 ? 0.3048 : 1609.344, tick: 5, words: type.size + 2 },
  ].map((bar) => {
    const length = rounded(metres / bar.metres);
    const long = (length * bar.metres * 100) / metres;
    const text = draw("text", {
      x: 4,
      y: bar.words,
      "font-family": type.family,
      "font-size": type.size,
      fill: type.fill,
    });
    for (const [name, value] of Object.entries({ stroke: halo, "stroke-width": 3, "paint-order": "stroke" }))
      text.setAttribute(name, String(value));
    text.textContent = `${figure(length)} ${bar.unit}`;
    const line = draw("path", { d: `M0 ${bar.tick}V0H${long}V${bar.tick}`, fill: "none", stroke: type.fill });
    return draw("g", {}, line, text);
  });
  return at(draw("g", {}, ...bars), 12, y - 28);
}

/** When the reports are from, for documents that have no sentence. @param {Scene} scene */
function period({ data }) {
  const dates = data.document.reports
    .map(({ date }) => clean(date, 20))
    .filter((date) => dayOf(date) !== null)
    .sort((one, other) => Number(dayOf(one)) - Number(dayOf(other)));
  const ends = [...new Set([dates[0], dates[dates.length - 1]])].filter(Boolean).map(shownDate);
  return [count(reportsRead(data.document), "report"), ends.join(" to ")].filter(Boolean).join(", ");
}

/**
 * Whose data the picture shows. Tiles are another ground than the picture has, which it must not be silent about.
 * @param {Scene} scene @param {string} tiles their credit
 */
function creditsOf({ data }, tiles) {
  const foreign =
    tiles && `The online tiles of the page (${tiles}) are not part of this picture, which has the map's own ground`;
  const lines = ["Borders: Natural Earth, de facto; they take no side", ...data.document.attribution];
  return [foreign, ...lines.map((line) => clean(line, 300))].filter(Boolean).join(" · ");
}

/** The credit of tiles that lie over the map; "" without. @param {any} map */
export function tileCredit(map) {
  const container = /** @type {HTMLElement} */ (map.getContainer());
  if (!container.classList.contains("gm-tiled")) return "";
  return container.parentElement?.querySelector(".gm-tile-credit")?.textContent || "of others";
}

/**
 * @param {Scene} scene @param {Layers} layers @param {[number, number] | null} shape width and height in pixels, or as
 *   on the page
 * @returns {string} an SVG document
 */
export function framedPicture(scene, layers, shape) {
  const { map, data } = scene;
  const container = /** @type {HTMLElement} */ (map.getContainer());
  const style = getComputedStyle(container);
  const colour = (/** @type {string} */ name) => plainColour(colourAt(container, name));
  const serif = style.getPropertyValue("--gm-serif").replace(/\s+/g, " ").trim();
  const width = shape ? shape[0] : Math.round(container.clientWidth);
  const edge = width < 600 ? 12 : 24;
  const across = width - 2 * edge;
  const plain = { family: style.fontFamily, fill: colour("ink") };
  const tiles = tileCredit(map);
  container.classList.remove("gm-tiled");
  map.fire("resize");
  const title = clean(data.document.title, 200);
  const sentence = clean(data.document.summary, 600) || period(scene);
  const head = [
    paragraph(title, { ...plain, family: serif, size: width < 600 ? 20 : 28, weight: "600" }, across, MOST_LINES.title),
    paragraph(sentence, { ...plain, size: width < 600 ? 13 : 16 }, across, MOST_LINES.sentence),
  ];
  const credit = paragraph(creditsOf(scene, tiles), { ...plain, fill: colour("quiet"), size: 10 }, across);
  const above = edge * 0.75 + head[0].height + head[1].height + 14;
  const small = { ...plain, size: 12 };
  const below = () => legendLines(scene, layers, small, across);
  let key = below();
  const rest = (/** @type {number} */ total) =>
    Math.max(LEAST_HEIGHT, Math.floor(total - above - key.height - credit.height - edge * 0.5 - 16));
  const undo = shape && staged(scene, layers, width, rest(shape[1]));
  // What is seen decides what the legend explains, and the legend leaves room for what is seen.
  if (undo) key = below();
  const drawn = mapShapes(map);
  const high = shape ? rest(shape[1]) : Number(drawn.getAttribute("height"));
  drawn.setAttribute("height", String(high));
  drawn.setAttribute("viewBox", `0 0 ${width} ${high}`);
  const bars = scaleBars(map, small, colour("halo"));
  undo?.();
  if (tiles) container.classList.add("gm-tiled");
  const height = Math.ceil(above + high + key.height + credit.height + edge * 0.5 + 16);
  const words = draw("title", {});
  words.textContent = title;
  const picture = draw(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", width, height, viewBox: `0 0 ${width} ${height}`, role: "img" },
    words,
    draw("rect", { width, height, fill: colour("paper") }),
    at(head[0].element, edge, edge * 0.75),
    at(head[1].element, edge, edge * 0.75 + head[0].height + 4),
    at(drawn, 0, above),
    at(bars, 0, above),
    at(key.element, edge, above + high + 6),
    at(credit.element, edge, above + high + key.height + 12),
  );
  return new XMLSerializer().serializeToString(picture);
}
