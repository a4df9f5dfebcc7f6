// @ts-check
/**
 * Steps through the movements: the map flies to each, its line draws itself, and its sentence stands beside it.
 *
 * Nothing moves where motion is unwanted: each step is a still frame, and playing only turns the pages.
 *
 * @typedef {import("../data/types.js").RouteView} RouteView
 * @typedef {import("../data/types.js").Scene} Scene
 * @typedef {ReturnType<typeof import("./shell.js").buildShell>} Shell
 * @typedef {ReturnType<typeof import("../panel/story.js").story>} Story
 */
import L from "leaflet";
import { closeByEscape } from "../cards/dock.js";
import { count, draw, isolated, LONG, make } from "../data/text.js";
import { freePart } from "../map/view/framing.js";
import { inShort } from "../panel/story.js";

/** Seconds of a flight, milliseconds in which a line draws itself. */
const FLIGHT = 1.1;
const TRACE = 1400;

const pause = (/** @type {number} */ milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Milliseconds that a sentence stands: as long as it takes to read, two hundred words a minute, within bounds. */
const standing = (/** @type {string} */ words) => Math.min(12000, 2500 + 50 * words.length);

const ICONS = {
  "Play the story": "M3 1.5L13 8L3 14.5Z",
  "Pause the story": "M3 2H6.5V14H3ZM9.5 2H13V14H9.5Z",
  "Previous movement": "M10.5 2L4.5 8L10.5 14",
  "Next movement": "M5.5 2L11.5 8L5.5 14",
  "End of the story": "M3 3L13 13M13 3L3 13",
};

/** @param {HTMLElement} button @param {keyof typeof ICONS} name */
function dress(button, name) {
  button.setAttribute("aria-label", name);
  button.title = name;
  const box = { viewBox: "0 0 16 16", width: 14, height: 14, "aria-hidden": "true" };
  button.replaceChildren(draw("svg", box, draw("path", { d: ICONS[name] })));
}

/** @param {keyof typeof ICONS} name @param {() => void} click */
function iconButton(name, click) {
  const button = make("button.gm-turn", { type: "button", click });
  dress(button, name);
  return button;
}

/**
 * Move the map to a line; a promise resolves when it is there.
 * @param {Scene} scene @param {RouteView} view
 */
function fly({ map, calm }, view) {
  const bounds = L.latLngBounds(view.points.map(([lon, lat]) => L.latLng(lat, lon)));
  const options = { ...freePart(map), maxZoom: 9 };
  if (calm) {
    map.fitBounds(bounds, { ...options, animate: false });
    return Promise.resolve();
  }
  return new Promise((resolve) => {
    map.once("moveend", resolve);
    // Leaflet tells of no end where another movement of the map has taken this one's place.
    setTimeout(resolve, 2000 * FLIGHT);
    map.flyToBounds(bounds, { ...options, duration: FLIGHT });
  });
}

/**
 * Show a movement on the map: fly there, let the line draw itself, and leave time to read.
 * @param {Scene} scene @param {RouteView} view @param {string} sentence
 * @param {(reading: boolean) => boolean} wanted whether that is still wanted, or time to read it
 */
async function present(scene, view, sentence, wanted) {
  const drawn = view.points.length > 1;
  if (drawn) await fly(scene, view);
  // A page in the background draws nothing; the story goes on.
  if (drawn && wanted(false)) await Promise.race([view.trace(scene.calm ? 0 : TRACE), pause(2 * TRACE)]);
  if (wanted(true)) await pause(standing(sentence));
}

/**
 * The buttons, and where among the movements the reader is.
 * @param {Record<"toggle" | "back" | "on" | "end", () => void>} press
 * @returns the buttons, and what dresses them: the number of the movement, -1 for none, of how many, whether it plays
 */
function controls({ toggle, back, on, end }) {
  const play = iconButton("Play the story", toggle);
  play.classList.add("gm-play");
  const [previous, next] = [iconButton("Previous movement", back), iconButton("Next movement", on)];
  const stop = iconButton("End of the story", end);
  const number = make("span.gm-number", {});
  const group = { role: "group", "aria-label": "Movements, one by one" };
  const element = make("div.gm-player", group, play, previous, number, next, stop);
  const show = (/** @type {number} */ at, /** @type {number} */ total, /** @type {boolean} */ playing) => {
    element.hidden = total === 0;
    number.textContent = at < 0 ? count(total, "route") : `${at + 1} of ${total}`;
    previous.hidden = next.hidden = total < 2;
    stop.hidden = at < 0;
    element.classList.toggle("gm-begun", at >= 0);
    dress(play, playing ? "Pause the story" : "Play the story");
  };
  return { element, show };
}

/**
 * Where it stands which movement is told: its row in the list, and its sentence, which is seen on the sheet and heard
 * where the row is seen.
 * @param {Shell} shell @param {Story} story @param {boolean} calm
 */
function pointer(shell, story, calm) {
  const element = make("div.gm-now", { role: "status" });
  return {
    element,
    /** @param {RouteView | null} view */
    mark(view) {
      for (const old of shell.aside.querySelectorAll(".gm-current")) old.classList.remove("gm-current");
      if (view) story.rowOf(view)?.classList.add("gm-current");
      shell.shell.classList.toggle("gm-telling", view !== null && element.hasChildNodes());
    },
    /** @param {RouteView} view @param {boolean} focused whether the reader is in its row */
    tell(view, focused) {
      const { name, sentence } = inShort(view);
      element.replaceChildren(make("strong", {}, isolated(name, LONG)), make("p", { dir: "auto" }, sentence));
      const smoothly = {
        block: /** @type {const} */ ("nearest"),
        behavior: /** @type {any} */ (calm ? "auto" : "smooth"),
      };
      if (!focused) story.rowOf(view)?.scrollIntoView(smoothly);
      return sentence;
    },
    clear: () => element.replaceChildren(),
  };
}

/** Keeps what was seen before the first movement, to go back to it. @param {any} map @param {boolean} calm */
function viewBefore(map, calm) {
  /** @type {{at: any, zoom: number} | null} */
  let before = null;
  return {
    keep: () => void (before ??= { at: map.getCenter(), zoom: map.getZoom() }),
    forget: () => void (before = null),
    restore() {
      if (before) map.setView(before.at, before.zoom, { animate: !calm });
      before = null;
    },
  };
}

/**
 * Pause where the reader drags the map, or presses Escape.
 * @param {any} map @param {HTMLElement} shell @param {() => void} pause
 */
function pausedBy(map, shell, pause) {
  map.on("dragstart unload", pause);
  closeByEscape(shell, pause);
}

/**
 * @param {Scene} scene @param {Shell} shell @param {Story} story
 * @param {(view: RouteView | null) => void} emphasise shows which movement it is about, or none
 * @returns `step` shows one movement; `know` says which one the reader chose elsewhere
 */
export function player(scene, shell, story, emphasise) {
  const { map, calm } = scene;
  let [current, playing] = [/** @type {RouteView | null} */ (null), false];
  const seen = viewBefore(map, calm);
  let turn = 0; // Whatever waits ends where the reader has done something else.
  const steps = story.listed;
  const place = () => (current ? steps().indexOf(current) : -1);
  const nextTo = (/** @type {number} */ number) => steps()[(number + steps().length) % steps().length];
  const at = pointer(shell, story, calm);
  const set = (/** @type {RouteView | null} */ view, play = playing) => {
    [current, playing] = [view, play];
    if (!view) at.clear();
    else seen.keep();
    at.mark(view);
    show(place(), steps().length, playing);
  };
  const step = async (/** @type {RouteView} */ view, focused = false) => {
    const on = playing;
    emphasise(view);
    const mine = ++turn;
    const sentence = at.tell(view, focused);
    set(view, on);
    await present(scene, view, sentence, (long) => mine === turn && (playing || !long));
    if (mine !== turn || !playing) return;
    if (place() + 1 < steps().length) step(nextTo(place() + 1));
    else end();
  };
  const stop = (/** @type {RouteView | null} */ view) => {
    turn += 1;
    set(view, false);
  };
  const play = () => {
    playing = true;
    step(nextTo(place() + 1 < steps().length ? Math.max(0, place()) : 0));
    if (shell.sheet.isNarrow()) shell.sheet.set("peek");
  };
  const end = () => {
    stop(null);
    emphasise(null);
    seen.restore();
  };
  const { element, show } = controls({
    toggle: () => (playing ? stop(current) : play()),
    back: () => step(nextTo(place() < 0 ? -1 : place() - 1)),
    on: () => step(nextTo(place() + 1)),
    end,
  });
  pausedBy(map, shell.shell, () => stop(current));
  scene.filter.watch(() => (current && place() < 0 ? end() : set(current)));
  set(null);
  shell.told.after(element, at.element);
  return {
    step,
    know(/** @type {RouteView | null} */ view) {
      at.clear();
      stop(view);
      seen.forget();
    },
  };
}

/**
 * Let the arrow keys go from row to row of the movements, and the map follow.
 * @param {HTMLElement} list @param {(id: string) => void} choose called with the id of the movement of a row
 */
export function stepByKeys(list, choose) {
  list.addEventListener("keydown", (event) => {
    const row = /** @type {Element} */ (event.target).closest?.(".gm-movement");
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!row || !by || event.altKey || event.ctrlKey || event.metaKey) return;
    const other = by > 0 ? row.nextElementSibling : row.previousElementSibling;
    const button = /** @type {HTMLElement | null | undefined} */ (other?.querySelector(".gm-item"));
    if (!button) return;
    event.preventDefault();
    button.focus();
    choose(other?.getAttribute("data-listed") || "");
  });
}
