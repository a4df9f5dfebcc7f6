// @ts-check
/**
 * Reads the payload: base64 of gzip of JSON, in which the features stand as columns.
 *
 * `geomap/outputs/map_file/packing.py` writes it, and explains the form of a column and what is left out.
 *
 * @typedef {import("./types.js").Payload} Payload
 */

/** @param {number[]} steps */
function sums(steps) {
  let sum = 0;
  return steps.map((step) => (sum += step));
}

/**
 * Objects are copied from the first one, which has every key that all have: their number is large, and adding keys
 * one by one costs most.
 * @param {[string, [string | null, any[]]][]} members @param {number} number @returns {any[]}
 */
function objectsOf(members, number) {
  const common = members
    .filter(([, [presence]]) => presence === null)
    .map(([key, [, inner]]) => /** @type {const} */ ([key, valuesOf(inner, number)]));
  const first = number ? Object.fromEntries(common.map(([key, values]) => [key, values[0]])) : {};
  const made = Array.from({ length: number }, () => ({ ...first }));
  for (const [key, values] of common) for (let index = 1; index < number; index += 1) made[index][key] = values[index];
  for (const [key, [presence, inner]] of members) {
    if (presence === null) continue;
    const holders = made.filter((_, index) => presence[index] === "1");
    valuesOf(inner, holders.length).forEach((value, index) => {
      holders[index][key] = value;
    });
  }
  return made;
}

/** @param {any[]} column @param {number} number @returns {any[]} */
function valuesOf([form, one, other], number) {
  if (form === "=") return new Array(number).fill(one);
  if (form === "i") return sums(one);
  if (form === "p") return valuesOf(other, number).map((figure) => `${one}${figure}`);
  if (form === "d") return valuesOf(other, number).map((place) => one[place]);
  if (form === "l") {
    const lengths = valuesOf(one, number);
    const ends = sums(lengths);
    const flat = valuesOf(other, ends.length ? ends[ends.length - 1] : 0);
    return lengths.map((length, index) => flat.slice(ends[index] - length, ends[index]));
  }
  if (form !== "o") return one;
  return objectsOf(Object.entries(one), number);
}

/** A stretch of a text, in code points. @param {string} text @param {number} from @param {number} length */
const stretch = (text, from, length) =>
  /[\ud800-\udfff]/.test(text)
    ? Array.from(text)
        .slice(from, from + length)
        .join("")
    : text.slice(from, from + length);

/** Put back what follows from the rest. @param {any} feature */
function whole(feature) {
  const { properties } = feature;
  for (const [key, words] of [
    ["mentions", "surface"],
    ["claims", "text"],
  ]) {
    for (const claim of properties[key] || []) {
      if (!(words in claim)) claim[words] = stretch(claim.sentence, claim.start, claim.end);
      claim.start += claim.sentence_start;
      claim.end += claim.start;
      if (key === "mentions" && !("confidence" in claim)) claim.confidence = properties.confidence;
    }
  }
  if (properties.mentions && !("name" in properties)) properties.name = properties.mentions[0]?.surface ?? null;
  if ("geonameid" in properties && !("gazetteer_id" in properties))
    properties.gazetteer_id = `geonames:${properties.geonameid}`;
  if (!("id" in feature) && "gazetteer_id" in properties) feature.id = properties.gazetteer_id;
  return feature;
}

/** @param {string} text in base64 @returns {Uint8Array<ArrayBuffer>} */
function bytesOf(text) {
  // Browsers of 2025 and later do this themselves, many times as fast.
  const own = /** @type {any} */ (Uint8Array);
  if (own.fromBase64) return own.fromBase64(text);
  const binary = atob(text.trim());
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return bytes;
}

/** @param {string} text of a payload @returns {Promise<Payload>} */
export async function unpack(text) {
  const stream = new Blob([bytesOf(text)]).stream().pipeThrough(new DecompressionStream("gzip"));
  const content = await new Response(stream).json();
  const { count, columns } = content.features || {};
  if (columns) content.document.features = valuesOf(columns, count).map(whole);
  delete content.features;
  return content;
}
