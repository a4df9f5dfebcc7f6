// @ts-check
/**
 * The tools over the map: search, table, save, and the panel with the legend and the lists.
 *
 * @typedef {import("../data/types.js").Feature} Feature
 * @typedef {import("../data/types.js").Scene} Scene
 * @typedef {import("../data/types.js").Selection} Selection
 * @typedef {ReturnType<typeof import("./shell.js").buildShell>} Shell
 * @typedef {ReturnType<typeof import("../cards/reading.js").readingPane>} Reading
 * @typedef {ReturnType<typeof import("../map/layers.js").drawLayers>} Layers
 */
import { clean, make } from "../data/text.js";
import { placePin } from "../map/pin.js";
import { panel } from "../panel/panel.js";
import { inOrder, story } from "../panel/story.js";
import { correctionTools } from "../correcting/corrections.js";
import { tableDialog } from "../saving/datatable.js";
import { saveMenu } from "../saving/saving.js";
import { columnsOf } from "../saving/table_columns.js";
import { player, stepByKeys } from "./player.js";
import { searchBox } from "./search.js";
import { searchIndex } from "./search_index.js";

/**
 * What corrects a name that is not placed, by a pin in the middle of the map.
 * @param {Scene} scene @param {HTMLElement} stage @param {Feature} feature
 */
function correct({ map, desk, calm }, stage, feature) {
  return correctionTools(feature, desk, (put) => {
    stage.scrollIntoView({ block: "nearest", behavior: calm ? "auto" : "smooth" });
    placePin(map, map.getCenter(), clean(feature.properties.name), put);
  });
}

/**
 * Lower the sheet while a card is open, which needs the map above it, and put it back.
 * @param {Shell} shell @param {Selection} selection
 */
function makeRoom({ sheet, text }, selection) {
  /** @type {import("./sheet.js").State | null} */
  let before = null;
  selection.watch((feature) => {
    if (!sheet.isNarrow()) return;
    if (feature) text.set(false);
    if (feature && sheet.state() !== "peek") {
      before = sheet.state();
      sheet.set("peek");
    } else if (!feature && before && sheet.state() === "peek") {
      sheet.set(before);
      before = null;
    }
  });
}

/**
 * The list of the movements, with what steps through them.
 * @param {Scene} scene @param {Shell} shell @param {Reading} reading @param {Layers} layers
 * @param {Selection} selection
 * @returns {HTMLElement | null} null where there is none
 */
function whatHappened(scene, shell, reading, layers, selection) {
  if (!layers.routes.length) return null;
  const told = story(scene, inOrder(layers.routes, scene.reports), selection.go);
  const steps = player(scene, shell, told, (view) => {
    const feature = view && view.feature;
    selection.close();
    layers.emphasise(feature);
    reading.light(feature);
  });
  selection.follow(() => told.listed().map(({ feature }) => feature));
  const viewOf = (/** @type {string | undefined} */ id) =>
    layers.routes.find(({ feature }) => feature.id === id) || null;
  stepByKeys(told.element, (id) => {
    const view = viewOf(id);
    if (view) steps.step(view, true);
  });
  selection.watch((feature) => steps.know(viewOf(feature?.id)));
  return told.element;
}

/**
 * @param {Scene} scene @param {Shell} shell @param {Reading} reading @param {Layers} layers
 * @param {Selection} selection
 * @param {() => string} current the part of an address that says what is seen
 * @returns the field of the search, the button that shows everything again, and whether the table lies over the page
 */
export function addTools(scene, shell, reading, layers, selection, current) {
  const { data, filter, desk } = scene;
  const content = data.document;
  const read = (/** @type {string} */ id) => {
    shell.text.set(true);
    reading.show(id);
  };
  const search = searchBox(() => searchIndex(layers, content.reports, selection.go, read), "gm");
  const columns = columnsOf(data);
  const shown = () => content.features.filter((feature) => filter.shows(feature));
  const table = tableDialog(columns, shown, (feature) => selection.go(feature, tableButton));
  const tableButton = make(
    "button.gm-button",
    { type: "button", "aria-haspopup": "dialog", click: () => table.open() },
    "Table",
  );
  const showAll = () => {
    filter.reset();
    search.input.focus();
  };
  const reset = make("button.gm-button", { type: "button", hidden: true, click: showAll }, "Show all");
  const link = () => location.href.replace(/[?#].*$/, "") + current();
  shell.tools.append(tableButton, saveMenu(scene, layers, columns, shown, link), reset);
  shell.tools.prepend(search.element);
  shell.shell.append(table.dialog);
  const told = whatHappened(scene, shell, reading, layers, selection);
  const lists = panel(scene, layers, told, selection.go, (feature) => correct(scene, shell.stage, feature));
  shell.aside.append(desk.element, ...lists);
  makeRoom(shell, selection);
  return { field: search.input, reset, tableOpen: () => table.dialog.open };
}
