// @ts-check
/**
 * Saves what is shown, from the page itself: the data as GeoJSON and CSV, the view as SVG and PNG, a link to the view.
 *
 * @typedef {import("../data/types.js").MapDocument} MapDocument
 * @typedef {import("../data/types.js").Feature} Feature
 * @typedef {import("../data/types.js").Scene} Scene
 * @typedef {import("./staging.js").Layers} Layers
 * @typedef {import("./table_columns.js").Column} Column
 * @typedef {[string, () => unknown]} Choice what a button says and does; text that comes of it is shown
 */
import { allowance } from "../data/sandbox.js";
import { clean, make } from "../data/text.js";
import { csv } from "./table_columns.js";
import { copy } from "./datatable.js";
import { geojson } from "./flat_columns.js";
import { framedPicture, SHAPES, tileCredit } from "./framed_picture.js";
import { pixels } from "./picture.js";

/** Give the reader a file. @param {Blob} content @param {string} name */
export function download(content, name) {
  const address = URL.createObjectURL(content);
  const link = /** @type {HTMLAnchorElement} */ (make("a", { href: address, download: name }));
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A name for files, of the title's letters and digits. @param {string} title */
export const fileName = (title) =>
  clean(title, 60)
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .toLowerCase() || "map";

/**
 * The document with the features that are shown only. @param {MapDocument} content @param {Feature[]} shown
 * @returns {MapDocument}
 */
function shownDocument(content, shown) {
  if (shown.length === content.features.length) return content;
  const { bbox, ...rest } = content;
  return { ...rest, features: shown };
}

/** @param {string} words @param {string} type */
const textFile = (words, type) => new Blob([words], { type: `${type};charset=utf-8` });

/** A choice among a few, with its name before it. @param {string} name @param {string[]} values */
function chooser(name, values) {
  const select = /** @type {HTMLSelectElement} */ (
    make("select", {}, ...values.map((value) => make("option", { value }, value)))
  );
  return { select, element: make("label.gm-choose", {}, make("span", {}, name), select) };
}

/** How the cells of a table are parted, the second as spreadsheets of much of Europe want it. */
const PARTED = { Commas: ",", "Semicolons, 1,5": ";" };

/**
 * What can be saved, each with what saves it, and what is chosen about it.
 * @param {Scene} scene @param {Layers} layers
 * @param {{place: Column[], route: Column[], unresolved: Column[]}} columns
 * @param {() => Feature[]} shown
 * @returns {(Choice | HTMLElement)[]}
 */
function fileChoices(scene, layers, columns, shown) {
  const content = scene.data.document;
  const name = fileName(content.title);
  const shape = chooser("Shape of pictures", Object.keys(SHAPES));
  const parted = chooser("Columns parted by", Object.keys(PARTED));
  const picture = () => framedPicture(scene, layers, SHAPES[shape.select.value]);
  const said = () =>
    tileCredit(scene.map) ? "The picture has the map's own ground, not the online tiles, and says so" : "";
  const table = (/** @type {"place" | "route" | "unresolved"} */ type, ending = `${type}s`) => {
    const features = shown().filter(({ properties }) => properties.type === type);
    const between = PARTED[/** @type {keyof typeof PARTED} */ (parted.select.value)];
    download(textFile(`\ufeff${csv(columns[type], features, between)}`, "text/csv"), `${name}-${ending}.csv`);
  };
  const some = (/** @type {string} */ type) => content.features.some(({ properties }) => properties.type === type);
  /** @param {string} words @param {"route" | "unresolved"} type @param {string} [ending] @returns {Choice[]} */
  const tableOf = (words, type, ending) => (some(type) ? [[words, () => table(type, ending)]] : []);
  return [
    [
      "Data as GeoJSON",
      () => download(textFile(geojson(shownDocument(content, shown())), "application/geo+json"), `${name}.geojson`),
    ],
    parted.element,
    ["Places as CSV", () => table("place")],
    ...tableOf("Routes as CSV", "route"),
    ...tableOf("Names not placed as CSV", "unresolved", "not-placed"),
    shape.element,
    ["View as SVG", () => (download(textFile(picture(), "image/svg+xml"), `${name}.svg`), said())],
    ["View as PNG", async () => (download(await pixels(picture()), `${name}.png`), said())],
  ];
}

/**
 * What can be done where the page round the map lets it save no files.
 * @param {Scene} scene @param {() => Feature[]} shown @param {(text: string) => Promise<string>} copied
 * @returns {Choice[]}
 */
function copyChoices({ data }, shown, copied) {
  return [["Copy data as GeoJSON", () => copied(geojson(shownDocument(data.document, shown())))]];
}

/** A button that does what it says, and says what came of it. @param {Choice} choice @param {HTMLElement} said */
function choiceButton([words, act], said) {
  const click = async () => {
    try {
      const answer = await act();
      said.textContent = typeof answer === "string" ? answer : "";
    } catch (error) {
      said.textContent = `That did not work: ${clean(String(error), 120)}`;
    }
  };
  return make("li", {}, make("button.gm-choice", { type: "button", click }, words));
}

/**
 * Close a menu by Escape, by a click beside it and when the focus leaves it.
 * @param {HTMLDetailsElement} menu @param {EventTarget} around
 */
function closeFromOutside(menu, around) {
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    /** @type {HTMLElement} */ (menu.firstElementChild).focus();
    event.stopPropagation();
  });
  around.addEventListener("pointerdown", (event) => {
    if (!event.composedPath().includes(menu)) menu.open = false;
  });
  menu.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !menu.contains(/** @type {Node} */ (event.relatedTarget))) menu.open = false;
  });
}

/**
 * @param {Scene} scene @param {Layers} layers
 * @param {{place: Column[], route: Column[], unresolved: Column[]}} columns @param {() => Feature[]} shown
 * @param {() => string} link the address of what is seen
 * @returns {HTMLElement} a menu that opens
 */
export function saveMenu(scene, layers, columns, shown, link) {
  const said = make("p.gm-quiet", { role: "status" });
  const may = allowance();
  const copied = async (/** @type {string} */ text) =>
    (await copy(text, menu)) ? "Copied" : "The browser does not allow to copy";
  const choices = may.files ? fileChoices(scene, layers, columns, shown) : copyChoices(scene, shown, copied);
  if (may.print) choices.push(["Print", () => print()]);
  if (scene.page.own && may.link) choices.push(["Copy a link to this view", () => copied(link())]);
  const body = make(
    "div.gm-menu-body",
    {},
    make(
      "ul",
      {},
      ...choices.map((choice) => (Array.isArray(choice) ? choiceButton(choice, said) : make("li", {}, choice))),
    ),
    make("p.gm-quiet", {}, "What is shown now; nothing leaves this page"),
    said,
  );
  const summary = make("summary.gm-button", {}, "Save");
  const menu = /** @type {HTMLDetailsElement} */ (make("details.gm-menu", {}, summary, body));
  closeFromOutside(menu, scene.page.target);
  return menu;
}
