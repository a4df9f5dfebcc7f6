// @ts-check
/**
 * How a map is shown on the page of others: what they ask for, and what becomes of it.
 *
 * @typedef {import("../data/types.js").Look} Look
 * @typedef {import("../data/types.js").MapDocument} MapDocument
 */
import { clean, LONG, make } from "../data/text.js";

/** What can be asked for: attributes of the element, and names behind the `?` of an address. */
export const ASKED = ["compact", "theme", "wheel", "panel", "search", "height"];

/**
 * @param {(name: string) => string | null} get what was asked for under a name
 * @returns {Look} as far as it is known
 */
export function lookOf(get) {
  const off = (/** @type {string} */ name) => ["off", "none", "false"].includes(get(name) || "");
  const theme = get("theme");
  return {
    compact: get("compact") !== null && !off("compact"),
    theme: theme === "light" || theme === "dark" ? theme : "auto",
    wheel: ["on", "true", "map"].includes(get("wheel") || ""),
    panel: off("panel") ? "off" : get("panel") === "closed" ? "closed" : "open",
    search: !off("search"),
  };
}

/**
 * Give the parts of a page the look that was asked for.
 * @param {Look} look @param {{shell: HTMLElement, details: {set: (shown: boolean) => void}}} shell
 * @param {MapDocument} content @param {boolean} own whether the page is the map's own
 */
export function dress(look, { shell, details }, content, own) {
  const classes = { "gm-compact": look.compact, "gm-no-panel": look.panel === "off", "gm-no-search": !look.search };
  for (const [name, wanted] of Object.entries(classes)) shell.classList.toggle(name, wanted);
  shell.classList.add("gm-guest");
  if (look.panel !== "open") details.set(false);
  if (!look.compact) return;
  const words = clean(content.summary, LONG) || clean(content.title, LONG);
  shell.prepend(make(own ? "h1.gm-told-line" : "p.gm-told-line", { dir: "auto", title: words }, words));
}
