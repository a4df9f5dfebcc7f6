// @ts-check
/**
 * How much reports say in all, where a document of very many quotes only the strongest of it.
 *
 * Such a document has `whole`, and its features `told`; every other says so by its lists alone.
 *
 * @typedef {import("./types.js").Feature} Feature
 * @typedef {import("./types.js").MapDocument} MapDocument
 */

import { count, figure } from "./text.js";

/** How many mentions a place or a name has. @param {Feature} feature @returns {number} */
export const timesNamed = ({ properties: { told, mentions } }) => told?.mentions ?? mentions.length;

/** How many reports were read. @param {MapDocument} document @returns {number} */
export const reportsRead = ({ whole, reports }) => whole?.reports ?? reports.length;

const ROW = /^(.+)#\d+$/;

/**
 * Whether all reports are rows of one table, which have its name and their number.
 * @param {MapDocument} document
 */
export function isOneTable({ whole, reports, features }) {
  const table = ROW.exec(reports[0]?.id || "")?.[1];
  if (whole || reports.length < 2 || !table || reports.some(({ id }) => ROW.exec(id)?.[1] !== table)) return false;
  const mentions = features.flatMap(({ properties }) => properties.mentions || []);
  return mentions.length > 0 && mentions.every(({ row }) => typeof row === "number");
}

/** How much was read, in words. @param {MapDocument} document */
export const readInWords = (document) =>
  isOneTable(document) ? `${figure(reportsRead(document))} rows of one table` : count(reportsRead(document), "report");
