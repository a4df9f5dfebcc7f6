// @ts-check
/**
 * How much reports say in all, where a document of very many quotes only the strongest of it.
 *
 * Such a document has `whole`, and its features `told`; every other says so by its lists alone.
 *
 * @typedef {import("./types.js").Feature} Feature
 * @typedef {import("./types.js").MapDocument} MapDocument
 */

/** How many mentions a place or a name has. @param {Feature} feature @returns {number} */
export const timesNamed = ({ properties: { told, mentions } }) => told?.mentions ?? mentions.length;

/** How many reports were read. @param {MapDocument} document @returns {number} */
export const reportsRead = ({ whole, reports }) => whole?.reports ?? reports.length;
