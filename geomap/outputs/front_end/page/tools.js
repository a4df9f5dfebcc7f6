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
import { correctionTools } from "../saving/corrections.js";
import { tableDialog } from "../saving/datatable.js";
import { saveMenu } from "../saving/saving.js";
import { columnsOf } from "../saving/table_columns.js";
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
 * @param {Scene} scene @param {Shell} shell @param {Reading} reading @param {Layers} layers
 * @param {Selection} selection
 * @param {() => string} current the part of an address that says what is seen
 * @returns the field of the search, the button that shows everything again, and whether the table lies over the page
 */
export function addTools(scene, shell, reading, layers, selection, current) {
  const { page, map, data, filter, desk } = scene;
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
  const link = () => location.href.replace(/#.*$/, "") + current();
  shell.tools.append(tableButton, saveMenu(page, map, content, columns, shown, link), reset);
  shell.tools.before(search.element);
  shell.shell.append(table.dialog);
  const lists = panel(scene, layers, selection.go, (feature) => correct(scene, shell.stage, feature));
  shell.aside.append(desk.element, ...lists);
  return { field: search.input, reset, tableOpen: () => table.dialog.open };
}
