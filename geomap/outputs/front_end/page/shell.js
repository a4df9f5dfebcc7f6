// @ts-check
/**
 * The frame round a map: the column of the story with its head and the panel, the map, the text of the reports, and
 * how they open and close.
 *
 * @typedef {import("../data/types.js").Page} Page
 */
import { clean, LONG, make } from "../data/text.js";
import { bottomSheet } from "./sheet.js";
import { addSkip } from "./skipping.js";

/** Notices that a page has; more than one are folded, since the story comes first. */
const MOST_NOTICES = 20;

/** The end of the sentence that says how much is told, which stands below it once more. */
const AMOUNT = /(; [^;a-z]+ places? in [^;]+)$/;

/**
 * A button that shows and hides a part of the page.
 * @param {string} name of the part, for "Show name" and "Hide name" @param {HTMLElement} shell
 * @param {string} mark class of the shell while it is hidden
 * @param {string} controls id of the part @param {(shown: boolean) => void} press what the button does
 */
function toggleButton(name, shell, mark, controls, press) {
  const click = () => press(shell.classList.contains(mark));
  const button = make("button.gm-button.gm-toggle", { type: "button", "aria-controls": controls, click });
  const set = (/** @type {boolean} */ shown) => {
    shell.classList.toggle(mark, !shown);
    button.setAttribute("aria-expanded", String(shown));
    button.textContent = `${shown ? "Hide" : "Show"} ${name}`;
  };
  return { button, set };
}

/**
 * The notices, folded away where they are several.
 * @param {string[]} notices
 */
function noticeList(notices) {
  const said = notices.map((notice) => make("li", { dir: "auto" }, clean(notice, LONG)));
  const list = make("ul.gm-notices", { "aria-label": "Notices" }, ...said);
  if (said.length < 2) return list;
  return make("details.gm-notices-fold", {}, make("summary", {}, `${said.length} notices about this map`), list);
}

/**
 * The head of the story: what the map tells, before anything else.
 * @param {import("../data/types.js").MapDocument} content @param {string} title @param {string} focus where it is set
 */
function storyHead(content, title, focus) {
  const notices = Array.isArray(content.notices) ? content.notices.filter((notice) => clean(notice)) : [];
  const [heading, summary] = [make("h1", { dir: "auto" }, title), make("p.gm-summary", { role: "status" })];
  const sentence = clean(content.summary, LONG);
  const [story, amount] = sentence.split(AMOUNT);
  const tells = [story, amount !== undefined && make("span.gm-tells-amount", {}, amount), "."];
  const told = make("div.gm-lead", {}, heading, sentence && make("p.gm-tells", { dir: "auto" }, ...tells));
  const about = make(
    "div.gm-about",
    {},
    summary,
    focus !== "" && make("p.gm-focus", { dir: "auto" }, focus),
    notices.length > 0 && noticeList(notices.slice(0, MOST_NOTICES)),
  );
  const tools = make("div.gm-tools", {});
  return { head: make("header.gm-header", {}, told, about, tools), heading, told, summary, tools };
}

/**
 * @param {Page} page @param {HTMLElement} container of the map
 * @param {import("../data/types.js").MapDocument} content @param {string} title
 * @param {string} focus where the reports are set
 * @param {{pane: HTMLElement, fill: () => void}} reading
 */
export function buildShell(page, container, content, title, focus, reading) {
  const { head, heading, told, summary, tools } = storyHead(content, title, focus);
  const stage = make("div.gm-stage", {});
  // A page has one main part; where the map is a part of a page, its own parts are sections.
  const aside = make(page.own ? "aside.gm-panel" : "section.gm-panel", {
    id: "gm-panel",
    "aria-label": "Details",
    tabindex: "-1",
  });
  const column = make("div.gm-column", { "data-covers": "bottom" }, head, aside);
  reading.pane.id = "gm-reading";
  const shell = make(page.own ? "main.gm-page" : "section.gm-page", {}, column, stage, reading.pane);
  container.before(shell);
  stage.append(container);
  addSkip(stage, "Skip the map");
  if (!page.own) addSkip(shell, "Skip this map and its lists");
  container.setAttribute("role", "region");
  container.setAttribute("aria-label", "Map");
  const panel = toggleButton("details", shell, "gm-closed", "gm-panel", (shown) => details.set(shown));
  const sheet = bottomSheet(shell, column, heading, panel.set);
  const details = {
    set: (/** @type {boolean} */ shown) =>
      sheet.set(!shown ? "peek" : sheet.state() === "peek" ? "half" : sheet.state()),
  };
  const pane = toggleButton("text", shell, "gm-unread", "gm-reading", (shown) => text.set(shown));
  const text = {
    set(/** @type {boolean} */ shown) {
      pane.set(shown);
      if (shown) reading.fill();
    },
  };
  text.set(false);
  const close = () => {
    text.set(false);
    pane.button.focus();
  };
  reading.pane.prepend(
    make("button.gm-close", { type: "button", "aria-label": "Close the text", click: close }, "\u00d7"),
  );
  tools.append(panel.button, pane.button);
  return { shell, stage, aside, told, summary, tools, text, details, sheet };
}
