// @ts-check
/**
 * The frame round a map: its header with search and buttons, the text of the reports, the panel, and how they open
 * and close.
 *
 * @typedef {import("../data/types.js").Page} Page
 */
import L from "leaflet";
import { clean, LONG, make } from "../data/text.js";

/** Notices that are shown; a document has one or two. */
const MOST_NOTICES = 20;

/**
 * A button that shows and hides a part of the page.
 * @param {string} name of the part, for "Show name" and "Hide name" @param {HTMLElement} shell
 * @param {string} mark class of the shell while it is hidden
 * @param {string} controls id of the part @param {(shown: boolean) => void} [changed]
 */
function toggleButton(name, shell, mark, controls, changed = () => {}) {
  const button = make("button.gm-button.gm-toggle", {
    type: "button",
    "aria-controls": controls,
    click: () => set(shell.classList.contains(mark)),
  });
  const set = (/** @type {boolean} */ shown) => {
    shell.classList.toggle(mark, !shown);
    button.setAttribute("aria-expanded", String(shown));
    button.textContent = `${shown ? "Hide" : "Show"} ${name}`;
    changed(shown);
  };
  return { button, set };
}

/**
 * @param {Page} page @param {HTMLElement} container of the map
 * @param {string} title @param {string} focus where the reports are set
 * @param {string[]} notices sentences for the reader about the whole map
 * @param {{pane: HTMLElement, fill: () => void}} reading @param {boolean} readingShown
 */
export function buildShell(page, container, title, focus, notices, reading, readingShown) {
  const summary = make("p.gm-summary", { role: "status" });
  const tools = make("div.gm-tools", {});
  const said = notices.slice(0, MOST_NOTICES).map((notice) => make("li", { dir: "auto" }, clean(notice, LONG)));
  const notes = said.length > 0 && make("ul.gm-notices", { "aria-label": "Notices" }, ...said);
  const about = focus !== "" && make("p.gm-focus", { dir: "auto" }, focus);
  const header = make("header.gm-header", {}, make("h1", { dir: "auto" }, title), summary, about, notes, tools);
  const stage = make("div.gm-stage", {});
  // A page has one main part; where the map is a part of a page, its own parts are sections.
  const aside = make(page.own ? "aside.gm-panel" : "section.gm-panel", {
    id: "gm-panel",
    "aria-label": "Details",
    tabindex: "-1",
  });
  reading.pane.id = "gm-reading";
  const shell = make(page.own ? "main.gm-page" : "section.gm-page", {}, header, stage, reading.pane, aside);
  container.before(shell);
  stage.append(container);
  container.setAttribute("role", "region");
  container.setAttribute("aria-label", "Map");
  const details = toggleButton("details", shell, "gm-closed", "gm-panel");
  const text = toggleButton("text", shell, "gm-unread", "gm-reading", (shown) => {
    if (shown) reading.fill();
  });
  details.set(true);
  text.set(readingShown);
  tools.append(details.button, text.button);
  return { shell, stage, aside, summary, tools, text, details };
}

/**
 * Open a card on the map, as a dialog that takes the focus and gives it back.
 * @param {any} map @param {boolean} calm whether motion is unwanted
 */
export function cardOpener(map, calm) {
  const pan = map.panBy;
  if (calm)
    map.panBy = (/** @type {any} */ by, /** @type {any} */ options) =>
      pan.call(map, by, { ...options, animate: false });
  const container = map.getContainer();
  container.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
    if (event.key === "Escape") map.closePopup();
  });
  return (
    /** @type {any} */ at,
    /** @type {HTMLElement} */ card,
    /** @type {string} */ name,
    /** @type {Element | null} */ opener,
    lift = 0,
  ) => {
    const size = map.getSize();
    const width = Math.min(360, size.x - 48);
    const popup = L.popup({
      maxWidth: width,
      minWidth: Math.min(280, width),
      maxHeight: Math.max(120, size.y - 90),
      autoPanPaddingTopLeft: [size.x > 560 ? 62 : 12, 12],
      autoPanPaddingBottomRight: [12, 12],
      offset: [0, 4 - lift],
      className: "gm-popup",
    });
    popup.setLatLng(at).setContent(card).openOn(map);
    const element = popup.getElement();
    element.setAttribute("role", "dialog");
    element.setAttribute("aria-label", name);
    card.tabIndex = -1;
    card.focus({ preventScroll: true });
    const settle = () => {
      const focused = /** @type {HTMLElement | null} */ (/** @type {any} */ (card.getRootNode()).activeElement);
      popup.update();
      focused?.focus({ preventScroll: true });
    };
    card.addEventListener("toggle", settle, true);
    // While the map zooms, nobody knows yet where the card will stand at the end.
    if (map._animatingZoom) map.once("zoomend", () => popup.isOpen() && settle());
    popup.on("remove", () => {
      const root = /** @type {any} */ (container.getRootNode());
      const lost = root.activeElement === null || root.activeElement === document.body;
      if (element.contains(root.activeElement) || lost)
        (opener?.isConnected ? /** @type {HTMLElement} */ (opener) : container).focus({ preventScroll: true });
      // It fades away, but is none any more.
      element.removeAttribute("role");
    });
    return popup;
  };
}
