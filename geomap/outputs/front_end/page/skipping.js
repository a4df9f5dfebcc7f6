// @ts-check
/** Ways past what many presses of the Tab key lead through. */
import { make } from "../data/text.js";

/**
 * Put a button before a part of the page that leads behind it; it is seen while it has the focus.
 * @param {Element} part @param {string} words
 */
export function addSkip(part, words) {
  const behind = make("span.gm-behind", { tabindex: "-1", blur: () => (behind.tabIndex = -1) });
  const click = () => {
    // In a shadow tree the next press of Tab would lead back to its start from what is no stop itself.
    behind.tabIndex = 0;
    behind.focus();
  };
  part.before(make("button.gm-skip", { type: "button", click }, words));
  part.after(behind);
}
