// @ts-check
/**
 * Draws all that lies on the map, from the ground up, and draws it anew when the filter changes.
 *
 * @typedef {import("../data/types.js").Feature} Feature
 * @typedef {import("../data/types.js").Scene} Scene
 * @typedef {import("../data/types.js").Selection} Selection
 */
import { drawAreas } from "./areas.js";
import { addControls, framing, noteOutside } from "./framing.js";
import { drawBasemap } from "./ground.js";
import { drawLabels } from "./labels.js";
import { drawPlaces, guessViews, placeViews } from "./places.js";
import { drawRings } from "./rings.js";
import { drawRoutes, showRouteLayers } from "./routes.js";

/**
 * @param {Scene} scene @param {HTMLElement} stage the part of the page that holds the map @param {Selection} selection
 * @returns what the map shows; `update` obeys the filter, `leaveFirstView` takes away the note about what lies
 *   outside it
 */
export function drawLayers({ map, data, filter }, stage, selection) {
  const of = (/** @type {string} */ type) =>
    data.document.features.filter(({ properties }) => properties.type === type);
  const { middle, unwrap, fit, first } = framing(
    map,
    data,
    () => places,
    () => routes,
  );
  map.invalidateSize({ animate: false });
  map.setMinZoom(Math.max(0, Math.floor(4 * Math.log2(map.getSize().x / 300)) / 4));
  const routes = drawRoutes(map, of("route"), unwrap, selection.showRoute);
  const places = placeViews(data, of("place"), unwrap);
  const unresolved = of("unresolved");
  const guesses = guessViews(data, unresolved, places.length, unwrap);
  const guessed = (/** @type {Feature} */ feature) => filter.guesses && filter.shows(feature);
  fit(first());
  drawBasemap(map, data.basemap, middle);
  const areas = drawAreas(map, data.basemap, places, middle, filter.shows, (view, at, opener) =>
    selection.showPlace(view, opener, at),
  );
  const rings = drawRings(map, places, unwrap, filter.shows);
  // Guesses gather among themselves, so that no number in a ring counts both.
  const [markers, marks] = [
    drawPlaces(map, places, filter.shows, selection.showPlace, selection.showCluster),
    drawPlaces(map, guesses, guessed, selection.showPlace, selection.showCluster),
  ];
  const leaveFirstView = noteOutside(map, stage, places, routes, fit);
  // After the first view, because Leaflet would otherwise still be gliding into these bounds when it is set.
  map.setMaxBounds([
    [-85, middle - 200],
    [85, middle + 200],
  ]);
  const labels = drawLabels(
    map,
    data.basemap,
    places,
    {
      single: () => [...markers.single(), ...marks.single()],
      crowds: () => [...markers.crowds(), ...marks.crowds()],
    },
    () => routes.filter((view) => filter.shows(view.feature)),
    unwrap,
  );
  addControls(map, () => fit());
  const update = () => {
    areas.update();
    rings.update();
    markers.update();
    marks.update();
    for (const view of routes) showRouteLayers(view, filter.shows(view.feature), filter.guesses);
    labels();
  };
  const emphasise = (/** @type {import("../data/types.js").Feature | null} */ feature) => {
    areas.emphasise(feature);
    rings.emphasise(feature);
  };
  return { places, routes, guesses, unresolved, emphasise, update, leaveFirstView };
}
