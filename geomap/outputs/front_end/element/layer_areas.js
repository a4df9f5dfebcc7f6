// @ts-check
/**
 * Outlines the areas that reports mean on somebody else's map, faintly and under lines and marks, as in a map file.
 * They answer to nobody: the mark of the place stands for them, and the ground is somebody else's.
 *
 * @typedef {import("../data/types.js").Basemap} Basemap
 * @typedef {import("../data/types.js").PlaceView} PlaceView
 */
import L from "leaflet";
import { drawnAs } from "../data/confidence.js";
import { outlinedOf, outlineOf } from "../map/areas.js";
import { CLASSES } from "../map/symbols.js";

/**
 * @param {any} group a Leaflet feature group @param {Basemap} basemap with the outlines @param {PlaceView[]} places
 * @param {number} middle longitude @param {(name: string) => string} colour
 */
export function drawOutlines(group, basemap, places, middle, colour) {
  for (const { view, index } of outlinedOf(basemap, places)) {
    const { fills, sides } = outlineOf(basemap, index, middle);
    const color = colour(Object.hasOwn(CLASSES, view.kind.class) ? view.kind.class : "X");
    const drawn = drawnAs(view.feature.properties.confidence);
    // Nobody knows where a region ends.
    const fillOpacity = drawn === "filled" && view.kind.class !== "L" ? 0.05 : 0;
    const still = { interactive: false, smoothFactor: 0.7, className: "geo-map-area" };
    const dashArray = drawn === "dashed" ? "4 3" : undefined;
    L.polygon(fills, { ...still, stroke: false, fillColor: color, fillOpacity }).addTo(group);
    L.polyline(sides, { ...still, color, weight: 1.2, opacity: 0.45, dashArray }).addTo(group);
  }
}
