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

/**
 * @param {Report[]} reports @param {Filter} filter
 * @returns {HTMLElement | null} null where fewer than two dates are told
 */
export function timeline(reports, filter) {
  const all = reports.map((report) => dayOf(report.date));
  const days = [...new Set(all.filter((day) => day !== null))].sort((one, other) => one - other);
  if (days.length < 2) return null;
  const undated = all.filter((day) => day === null).length;
  const [first, last] = [days[0], days[days.length - 1]];
  const slider = (/** @type {string} */ name, /** @type {number} */ at) =>
    /** @type {HTMLInputElement} */ (
      make("input", {
        type: "range",
        min: 0,
        max: days.length - 1,
        step: 1,
        value: at,
        "aria-label": name,
        autocomplete: "off",
      })
    );
  const [from, to] = [slider("From", 0), slider("To", days.length - 1)];
  const period = make("output", {});
  const bins = Math.min(MOST_BARS, last - first + 1);
  const binOf = (/** @type {number} */ day) =>
    Math.min(bins - 1, Math.floor(((day - first) / (last - first + 1)) * bins));
  const heights = new Array(bins).fill(0);
  all.forEach((day, index) => {
    if (day !== null) heights[binOf(day)] += 1 + reports[index].places + reports[index].routes;
  });
  const bars = heights.map((height, index) =>
    draw("rect", {
      x: index + 0.1,
      width: 0.8,
      y: 20 - (20 * height) / Math.max(...heights),
      height: (20 * height) / Math.max(...heights),
    }),
  );
  const chart = draw(
    "svg",
    { viewBox: `0 0 ${bins} 20`, preserveAspectRatio: "none", class: "gm-bars", "aria-hidden": "true" },
    ...bars,
  );

  const follow = () => {
    const [start, end] = filter.period || [first, last];
    from.value = String(days.findIndex((day) => day >= start));
    to.value = String(days.length - 1 - [...days].reverse().findIndex((day) => day <= end));
    const words = `${dateOf(start)} to ${dateOf(end)}`;
    period.textContent = words;
    from.setAttribute("aria-valuetext", dateOf(start));
    to.setAttribute("aria-valuetext", dateOf(end));
    bars.forEach((bar, index) => bar.classList.toggle("gm-out", index < binOf(start) || index > binOf(end)));
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
  return make(
    "div.gm-timeline",
    {},
    chart,
    make("label", {}, make("span", {}, "From"), from),
    make("label", {}, make("span", {}, "To"), to),
    period,
    undated > 0 &&
      make(
        "p.gm-quiet",
        {},
        `${count(undated, "report has", "reports have")} no date and ${undated === 1 ? "stays" : "stay"} shown`,
      ),
  );
}
