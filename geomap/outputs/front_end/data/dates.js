// @ts-check
/**
 * Dates of reports: ISO 8601, with a sign before the year 0 as astronomers count, where 44 BC is -0043.
 *
 * Always holds: what is no such date is shown as it is, and has no day.
 */

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const DATE = /^(-?\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?!\d)/;

/** The first year whose number alone is plainly a year. */
const PLAIN = 1000;

/** Date.UTC takes years below 100 for years of the twentieth century. @param {number[]} parts year, month, day */
export const dayNumber = ([year, month, day]) => Math.round(new Date(0).setUTCFullYear(year, month, day) / 864e5);

/**
 * The first and the last day of a date, which may be a month or a year, in days since 1970; null where it does not
 * begin like one of ISO 8601, or the calendar does not have it.
 * @param {unknown} date @returns {[number, number] | null}
 */
export function daysOf(date) {
  const found = typeof date === "string" ? DATE.exec(date) : null;
  if (!found) return null;
  const [year, month, day] = found.slice(1).map((part) => (part ? Number(part) : NaN));
  const length = new Date(dayNumber([year, month || 12, 0]) * 864e5).getUTCDate();
  // Of the Julian calendar more years have a day more.
  if (month < 1 || month > 12 || day < 1 || day > (month === 2 ? 29 : length)) return null;
  return [dayNumber([year, (month || 1) - 1, day || 1]), dayNumber([year, (month || 12) - 1, day || length])];
}

/** The first day of a date. @param {unknown} date @returns {number | null} */
export const dayOf = (date) => daysOf(date)?.[0] ?? null;

/** @param {number} day since 1970 @returns {string} as ISO 8601 writes it, with four digits of the year */
export function dateOf(day) {
  const written = new Date(day * 864e5).toISOString();
  return written.startsWith("-") ? `-${written.slice(3, 13)}` : written.slice(0, 10);
}

/** A date in words: the day before the month, as in "5 April 2026". @param {string} date @returns {string} */
export function dateInWords(date) {
  const found = DATE.exec(date);
  if (!found) return date;
  const year = Number(found[1]);
  const era = year >= PLAIN ? String(year) : year < 1 ? `${1 - year} BC` : `AD ${year}`;
  return [found[3] && String(Number(found[3])), found[2] && MONTHS[Number(found[2]) - 1], era]
    .filter(Boolean)
    .join(" ");
}

/**
 * A date as it is shown: that of a far year in words.
 * @param {string} date @returns {string}
 */
export function shownDate(date) {
  const found = DATE.exec(date);
  return found && Number(found[1]) < PLAIN ? dateInWords(date) : date;
}
