// @ts-check
/**
 * Divides a time into steps that are few enough to be looked at: days, else weeks, months, years, decades and so on.
 */
import { dayNumber } from "./dates.js";

/** Steps at most, and what they are called, with how many days or months each has. */
const MOST = 60;
const UNITS = /** @type {[string, number, number][]} */ ([
  ["day", 1, 0],
  ["week", 7, 0],
  ["month", 0, 1],
  ["year", 0, 12],
  ["decade", 0, 120],
  ["century", 0, 1200],
  ["millennium", 0, 12000],
]);

/** The month of a day, in months since the year 0. @param {number} day */
function monthOf(day) {
  const date = new Date(day * 864e5);
  return 12 * date.getUTCFullYear() + date.getUTCMonth();
}

/**
 * @param {number} first @param {number} last days since 1970
 * @returns {{unit: string, starts: number[], at: (day: number) => number}} the first day of each step, the first step
 *   beginning where the time does; the number of the step in which a day lies
 */
export function stepsOf(first, last) {
  for (const [unit, days, months] of UNITS) {
    const size = days || months;
    const [from, to] = days ? [first, last] : [first, last].map((day) => Math.floor(monthOf(day) / months));
    const number = days ? Math.floor((to - from) / days) + 1 : to - from + 1;
    if (number > MOST && size < 12000) continue;
    const starts = Array.from({ length: number }, (_, index) =>
      days ? first + index * days : Math.max(first, dayNumber([0, (from + index) * months, 1])),
    );
    const at = (/** @type {number} */ day) => {
      const place = days ? (day - first) / days : Math.floor(monthOf(day) / months) - from;
      return Math.min(number - 1, Math.max(0, Math.floor(place)));
    };
    return { unit, starts, at };
  }
  return { unit: "time", starts: [first], at: () => 0 };
}
