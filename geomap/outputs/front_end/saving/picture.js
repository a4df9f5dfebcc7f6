// @ts-check
/**
 * Makes a picture of what the map shows, as SVG, and of that as PNG.
 *
 * The map is drawn by the browser already: shapes, symbols and names are copied with the look that they have, so that
 * the picture is what is seen. Text becomes text nodes, and the whole is written by the browser's serializer, which
 * escapes it.
 */
import { clean, draw } from "../data/text.js";

/** Properties that make the look of a shape. */
const LOOK = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-opacity",
  "stroke-width",
  "stroke-dasharray",
  "stroke-dashoffset",
  "stroke-linecap",
  "stroke-linejoin",
  "vector-effect",
  "opacity",
];

/** Shapes that have no look of their own, or only for the pointer. */
const UNSEEN = ".gm-hit, .gm-away, .gm-away *";

/** @param {Element} from @param {Element} to */
function takeLook(from, to) {
  const style = getComputedStyle(from);
  for (const property of LOOK) to.setAttribute(property, style.getPropertyValue(property));
  to.removeAttribute("class");
}

/** Copy the shapes of an SVG, moved to where they are seen. @param {SVGSVGElement} from @param {DOMRect} frame */
function shapes(from, frame) {
  const box = from.getBoundingClientRect();
  const [, , wide = box.width] = (from.getAttribute("viewBox") || "").split(/[\s,]+/).map(Number);
  const scale = box.width / (wide || box.width || 1);
  const [left = 0, top = 0] = (from.getAttribute("viewBox") || "").split(/[\s,]+/).map(Number);
  const [x, y] = [box.left - frame.left - left * scale, box.top - frame.top - top * scale];
  const moved = draw("g", { transform: `translate(${x} ${y}) scale(${scale})` });
  for (const shape of from.querySelectorAll("path, circle, rect, text")) {
    if (shape.matches(UNSEEN) || getComputedStyle(shape).display === "none") continue;
    const copy = /** @type {Element} */ (shape.cloneNode(false));
    takeLook(shape, copy);
    for (const name of [...copy.attributes].map((attribute) => attribute.name))
      if (/^(aria-|data-|role$|tabindex$|pointer-events$)/.test(name)) copy.removeAttribute(name);
    if (shape.localName === "text") {
      lettering(shape, copy);
      copy.append(shape.textContent || "");
    }
    moved.append(copy);
  }
  return moved;
}

/** @param {Element} from @param {Element} to */
function lettering(from, to) {
  const style = getComputedStyle(from);
  for (const property of ["font-family", "font-size", "font-style", "font-weight", "letter-spacing"])
    to.setAttribute(property, style.getPropertyValue(property));
}

/** A name on the map. @param {Element} label @param {DOMRect} frame @param {string} halo colour */
function labelText(label, frame, halo) {
  const box = label.getBoundingClientRect();
  const style = getComputedStyle(label);
  const size = parseFloat(style.fontSize);
  const text = draw("text", {
    x: box.left - frame.left,
    y: box.top - frame.top + box.height / 2 + size * 0.34,
    fill: style.color,
    stroke: halo,
    "stroke-width": 3,
    "stroke-linejoin": "round",
    "paint-order": "stroke",
    opacity: style.opacity,
  });
  lettering(label, text);
  const words = label.textContent || "";
  text.textContent = style.textTransform === "uppercase" ? words.toLocaleUpperCase("en") : words;
  return text;
}

/**
 * @param {any} map @param {string} title @param {string[]} credits lines at the foot
 * @returns {string} an SVG document as large as the map is on the page
 */
export function pictureOf(map, title, credits) {
  const container = /** @type {HTMLElement} */ (map.getContainer());
  const frame = container.getBoundingClientRect();
  const [width, height] = [Math.round(frame.width), Math.round(frame.height)];
  const style = getComputedStyle(container);
  const halo = style.getPropertyValue("--gm-halo").trim();
  const seen = (/** @type {Element} */ element) => {
    const box = element.getBoundingClientRect();
    return box.right > frame.left && box.left < frame.right && box.bottom > frame.top && box.top < frame.bottom;
  };
  const byHeight = (/** @type {Element[]} */ svgs, /** @type {string} */ layer) =>
    svgs
      .map((svg) => ({
        svg,
        height: Number(getComputedStyle(/** @type {Element} */ (svg.closest(layer))).zIndex) || 0,
      }))
      .sort((one, other) => one.height - other.height)
      .map(({ svg }) => shapes(/** @type {any} */ (svg), frame));
  const parts = byHeight([...container.querySelectorAll(".leaflet-pane > svg")], ".leaflet-pane");
  const names = [...container.querySelectorAll(".gm-label")].filter(seen).map((label) => labelText(label, frame, halo));
  const dots = [...container.querySelectorAll(".gm-dot")].filter(seen).map((dot) => {
    const box = dot.getBoundingClientRect();
    return draw("circle", {
      cx: box.left - frame.left + box.width / 2,
      cy: box.top - frame.top + box.height / 2,
      r: 2,
      fill: getComputedStyle(dot).backgroundColor,
    });
  });
  const markers = byHeight([...container.querySelectorAll(".gm-marker > svg")].filter(seen), ".gm-icon");
  const words = draw("title", {});
  words.textContent = clean(title, 200);
  const foot = draw("text", {
    x: width - 6,
    y: height - 6,
    "text-anchor": "end",
    "font-family": style.fontFamily,
    "font-size": 10,
    fill: style.color,
    stroke: halo,
    "stroke-width": 3,
    "paint-order": "stroke",
  });
  foot.textContent = credits
    .map((line) => clean(line, 120))
    .join(" · ")
    .slice(0, Math.floor(width / 5.2));
  const picture = draw(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", width, height, viewBox: `0 0 ${width} ${height}`, role: "img" },
    words,
    draw("rect", { width, height, fill: style.backgroundColor }),
    ...parts,
    ...dots,
    ...names,
    ...markers,
    foot,
  );
  return new XMLSerializer().serializeToString(picture);
}

/** @param {string} svg @param {number} scale pixels for each of the page's @returns {Promise<Blob>} a PNG */
export async function pixels(svg, scale = 2) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * scale;
  canvas.height = image.naturalHeight * scale;
  /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d")).drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error("the picture is too large for this browser"))),
      "image/png",
    ),
  );
}
