// @ts-check
/**
 * Everything that is shown, as a table that can be sorted and copied.
 *
 * @typedef {import("../data/types.js").Feature} Feature
 * @typedef {import("./table_columns.js").Column} Column
 */
import { clean, count, figure, isolated, make } from "../data/text.js";
import { tabbed } from "./table_columns.js";

const ROWS_AT_ONCE = 200;
const TITLES = { place: "Places", route: "Routes", unresolved: "Names not placed" };

/**
 * Copy text, also where a sandbox keeps the clipboard from the page.
 * @param {string} text @param {HTMLElement} near where a field for it may stand for a moment
 */
export async function copy(text, near) {
  const { permissionsPolicy, featurePolicy } = /** @type {any} */ (document);
  try {
    // Asked where a page does not allow it, a browser complains.
    if ((permissionsPolicy || featurePolicy)?.allowsFeature("clipboard-write") === false)
      throw new Error("not allowed");
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = /** @type {HTMLTextAreaElement} */ (
      make("textarea.gm-heard", { readonly: true, "aria-hidden": "true", tabindex: "-1" })
    );
    field.value = text;
    near.append(field);
    field.select();
    const copied = document.execCommand("copy");
    field.remove();
    return copied;
  }
}

/** @param {Column[]} columns @param {Feature} feature @param {(feature: Feature) => void} go */
function tableRow(columns, feature, go) {
  const cells = columns.map(({ value, number }, index) => {
    const words = String(value(feature));
    if (index > 0) return make(number ? "td.gm-figure" : "td", { dir: "auto" }, clean(words, 200));
    const link = { type: "button", click: () => go(feature) };
    return make("th", { scope: "row" }, make("button.gm-link", link, isolated(words || "movement")));
  });
  return make("tr", {}, ...cells);
}

/**
 * @param {Column[]} columns @param {Feature[]} features @param {(feature: Feature) => void} go
 * @returns {HTMLElement} the table, sorted as the features come until a heading is chosen
 */
function sortable(columns, features, go) {
  const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
  let order = features;
  let [sorted, down] = [-1, false];
  const heads = columns.map(({ title }, index) => {
    const sortButton = { type: "button", click: () => sort(index) };
    return make("th", { scope: "col" }, make("button.gm-sort", sortButton, title.replace("_", " ")));
  });
  const body = make("tbody");
  const rest = make("button.gm-more", { type: "button", click: () => more() });
  const more = () => {
    const from = body.childElementCount;
    body.append(...order.slice(from, from + ROWS_AT_ONCE).map((feature) => tableRow(columns, feature, go)));
    const left = order.length - body.childElementCount;
    rest.hidden = left <= 0;
    rest.textContent = `Show more (${count(left, "is", "are")} left)`;
  };
  const sort = (/** @type {number} */ index) => {
    [sorted, down] = [index, sorted === index && !down];
    const keyed = features.map((feature) => ({ feature, key: columns[index].value(feature) }));
    keyed.sort(
      (one, other) =>
        (down ? -1 : 1) *
        (typeof one.key === "number" && typeof other.key === "number"
          ? one.key - other.key
          : collator.compare(String(one.key), String(other.key))),
    );
    order = keyed.map(({ feature }) => feature);
    heads.forEach((head, number) =>
      number === sorted
        ? head.setAttribute("aria-sort", down ? "descending" : "ascending")
        : head.removeAttribute("aria-sort"),
    );
    body.replaceChildren();
    more();
  };
  more();
  return make(
    "div.gm-sheet",
    { tabindex: "0", role: "region", "aria-label": "Table" },
    make("table", {}, make("thead", {}, make("tr", {}, ...heads)), body),
    rest,
  );
}

/**
 * A dialog with a table for each kind of thing.
 * @param {{place: Column[], route: Column[], unresolved: Column[]}} columns @param {() => Feature[]} shown
 * @param {(feature: Feature) => void} go called when a row is chosen; the dialog is closed before
 */
export function tableDialog(columns, shown, go) {
  const said = make("span.gm-quiet", { role: "status" });
  const dialog = /** @type {HTMLDialogElement} */ (make("dialog.gm-dialog", { "aria-label": "Table" }));
  const body = make("div.gm-dialog-body");
  /** @type {keyof typeof TITLES} */
  let chosen = "place";
  const of = (/** @type {string} */ type) => shown().filter((feature) => feature.properties.type === type);
  const tabs = /** @type {(keyof typeof TITLES)[]} */ (Object.keys(TITLES)).map((type) => ({
    type,
    button: make("button.gm-tab", { type: "button", click: () => choose(type) }),
  }));
  const choose = (/** @type {keyof typeof TITLES} */ type) => {
    chosen = type;
    for (const tab of tabs) tab.button.setAttribute("aria-pressed", String(tab.type === type));
    said.textContent = "";
    const features = of(type);
    body.replaceChildren(
      features.length
        ? sortable(
            columns[type].filter((column) => !column.data),
            features,
            (feature) => {
              dialog.close();
              go(feature);
            },
          )
        : make("p.gm-quiet", {}, "None is shown"),
    );
  };
  const copyTable = async () => {
    const features = of(chosen);
    const copied = await copy(tabbed(columns[chosen], features), dialog);
    said.textContent = copied
      ? `${count(features.length, "row")} copied`
      : "The browser does not allow to copy; save the CSV file instead";
  };
  dialog.append(
    make(
      "div.gm-dialog-head",
      {},
      make("div.gm-tabs", { role: "group", "aria-label": "What is listed" }, ...tabs.map(({ button }) => button)),
      make("button.gm-button", { type: "button", click: copyTable }, "Copy"),
      said,
      make("button.gm-button.gm-close", { type: "button", click: () => dialog.close() }, "Close"),
    ),
    body,
  );
  return {
    dialog,
    open() {
      for (const { type, button } of tabs) {
        const number = of(type).length;
        button.textContent = `${TITLES[type]} ${figure(number)}`;
      }
      choose(of("place").length || !of("route").length ? "place" : "route");
      dialog.showModal();
    },
  };
}
