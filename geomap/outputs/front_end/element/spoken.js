// @ts-check
/**
 * Say of a part that its words are English, whatever the page round it is written in: on a page that reads from right
 * to left, positions and figures would be scrambled, and screen readers would speak the words of another language.
 * @template {HTMLElement} T @param {T} part @returns {T} the part
 */
export function spoken(part) {
  part.lang = "en";
  part.dir = "ltr";
  return part;
}
