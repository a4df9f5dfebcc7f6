// @ts-check
/**
 * The search over places, routes, reports and names that are not placed, after the pattern of an editable combobox
 * (WAI-ARIA 1.2).
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

/** The field. @param {string} listId of the list of what was found */
function searchField(listId) {
  return /** @type {HTMLInputElement} */ (
    make("input", {
      type: "search",
      role: "combobox",
      "aria-label": "Search places, routes and reports",
      "aria-expanded": "false",
      "aria-controls": listId,
      "aria-autocomplete": "list",
      "aria-keyshortcuts": "/",
      autocomplete: "off",
      spellcheck: "false",
      placeholder: matchMedia("(pointer: coarse)").matches ? "Search" : "Search  ( / )",
    })
  );
}

/** One of the things that were found. @param {Found} found @param {string} id @param {() => void} choose */
function option({ label, kind }, id, choose) {
  // The field keeps the focus while something is chosen with a pointer.
  const mousedown = (/** @type {Event} */ event) => event.preventDefault();
  return make(
    "li",
    { role: "option", id, "aria-selected": "false", mousedown, click: choose },
    isolated(label, 160),
    make("span.gm-quiet", {}, clean(kind, 60)),
  );
}

/** What stands in the list where nothing was found. @param {string} id */
const noOption = (id) =>
  make("li.gm-quiet", { role: "option", "aria-disabled": "true", "aria-selected": "false", id }, "Nothing found");

/**
 * The list under the field, in which one thing is active.
 * @param {HTMLInputElement} input @param {HTMLElement} list @param {string} prefix of identifiers
 * @param {(found: Found) => void} choose
 */
function foundList(input, list, prefix, choose) {
  /** @type {Found[]} */
  let found = [];
  let active = -1;
  const open = (/** @type {boolean} */ shown) => {
    active = -1;
    list.hidden = !shown;
    input.setAttribute("aria-expanded", String(shown));
    input.removeAttribute("aria-activedescendant");
  };
  return {
    close: () => open(false),
    /** The active thing, else the first. */
    chosen: () => found[Math.max(active, 0)],
    /** @param {Found[]} things @param {boolean} asked whether anything was asked for */
    show(things, asked) {
      found = things;
      list.replaceChildren(...found.map((one, index) => option(one, `${prefix}-option-${index}`, () => choose(one))));
      if (!found.length && asked) list.append(noOption(`${prefix}-option-none`));
      open(asked);
    },
    /** Make the next or the previous thing the active one. @param {1 | -1} step */
    move(step) {
      const to = active < 0 ? Math.min(0, step) : active + step;
      active = found.length ? (to + found.length) % found.length : -1;
      [...list.children].forEach((one, index) => one.setAttribute("aria-selected", String(index === active)));
      const current = list.children[active];
      if (!current) return;
      input.setAttribute("aria-activedescendant", current.id);
      current.scrollIntoView({ block: "nearest" });
    },
  };
}

/**
 * @param {() => Found[]} things called once, when the search is first used @param {string} prefix of identifiers
 * @returns {{element: HTMLElement, input: HTMLInputElement}}
 */
export function searchBox(things, prefix) {
  /** @type {Found[] | null} */
  let index = null;
  let chosen = false;
  const element = make("ul.gm-found", { id: `${prefix}-found`, role: "listbox", "aria-label": "Found", hidden: true });
  const said = make("p.gm-heard", { role: "status" });
  const input = searchField(element.id);
  const choose = (/** @type {Found | undefined} */ one) => {
    if (!one) return;
    chosen = true;
    list.close();
    one.go(input);
  };
  const list = foundList(input, element, prefix, choose);
  const search = () => {
    chosen = false;
    index = index || things();
    const found = find(index, input.value);
    const asked = input.value.trim() !== "";
    list.show(found, asked);
    said.textContent = asked ? `${found.length} found` : "";
  };
  input.addEventListener("input", search);
  // The focus comes back here when a card that was found is closed; what was found would then lie over the page.
  input.addEventListener("focus", () => input.value && !chosen && search());
  input.addEventListener("click", () => input.value && element.hidden && search());
  input.addEventListener("blur", list.close);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (element.hidden) search();
      list.move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter") {
      event.preventDefault();
      choose(list.chosen());
    } else if (event.key === "Escape") {
      input.value = "";
      list.close();
    }
  });
  return { element: make("div.gm-search", { role: "search" }, input, element, said), input };
}
