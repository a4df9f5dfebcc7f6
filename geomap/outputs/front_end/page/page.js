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
import { readInWords, reportsRead } from "../data/amounts.js";
import { readingPane } from "../cards/reading.js";
import { clean, count, figure, link, make } from "../data/text.js";
import { drawLayers } from "../map/layers.js";
import { showCorrections } from "../correcting/corrected_places.js";
import { correctionDesk } from "../correcting/correction_desk.js";
import { printOnPaper } from "../saving/printing.js";
import { missedPlace } from "../correcting/missed.js";
import { keyLine } from "../panel/key_line.js";
import { makeFilter } from "./filter.js";
import { followSize } from "./first_view.js";
import { leadToSearch } from "./keyboard.js";
import { dress } from "./look.js";
import { keepLink, obeying, readLink, writeLink } from "./permalink.js";
import { leadToUnplaced, makeSelection } from "./selection.js";
import { shareGestures } from "./sharing.js";
import { buildShell } from "./shell.js";
import { addTools } from "./tools.js";

/** @param {MapDocument} content */
function credits(content) {
  const borders = "Borders: Natural Earth, de facto; they take no side";
  return make(
    "details.gm-credits",
    {},
    make(
      "summary",
      {},
      make("span.gm-in-full", {}, borders),
      make("span.gm-in-short", {}, "Borders: de facto"),
      " · Credits",
    ),
    make(
      "ul",
      {},
      ...content.attribution.slice(0, 40).map((line) => make("li", { dir: "auto" }, clean(line, 300))),
      make("li", {}, link("https://leafletjs.com", "Leaflet"), ", BSD 2-Clause"),
      make("li", {}, borders),
    ),
  );
}

/**
 * How much is shown, in words; those for the names that are not placed lead to their list.
 * @param {MapDocument} content @param {Filter} filter @param {() => void} lead
 * @returns {(Node | string)[]}
 */
function summaryOf(content, filter, lead) {
  /** @type {Map<string, [total: number, now: number]>} */
  const numbers = new Map();
  let undrawn = 0;
  for (const feature of content.features) {
    const { type } = feature.properties;
    const found = numbers.get(type) || [0, 0];
    numbers.set(type, found);
    found[0] += 1;
    if (!filter.shows(feature)) continue;
    found[1] += 1;
    if (type === "route" && !feature.geometry) undrawn += 1;
  }
  const of = (/** @type {string} */ type, /** @type {string} */ word, many = `${word}s`) => {
    const [total, now] = numbers.get(type) || [0, 0];
    if (!total && type !== "place") return "";
    return now === total ? count(total, word, many) : `${figure(now)} of ${count(total, word, many)}`;
  };
  const routes = of("route", "route") + (undrawn ? ` (${figure(undrawn)} not drawn)` : "");
  const drawn = [readInWords(content), of("place", "place"), routes];
  const left = of("unresolved", "name not placed", "names not placed");
  return [...drawn.filter(Boolean), left && make("button.gm-link", { type: "button", click: lead }, left)]
    .filter(Boolean)
    .flatMap((part, index) => [index ? " · " : "", make("span.gm-amount", {}, part)]);
}

/** Where the reports are set and who says so, in words. @param {import("../data/types.js").Focus} focus */
function focusInWords({ countries, near, bounds, said }) {
  const degrees = (/** @type {number} */ value, /** @type {string} */ above, /** @type {string} */ below) =>
    `${Number(Math.abs(value).toFixed(2))}° ${value < 0 ? below : above}`;
  const [lon, lat] = [
    (/** @type {number} */ value) => degrees(value, "E", "W"),
    (/** @type {number} */ value) => degrees(value, "N", "S"),
  ];
  const names = countries.slice(0, 8).map(({ name, country }) => clean(name || country, 60));
  const parts = [
    [names.slice(0, -1).join(", "), ...names.slice(-1)].filter(Boolean).join(" and "),
    near && `near ${lat(near[1])}, ${lon(near[0])}`,
    bounds && `${lon(bounds[0])} to ${lon(bounds[2])}, ${lat(bounds[1])} to ${lat(bounds[3])}`,
    said ? "as the maker of this map said" : "inferred from the reports",
  ];
  return `Focus: ${parts.filter(Boolean).join(", ")}`;
}

/**
 * Say below the map whose data it shows, and where it has none.
 * @param {HTMLElement} stage @param {MapDocument} content
 */
function addNotes(stage, content) {
  stage.append(credits(content));
  const has = (/** @type {string} */ type) => content.features.some(({ properties }) => properties.type === type);
  if (has("place")) return;
  const one = reportsRead(content) === 1;
  const words = has("unresolved")
    ? `No place that ${one ? "this report names" : "these reports name"} could be placed`
    : one
      ? "This report names no place"
      : "These reports name no place";
  stage.append(make("p.gm-empty", { role: "status" }, words));
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
  const scene = { page, map, data, reports, filter, desk: correctionDesk(title, data), calm };
  const reading = readingPane(content, (feature, opener) => selection.go(feature, opener));
  const focus = content.focus ? focusInWords(content.focus) : "";
  const shell = buildShell(page, map.getContainer(), content, title, focus, reading);
  addNotes(shell.stage, content);
  if (page.look) dress(page.look, shell, content, page.own);
  if (page.look && !page.look.wheel) shareGestures(map, shell.stage);
  const selection = makeSelection(scene, shell, reading);
  const layers = drawLayers(scene, shell.stage, selection);
  shell.summary.after(keyLine(layers.places, layers.routes) || "");
  selection.know([...layers.places, ...layers.routes, ...layers.guesses], layers.aloneAt);
  const current = () => writeLink(map.getCenter(), map.getZoom(), filter, selection.opened());
  const tools = addTools(scene, shell, reading, layers, selection, current);

  const obey = obeying(scene, selection, tools.field);
  const changed = page.own ? keepLink(current, obey) : () => {};
  const refresh = () => {
    shell.summary.replaceChildren(...summaryOf(content, filter, () => leadToUnplaced(scene, shell)));
    tools.reset.hidden = filter.everything;
  };
  showCorrections(scene, layers, selection.go, reading.pane);
  reading.pane.append(missedPlace(scene, reading.pane));
  selection.watch(layers.emphasise);
  selection.watch(changed);
  filter.watch(() => {
    layers.update();
    refresh();
    const opened = selection.opened();
    if (opened && !filter.shows(opened)) selection.close();
    changed();
  });
  refresh();
  const linked = page.own && location.hash.length > 1;
  if (linked) {
    layers.opening.leave();
    obey(readLink(location.hash));
  }
  map.on("moveend", changed);
  leadToSearch(page.target, tools.field, tools.tableOpen, () => shell.details.set(true));
  followSize(map, layers.opening.again, linked);
  printOnPaper(scene, shell, layers);
  shell.shell.dataset.ready = "true";
  return shell.shell;
}
