// @ts-check
/**
 * A field for where something lies: coordinates as they are typed or pasted, or a name that the file knows.
 *
 * @typedef {{name: string, where: string, place: string, at: [number, number]}} Known a place by its name
 */
import { clean, isolated, make } from "../data/text.js";
import { positionCell } from "./corrections.js";
import { readPosition } from "./position.js";

const MOST_FOUND = 8;

/**
 * @param {(words: string) => Known[]} search
 * @param {(place: string, words: string, at: [number, number]) => void} put called with the cell of a correction, its
 *   words, longitude and latitude
 */
export function whereField(search, put) {
  const said = make("p.gm-quiet", { role: "status" });
  const found = make("ul.gm-list.gm-found-places");
  const attributes = { type: "text", autocomplete: "off", spellcheck: "false", maxlength: "100", dir: "auto" };
  const field = /** @type {HTMLInputElement} */ (
    make("input.gm-input", { ...attributes, placeholder: "15.5, 32.5 or a name" })
  );
  const choose = (/** @type {Known} */ { name, where, place, at }) => {
    found.replaceChildren();
    put(place, [clean(name), clean(where)].filter(Boolean).join(", "), at);
  };
  const row = (/** @type {Known} */ known) =>
    make(
      "li",
      {},
      make(
        "button.gm-item",
        { type: "button", click: () => choose(known) },
        make("span.gm-item-name", {}, isolated(known.name), make("span.gm-quiet", {}, clean(known.where))),
      ),
    );
  const look = () => {
    const at = readPosition(field.value);
    const names = at || field.value.trim().length < 2 ? [] : search(field.value).slice(0, MOST_FOUND);
    found.replaceChildren(...names.map(row));
    said.textContent = "";
    return { at, names };
  };
  const go = () => {
    const { at, names } = look();
    if (at) put(positionCell(at), positionCell(at), [at.lng, at.lat]);
    else if (names.length === 1) choose(names[0]);
    else
      said.textContent = names.length
        ? "Choose one of these"
        : "Neither coordinates nor a name that this map knows. Latitude first: 15.5, 32.5 or 15°30′N 32°30′E";
  };
  field.addEventListener("input", look);
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    go();
  });
  return make(
    "div.gm-where",
    {},
    make("label.gm-field", {}, make("span", {}, "Coordinates or a name"), field),
    make("button.gm-button", { type: "button", click: go }, "Put it there"),
    said,
    found,
  );
}
