// @ts-check
/**
 * Keeps corrections in the browser between two visits, where a page may store anything.
 *
 * What is read back was perhaps written by somebody else: it is checked like a document.
 *
 * @typedef {import("../data/types.js").Correction} Correction
 * @typedef {import("../data/types.js").MapDocument} MapDocument
 * @typedef {import("../data/types.js").RouteChange} RouteChange
 * @typedef {[key: string, line: Correction, change: RouteChange | null]} Kept
 */
/* eslint no-restricted-globals: "off" -- the one module that stores anything: what the reader himself has corrected */
import { isNumber } from "../data/text.js";
import { PLACE } from "./corrections.js";

const MOST_LINES = 10_000;
const LONGEST = 100_000;

/** A number that tells one document from another (FNV-1a, 32 bits). @param {MapDocument} content */
function markOf({ title, reports, features }) {
  const known = [title, ...reports.map(({ id }) => id), ...features.slice(0, 1000).map(({ id }) => id)].join("\n");
  let mark = 0x811c9dc5;
  for (let index = 0; index < known.length; index += 1)
    mark = Math.imul(mark ^ known.charCodeAt(index), 0x01000193) >>> 0;
  return `${mark.toString(36)}-${features.length}`;
}

const isText = (/** @type {unknown} */ value) => typeof value === "string" && value.length <= LONGEST;

/** @param {any} line */
const isLine = (line) =>
  line !== null &&
  typeof line === "object" &&
  Object.entries(line).every(([name, value]) =>
    name === "at" ? value === null || isPosition(value) : isText(value),
  ) &&
  ["surface", "report", "place", "words"].every((name) => isText(line[name])) &&
  (line.route === undefined ? PLACE.test(line.place) : line.place === "");

/** @param {any} at */
const isPosition = (at) =>
  Array.isArray(at) && at.length === 2 && at.every(isNumber) && Math.abs(at[0]) <= 540 && Math.abs(at[1]) <= 90;

/** @param {any} change */
const isChange = (change) =>
  change !== null &&
  typeof change === "object" &&
  isText(change.mover) &&
  isText(change.status) &&
  typeof change.denied === "boolean" &&
  Array.isArray(change.stops) &&
  change.stops.every(
    (/** @type {any} */ stop) => isText(stop?.role) && isText(stop.surface) && typeof stop.given === "boolean",
  );

/**
 * @param {MapDocument} content
 * @returns {{read: () => Kept[], write: (kept: Kept[]) => boolean}} what was kept for this document; keep something
 *   else, and whether that worked
 */
export function keeper(content) {
  const key = `geomap-corrections-${markOf(content)}`;
  return {
    read() {
      try {
        const kept = JSON.parse(localStorage.getItem(key) || "[]");
        return kept
          .slice(0, MOST_LINES)
          .filter(
            (/** @type {any} */ one) =>
              isText(one?.[0]) && isLine(one[1]) && (one[1].route === undefined ? one[2] === null : isChange(one[2])),
          );
      } catch {
        return [];
      }
    },
    write(kept) {
      try {
        if (kept.length) localStorage.setItem(key, JSON.stringify(kept));
        else localStorage.removeItem(key);
        return true;
      } catch {
        return false;
      }
    },
  };
}
