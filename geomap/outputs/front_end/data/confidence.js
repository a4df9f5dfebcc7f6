// @ts-check
/**
 * What a confidence is called and how it is drawn. The table is the one that the terminal, notebooks and exported
 * files use.
 */
import levels from "../../../document/confidence.json" with { type: "json" };

/** @param {number} confidence */
const levelOf = (confidence) => levels.find(({ least }) => confidence >= least) || levels[levels.length - 1];

/** The word for a confidence. @param {number} confidence */
export const inWords = (confidence) => levelOf(confidence).word;

/** How likely a movement is read rightly, which says nothing of whether it took place. @param {number} confidence */
export const readingInWords = (confidence) => levelOf(confidence).reading;

/**
 * How a symbol, an area or a name of this confidence is drawn.
 * @param {number} confidence @returns {"filled" | "hollow" | "dashed"}
 */
export const drawnAs = (confidence) => /** @type {"filled" | "hollow" | "dashed"} */ (levelOf(confidence).drawn);

/** What each way of drawing means, the surest first. @returns {[string, string][]} */
export function drawingsInWords() {
  const drawings = [...new Set(levels.map(({ drawn }) => drawn))];
  return drawings.map((drawing) => {
    const words = levels.filter(({ drawn }) => drawn === drawing).map(({ word }) => word);
    return [drawing, words.length > 1 ? `${words[words.length - 1]} or better` : words[0]];
  });
}
