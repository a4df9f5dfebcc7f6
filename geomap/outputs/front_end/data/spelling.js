// @ts-check
/**
 * What a place is called on the map: as the reports most often spell it, or as the gazetteer does.
 *
 * @typedef {import("./types.js").Feature} Feature
 */

/** Forms of mentions whose words name a place: an adjective and a position do not. */
const NAMING = ["name", "abbreviation"];

/** Characters of a name; longer words are no name. */
const LONGEST = 60;

/** The member of a tally that counts most, the first of those that count alike. @param {Map<string, number>} tally */
const most = (tally) => [...tally].reduce((best, one) => (one[1] > best[1] ? one : best), ["", 0])[0];

/**
 * The spelling that the reports use most, capitals of a headline aside.
 * @param {Feature} feature a place
 */
export function spelling({ properties: { name, mentions, offset, told } }) {
  if (offset) return name;
  if (told?.spelling) return told.spelling;
  // Of most places there is one mention, or all are alike.
  const first = mentions[0]?.surface;
  if (mentions.every((/** @type {any} */ { surface }) => surface === first)) {
    const named = mentions.some((/** @type {any} */ { mention }) => NAMING.includes(mention));
    const spelt = named ? first.replace(/\s+/g, " ").trim() : "";
    return spelt && spelt.length <= LONGEST ? spelt : name;
  }
  /** @type {Map<string, number>} */
  const words = new Map();
  /** @type {Map<string, Map<string, number>>} */
  const spellings = new Map();
  for (const { surface, mention } of mentions) {
    const spelt = surface.replace(/\s+/g, " ").trim();
    if (!NAMING.includes(mention) || !spelt || spelt.length > LONGEST) continue;
    const key = spelt.toLowerCase();
    words.set(key, (words.get(key) || 0) + 1);
    const known = spellings.get(key) || new Map();
    spellings.set(key, known.set(spelt, (known.get(spelt) || 0) + 1));
  }
  const own = String(name).toLowerCase();
  const best = most(words);
  // Where two spellings are as frequent, that of the gazetteer is one that others know.
  const found = spellings.get(words.get(own) === words.get(best) ? own : best);
  if (!found) return name;
  const quiet = new Map([...found].filter(([spelt]) => spelt !== spelt.toUpperCase()));
  return most(quiet.size ? quiet : found);
}

/**
 * What a place is called on a map.
 * @param {Feature} feature a place @param {{labels?: string}} document which says whose words names are
 * @returns {string}
 */
export const nameOf = (feature, { labels }) => (labels === "gazetteer" ? feature.properties.name : spelling(feature));
