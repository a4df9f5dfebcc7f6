// @ts-check
/**
 * The search over places, routes, reports and names without a place, after the pattern of an editable combobox (WAI-ARIA 1.2).
 *
 * @typedef {{kind: string, label: string, words: string, go: (opener: Element) => void}} Found
 */
import { clean, isolated, make } from "../data/text.js";

const MOST_FOUND = 12;

/** Without case, accents and quotation marks. @param {string} text */
export const folded = (text) =>
  text
    .normalize("NFKD")
    .replace(/[\p{M}'’ʿʾ`]/gu, "")
    .toLowerCase();

/**
 * The things whose words hold all words of a question, those that begin with it first.
 * @template {{label: string, words: string}} Thing
 * @param {Thing[]} index its `words` folded @param {string} question @returns {Thing[]}
 */
export function find(index, question) {
  const wanted = folded(question).split(/\s+/).filter(Boolean);
  if (!wanted.length) return [];
  /** @type {[Thing[], Thing[], Thing[]]} */
  const found = [[], [], []];
  for (const thing of index) {
    if (!wanted.every((word) => thing.words.includes(word))) continue;
    found[thing.words.startsWith(wanted.join(" ")) ? 0 : thing.words.includes(` ${wanted[0]}`) ? 1 : 2].push(thing);
    if (found[0].length >= MOST_FOUND) break;
  }
  return found.flat().slice(0, MOST_FOUND);
}

/**
 * @param {() => Found[]} things called once, when the search is first used @param {string} prefix of identifiers
 * @returns {{element: HTMLElement, input: HTMLInputElement}}
 */
export function searchBox(things, prefix) {
  /** @type {Found[] | null} */
  let index = null;
  /** @type {Found[]} */
  let found = [];
  let active = -1;
  let chosen = false;
  const list = make("ul.gm-found", { id: `${prefix}-found`, role: "listbox", "aria-label": "Found", hidden: true });
  const said = make("p.gm-heard", { role: "status" });
  const input = /** @type {HTMLInputElement} */ (
    make("input", {
      type: "search",
      role: "combobox",
      "aria-label": "Search places, routes and reports",
      "aria-expanded": "false",
      "aria-controls": list.id,
      "aria-autocomplete": "list",
      "aria-keyshortcuts": "/",
      autocomplete: "off",
      spellcheck: "false",
      placeholder: matchMedia("(pointer: coarse)").matches ? "Search" : "Search  ( / )",
    })
  );
  const close = () => {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const point = (/** @type {number} */ to) => {
    active = found.length ? (to + found.length) % found.length : -1;
    [...list.children].forEach((option, number) => option.setAttribute("aria-selected", String(number === active)));
    const option = list.children[active];
    if (!option) return;
    input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  };
  const choose = (/** @type {Found | undefined} */ one) => {
    if (!one) return;
    chosen = true;
    close();
    one.go(input);
  };
  const search = () => {
    chosen = false;
    index = index || things();
    found = find(index, input.value);
    list.replaceChildren(
      ...found.map((one, number) =>
        make(
          "li",
          {
            role: "option",
            id: `${prefix}-option-${number}`,
            "aria-selected": "false",
            mousedown: (/** @type {Event} */ event) => event.preventDefault(),
            click: () => choose(one),
          },
          isolated(one.label, 160),
          make("span.gm-quiet", {}, clean(one.kind, 60)),
        ),
      ),
    );
    active = -1;
    const asked = input.value.trim() !== "";
    if (!found.length && asked)
      list.append(
        make(
          "li.gm-quiet",
          { role: "option", "aria-disabled": "true", "aria-selected": "false", id: `${prefix}-option-none` },
          "Nothing found",
        ),
      );
    list.hidden = !asked;
    input.setAttribute("aria-expanded", String(asked));
    input.removeAttribute("aria-activedescendant");
    said.textContent = asked ? `${found.length} found` : "";
  };
  input.addEventListener("input", search);
  // The focus comes back here when a card that was found is closed; what was found would then lie over the page.
  input.addEventListener("focus", () => input.value && !chosen && search());
  input.addEventListener("click", () => input.value && list.hidden && search());
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) search();
      point(active < 0 ? (event.key === "ArrowDown" ? 0 : -1) : active + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Enter") {
      event.preventDefault();
      choose(found[Math.max(active, 0)]);
    } else if (event.key === "Escape") {
      input.value = "";
      close();
    }
  });
  return { element: make("div.gm-search", { role: "search" }, input, list, said), input };
}
