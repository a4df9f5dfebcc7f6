// @ts-check
/**
 * Draws a map document and everything round it: makes the parts and connects them.
 *
 * Nothing is fetched. Coordinates are longitude first until they reach Leaflet 1.9.
 *
 * @typedef {import("../data/types.js").Page} Page
 * @typedef {import("../data/types.js").Payload} Payload
 * @typedef {import("../data/types.js").MapDocument} MapDocument
 * @typedef {import("../data/types.js").Filter} Filter
 */
import { FEW_REPORTS, readingPane } from "../cards/reading.js";
import { clean, count, link, make } from "../data/text.js";
import { drawLayers } from "../map/layers.js";
import { correctionDesk } from "../saving/corrections.js";
import { makeFilter } from "./filter.js";
import { leadToSearch } from "./keyboard.js";
import { keepLink, obeying, readLink, writeLink } from "./permalink.js";
import { makeSelection } from "./selection.js";
import { buildShell } from "./shell.js";
import { addTools } from "./tools.js";

/** @param {MapDocument} content */
function credits(content) {
  const borders = "Borders: Natural Earth, de facto; they take no side";
  return make(
    "details.gm-credits",
    {},
    make("summary", {}, `${borders} · Credits`),
    make(
      "ul",
      {},
      ...content.attribution.slice(0, 40).map((line) => make("li", { dir: "auto" }, clean(line, 300))),
      make("li", {}, link("https://leafletjs.com", "Leaflet"), ", BSD 2-Clause"),
    ),
  );
}

/** How much is shown, in words. @param {MapDocument} content @param {Filter} filter */
function summaryOf(content, filter) {
  const [all, shown] = [content.features, content.features.filter((feature) => filter.shows(feature))];
  const of = (/** @type {string} */ type, /** @type {string} */ word) => {
    const [total, now] = [all, shown].map((some) => some.filter((feature) => feature.properties.type === type).length);
    if (!total && type !== "place") return "";
    return now === total ? count(total, word) : `${now.toLocaleString("en")} of ${count(total, word)}`;
  };
  return [
    count(content.reports.length, "report"),
    of("place", "place"),
    of("route", "route"),
    of("unresolved", "unresolved name"),
  ]
    .filter(Boolean)
    .join(" · ");
}

/**
 * Say below the map whose data it shows, and where it has none.
 * @param {HTMLElement} stage @param {MapDocument} content
 */
function addNotes(stage, content) {
  stage.append(credits(content));
  if (content.features.some(({ properties }) => properties.type === "place")) return;
  stage.append(make("p.gm-empty", { role: "status" }, "No place was found in these reports"));
}

/** Keep a map as large as its container. @param {any} map */
function followSize(map) {
  const watching = new ResizeObserver(() => map.invalidateSize({ animate: false, pan: false }));
  watching.observe(map.getContainer());
  map.on("unload", () => watching.disconnect());
}

/**
 * Draw a map document on a Leaflet map, and everything round it.
 * @param {Page} page on which the map stands
 * @param {any} map a Leaflet map
 * @param {Payload} data
 * @returns {HTMLElement} the element that holds it all
 */
export function drawMap(page, map, data) {
  const content = data.document;
  const title = clean(content.title, 200) || (page.own ? document.title : "");
  if (page.own) document.title = title;
  const reports = new Map(content.reports.map((report) => [report.id, report]));
  const filter = makeFilter(data);
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const scene = { page, map, data, reports, filter, desk: correctionDesk(title), calm };
  const reading = readingPane(content, (feature, opener) => selection.go(feature, opener));
  const readingShown = content.features.length > 0 && content.reports.length <= FEW_REPORTS;
  const notices = Array.isArray(content.notices) ? content.notices.filter((notice) => clean(notice)) : [];
  const shell = buildShell(page, map.getContainer(), title, notices, reading, readingShown);
  addNotes(shell.stage, content);
  const selection = makeSelection(scene, shell, reading);
  const layers = drawLayers(scene, shell.stage, selection);
  selection.know([...layers.places, ...layers.routes]);
  const current = () => writeLink(map.getCenter(), map.getZoom(), filter, selection.opened()?.id ?? null);
  const tools = addTools(scene, shell, reading, layers, selection, current);

  const obey = obeying(scene, selection, tools.field);
  const changed = page.own ? keepLink(current, obey) : () => {};
  const refresh = () => {
    shell.summary.textContent = summaryOf(content, filter);
    tools.reset.hidden = filter.everything;
  };
  selection.watch(layers.emphasise);
  selection.watch(changed);
  filter.watch(() => {
    layers.update();
    refresh();
    const opened = selection.opened();
    if (opened && !filter.shows(opened)) map.closePopup();
    changed();
  });
  refresh();
  if (page.own && location.hash.length > 1) {
    layers.leaveFirstView();
    obey(readLink(location.hash));
  }
  map.on("moveend", changed);
  leadToSearch(page.target, tools.field, tools.tableOpen);
  followSize(map);
  shell.shell.dataset.ready = "true";
  return shell.shell;
}
