// @ts-check
/**
 * The card of what is selected, docked where it does not hide that: at the side of the map, at the bottom of a narrow
 * one. It is a dialog that leaves the rest of the page in use, takes the focus and gives it back.
 *
 * @typedef {import("../data/types.js").Feature} Feature
 * @typedef {{name: string, card: HTMLElement, opener: Element | null, step?: Node | null, quiet?: boolean}} Content
 *   `step` leads to the card before and the next; a `quiet` card leaves the focus where it is
 */
import { draw, make } from "../data/text.js";

/** Pixels of a map from which on the card stands at its side. */
const WIDE = 560;

/** The focused element, in a shadow tree, too. @param {Node} node @returns {HTMLElement | null} */
const focusedBeside = (node) => /** @type {any} */ (node.getRootNode()).activeElement;

/** @param {() => void} close */
const closeButton = (close) =>
  make(
    "button.gm-dock-close",
    { type: "button", "aria-label": "Close card", title: "Close (Esc)", click: close },
    draw(
      "svg",
      { viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true" },
      draw("path", { d: "M3.5 3.5 12.5 12.5M12.5 3.5 3.5 12.5" }),
    ),
  );

/**
 * Give the focus to the first that takes it, if a dock has it or nothing has; a row in a lowered sheet does not.
 * @param {HTMLElement} dock @param {any} to
 */
function giveBack(dock, ...to) {
  const focused = focusedBeside(dock);
  if (focused !== null && focused !== document.body && !dock.contains(focused)) return;
  for (const one of to) {
    one?.focus({ preventScroll: true });
    if (one && focusedBeside(dock) === one) return;
  }
}

/**
 * The button with which a reader who steps from card to card goes on stepping.
 * @param {HTMLElement} bar @param {string | null} label of the one before @returns {HTMLElement | undefined}
 */
function sameStep(bar, label) {
  const steps = [.../** @type {NodeListOf<HTMLElement>} */ (bar.querySelectorAll(".gm-step :enabled"))];
  return label ? steps.find((one) => one.getAttribute("aria-label") === label) || steps[0] : undefined;
}

/**
 * @param {any} map @param {HTMLElement} stage @param {() => void} left called when no card is open any more
 */
export function cardDock(map, stage, left) {
  const container = map.getContainer();
  const bar = make("div.gm-dock-bar");
  const body = make("div.gm-dock-body");
  const dock = make("div.gm-dock", { role: "dialog", hidden: true }, bar, body);
  stage.append(dock);
  /** @type {Element | null} */
  let opener = null;
  /** @type {{center: any, zoom: number} | null} */
  let before = null;
  let settled = "";
  const seen = () => [map.getCenter().lat, map.getCenter().lng, map.getZoom()].map((one) => one.toFixed(4)).join();
  const settle = () => dock.setAttribute("data-covers", stage.clientWidth >= WIDE ? "right" : "bottom");
  map.on("resize", settle);
  /** @param {boolean} back whether the map shows again what it showed before */
  const close = (back) => {
    if (!before) return;
    const view = before;
    before = null;
    giveBack(dock, opener, container.closest(".gm-page")?.querySelector(".gm-grip"), container);
    dock.hidden = true;
    body.replaceChildren();
    if (back) map.setView(view.center, view.zoom, { animate: false });
    left();
  };
  // A view that the reader has chosen meanwhile is kept, unless he goes back by the key.
  bar.append(closeButton(() => close(seen() === settled)));
  const button = /** @type {Node} */ (bar.lastChild);
  map.on("click", () => close(false));
  return {
    isOpen: () => before !== null,
    close,
    /**
     * Open a card in place of another; then the map is led to what it is about.
     * @param {Content} content @param {() => void} lead
     */
    show({ name, card, opener: from, step = null, quiet = false }, lead) {
      before ||= { center: map.getCenter(), zoom: map.getZoom() };
      // What opened the first of several cards, which replace each other, is what the reader comes from.
      if (!dock.contains(from)) opener = from;
      const way = from && bar.contains(from) ? from.getAttribute("aria-label") : "";
      bar.replaceChildren(step || "", button);
      body.replaceChildren(card);
      body.scrollTop = 0;
      dock.setAttribute("aria-label", name);
      dock.hidden = false;
      settle();
      lead();
      settled = seen();
      card.tabIndex = -1;
      if (!quiet) (sameStep(bar, way) || card).focus({ preventScroll: true });
    },
    /** Make room until something on the map is done. @returns {() => void} brings the card back */
    stepAside() {
      const focused = focusedBeside(dock);
      dock.hidden = true;
      return () => {
        if (!before) return;
        dock.hidden = false;
        focused?.focus({ preventScroll: true });
      };
    },
  };
}

/**
 * Close a card, or end what plays, by Escape: wherever on the page, but in what has a use of its own for that key.
 * @param {HTMLElement} shell @param {() => void} close
 */
export function closeByEscape(shell, close) {
  shell.addEventListener("keydown", (event) => {
    const within = /** @type {Element} */ (event.target).closest("dialog, .gm-menu[open], [role=combobox]");
    if (event.key === "Escape" && !event.defaultPrevented && !within) close();
  });
}
