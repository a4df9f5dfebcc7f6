// @ts-check
/**
 * The lists of the panel, which grow by a hundred, since a document may have a hundred thousand places.
 */
import { count, make } from "../data/text.js";

const STEP = 100;

/**
 * @param {string} tag @param {number} total @param {(index: number) => Node} row
 * @param {number} [step] rows at a time
 */
export function longList(tag, total, row, step = STEP) {
  const list = make(tag);
  const box = make("div", {}, list);
  const more = make("button.gm-more", { type: "button", click: () => grow() });
  const grow = () => {
    const from = list.childElementCount;
    for (let index = from; index < Math.min(total, from + step); index += 1) list.append(row(index));
    const rest = total - list.childElementCount;
    more.textContent = `Show more (${count(rest, "is", "are")} left)`;
    if (rest > 0) box.append(more);
    else more.remove();
    if (from > 0) /** @type {HTMLElement | null} */ (list.children[from]?.querySelector("button, a, summary"))?.focus();
  };
  grow();
  return box;
}

/** @param {string} title @param {number | null} number @param {boolean} open @param {Node} content */
export const section = (title, number, open, content) =>
  make(
    "details.gm-section",
    { open },
    make(
      "summary",
      {},
      make("h2", {}, title),
      number === null ? null : make("span.gm-number", {}, number.toLocaleString("en")),
    ),
    content,
  );

/**
 * A section whose list follows what is shown.
 * @template Item
 * @param {string} title @param {Item[]} items @param {(item: Item) => boolean} shown
 * @param {(items: Item[]) => Node} content made anew when other items are shown
 * @returns {{element: HTMLElement, update: () => void}}
 */
export function listSection(title, items, shown, content) {
  const body = make("div", {}, content(items));
  const element = section(title, items.length, true, body);
  const number = /** @type {HTMLElement} */ (element.querySelector(".gm-number"));
  let before = items;
  const update = () => {
    const now = items.filter(shown);
    if (now.length === before.length && now.every((item, index) => item === before[index])) return;
    before = now;
    number.textContent =
      now.length === items.length
        ? items.length.toLocaleString("en")
        : `${now.length.toLocaleString("en")} of ${items.length.toLocaleString("en")}`;
    body.replaceChildren(now.length ? content(now) : make("p.gm-quiet", {}, "None with what the legend shows"));
  };
  return { element, update };
}
