// @ts-check
/**
 * The form on the card of a route that corrects it: that it is none, what moved, its status, and its stops: their
 * parts, their order, those too many and those that lack.
 *
 * @typedef {import("../data/types.js").Feature} Feature
 * @typedef {import("../data/types.js").Telling} Telling
 * @typedef {import("../data/types.js").RouteChange} RouteChange
 * @typedef {ReturnType<typeof import("./correction_desk.js").correctionDesk>} Desk
 * @typedef {(put: (at: {lat: number, lng: number}) => void) => void} MovePin
 */
import { clean, count, make } from "../data/text.js";
import { STATUS } from "../map/symbols.js";
import { positionCell } from "./corrections.js";
import { asTold, oneLine } from "./route_changes.js";
import { addStop, choice, stopList } from "./stop_list.js";
import { whereField } from "./where_field.js";

/** Names that are offered as stops. */
const MOST_NAMES = 300;

/** A field with a label over it. @param {string} label @param {HTMLElement} field */
const labelled = (label, field) => make("label.gm-field", {}, make("span", {}, label), field);

/** @param {string} words @param {() => void} click */
const button = (words, click) => make("button.gm-button", { type: "button", click }, words);

/** The names of places in a report, in the order of the text. @param {Feature[]} features @param {string} report */
function namesIn(features, report) {
  /** @type {Map<string, number>} */
  const found = new Map();
  for (const { properties } of features) {
    for (const mention of properties.mentions || []) {
      const name = oneLine(mention.surface);
      if (mention.report !== report || !name) continue;
      found.set(name, Math.min(mention.start, found.get(name) ?? Infinity));
    }
  }
  return [...found]
    .sort(([, one], [, other]) => one - other)
    .slice(0, MOST_NAMES)
    .map(([name]) => name);
}

/**
 * What adds a stop: a name of the report, or a pin on the map.
 * @param {RouteChange} draft @param {string[]} names @param {() => void} render @param {MovePin} movePin
 * @param {Desk["search"]} search
 */
function adding(draft, names, render, movePin, search) {
  const chosen = choice(
    names.map((name) => [name, clean(name)]),
    names[0] || "",
  );
  const add = () => {
    addStop(draft.stops, { role: "via", surface: chosen.value, given: false });
    render();
  };
  const pin = () =>
    movePin((at) => {
      addStop(draft.stops, { role: "via", surface: positionCell(at), given: true });
      render();
    });
  return make(
    "div.gm-edit-add",
    {},
    names.length > 0 && labelled("Another stop", chosen),
    names.length > 0 && button("Add", add),
    button("Add by a pin", pin),
    whereField(search, (place) => {
      addStop(draft.stops, { role: "via", surface: place, given: true });
      render();
    }),
  );
}

/**
 * The fields for one telling.
 * @param {RouteChange} draft @param {string[]} names @param {MovePin} movePin @param {Desk["search"]} search
 * @returns {{fields: HTMLElement[], read: () => RouteChange}} `read` gives what the reader says
 */
function fieldsOf(draft, names, movePin, search) {
  const attributes = { type: "text", maxlength: "200", dir: "auto", autocomplete: "off" };
  const mover = /** @type {HTMLInputElement} */ (make("input.gm-input", attributes));
  mover.value = oneLine(draft.mover);
  const status = choice(Object.entries(STATUS), draft.status);
  const { list, render } = stopList(draft.stops);
  const read = () => ({ ...draft, denied: false, mover: mover.value, status: status.value });
  const added = adding(draft, names, render, movePin, search);
  return { fields: [labelled("What moved", mover), labelled("Status", status), list, added], read };
}

/**
 * What the other tellings of a route become when mover and status are changed for all.
 * @param {RouteChange} change of one @param {Telling} telling that one @param {Desk} desk
 * @returns {(other: Telling) => RouteChange}
 */
function following(change, telling, desk) {
  const mover = oneLine(change.mover) === oneLine(telling.mover) ? null : change.mover;
  const status = change.status === telling.status ? null : change.status;
  return (other) => {
    const before = desk.changeOf(other) || asTold(other);
    return { ...before, denied: false, mover: mover ?? before.mover, status: status ?? before.status };
  };
}

/**
 * The form for some tellings.
 * @param {Telling[]} tellings @param {Feature[]} features of the document @param {Desk} desk @param {MovePin} movePin
 * @returns {(HTMLElement | false)[]}
 */
function routeForm(tellings, features, desk, movePin) {
  const said = make("p.gm-told", { role: "status" });
  const all = /** @type {HTMLInputElement} */ (make("input", { type: "checkbox", checked: true }));
  const body = make("div");
  const which = choice(
    tellings.map(({ report, sentence }, index) => [String(index), `${clean(report, 40)}: ${clean(sentence, 60)}`]),
    "0",
  );
  const current = () => tellings[Number(which.value)];
  let read = () => asTold(current());
  const show = () => {
    const telling = current();
    const before = desk.changeOf(telling) || asTold(telling);
    const draft = { ...before, stops: [...before.stops] };
    const made = fieldsOf(draft, namesIn(features, telling.report), movePin, desk.search);
    read = made.read;
    body.replaceChildren(...made.fields);
  };
  /** @param {RouteChange} change @param {(other: Telling) => RouteChange} made what the others become */
  const decide = (change, made) => {
    // What supports another route as well is not denied with this one.
    const follows = (/** @type {Telling} */ one) => all.checked && !(change.denied && desk.isShared(one));
    const others = tellings.filter((telling) => telling !== current() && follows(telling));
    const decided = others.map((telling) => /** @type {[Telling, RouteChange]} */ ([telling, made(telling)]));
    said.textContent = desk.correctRoute([[current(), change], ...decided]);
    said.scrollIntoView({ block: "nearest" });
  };
  const note = () => decide(read(), following(read(), current(), desk));
  const deny = () => decide({ ...read(), denied: true }, (telling) => ({ ...asTold(telling), denied: true }));
  which.addEventListener("change", () => {
    said.textContent = "";
    show();
  });
  show();
  const several = tellings.length > 1;
  const words = ` Mover, status and “not a route” for all ${count(tellings.length, "telling")}`;
  return [
    several && labelled("As told by", which),
    body,
    several && make("label.gm-check", {}, all, words),
    make("div.gm-choices", {}, button("Note the correction", note), button("Not a route", deny)),
    said,
  ];
}

/**
 * What the card of a route offers to correct it; null where no report is known to tell of it.
 * @param {Feature} feature @param {Feature[]} features of the document @param {Desk} desk
 * @param {MovePin} movePin lets the reader set a pin, for which the card makes room
 */
export function routeTools(feature, features, desk, movePin) {
  const tellings = /** @type {Telling[]} */ (feature.properties.tellings || []).filter(({ route }) => route);
  if (!tellings.length) return null;
  // The form is made when it is wanted; before it opens, so that the card grows with it.
  const fill = () => {
    if (form.childElementCount === 1)
      form.append(...routeForm(tellings, features, desk, movePin).flatMap((one) => one || []));
  };
  const summary = make("summary", { click: fill }, "Correct this route");
  const form = make("details.gm-correct.gm-route-form", {}, summary);
  return form;
}
