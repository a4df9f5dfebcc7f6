// @ts-check
/**
 * Lets a line draw itself.
 *
 * @typedef {import("./parting.js").Point} Point
 */
import { lengthsOf, pointsAt } from "./parting.js";

/**
 * The first part of the stretches of a line.
 * @param {Point[][]} tracks @param {number} share of their length @returns {Point[][]}
 */
export function upTo(tracks, share) {
  if (share >= 1) return tracks;
  const lengths = tracks.map(lengthsOf);
  let left = share * lengths.reduce((sum, along) => sum + along[along.length - 1], 0);
  /** @type {Point[][]} */
  const found = [];
  for (const [index, track] of tracks.entries()) {
    const along = lengths[index];
    const total = along[along.length - 1];
    if (left <= 0) break;
    if (left >= total) found.push(track);
    else found.push([...track.filter((_, at) => along[at] < left), ...pointsAt(track, along, [left])]);
    left -= total;
  }
  return found;
}

/**
 * @param {(share: number) => void} draw shows so much of the line
 * @param {() => boolean} alive whether the line is still on a map
 * @returns {(milliseconds: number) => Promise<void>} lets it draw itself from its start, and tells when it is whole;
 *   where motion is unwanted it is whole at once
 */
export function tracer(draw, alive) {
  /** Ends what runs, so that two never draw one line. */
  let end = () => {};
  return (milliseconds) => {
    end();
    return new Promise((resolve) => {
      const begun = performance.now();
      let frame = 0;
      end = () => {
        cancelAnimationFrame(frame);
        if (alive()) draw(1);
        end = () => {};
        resolve();
      };
      const step = () => {
        const share = (performance.now() - begun) / milliseconds;
        if (!(share < 1) || !alive()) return end();
        draw(share);
        frame = requestAnimationFrame(step);
      };
      if (matchMedia("(prefers-reduced-motion: reduce)").matches || document.hidden) end();
      else step();
    });
  };
}
