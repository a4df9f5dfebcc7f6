// @ts-check
/** Colours and lines as the style sheet has them, for what is drawn where that sheet does not reach. */
import { draw } from "./text.js";

/**
 * A colour of the style as it is seen where an element stands, in the scheme of that place.
 * @param {Element} element @param {string} name of the property, without `--gm-`
 */
export function colourAt(element, name) {
  const probe = document.createElement("i");
  probe.style.color = `var(--gm-${name})`;
  element.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/**
 * How the style sheet paints shapes, as options for shapes of Leaflet.
 * @param {Element} element where the sheet holds
 * @returns {(classes: string, around?: string) => any} the options of shapes with some classes, in a symbol with others
 */
export function painter(element) {
  /** @type {Map<string, any>} */
  const known = new Map();
  const read = (/** @type {string} */ classes, /** @type {string} */ around) => {
    const probe = draw("path", { class: classes });
    const frame = draw("svg", { class: around }, probe);
    element.append(frame);
    const style = getComputedStyle(probe);
    const { stroke, strokeWidth, strokeOpacity, strokeDasharray, strokeLinecap, fill, fillOpacity } = style;
    const options = {
      stroke: stroke !== "none",
      color: stroke,
      weight: parseFloat(strokeWidth),
      opacity: Number(strokeOpacity),
      // A canvas reads numbers alone.
      dashArray: strokeDasharray === "none" ? null : strokeDasharray.replaceAll("px", ""),
      lineCap: strokeLinecap,
      fill: fill !== "none",
      fillColor: fill,
      fillOpacity: Number(fillOpacity),
    };
    frame.remove();
    return options;
  };
  return (classes, around = "") => {
    const key = `${around} > ${classes}`;
    const found = known.get(key) || read(classes, around);
    known.set(key, found);
    return { ...found };
  };
}
