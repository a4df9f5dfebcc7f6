// @ts-check
/**
 * What the row of a table says of a place besides where it is: "turnout: 46.6 %", "share: 43.1 %".
 *
 * A row is told as `column: value; column: value`. Of a place that is named in more than one row, nothing is told here.
 *
 * @typedef {import("./types.js").Feature} Feature
 */
import { dayOf } from "./dates.js";
import { clean, isNumber } from "./text.js";

const MOST_FIELDS = 6;
const LONGEST_FIELD = 60;

/** @param {Feature} feature @returns {string[]} the fields, none that say what the place is called or where it lies */
export function rowFields({ properties }) {
  const [first, ...others] = properties.mentions || [];
  if (!first || others.length || !isNumber(first.row)) return [];
  const known = [first.surface, properties.name, properties.admin1, properties.country, properties.country_name];
  const isKnown = (/** @type {string} */ value) => known.some((one) => one && String(one) === value);
  return String(first.sentence)
    .split("; ")
    .filter((field) => {
      const at = field.indexOf(": ");
      const value = field.slice(at + 2);
      return at > 0 && !isKnown(value) && !isDate(value);
    })
    .slice(0, MOST_FIELDS)
    .map((field) => clean(field, LONGEST_FIELD));
}

/** A date of a row is that of its report, which is told elsewhere. @param {string} value */
const isDate = (value) => value.includes("-") && dayOf(value) !== null;
