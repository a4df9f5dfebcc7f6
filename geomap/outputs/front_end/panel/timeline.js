// @ts-check
/**
 * Time: bars that show when how much is told and moves, and a brush over them that chooses a period. It is moved by two
 * handles, by dragging over the bars, and step by step; or it plays by itself.
 *
 * What has no date that can be read stays shown, and it says so. The map leaves pale what lies outside of the period
 * (`map/paling.js`).
 *
 * @typedef {import("../data/types.js").Report} Report
 * @typedef {import("../data/types.js").Feature} Feature
 * @typedef {import("../data/types.js").Filter} Filter
 * @typedef {ReturnType<typeof stepsOf>} Steps
 * @typedef {[number, number]} Pair
 */
import { count, draw, make } from "../data/text.js";
import { dateOf, daysOf, shownDate } from "../data/dates.js";
import { stepsOf } from "../data/steps.js";
import { player } from "./playing.js";

/** @param {string} name @param {number} at @param {number} most */
function slider(name, at, most) {
  const attributes = { type: "range", min: 0, max: most, step: 1, value: at, "aria-label": name, autocomplete: "off" };
  return /** @type {HTMLInputElement} */ (make("input", attributes));
}

/**
 * What has a time: the mentions and movements of the reports, but for the movements that have a date of their own.
 * @typedef {{days: Pair | null, mentions: number, routes: number}} Told
 * @param {Report[]} reports @param {Feature[]} routes
 * @returns {Told[]}
 */
function toldOf(reports, routes) {
  const number = new Map(reports.map(({ id }, index) => [id, index]));
  const told = reports.map(({ date, places, routes }) => ({ days: daysOf(date), mentions: places, routes }));
  for (const { properties } of routes) {
    const days = daysOf(properties.when);
    if (!days) continue;
    for (const id of properties.reports) {
      const of = told[number.get(id) ?? -1];
      if (of?.routes > 0) of.routes -= 1;
    }
    told.push({ days, mentions: 0, routes: 1 });
  }
  return told;
}

/**
 * How many mentions and movements are told of each step; those of a month are spread over its days.
 * @param {Told[]} told @param {Steps} steps
 * @returns {{mentions: number, routes: number}[]}
 */
function tally(told, { starts, at }) {
  const found = starts.map(() => ({ mentions: 0, routes: 0 }));
  for (const { days, mentions, routes } of told) {
    if (!days) continue;
    const [from, to] = days.map(at);
    for (let step = from; step <= to; step += 1) {
      found[step].mentions += mentions / (to - from + 1);
      found[step].routes += routes / (to - from + 1);
    }
  }
  return found;
}

/** Bars of mentions, and of movements before them. @param {{mentions: number, routes: number}[]} told */
function barChart(told) {
  const highest = Math.max(1, ...told.map(({ mentions, routes }) => Math.max(mentions, routes)));
  const bar = (/** @type {number} */ x, /** @type {number} */ width, /** @type {number} */ value, name = "") => {
    const height = value > 0 ? Math.max(0.8, (20 * value) / highest) : 0;
    return draw("rect", { x, width, y: 20 - height, height, class: name });
  };
  const bars = told.map(({ mentions, routes }, index) =>
    draw("g", {}, bar(index + 0.08, 0.84, mentions), bar(index + 0.3, 0.4, routes, "gm-moves")),
  );
  const box = { viewBox: `0 0 ${told.length} 20`, preserveAspectRatio: "none" };
  const chosen = draw("rect", { y: 0, height: 20, class: "gm-window" });
  const chart = draw("svg", { ...box, class: "gm-bars", "aria-hidden": "true" }, chosen, ...bars);
  /** Pale the bars outside of a period. @param {Pair} period in steps */
  const pale = ([from, to]) => {
    const number = to - from + 1;
    chosen.setAttribute("x", String(from));
    chosen.setAttribute("width", String(number === bars.length ? 0 : number));
    bars.forEach((one, index) => one.classList.toggle("gm-out", index < from || index > to));
  };
  return { chart, pale };
}

/**
 * Choose a period by dragging over the bars: a new one, or that which is chosen, moved along.
 * @param {Element} chart @param {number} number of steps @param {() => Pair} chosen
 * @param {(period: Pair) => void} choose
 */
function dragOver(chart, number, chosen, choose) {
  const stepAt = (/** @type {PointerEvent} */ event) => {
    const { left, width } = chart.getBoundingClientRect();
    return Math.min(number - 1, Math.max(0, Math.floor(((event.clientX - left) / width) * number)));
  };
  chart.addEventListener("pointerdown", (/** @type {any} */ event) => {
    if (event.button) return;
    const begin = stepAt(event);
    const [from, to] = chosen();
    const whole = from === 0 && to === number - 1;
    const moving = !whole && to > from && begin >= from && begin <= to;
    const drag = (/** @type {any} */ moved) => {
      const now = stepAt(moved);
      const by = Math.min(number - 1 - to, Math.max(-from, now - begin));
      choose(moving ? [from + by, to + by] : [Math.min(begin, now), Math.max(begin, now)]);
    };
    chart.setPointerCapture(event.pointerId);
    chart.addEventListener("pointermove", drag);
    chart.addEventListener("lostpointercapture", () => chart.removeEventListener("pointermove", drag), { once: true });
    if (!moving) drag(event);
  });
}

/**
 * Apply what comes fast no more than once a frame, the last of it always; where there is much to draw, so that half of
 * the time is left for other things.
 * @param {(value: any) => void} apply
 */
function inTurn(apply) {
  let busy = false;
  /** @type {{value: any} | null} */
  let waiting = null;
  const run = (/** @type {any} */ value) => {
    if (busy) {
      waiting = { value };
      return;
    }
    busy = true;
    const begun = performance.now();
    apply(value);
    setTimeout(
      () => {
        busy = false;
        const next = waiting;
        waiting = null;
        if (next) run(next.value);
      },
      Math.max(16, performance.now() - begun),
    );
  };
  return run;
}

/**
 * What the brush does to the filter, in steps.
 * @param {Filter} filter @param {Steps} steps @param {number} first @param {number} last
 */
function brushOf(filter, { starts, at }, first, last) {
  const set = inTurn((period) => (filter.period = period));
  return {
    chosen: () => /** @type {Pair} */ ((filter.period || [first, last]).map(at)),
    choose: (/** @type {Pair} */ [from, to]) =>
      set(from === 0 && to === starts.length - 1 ? null : [starts[from], (starts[to + 1] ?? last + 1) - 1]),
  };
}

/** In what steps, what the bars are, and what stays shown. @param {string} unit @param {number} undated */
function notes(unit, undated) {
  const stays = `${count(undated, "report has", "reports have")} no date and ${undated === 1 ? "stays" : "stay"} shown`;
  const key = (/** @type {string} */ name) => make(`span.gm-key${name}`, { "aria-hidden": "true" });
  return make(
    "p.gm-quiet",
    {},
    key(""),
    `mentions, `,
    key(".gm-moves"),
    `movements by ${unit}`,
    undated > 0 && `. ${stays}`,
  );
}

/**
 * @param {Report[]} reports @param {Feature[]} routes @param {Filter} filter
 * @returns {HTMLElement | null} null where fewer than two dates are known
 */
export function timeline(reports, routes, filter) {
  const all = toldOf(reports, routes);
  const known = all.map(({ days }) => days).filter((bounds) => bounds !== null);
  if (new Set(known.map(([day]) => day)).size < 2) return null;
  const first = known.reduce((least, [day]) => Math.min(least, day), Infinity);
  const last = known.reduce((most, [, day]) => Math.max(most, day), -Infinity);
  const steps = stepsOf(first, last);
  const most = steps.starts.length - 1;
  const told = tally(all, steps);
  const [from, to] = [slider("From", 0, most), slider("To", most, most)];
  const { chart, pale } = barChart(told);
  const { chosen, choose } = brushOf(filter, steps, first, last);
  const play = player(most, chosen, choose, ([start, end]) =>
    told.slice(start, end + 1).some(({ mentions, routes }) => mentions + routes > 0),
  );
  const period = make("output", {});
  const brush = make("div.gm-brush", {}, chart, from, to);
  brush.style.setProperty("--gm-steps", String(most + 1));
  const follow = () => {
    const [start, end] = filter.period || [first, last];
    const [begin, close] = chosen();
    from.value = String(begin);
    to.value = String(close);
    const words = [Math.max(first, start), Math.min(last, end)].map((day) => shownDate(dateOf(day)));
    period.textContent = words.join(" to ");
    from.setAttribute("aria-valuetext", words[0]);
    to.setAttribute("aria-valuetext", words[1]);
    // Where both handles are at the end, the first is the one that can be moved.
    from.classList.toggle("gm-above", begin === most);
    pale([begin, close]);
    play.follow();
  };
  const slide = (/** @type {HTMLInputElement} */ moved) => {
    const other = moved === from ? to : from;
    if (Number(from.value) > Number(to.value)) other.value = moved.value;
    play.stop();
    choose([Number(from.value), Number(to.value)]);
  };
  for (const input of [from, to]) input.addEventListener("input", () => slide(input));
  dragOver(chart, most + 1, chosen, (wanted) => {
    play.stop();
    choose(wanted);
  });
  filter.watch(follow);
  follow();
  const undated = all.length - known.length;
  return make(
    "div.gm-timeline",
    {},
    brush,
    make("div.gm-playing", {}, ...play.buttons, period),
    notes(steps.unit, undated),
  );
}
