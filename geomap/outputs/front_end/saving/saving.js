// @ts-check
/**
 * Saves what is shown, from the page itself: the data as GeoJSON and CSV, the view as SVG and PNG, a link to the view.
 *
 * @typedef {import("../data/types.js").Page} Page
 * @typedef {import("../data/types.js").MapDocument} MapDocument
 * @typedef {import("../data/types.js").Feature} Feature
 * @typedef {import("../data/types.js").Filter} Filter
 * @typedef {import("./table_columns.js").Column} Column
 */
import { clean, make } from "../data/text.js";
import { csv } from "./table_columns.js";
import { copy } from "./datatable.js";
import { pictureOf, pixels } from "./picture.js";

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

/**
 * @param {Page} page @param {any} map @param {MapDocument} content @param {{place: Column[], route: Column[]}} columns @param {() => Feature[]} shown
 * @param {() => string} link the address of what is seen
 * @returns {HTMLElement} a menu that opens
 */
export function saveMenu(page, map, content, columns, shown, link) {
  const name = fileName(content.title);
  const said = make("p.gm-quiet", { role: "status" });
  const text = (/** @type {string} */ words, /** @type {string} */ type) =>
    new Blob([words], { type: `${type};charset=utf-8` });
  const of = (/** @type {string} */ type) => shown().filter((feature) => feature.properties.type === type);
  const picture = () => pictureOf(map, content.title, ["Borders: Natural Earth, de facto", ...content.attribution]);
  /** @type {[string, () => unknown][]} */
  const choices = [
    [
      "Data as GeoJSON",
      () => download(text(JSON.stringify(shownDocument(content, shown())), "application/geo+json"), `${name}.geojson`),
    ],
    [
      "Places as CSV",
      () => download(text(`\ufeff${csv(columns.place, of("place"))}`, "text/csv"), `${name}-places.csv`),
    ],
    [
      "Routes as CSV",
      () => download(text(`\ufeff${csv(columns.route, of("route"))}`, "text/csv"), `${name}-routes.csv`),
    ],
    ["View as SVG", () => download(text(picture(), "image/svg+xml"), `${name}.svg`)],
    ["View as PNG", async () => download(await pixels(picture()), `${name}.png`)],
    ["Print", () => print()],
  ];
  if (page.own)
    choices.push([
      "Copy a link to this view",
      async () => {
        const copied = await copy(link(), menu);
        return copied ? "Copied" : "The browser does not allow to copy";
      },
    ]);
  const items = choices
    .filter(
      ([words]) => words !== "Routes as CSV" || content.features.some((feature) => feature.properties.type === "route"),
    )
    .map(([words, act]) =>
      make(
        "li",
        {},
        make(
          "button.gm-choice",
          {
            type: "button",
            click: async () => {
              try {
                const answer = await act();
                said.textContent = typeof answer === "string" ? answer : "";
              } catch (error) {
                said.textContent = `That did not work: ${clean(String(error), 120)}`;
              }
            },
          },
          words,
        ),
      ),
    );
  const menu = /** @type {HTMLDetailsElement} */ (
    make(
      "details.gm-menu",
      {},
      make("summary.gm-button", {}, "Save"),
      make(
        "div.gm-menu-body",
        {},
        make("ul", {}, ...items),
        make("p.gm-quiet", {}, "What is shown now; nothing leaves this page"),
        said,
      ),
    )
  );
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    /** @type {HTMLElement} */ (menu.firstElementChild).focus();
    event.stopPropagation();
  });
  page.target.addEventListener("pointerdown", (event) => {
    if (!event.composedPath().includes(menu)) menu.open = false;
  });
  menu.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !menu.contains(/** @type {Node} */ (event.relatedTarget))) menu.open = false;
  });
  return menu;
}
