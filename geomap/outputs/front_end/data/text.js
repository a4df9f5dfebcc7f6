// @ts-check
/**
 * Turns strings that may be hostile into text that can be shown, and into elements.
 *
 * Every string of a document may have been written by an enemy. So text reaches the page by `textContent` and
 * attributes only, is stripped of control characters and cut to a readable length, and an address becomes a link only
 * if it is http(s).
 */
import { allowance } from "./sandbox.js";

const SVG = "http://www.w3.org/2000/svg";

/** Characters of a sentence, and of a name, that are shown. */
export const LONG = 600;
export const SHORT = 120;

/** What `fit` looks for, and all surrogates. */
const UNFIT =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]/;

/** Halves of a character without the other. */
const HALVES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Make text of a document fit to be shown: no control characters, no overriding of the reading direction, not endless.
 * @param {unknown} value
 * @param {number} [limit] characters
 * @returns {string}
 */
export function clean(value, limit = SHORT) {
  if (typeof value !== "string") return "";
  const cut =
    value.length > limit
      ? `${Array.from(value.slice(0, 2 * limit))
          .slice(0, limit)
          .join("")}…`
      : value;
  return UNFIT.test(cut) ? fit(cut) : cut;
}

/** @param {string} text */
const fit = (text) =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, "\ufffd")
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(HALVES, "\ufffd");

/** Text as a part of an address, which can hold no halves of characters. @param {string} text */
export const encoded = (text) => encodeURIComponent(text.replace(HALVES, "\ufffd"));

/**
 * Make an element. Strings among the children become text, never markup.
 * @param {string} tag element name, with classes after dots
 * @param {Record<string, any>} [attributes] attributes; functions become listeners
 * @param {...(Node | string | null | false)} children
 * @returns {HTMLElement}
 */
export function make(tag, attributes = {}, ...children) {
  const [name, ...classes] = tag.split(".");
  const element = document.createElement(name);
  if (classes.length) element.className = classes.join(" ");
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(key, value);
    else if (value !== null && value !== false) element.setAttribute(key, value === true ? "" : String(value));
  }
  element.append(
    ...children
      .filter((child) => child !== null && child !== false)
      .map((child) => /** @type {Node | string} */ (child)),
  );
  return element;
}

/** @param {unknown} value @param {number} [limit] */
export const isolated = (value, limit) => make("bdi", {}, clean(value, limit));

/** @param {string} tag @param {Record<string, string | number>} attributes @param {...Node} children */
export function draw(tag, attributes, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}

/**
 * A number with commas between its thousands and at most three decimals. The browser's own way loads what it knows of
 * all languages, which takes as long as to draw a map of a few places.
 * @param {number} number
 */
export const figure = (number) => String(Math.round(1000 * number) / 1000).replace(/\B(?=(\d{3})+(?!\d))/g, ",");

export const count = (/** @type {number} */ number, /** @type {string} */ one, many = `${one}s`) =>
  `${figure(number)} ${number === 1 ? one : many}`;
export const kilometres = (/** @type {number} */ km) => `${figure(Math.round(km))} km`;
export const percent = (/** @type {number} */ share) => `${Math.round(share * 100)} %`;
export const isNumber = (/** @type {unknown} */ value) => typeof value === "number" && Number.isFinite(value);

/** Degrees from west to east, over the antimeridian if need be. @param {number} west @param {number} east */
export const eastward = (west, east) => (east >= west ? east - west : east - west + 360);

/**
 * A link, if the address is one of the web's; else plain text.
 * @param {string} address @param {string} text
 */
export function link(address, text) {
  let url = null;
  try {
    url = /^https?:\/\//i.test(address) ? new URL(address) : null;
  } catch {
    // Not an address: shown as text.
  }
  if (!url) return isolated(text);
  if (!allowance().windows) return make("span", { title: url.href }, isolated(text));
  return make("a", { href: url.href, target: "_blank", rel: "noopener noreferrer" }, isolated(text));
}
