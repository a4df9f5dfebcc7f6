/** Rewrites Leaflet and style sheets while they are bundled. */

/** A style sheet without `url(...)`: Leaflet's images are of controls and pins that are not used here. */
export const withoutAddresses = (style) => style.replace(/[\w-]+\s*:\s*url\([^)]*\)\s*;?/g, "");

/** Leaflet, writing text where it writes HTML; its sign of an x in the button that closes a popup is text as well. */
export const asText = (leaflet) =>
  leaflet
    .replaceAll(".innerHTML=", ".textContent=")
    .replaceAll(`'<span aria-hidden="true">&#215;</span>'`, '"\\u00d7"');

const VIEWPORT_UNIT = /(?<![\w#-])(\d*\.?\d+)[dsl]?v([hw])\b/g;
const SIZE_QUERY = /@media\s*((?:\(\s*(?:min|max)-(?:width|height)\s*:[^()]*\)\s*(?:and\s*)?)+)(?=\{)/g;
const RULE_HEAD = /[^{};]*(?=\{)/g;
const PAGE_ELEMENT = /(?<![\w.#:-])(html|body)(?![\w-])/g;

/**
 * The style sheet of a page as one for a shadow tree: the root element, the body and the size of the window become
 * those of the map, and a query for the size of the window alone becomes one for the size of the map.
 */
export function scoped(style) {
  const parts = { html: ".geo-map-root", body: ".geo-map-body" };
  const head = (words) =>
    words.includes("@") ? words : words.replaceAll(":root", parts.html).replace(PAGE_ELEMENT, (name) => parts[name]);
  return style
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(VIEWPORT_UNIT, "$1cq$2")
    .replace(SIZE_QUERY, "@container $1")
    .replace(RULE_HEAD, head);
}
