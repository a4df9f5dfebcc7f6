// @ts-check
/**
 * The symbols of places: colour and shape by class of place, size by mentions, solid, hollow or dashed by confidence.
 *
 * @typedef {import("../data/types.js").Payload} Payload
 */
import { clean, draw } from "../data/text.js";
import { clusterRadius } from "./clusters.js";

/** Classes of place: GeoNames' feature classes, each with a name and a shape inside a circle of radius 1. */
/** @type {Record<string, {name: string, shape: string}>} */
export const CLASSES = {
  P: { name: "Settlements", shape: "M1 0A1 1 0 1 1 -1 0A1 1 0 1 1 1 0Z" },
  A: { name: "Countries and provinces", shape: "M-.86 -.86H.86V.86H-.86Z" },
  H: { name: "Waters", shape: "M0 -1.2C.6 -.45 .92 -.05 .92 .32A.92 .92 0 0 1 -.92 .32C-.92 -.05 -.6 -.45 0 -1.2Z" },
  T: { name: "Mountains, islands, land forms", shape: "M0 -1.08L1.08 .86H-1.08Z" },
  S: { name: "Bases, airports, sites", shape: "M0 -1.15L1.15 0L0 1.15L-1.15 0Z" },
  L: { name: "Regions and continents", shape: "M.58 -1H-.58L-1.12 0L-.58 1H.58L1.12 0Z" },
  X: { name: "Other positions", shape: "M-.4 -1H.4V-.4H1V.4H.4V1H-.4V.4H-1V-.4H-.4Z" },
};

/** @param {Payload} data @param {string} kind @returns {{label: string, class: string, area: boolean}} */
export function kindOf(data, kind) {
  const row = Object.hasOwn(data.kinds, kind) ? data.kinds[kind] : null;
  return row
    ? { label: row[0], class: row[2], area: row[3] }
    : { label: clean(kind, 40) || "place", class: "X", area: false };
}

/** Whether the page is as narrow as a phone; asked once. @type {boolean | null} */
let narrow = null;
const isNarrow = () => (narrow ??= matchMedia("(max-width: 479px)").matches);

/**
 * Radius of a symbol in pixels: its area grows with the mentions, less on phones, where it would hide lines.
 * @param {number} mentions
 */
export const radiusOf = (mentions) =>
  isNarrow() ? Math.min(11, 4.2 + 1.2 * Math.sqrt(mentions)) : Math.min(17, 4.2 + 2 * Math.sqrt(mentions));

/**
 * The symbol of a place.
 * @param {string} letter of its class @param {number} radius @param {string} drawn @param {boolean} area
 */
export function symbol(letter, radius, drawn, area) {
  const size = radius + (area ? 9 : 4);
  const shape = draw("path", { d: CLASSES[letter].shape, transform: `scale(${radius})`, class: "gm-shape" });
  const halo = draw("path", { d: CLASSES[letter].shape, transform: `scale(${radius + 2.2})`, class: "gm-halo" });
  const soft = area ? [draw("circle", { r: radius + 7, class: "gm-soft" })] : [];
  return draw(
    "svg",
    {
      viewBox: `${-size} ${-size} ${2 * size} ${2 * size}`,
      width: 2 * size,
      height: 2 * size,
      class: `gm-symbol gm-${letter} gm-${drawn}`,
      "aria-hidden": "true",
      focusable: "false",
    },
    ...soft,
    halo,
    shape,
  );
}

/**
 * The symbol of a guess, which is unlike that of any place: grey, hollow, dashed, with a question mark.
 * @param {string} letter of its class @param {number} radius
 */
export function guessSymbol(letter, radius) {
  const drawn = symbol(letter, Math.max(radius, 7), "guess", false);
  const mark = draw("text", { class: "gm-question", "text-anchor": "middle", dy: ".36em" });
  mark.textContent = "?";
  drawn.append(mark);
  return drawn;
}

/**
 * The symbol of a cluster: how many it holds, and round it which classes, each as long as its share.
 * @param {string[]} classes of its places
 */
export function clusterSymbol(classes) {
  const radius = clusterRadius(classes.length);
  const around = 2 * Math.PI * radius;
  const shares = Object.keys(CLASSES)
    .map((letter) => ({ letter, share: classes.filter((other) => other === letter).length / classes.length }))
    .filter(({ share }) => share > 0);
  let done = 0;
  const arcs = shares.map(({ letter, share }) => {
    const arc = draw("circle", {
      r: radius,
      class: `gm-arc gm-${letter}`,
      "stroke-dasharray": `${share * around} ${around}`,
      "stroke-dashoffset": -done * around,
      transform: "rotate(-90)",
    });
    done += share;
    return arc;
  });
  const words = draw("text", { class: "gm-cluster-number", "text-anchor": "middle", dy: ".35em" });
  words.textContent = classes.length > 9999 ? `${Math.round(classes.length / 1000)}k` : String(classes.length);
  const size = radius + 4;
  return draw(
    "svg",
    {
      viewBox: `${-size} ${-size} ${2 * size} ${2 * size}`,
      width: 2 * size,
      height: 2 * size,
      class: "gm-symbol",
      "aria-hidden": "true",
      focusable: "false",
    },
    draw("circle", { r: radius + 2.5, class: "gm-halo" }),
    ...arcs,
    words,
  );
}

export const STATUS = {
  reported: "reported as having happened",
  planned: "planned",
  denied: "denied",
  possible: "possible, not confirmed",
};

/** The status with which a route is drawn: what is not known is possible. @param {string} status */
export const drawnStatus = (status) =>
  /** @type {keyof typeof STATUS} */ (Object.hasOwn(STATUS, status) ? status : "possible");
