// @ts-check
/**
 * The lists of the panel, which grow by a hundred, since a document may have a hundred thousand places.
 */
import { count, figure, make } from "../data/text.js";

export const STEP = 100;

/** Rows of a list of the panel that are shown before its reader wants more: the next must not slip out of reach. */
export const FEW = 12;

/**
 * @param {string} tag @param {number} total @param {(index: number) => Node} row
 * @param {number} [step] rows at a time @param {number} [first] rows at first
 * @returns the list with what makes it grow, and a function that gives a row, which may not have been made yet
 */
export function growingList(tag, total, row, step = STEP, first = step) {
  const list = make(tag);
  const box = make("div", {}, list);
  const more = make("button.gm-more", {
    type: "button",
    click: () => {
      const from = list.childElementCount;
      grow();
      /** @type {HTMLElement | null} */ (list.children[from]?.querySelector("button, a, summary"))?.focus();
    },
  });
  const grow = () => {
    const from = list.childElementCount;
    for (let index = from; index < Math.min(total, from + (from ? step : first)); index += 1) list.append(row(index));
    const rest = total - list.childElementCount;
    more.textContent = `Show more (${count(rest, "is", "are")} left)`;
    if (rest > 0) box.append(more);
    else more.remove();
  };
  grow();
  const rowAt = (/** @type {number} */ index) => {
    while (index >= list.childElementCount && list.childElementCount < total) grow();
    return /** @type {HTMLElement | undefined} */ (list.children[index]);
  };
  return { box, rowAt };
}

/** @param {Parameters<typeof growingList>} given */
export const longList = (...given) => growingList(...given).box;

/** @param {string} title @param {number | null} number @param {boolean} open @param {Node} content */
export const section = (title, number, open, content) =>
  make(
    "details.gm-section",
    { open },
    make("summary", {}, make("h2", {}, title), number === null ? null : make("span.gm-number", {}, figure(number))),
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
      now.length === items.length ? figure(items.length) : `${figure(now.length)} of ${figure(items.length)}`;
    body.replaceChildren(now.length ? content(now) : make("p.gm-quiet", {}, "None with what the legend shows"));
  };
  return { element, update };
}
