// @ts-check
/**
 * Writes the names of reported places beside their symbols, and the biggest names of clusters beside those.
 *
 * @typedef {import("../../data/types.js").PlaceView} PlaceView
 * @typedef {import("./label_space.js").Point} Point
 * @typedef {import("./labels.js").Space} Space
 * @typedef {import("./labels.js").Measure} Measure
 * @typedef {import("./labels.js").Put} Put
 * @typedef {import("./labels.js").Markers} Markers
 */
import { timesNamed } from "../../data/amounts.js";
import { clean } from "../../data/text.js";
import { edgeOf } from "../lines/poles.js";
import { isSeen } from "./label_space.js";
import { TYPE } from "./lettering.js";
import { ENOUGH, writeLed } from "./leaders.js";

/** Names that are written before those of lines, and in all; symbols whose room is kept free. */
const FIRST = 12;
const MOST_NAMES = 150;
const MOST_SYMBOLS = 400;

/** Part of the mentions of the place that is named most, from which a name is large. */
const LARGE = 0.3;

/** Names that may cross a line if need be. */
const OVER_LINES = ["place", "minor", "crowd", "sea"];

/** Classes of places whose names are spaced out: waters, regions and land forms. */
const WIDE = /** @type {Record<string, string>} */ ({ H: "sea", L: "region" });

/** Pixels that are added between letters at most, and the part of the width of an area that a name may fill so. */
const WIDEST = 8;
const ACROSS = 0.5;

/**
 * Write a name beside its point, on the first side that has room; the name of a reported place may cross a route if
 * need be.
 * @param {Space} space @param {Measure} measure @param {Put} put
 * @param {string} text @param {string} kind @param {Point} at @param {number} gap
 * @returns {boolean} whether it was written
 */
export function writeBeside(space, measure, put, text, kind, at, gap) {
  const { size: height, pad } = TYPE[kind];
  const width = measure(text, kind);
  const sides = [
    [at.x + gap, at.y - height * 0.65],
    [at.x - gap - width, at.y - height * 0.65],
    [at.x - width / 2, at.y - gap - height * 1.3],
    [at.x - width / 2, at.y + gap - 1],
  ];
  for (const strict of OVER_LINES.includes(kind) ? [true, false] : [true]) {
    for (const [x, y] of sides) {
      const box = [x - pad / 2, y - pad / 4, x + width + pad / 2, y + height * 1.3 + pad / 4];
      const within = x >= 2 && x + width <= space.size.x - 2 && y >= 2 && y + height <= space.size.y - 2;
      // A cluster has a name rather than none, since its number stands beside it.
      const astray = space.isAstray(box, at) && (strict || kind !== "crowd");
      if (!within || astray || !space.isFree(box) || (strict && !space.isClear(box))) continue;
      space.take(box);
      put(text, kind, at, x, y);
      return true;
    }
  }
  return false;
}

/**
 * The places and clusters that may be seen, where they are drawn.
 * @param {any} map @param {Space} space @param {Markers} markers
 */
const seenOf = (map, space, { single, crowds }) => ({
  places: single()
    .slice(0, 2000)
    .map((view) => ({ view, at: map.latLngToContainerPoint(view.at).add(view.beside) }))
    .filter(({ at }) => space.holds(at, 40)),
  crowds: crowds()
    .map((crowd) => ({ ...crowd, at: map.latLngToContainerPoint(crowd.at) }))
    .filter(({ at }) => space.holds(at, 40)),
});

/** Keep names off the symbols. @param {any} map @param {Space} space @param {Markers} markers */
export function takeSymbols(map, space, markers) {
  const { places, crowds } = seenOf(map, space, markers);
  for (const { at, radius } of crowds) space.takeSymbol(at, radius);
  for (const { view, at } of places.slice(0, MOST_SYMBOLS)) space.takeSymbol(at, view.radius);
}

/**
 * Write the name of a water or region widely over or under its symbol.
 * @param {any} map @param {Space} space @param {Measure} measure @param {Put} put @param {PlaceView} view
 * @param {Point} at @param {boolean} chosen @returns {boolean} whether there was room
 */
function writeWidely(map, space, measure, put, view, at, chosen) {
  const kind = WIDE[view.kind.class];
  const text = clean(view.name, 40);
  const narrow = measure(text, kind);
  const { bounds } = view;
  const room = bounds
    ? map.latLngToContainerPoint(bounds.getNorthEast()).x - map.latLngToContainerPoint(bounds.getSouthWest()).x
    : 0;
  const { size: height, spacing } = TYPE[kind];
  const wider = Math.max(0, Math.min(WIDEST, (room * ACROSS - narrow) / text.length));
  const width = narrow + wider * text.length;
  for (const y of [at.y - view.radius - 3 - height * 1.3, at.y + view.radius + 2]) {
    const box = [at.x - width / 2 - 2, y, at.x + width / 2 + 2, y + height * 1.3];
    if (!isSeen(space, box) || !space.isFree(box) || !space.isClear(box)) continue;
    space.take(box);
    put(text, `${kind} gm-label-place`, at, at.x - width / 2, y, chosen, 0, spacing + wider);
    return true;
  }
  return false;
}

/** The kinds of settlement that come before the others that are named as often. */
const SIZES = ["capital", "city", "town"];

/** How much it matters that a place is named: by its part in what is told, how often it is named, how large it is. */
function weightOf(/** @type {PlaceView} */ view) {
  if (view.guess) return 0;
  const size = SIZES.indexOf(view.feature.properties.kind);
  const large = size < 0 ? 0 : (SIZES.length - size) / (SIZES.length + 1);
  return 1e9 * turnOf(view) + timesNamed(view.feature) + large;
}

/** Which names come first: those of ends and of what the sentence tells of, then those of other stops. */
const turnOf = (/** @type {PlaceView} */ { told, part }) => (told ? 2 : part ? 1 : 0);

/**
 * The two biggest places of a cluster: stops, then those that are named most, of these the largest. There may be a
 * hundred thousand, so they are not sorted.
 * @param {PlaceView[]} members
 */
function biggestOf(members) {
  /** @type {(PlaceView | null)[]} */
  let [first, second] = [null, null];
  let [most, next] = [-1, -1];
  for (const view of members) {
    const weight = weightOf(view);
    if (weight > most) [first, most, second, next] = [view, weight, first, most];
    else if (weight > next) [second, next] = [view, weight];
  }
  return [first, second].flatMap((view) => (view ? [view] : []));
}

/**
 * A sign on the name of what lies beyond the edge of a map, at which it is drawn.
 * @param {any} map @param {PlaceView} view
 */
function beyond(map, { feature: { geometry } }) {
  const lat = geometry ? geometry.coordinates[1] : 0;
  return Math.abs(lat) <= edgeOf(map) ? "" : lat > 0 ? " ↑" : " ↓";
}

/**
 * Write the names of the two biggest places of a cluster beside it, or that of the biggest.
 * @param {Space} space @param {Measure} measure @param {Put} put @param {PlaceView[]} named @param {Point} at
 * @param {number} radius @returns {boolean} whether there was room
 */
function nameCrowd(space, measure, put, named, at, radius) {
  const names = named.map(({ name }) => clean(name, 24));
  return [names, names.slice(0, 1)].some((words) =>
    writeBeside(space, measure, put, words.join(", "), "crowd", at, radius + 2),
  );
}

/**
 * The places whose turn it is, what is chosen before everything else.
 * @template {{view: PlaceView}} Seen
 * @param {Seen[]} places @param {(view: PlaceView) => boolean} isChosen @param {number} now
 */
function ofTurn(places, isChosen, now) {
  const chosen = places.filter(({ view }) => isChosen(view));
  const others = places.filter(({ view }) => !isChosen(view) && turnOf(view) === now);
  return [...(now === 2 ? chosen : []), ...others].slice(0, MOST_NAMES);
}

/** Square pixels of the window for each line that leads from a name to a stop. */
const PIXELS_A_LEADER = 9000;

/**
 * Write the names of the places that stand alone, and of the biggest in clusters; the most important at once.
 * @param {any} map @param {Space} space @param {Measure} measure @param {Put} put @param {Markers} markers
 * @param {(view: PlaceView) => boolean} isChosen
 * @returns {{leaders: SVGElement[], rest: () => SVGElement[], isBare: () => boolean}} lines that lead from names to
 *   stops; what writes the other names, and gives the lines of the biggest of those without room; whether a stop that
 *   is seen has no name
 */
export function writePlaces(map, space, measure, put, markers, isChosen) {
  const { places, crowds } = seenOf(map, space, markers);
  const most = Math.max(1, ...places.slice(0, 1).map(({ view }) => timesNamed(view.feature)));
  let written = 0;
  /** @type {(import("./leaders.js").Unwritten & {weight: number, turn: number})[]} */
  let unwritten = [];
  const write = (/** @type {typeof places} */ some) => {
    for (const { view, at } of some) {
      if (!space.holds(at)) continue;
      written += 1;
      const chosen = isChosen(view);
      if (!view.guess && Object.hasOwn(WIDE, view.kind.class))
        if (writeWidely(map, space, measure, put, view, at, chosen)) continue;
      const large = chosen || timesNamed(view.feature) >= LARGE * most;
      const kind = view.guess ? "guess" : large ? "place" : "minor";
      const text = clean(view.name, 40) + (view.guess ? "?" : "") + beyond(map, view);
      const classes = kind === "minor" ? "minor gm-label-place" : kind;
      /** @type {Put} */
      const mine = (words, _, ...where) => put(words, classes, where[0], where[1], where[2], chosen);
      if (writeBeside(space, measure, mine, text, kind, at, view.radius + 3)) continue;
      written -= 1;
      const weight = weightOf(view) + (chosen ? Infinity : 0);
      unwritten.push({ text, kind, classes, at, radius: view.radius, chosen, weight, turn: turnOf(view) });
    }
  };
  const gathered = crowds.slice(0, MOST_NAMES).map((crowd) => ({ ...crowd, named: biggestOf(crowd.members) }));
  const writeCrowds = (/** @type {typeof gathered} */ some) => {
    for (const { named, at, radius } of some) {
      if (!space.holds(at)) continue;
      const text = clean(named[0].name, 24);
      const [weight, turn] = [weightOf(named[0]), turnOf(named[0])];
      if (nameCrowd(space, measure, put, named, at, radius)) written += 1;
      else unwritten.push({ text, kind: "crowd", classes: "crowd", at, radius, chosen: false, weight, turn });
    }
  };
  const lead = (/** @type {typeof unwritten} */ some, /** @type {number} */ number) => {
    some.sort((one, other) => other.weight - one.weight);
    const { drawn, led } = writeLed(map, space, measure, put, some, number);
    written += led.length;
    unwritten = unwritten.filter((one) => !led.includes(one));
    return drawn;
  };
  const turn = (/** @type {number} */ now) => ofTurn(places, isChosen, now);
  const crowded = (/** @type {number} */ now) => gathered.filter(({ named: [view] }) => turnOf(view) === now);
  for (const now of [2, 1]) {
    write(turn(now));
    writeCrowds(crowded(now));
  }
  const left = (/** @type {boolean} */ stops) => unwritten.filter(({ turn: one }) => one > 0 === stops);
  const leaders = lead(left(true), Math.ceil((space.size.x * space.size.y) / PIXELS_A_LEADER));
  const others = turn(0);
  write(others.slice(0, FIRST));
  writeCrowds(crowded(0));
  return {
    leaders,
    rest: () => {
      write(others.slice(FIRST));
      return lead(left(false), ENOUGH - written);
    },
    isBare: () => unwritten.some((one) => one.turn && one.kind !== "crowd"),
  };
}
