// @ts-check
/**
 * Keys that are meant for the map as a whole. What a key does in one control is that control's own.
 */

const FIELDS = "input:not([type=checkbox], [type=range]), textarea, select";

/**
 * Lead to a field by the key `/`, wherever the focus is but in another field.
 * @param {EventTarget} target hears the keys @param {HTMLInputElement} field
 * @param {() => boolean} blocked whether something lies over the page
 * @param {() => void} uncover shows the part of the page in which the field stands
 */
export function leadToSearch(target, field, blocked, uncover) {
  target.addEventListener("keydown", (/** @type {any} */ event) => {
    const inField = /** @type {Element} */ (event.composedPath()[0]).matches?.(FIELDS);
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || inField || blocked()) return;
    event.preventDefault();
    uncover();
    field.focus();
    field.select();
  });
}
