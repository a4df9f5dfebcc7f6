// @ts-check
/**
 * Writes on lines what moved and how far, along a straight stretch of each where there is room, and numbers the steps
 * of a chosen route over several stops.
 *
 * @typedef {import("../../data/types.js").Claim} Claim
 * @typedef {import("../../data/types.js").PlaceView} PlaceView
 * @typedef {import("../../data/types.js").RouteView} RouteView
 * @typedef {import("./label_space.js").Point} Point
 * @typedef {import("./labels.js").Space} Space
 * @typedef {import("./labels.js").Measure} Measure
 * @typedef {import("./labels.js").Put} Put
 */
import { clean, isNumber, kilometres } from "../../data/text.js";
import { lengthsOf, pointsAt } from "../lines/parting.js";
import { isSeen } from "./label_space.js";
import { writeBeside } from "./place_names.js";

/** Pixels between a line and the middle of its name. */
const BESIDE = 13;

/** Pixels by which a line may bend away under its name. */
const STRAIGHT = 4;

/** Degrees from which a name that leads down is turned to lead up: steep names are read upwards. */
const STEEP = 80;

/** Lines that are named: where there are more, only those that are chosen. */
const MOST_NAMED = 60;

/** Pixels from a stop to the number of its step, along both axes. */
const STEP_AWAY = 19;

/** Pixels from the stops of other steps within which a number seems to be theirs. */
const ALONE = 34;

/** What nobody says to have happened is told apart by a word. @param {RouteView} view */
const statusWord = ({ feature: { properties: route } }) => (route.status === "reported" ? "" : clean(route.status, 20));

/**
 * How far a route went: what the reports state, if they agree; else the length of the line, as an estimate.
 * @param {any} route
 */
function farWords(route) {
  const stated = route.claims.filter(
    (/** @type {Claim} */ { kind, km, travelled }) => kind === "distance" && isNumber(km) && travelled !== false,
  );
  const [told, ...others] = new Set(stated.map((/** @type {any} */ { km }) => kilometres(km)));
  if (told && !others.length) return told;
  return isNumber(route.length_km) ? `\u2248 ${kilometres(route.length_km)}` : "";
}

/**
 * What stands on a line: what moved, how far, and what is said of it; where there is no room for that, not how far.
 * @param {RouteView} view @returns {string[]}
 */
function lineWords(view) {
  const route = view.feature.properties;
  const [mover, far, status] = [clean(route.mover, 40), farWords(route), statusWord(view)];
  const words = [[mover, far, status], mover ? [mover, status] : []].map((some) => some.filter(Boolean).join(", "));
  return [...new Set(words)].filter(Boolean);
}

/**
 * The parts of a line that may be seen, in pixels of the window.
 * @param {any} map @param {RouteView} view @param {Point} size @returns {Point[][]}
 */
function seenParts(map, view, size) {
  const isNear = (/** @type {Point} */ { x, y }) => x > -20 && y > -20 && x < size.x + 20 && y < size.y + 20;
  /** @type {Point[][]} */
  const parts = [];
  for (const track of view.tracks) {
    const points = track.map((at) => map.latLngToContainerPoint(at));
    points.forEach((point, index) => {
      if (index && (isNear(point) || isNear(points[index - 1]))) parts[parts.length - 1].push(point);
      else parts.push([point]);
    });
  }
  return parts.filter((part) => part.length > 1);
}

/**
 * Where a name of some width would lie along a line, the stretches nearest to its middle first.
 * @param {Point[]} line @param {number} width
 * @returns {{x: number, y: number, turn: number}[]} points on the line, and the turn in degrees
 */
function stretches(line, width) {
  const along = lengthsOf(line);
  const total = along[along.length - 1];
  const half = width / 2 + 10;
  if (total < 2 * half) return [];
  const middles = [0];
  for (let away = 24; away < total / 2 - half; away += 24) middles.push(away, -away);
  return middles.flatMap((away) => {
    const at = total / 2 + away;
    const [from, before, middle, after, to] = pointsAt(
      line,
      along,
      [-1, -0.5, 0, 0.5, 1].map((part) => at + part * half),
    );
    const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
    const off = ({ x = 0, y = 0 }) => Math.abs((x - from.x) * uy - (y - from.y) * ux);
    if (Math.max(off(before), off(middle), off(after)) > STRAIGHT) return [];
    const turn = (Math.atan2(uy, ux) * 180) / Math.PI;
    return [{ x: middle.x, y: middle.y, turn: turn > STEEP ? turn - 180 : turn <= STEEP - 180 ? turn + 180 : turn }];
  });
}

/**
 * Write words along a line.
 * @param {any} map @param {Space} space @param {Measure} measure @param {Put} put @param {RouteView} view
 * @param {boolean} chosen @param {string} text @returns {boolean} whether there was room
 */
function writeAlong(map, space, measure, put, view, chosen, text) {
  const [width, height] = [measure(text, "line"), 15];
  for (const part of seenParts(map, view, space.size)) {
    for (const { x, y, turn } of stretches(part, width)) {
      const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
      for (const side of [-BESIDE, BESIDE]) {
        const at = { x: x - sin * side, y: y + cos * side };
        if (!space.takeTurned(at, turn, width, height)) continue;
        put(text, `line gm-route-${view.number}`, at, at.x - width / 2, at.y - 7.5, chosen, turn);
        return true;
      }
    }
  }
  return false;
}

/** How much of a line is seen that has a name near it, pixels; where along it, and how far away, that may stand. */
const LONG_ENOUGH = 60;
const NEARBY = [0.5, 0.35, 0.65, 0.25, 0.75];
const AWAY = 6;

/**
 * Write words beside a line that bends too much for them, or is too short, without turning them.
 * @param {any} map @param {Space} space @param {Measure} measure @param {Put} put @param {RouteView} view
 * @param {boolean} chosen @param {string} text @returns {boolean} whether there was room
 */
function writeNear(map, space, measure, put, view, chosen, text) {
  const [across, up] = [measure(text, "line") / 2, 7.5];
  for (const part of seenParts(map, view, space.size)) {
    const along = lengthsOf(part);
    const total = along[along.length - 1];
    if (total < LONG_ENOUGH) continue;
    for (const share of NEARBY) {
      const [{ x, y, ux, uy }] = pointsAt(part, along, [share * total]);
      for (const side of [1, -1]) {
        const off = side * (Math.abs(uy) * across + Math.abs(ux) * up + AWAY);
        const at = { x: x - uy * off, y: y + ux * off };
        const box = [at.x - across, at.y - up, at.x + across, at.y + up];
        if (!isSeen(space, box) || !space.isFree(box) || !space.isClear(box) || space.isAstray(box, at)) continue;
        space.take(box);
        put(text, `line gm-route-${view.number}`, at, at.x - across, at.y - up, chosen);
        return true;
      }
    }
  }
  return false;
}

/**
 * Number the stops of a route, the first with 1.
 * @param {any} map @param {Space} space @param {Put} put @param {RouteView} view
 */
function numberSteps(map, space, put, view) {
  const line = view.tracks.flat();
  /** @type {[number, {x: number, y: number}][]} */
  const steps = view.stops.flatMap(([lon, lat], index) => {
    const near = line.reduce(
      (best, at) => {
        const away = Math.abs(((((at.lng - lon) % 360) + 540) % 360) - 180) + Math.abs(at.lat - lat);
        return away < best.away ? { at, away } : best;
      },
      { at: /** @type {any} */ (null), away: 0.01 },
    );
    const point = near.at && map.latLngToContainerPoint(near.at);
    return point && space.holds(point) ? [[index + 1, point]] : [];
  });
  // A number alone counts nothing: areas that a line only crosses have none.
  if (steps.length < 2) return;
  for (const [number, { x, y }] of steps) {
    for (const [right, down] of [
      [1, -1],
      [-1, -1],
      [1, 1],
      [-1, 1],
    ]) {
      const at = { x: x + right * STEP_AWAY, y: y + down * STEP_AWAY };
      const box = [at.x - 8, at.y - 8, at.x + 8, at.y + 8];
      const astray = steps.some(
        ([other, stop]) => other !== number && Math.hypot(at.x - stop.x, at.y - stop.y) < ALONE,
      );
      if (!space.holds(at) || astray || !space.isFree(box)) continue;
      space.take(box);
      put(String(number), `step gm-route-${view.number}`, at, at.x - 8, at.y - 8, true);
      break;
    }
  }
}

/** @param {RouteView[]} routes @param {(view: RouteView) => boolean} isChosen */
function wanted(routes, isChosen) {
  const chosen = routes.filter(isChosen);
  return chosen.length ? chosen : routes.length <= MOST_NAMED ? routes : [];
}

/**
 * Number the steps of what is chosen, where it has several stops: numbers on a map with other lines would count those.
 * @param {any} map @param {Space} space @param {Put} put @param {RouteView[]} routes
 * @param {(view: RouteView) => boolean} isChosen
 */
export function writeSteps(map, space, put, routes, isChosen) {
  const several = routes.filter(({ stops, tracks }) => tracks.length && stops.length > 2);
  for (const view of several.filter(isChosen)) numberSteps(map, space, put, view);
}

/**
 * Say where a line leaves the map at its edge and where it comes back.
 * @param {any} map @param {Space} space @param {Measure} measure @param {Put} put @param {RouteView} view
 * @param {boolean} chosen
 */
function writeAtEdge(map, space, measure, put, view, chosen) {
  for (const {
    at: [lon, lat],
    leads,
  } of view.atEdge) {
    const at = map.latLngToContainerPoint([lat, lon]);
    // Where the symbol of the pole stands its name does, too.
    if (space.hasSymbol(at)) continue;
    const words = `${leads} the ${lat > 0 ? "North" : "South"} Pole`;
    const [width, height] = [measure(words, "line"), 15];
    const y = lat > 0 ? at.y + 4 : at.y - 4 - height;
    for (const x of [at.x + 10, at.x - 10 - width]) {
      const box = [x, y, x + width, y + height];
      if (x < 2 || x + width > space.size.x - 2 || !space.isFree(box)) continue;
      space.take(box);
      put(words, `line gm-route-${view.number}`, at, x, y, chosen);
      break;
    }
  }
}

/**
 * Name where a line begins or ends in an area whose symbol is out of sight: a sea, a country.
 * @param {any} map @param {Space} space @param {Measure} measure @param {Put} put @param {RouteView[]} routes
 * @param {PlaceView[]} places
 */
export function writeEnds(map, space, measure, put, routes, places) {
  const views = new Map(places.map((view) => [view.feature.id, view]));
  const written = new Set();
  for (const { tracks, feature } of routes) {
    const { stops } = feature.properties;
    const ends = [
      [stops[0], tracks[0]?.[0]],
      [stops[stops.length - 1], tracks[tracks.length - 1]?.slice(-1)[0]],
    ];
    for (const [stop, end] of ends) {
      const view = stop && views.get(stop.place);
      if (!view?.kind.area || !end || written.has(view)) continue;
      const at = map.latLngToContainerPoint(end);
      if (!space.holds(at) || space.hasSymbol(at) || space.holds(map.latLngToContainerPoint(view.at))) continue;
      const kind = view.kind.class === "H" ? "sea" : "place";
      /** @type {Put} */
      const mine = (text, _, ...where) => put(text, `${kind} gm-label-place`, where[0], where[1], where[2]);
      if (writeBeside(space, measure, mine, clean(view.name, 40), kind, at, 9)) written.add(view);
    }
  }
}

/**
 * Write on lines what moved and how far.
 * @param {any} map @param {Space} space @param {Measure} measure @param {Put} put @param {RouteView[]} routes
 * @param {(view: RouteView) => boolean} isChosen
 */
export function writeLines(map, space, measure, put, routes, isChosen) {
  for (const view of wanted(routes, isChosen)) {
    writeAtEdge(map, space, measure, put, view, isChosen(view));
    const [words, status] = [lineWords(view), statusWord(view)];
    const along = (/** @type {string} */ text) => writeAlong(map, space, measure, put, view, isChosen(view), text);
    const short = words[words.length - 1];
    if (words.some(along)) continue;
    if (short && writeNear(map, space, measure, put, view, isChosen(view), short)) continue;
    // Where there is no room for more, at least that it is planned, possible or denied.
    if (status) along(status);
  }
}
