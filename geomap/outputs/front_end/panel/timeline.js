// @ts-check
/**
 * The slider over the dates of the reports. Reports without a date that can be read stay shown, and it says so.
 *
 * @typedef {import("../data/types.js").Report} Report
 * @typedef {import("../data/types.js").Filter} Filter
 */
import { count, draw, make } from "../data/text.js";
import { dateOf, dayOf } from "../page/filter.js";

const MOST_BARS = 60;

/** @param {string} name @param {number} at @param {number} most */
function slider(name, at, most) {
  const attributes = { type: "range", min: 0, max: most, step: 1, value: at, "aria-label": name, autocomplete: "off" };
  return /** @type {HTMLInputElement} */ (make("input", attributes));
}

/**
 * Bars: how much the reports of each stretch of time say.
 * @param {Report[]} reports @param {(number | null)[]} dates of the reports @param {number} first @param {number} last
 * @returns the chart, and what pales the bars outside a period
 */
function barChart(reports, dates, first, last) {
  const bins = Math.min(MOST_BARS, last - first + 1);
  const binOf = (/** @type {number} */ day) =>
    Math.min(bins - 1, Math.floor(((day - first) / (last - first + 1)) * bins));
  const heights = new Array(bins).fill(0);
  dates.forEach((day, index) => {
    if (day !== null) heights[binOf(day)] += 1 + reports[index].places + reports[index].routes;
  });
  const highest = Math.max(...heights);
  const bars = heights.map((height, index) => {
    const tall = (20 * height) / highest;
    return draw("rect", { x: index + 0.1, width: 0.8, y: 20 - tall, height: tall });
  });
  const box = { viewBox: `0 0 ${bins} 20`, preserveAspectRatio: "none" };
  const pale = (/** @type {number} */ start, /** @type {number} */ end) =>
    bars.forEach((bar, index) => bar.classList.toggle("gm-out", index < binOf(start) || index > binOf(end)));
  return { chart: draw("svg", { ...box, class: "gm-bars", "aria-hidden": "true" }, ...bars), pale };
}

/**
 * @param {Report[]} reports @param {Filter} filter
 * @returns {HTMLElement | null} null where fewer than two dates are known
 */
export function timeline(reports, filter) {
  const dates = reports.map((report) => dayOf(report.date));
  const days = [...new Set(dates.filter((day) => day !== null))].sort((one, other) => one - other);
  if (days.length < 2) return null;
  const undated = dates.filter((day) => day === null).length;
  const [first, last] = [days[0], days[days.length - 1]];
  const [from, to] = [slider("From", 0, days.length - 1), slider("To", days.length - 1, days.length - 1)];
  const period = make("output", {});
  const { chart, pale } = barChart(reports, dates, first, last);
  const follow = () => {
    const [start, end] = filter.period || [first, last];
    from.value = String(days.findIndex((day) => day >= start));
    to.value = String(days.length - 1 - [...days].reverse().findIndex((day) => day <= end));
    period.textContent = `${dateOf(start)} to ${dateOf(end)}`;
    from.setAttribute("aria-valuetext", dateOf(start));
    to.setAttribute("aria-valuetext", dateOf(end));
    pale(start, end);
  };
  const move = (/** @type {HTMLInputElement} */ moved) => {
    const other = moved === from ? to : from;
    if (Number(from.value) > Number(to.value)) other.value = moved.value;
    const bounds = /** @type {[number, number]} */ ([days[Number(from.value)], days[Number(to.value)]]);
    filter.period = bounds[0] === first && bounds[1] === last ? null : bounds;
  };
  for (const input of [from, to]) input.addEventListener("input", () => move(input));
  filter.watch(follow);
  follow();
  const stays = `${count(undated, "report has", "reports have")} no date and ${undated === 1 ? "stays" : "stay"} shown`;
  return make(
    "div.gm-timeline",
    {},
    chart,
    make("label", {}, make("span", {}, "From"), from),
    make("label", {}, make("span", {}, "To"), to),
    period,
    undated > 0 && make("p.gm-quiet", {}, stays),
  );
}
