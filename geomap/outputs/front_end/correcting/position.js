// @ts-check
/**
 * Reads a position as people type and paste it: "15.5, 32.5", "15°30′N 32°30′E", "N 15 30 00, E 32 30 00",
 * "15,5; 32,5".
 */

const PART = /([NSEW])|([-+]?\d+(?:\.\d+)?)\s*(?:°|º|˚|'{1,2}|′|″|’|”|"|deg|d(?![a-z])|min|m(?![a-z])|sec)?/giy;
const BETWEEN = /(?:[\s,;:/()@]|geo|lat(?:itude)?|lon(?:g(?:itude)?)?|lng|=)+/giy;
const DECIMAL_COMMAS = /^\s*[-+]?\d+,\d+(?:\s*;\s*|\s+)[-+]?\d+,\d+\s*$/;

/** @param {string} text @returns {string[] | null} numbers and letters; null where it holds anything else */
function partsOf(text) {
  const found = [];
  for (let at = 0; at < text.length;) {
    BETWEEN.lastIndex = at;
    if (BETWEEN.test(text)) {
      at = BETWEEN.lastIndex;
      continue;
    }
    PART.lastIndex = at;
    const part = PART.exec(text);
    if (!part) return null;
    found.push(part[1] ? part[1].toUpperCase() : part[2]);
    at = PART.lastIndex;
  }
  return found;
}

/**
 * Degrees, minutes and seconds as degrees.
 * @param {string[]} numbers @param {string} letter of the side of the world, or none @returns {number}
 */
function degrees(numbers, letter) {
  const [whole, ...parts] = numbers.map(Number);
  if (!numbers.length || numbers.length > 3 || parts.some((part) => part < 0 || part >= 60)) return NaN;
  const size = Math.abs(whole) + (parts[0] || 0) / 60 + (parts[1] || 0) / 3600;
  return numbers[0].startsWith("-") !== ["S", "W"].includes(letter) ? -size : size;
}

/**
 * @param {string} text latitude first, where no letters say otherwise
 * @returns {{lat: number, lng: number} | null} null where it is no position on Earth
 */
export function readPosition(text) {
  if (text.length > 100) return null;
  const plain = text.replaceAll("−", "-");
  const parts = partsOf(DECIMAL_COMMAS.test(plain) ? plain.replaceAll(",", ".").replace(/\s*;\s*/, " ") : plain);
  if (!parts) return null;
  const isLetter = (/** @type {string} */ part) => /[NSEW]/.test(part);
  const numbers = parts.filter((part) => !isLetter(part));
  const letters = parts.filter(isLetter);
  let halves = [numbers.slice(0, numbers.length / 2), numbers.slice(numbers.length / 2)];
  if (letters.length) {
    if (letters.length !== 2 || isLetter(parts[0]) === isLetter(parts[parts.length - 1])) return null;
    // The second letter stands before its numbers, or the first one after.
    const cut = isLetter(parts[0]) ? parts.lastIndexOf(letters[1]) : parts.indexOf(letters[0]);
    halves = [parts.slice(0, cut), parts.slice(cut)].map((half) => half.filter((part) => !isLetter(part)));
  } else if (numbers.length % 2) return null;
  const [first, second] = halves.map((half, index) => degrees(half, letters[index] || ""));
  const turned = /[EW]/.test(letters[0] || "");
  if (letters.length && turned === /[EW]/.test(letters[1])) return null;
  const [lat, lng] = turned ? [second, first] : [first, second];
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? { lat, lng } : null;
}
