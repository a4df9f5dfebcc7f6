// @ts-check
/**
 * Copies what the map shows as SVG, and makes PNG of SVG.
 *
 * The map is drawn by the browser already: shapes, symbols and names are copied with the look that they have, so that
 * the picture is what is seen. Text becomes text nodes, and the whole is written by the browser's serializer, which
 * escapes it.
 */
import { colourAt } from "../data/palette.js";
import { draw } from "../data/text.js";

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
const UNSEEN = ".gm-hit, .gm-away, .gm-away *, .gm-pale";

/** A mixed colour as browsers write it, as every reader of SVG knows it. @param {string} value */
export const plainColour = (value) =>
  value.replace(
    /color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)[^)]*\)/,
    (_, ...parts) => `rgb(${parts.slice(0, 3).map((part) => Math.round(255 * Number(part)))})`,
  );

/** @param {Element} from @param {Element} to */
function takeLook(from, to) {
  const style = getComputedStyle(from);
  for (const property of LOOK) to.setAttribute(property, plainColour(style.getPropertyValue(property)));
  to.removeAttribute("class");
}

/** Copy the shapes of an SVG, moved to where they are seen. @param {SVGSVGElement} from @param {DOMRect} frame */
export function shapes(from, frame) {
  const box = from.getBoundingClientRect();
  const viewBox = from.getAttribute("viewBox");
  const [left, top, wide, high] = viewBox ? viewBox.split(/[\s,]+/).map(Number) : [0, 0, box.width, box.height];
  // As SVG has it unless told otherwise: as large as fits, in the middle.
  const scale = Math.min(box.width / (wide || 1), box.height / (high || 1)) || 1;
  const x = box.left - frame.left + (box.width - wide * scale) / 2 - left * scale;
  const y = box.top - frame.top + (box.height - high * scale) / 2 - top * scale;
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
    fill: plainColour(style.color),
    stroke: halo,
    "stroke-width": 3,
    "stroke-linejoin": "round",
    "paint-order": "stroke",
    opacity: style.opacity,
  });
  const turned = /rotate\((-?[\d.]+)deg\)/.exec(
    /** @type {any} */ (label.querySelector(".gm-turned"))?.style.transform,
  );
  const [x, y] = [box.left - frame.left + box.width / 2, box.top - frame.top + box.height / 2];
  if (turned) text.setAttribute("transform", `rotate(${turned[1]} ${x} ${y})`);
  lettering(label, text);
  if (style.borderRadius === "50%") {
    // A number on a disc of its own.
    text.setAttribute("stroke", "none");
    text.setAttribute("text-anchor", "middle");
    text.setAttribute("x", String(x));
    text.textContent = label.textContent;
    return draw(
      "g",
      {},
      draw("circle", { cx: x, cy: y, r: box.width / 2, fill: plainColour(style.backgroundColor) }),
      text,
    );
  }
  const words = label.textContent || "";
  text.textContent = style.textTransform === "uppercase" ? words.toLocaleUpperCase("en") : words;
  return text;
}

/**
 * The map as it stands on the page, in an SVG of its own that cuts what lies outside.
 * @param {any} map
 */
export function mapShapes(map) {
  const container = /** @type {HTMLElement} */ (map.getContainer());
  const frame = container.getBoundingClientRect();
  const [width, height] = [Math.round(frame.width), Math.round(frame.height)];
  const style = getComputedStyle(container);
  const halo = plainColour(colourAt(container, "halo"));
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
      fill: plainColour(getComputedStyle(dot).backgroundColor),
    });
  });
  const markers = byHeight([...container.querySelectorAll(".gm-marker > svg")].filter(seen), ".gm-icon");
  const ground = draw("rect", { width, height, fill: plainColour(style.backgroundColor) });
  return draw(
    "svg",
    { width, height, viewBox: `0 0 ${width} ${height}`, overflow: "hidden" },
    ground,
    ...parts,
    ...dots,
    ...names,
    ...markers,
  );
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
