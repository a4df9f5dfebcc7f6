// @ts-check
/**
 * Draws all that lies on the map, from the ground up, and draws it anew when the filter changes.
 *
 * @typedef {import("../data/types.js").Feature} Feature
 * @typedef {import("../data/types.js").Scene} Scene
 * @typedef {import("../data/types.js").Selection} Selection
 */
import { drawAreas } from "./areas.js";
import { emphasis } from "./lines/emphasis.js";
import { addControls } from "./view/controls.js";
import { firstView, framing } from "./view/framing.js";
import { noteOutside } from "./view/outside.js";
import { drawBasemap } from "./ground.js";
import { drawRelief } from "./relief.js";
import { drawLabels } from "./names/labels.js";
import { drawPlaces, guessViews, placeViews } from "./places.js";
import { oneStop } from "./roving.js";
import { palingOf } from "./paling.js";
import { widen } from "./lines/poles.js";
import { drawRings } from "./lines/rings.js";
import { clearHeads } from "./lines/heads.js";
import { fitRoles } from "./lines/roles.js";
import { drawRoutes, showRouteLayers } from "./lines/routes.js";
import { castPlaces } from "./lines/stops.js";

/** @param {ReturnType<typeof drawPlaces>[]} sets of markers */
const asOne = (sets) => ({
  update: () => sets.forEach((set) => set.update()),
  mark: () => sets.forEach((set) => set.mark()),
  single: () => sets.flatMap((set) => set.single()),
  aloneAt: (/** @type {import("../data/types.js").PlaceView} */ view) =>
    Math.max(...sets.map((set) => set.aloneAt(view))),
  crowds: () => sets.flatMap((set) => set.crowds()),
});

/** @param {any} map @param {import("../data/types.js").Basemap} basemap @param {number} middle */
function drawGround(map, basemap, middle) {
  drawBasemap(map, basemap, middle);
  drawRelief(map, basemap, middle);
}

/**
 * Let the marks of lines go with the symbols that are seen.
 * @param {any} map @param {import("../data/types.js").RouteView[]} routes
 * @param {import("./names/labels.js").Markers} markers
 */
function fitLines(map, routes, markers) {
  fitRoles(routes, markers.single());
  clearHeads(map, routes, markers);
}

/**
 * @param {Scene} scene @param {HTMLElement} stage the part of the page that holds the map @param {Selection} selection
 * @returns what the map shows; `update` obeys the filter, `opening` is the view on which it opens
 */
export function drawLayers({ map, data, filter }, stage, selection) {
  const of = (/** @type {string} */ type) =>
    data.document.features.filter(({ properties }) => properties.type === type);
  const all = { places: () => places, routes: () => routes };
  const { middle, unwrap, fit, first } = framing(map, data, all.places, all.routes);
  const reach = widen(map, data.document.features, middle);
  const { isChosen, choose } = emphasis(map, all.routes);
  const note = () => noteOutside(map, stage, places, routes, fit);
  const opening = firstView(map, () => fit(first()), note, reach);
  const { routes, emphasise: emphasiseCorridor } = drawRoutes(map, of("route"), unwrap, selection.showRoute);
  const places = placeViews(data, of("place"), unwrap);
  castPlaces(places, routes, data.document.summary);
  const unresolved = of("unresolved");
  const guesses = guessViews(data, unresolved, places.length, unwrap);
  addControls(map, () => fit());
  opening.show();
  drawGround(map, data.basemap, middle);
  const areas = drawAreas(map, data.basemap, places, middle, filter.shows, selection.showPlace);
  const rings = drawRings(map, places, unwrap, filter.shows);
  // Guesses gather among themselves, so that no number in a ring counts both.
  const markers = asOne([
    drawPlaces(map, places, filter.shows, isChosen, selection),
    drawPlaces(map, guesses, (feature) => filter.guesses && filter.shows(feature), isChosen, selection),
  ]);
  opening.note();
  // After the first view, because Leaflet would otherwise still be gliding into these bounds when it is set.
  map.setMaxBounds(reach);
  const labels = drawLabels(
    map,
    data.basemap,
    places,
    markers,
    () => routes.filter((view) => filter.shows(view.feature)),
    isChosen,
    unwrap,
  );
  const pale = palingOf(map, places, routes, filter);
  const roles = () => fitLines(map, routes, markers);
  map.on("moveend zoomend", roles);
  roles();
  const settle = oneStop(map);
  const update = () => {
    areas.update();
    rings.update();
    markers.update();
    for (const view of routes) showRouteLayers(view, filter.shows(view.feature), filter.guesses);
    pale();
    labels();
    roles();
    settle();
  };
  const emphasise = (/** @type {Feature | null} */ feature) => {
    areas.emphasise(feature);
    rings.emphasise(feature);
    emphasiseCorridor(feature);
    choose(feature);
    markers.mark();
    labels();
  };
  return { places, routes, guesses, unresolved, emphasise, update, opening, aloneAt: markers.aloneAt };
}
