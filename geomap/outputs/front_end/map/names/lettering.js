// @ts-check
/**
 * The type of the names on the map, and how wide they are in it.
 *
 * @typedef {(text: string, kind: string) => number} Measure width in pixels
 */

/** Type of the names: size in pixels, style, space between letters; the style sheet has the same. */
export const TYPE =
  /** @type {Record<string, {size: number, style: string, spacing: number, pad: number, upper?: boolean}>} */ ({
    place: { size: 13, style: "600", spacing: 0, pad: 2 },
    minor: { size: 12, style: "500", spacing: 0, pad: 2 },
    sea: { size: 13, style: "italic 600", spacing: 1.2, pad: 4 },
    region: { size: 13, style: "600", spacing: 1.6, pad: 4 },
    crowd: { size: 12, style: "600", spacing: 0, pad: 2 },
    line: { size: 12, style: "500", spacing: 0, pad: 2 },
    guess: { size: 12, style: "italic 400", spacing: 0, pad: 4 },
    country: { size: 11, style: "600", spacing: 1.4, pad: 6, upper: true },
    unit: { size: 11, style: "400", spacing: 0.3, pad: 14 },
    water: { size: 12, style: "italic 400", spacing: 0.6, pad: 10 },
    river: { size: 11, style: "italic 400", spacing: 0.6, pad: 8 },
    settlement: { size: 11, style: "400", spacing: 0, pad: 9 },
  });

/** Measures names in the type of their kind. @param {string} family of fonts @returns {Measure} */
export function measurer(family) {
  const context = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));
  /** @type {Map<string, number>} */
  const known = new Map();
  return (text, kind) => {
    const key = `${kind} ${text}`;
    let width = known.get(key);
    if (width === undefined) {
      const type = TYPE[kind];
      context.font = `${type.style} ${type.size}px ${family}`;
      width = context.measureText(type.upper ? text.toLocaleUpperCase("en") : text).width + text.length * type.spacing;
      known.set(key, width);
    }
    return width;
  };
}
