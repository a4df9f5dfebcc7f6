// @ts-check
/**
 * Lets a period run through time: a step at a time, over empty steps faster; and the buttons for that.
 *
 * @typedef {[number, number]} Pair
 */
import { draw, make } from "../data/text.js";

/** Milliseconds that a step stays: with something to see, and without. */
const STAY = 1100;
const PASS = 120;

const PLAY = "M4 2.5L13 8L4 13.5Z";
const PAUSE = "M4 3H7V13H4ZM9 3H12V13H9Z";

/** @param {string} name @param {string} path @param {() => void} click */
function symbolButton(name, path, click) {
  const line = draw("path", { d: path });
  const symbol = draw("svg", { viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true" }, line);
  const button = make("button.gm-button", { type: "button", "aria-label": name, title: name, click }, symbol);
  const turn = (/** @type {string} */ other, /** @type {string} */ shape) => {
    button.setAttribute("aria-label", other);
    button.title = other;
    line.setAttribute("d", shape);
  };
  return { button, turn };
}

/**
 * @param {number} most number of the last step @param {() => Pair} chosen the period, in steps
 * @param {(period: Pair) => void} choose @param {(period: Pair) => boolean} full whether there is something to see
 * @returns {{buttons: HTMLElement[], stop: () => void, follow: () => void}} `follow` is called when a period was chosen
 */
export function player(most, chosen, choose, full) {
  /** The period that is to come, while it plays. @type {Pair | null} */
  let playing = null;
  let timer = 0;
  const stop = () => {
    clearTimeout(timer);
    playing = null;
    main.turn("Play through time", PLAY);
  };
  const show = (/** @type {Pair} */ period) => {
    playing = period;
    choose(period);
    timer = setTimeout(next, full(period) ? STAY : PASS);
  };
  const next = () => {
    if (!playing || !main.button.isConnected || playing[1] >= most) return stop();
    show([playing[0] + 1, playing[1] + 1]);
  };
  /** The period from which it goes on: the first step where all is shown, the beginning again at the end. */
  const begin = () => {
    const [from, to] = chosen();
    if (from === 0 && to === most) show([0, 0]);
    else if (to === most) show([0, to - from]);
    else show([from + 1, to + 1]);
    main.turn("Pause", PAUSE);
  };
  const main = symbolButton("Play through time", PLAY, () => (playing ? stop() : begin()));
  const shift = (/** @type {number} */ by) => {
    const [from, to] = chosen();
    stop();
    if (from === 0 && to === most) choose(by > 0 ? [0, 0] : [most, most]);
    else if (from + by >= 0 && to + by <= most) choose([from + by, to + by]);
  };
  const [earlier, later] = [
    symbolButton("Earlier", "M10 3L5 8L10 13", () => shift(-1)),
    symbolButton("Later", "M6 3L11 8L6 13", () => shift(1)),
  ];
  for (const { button } of [earlier, later]) button.classList.add("gm-stepping");
  return {
    buttons: [earlier, main, later].map(({ button }) => button),
    stop,
    follow: () => {
      // Somebody else has chosen: a link, or "Show all".
      if (playing && String(chosen()) !== String(playing)) stop();
    },
  };
}
