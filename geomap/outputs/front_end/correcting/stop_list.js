// @ts-check
/**
 * The stops of a route as a list that a reader changes: the part of each, their order, those that are too many.
 *
 * @typedef {import("../data/types.js").ToldStop} ToldStop
 */
import { clean, isolated, make } from "../data/text.js";
import { ROLE_WORDS } from "./route_changes.js";

/** The fewest stops that make a route. */
const FEWEST = 2;

/**
 * @param {[value: string, words: string][]} options @param {string} chosen @param {Record<string, any>} [attributes]
 * @returns {HTMLSelectElement}
 */
export function choice(options, chosen, attributes = {}) {
  const select = /** @type {HTMLSelectElement} */ (
    make("select.gm-input", attributes, ...options.map(([value, words]) => make("option", { value }, words)))
  );
  select.value = chosen;
  return select;
}

/**
 * Exchange two stops; the parts that stops play stay where they are.
 * @param {ToldStop[]} stops @param {number} index @param {number} other
 */
function exchange(stops, index, other) {
  const [one, two] = [stops[index], stops[other]];
  stops[index] = { ...two, role: one.role };
  stops[other] = { ...one, role: two.role };
}

/** Put a stop on the way: before the destination. @param {ToldStop[]} stops @param {ToldStop} stop */
export function addStop(stops, stop) {
  const ends = stops.length > 1 && stops[stops.length - 1].role === "destination";
  stops.splice(ends ? stops.length - 1 : stops.length, 0, stop);
}

/**
 * @param {ToldStop[]} stops which the reader changes in place
 * @returns {{list: HTMLElement, render: () => void}} `render` shows what was changed elsewhere
 */
export function stopList(stops) {
  const list = make("ol.gm-edit-stops", { "aria-label": "Stops" });
  const row = (/** @type {ToldStop} */ stop, /** @type {number} */ index) => {
    const name = clean(stop.surface) || "a stop";
    const role = choice(ROLE_WORDS, stop.role, { "aria-label": `Part of ${name}` });
    role.addEventListener("change", () => {
      stops[index] = { ...stops[index], role: role.value };
    });
    const act = (/** @type {string} */ what, /** @type {string} */ label, /** @type {string} */ sign, able = true) =>
      make(
        "button.gm-button",
        { type: "button", "data-act": `${what} ${index}`, "aria-label": label, disabled: !able },
        sign,
      );
    const last = stops.length - 1;
    return make(
      "li",
      {},
      make("span.gm-edit-name", {}, role, isolated(name)),
      make(
        "span.gm-edit-acts",
        {},
        act("up", `Move ${name} up`, "↑", index > 0),
        act("down", `Move ${name} down`, "↓", index < last),
        act("drop", `Drop ${name}`, "×", stops.length > FEWEST),
      ),
    );
  };
  const render = (/** @type {string[]} */ ...focused) => {
    list.replaceChildren(...stops.map(row));
    const able = focused.map((act) => list.querySelector(`[data-act="${act}"]:not([disabled])`)).find(Boolean);
    /** @type {HTMLElement | undefined} */ (able)?.focus();
  };
  list.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target).closest("[data-act]");
    if (!target) return;
    // The button is made anew, and Leaflet takes a click on what is no longer on the card for one on the map.
    event.stopPropagation();
    const [act, place] = /** @type {string} */ (target.getAttribute("data-act")).split(" ");
    const index = Number(place);
    if (act === "drop") {
      stops.splice(index, 1);
      render(`drop ${Math.min(index, stops.length - 1)}`, "down 0");
      return;
    }
    const other = act === "up" ? index - 1 : index + 1;
    exchange(stops, index, other);
    render(`${act} ${other}`, `${act === "up" ? "down" : "up"} ${other}`);
  });
  render();
  return { list, render: () => render() };
}
