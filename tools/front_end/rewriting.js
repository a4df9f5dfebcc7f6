/** Rewrites Leaflet and style sheets while they are bundled. */

/** A style sheet without `url(...)`: Leaflet's images are of controls and pins that are not used here. */
export const withoutAddresses = (style) => style.replace(/[\w-]+\s*:\s*url\([^)]*\)\s*;?/g, "");

/** Leaflet, writing text where it writes HTML; its sign of an x in the button that closes a popup is text as well. */
export const asText = (leaflet) =>
  leaflet
    .replaceAll(".innerHTML=", ".textContent=")
    .replaceAll(`'<span aria-hidden="true">&#215;</span>'`, '"\\u00d7"');

const DARK = /@media screen and \(prefers-color-scheme: dark\) \{\s*:root \{([^}]*)\}\s*\}/;
const SETTING = /(--[\w-]+):\s*([^;]+);/g;
const COLOUR = /#[0-9a-f]{3,8}\b/gi;

/**
 * A style sheet whose colours follow the scheme of the page, and not only that of the reader's system: for each colour
 * that is set for the light and for the dark, one that is either (`light-dark()`), where a browser knows that. Browsers
 * of 2023 keep to the system.
 */
export function themed(style) {
  const dark = DARK.exec(style);
  if (!dark) return style;
  if (style.replace(DARK, "").includes("prefers-color-scheme"))
    throw new Error("only colours of :root may be set for the dark, in one place");
  const light = new Map([...style.slice(0, dark.index).matchAll(SETTING)].map(([, name, value]) => [name, value]));
  const both = [...dark[1].matchAll(SETTING)].map(([, name, value]) => {
    const [inLight, inDark] = [light.get(name)?.match(COLOUR) ?? [], value.match(COLOUR) ?? []];
    if (!inDark.length || light.get(name)?.replace(COLOUR, "") !== value.replace(COLOUR, ""))
      throw new Error(`${name} has to differ in its colours alone`);
    return `${name}: ${light.get(name).replace(COLOUR, () => `light-dark(${inLight.shift()}, ${inDark.shift()})`)};`;
  });
  const rule = `@supports (color: light-dark(red, red)) { :root { ${both.join(" ")} } }`;
  return style.replace(DARK, (found) => `${found}\n${rule}`);
}

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
