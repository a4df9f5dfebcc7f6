// @ts-check
/**
 * Lays shaded relief over the land, under all lines: pictures that the map carries, fainter the nearer one comes, since
 * they show ranges and not slopes.
 *
 * @typedef {import("../data/types.js").Basemap} Basemap
 */
import L from "leaflet";

const BASE64 = /^[A-Za-z0-9+/]+=*$/;

/** Zooms at which relief begins to fade, and at which it is gone. */
const [FADES, GONE] = [5.5, 9.5];

/** @param {any} map @param {Basemap} basemap @param {number} middle longitude */
export function drawRelief(map, basemap, middle) {
  const tiles = (basemap.relief || []).filter(([, , , picture]) => BASE64.test(picture));
  if (!tiles.length) return;
  const pane = map.createPane("gm-relief");
  pane.setAttribute("aria-hidden", "true");
  for (const [level, column, row, picture] of tiles) {
    const size = 360 / 2 ** level;
    const corner = (/** @type {number} */ x, /** @type {number} */ y) =>
      L.CRS.EPSG3857.pointToLatLng(L.point(x * 256, y * 256), level);
    for (const turn of [-360, 0, 360]) {
      const west = column * size - 180 + turn;
      if (west + size <= middle - 185 || west >= middle + 185) continue;
      const bounds = [
        [corner(column, row + 1).lat, west],
        [corner(column, row).lat, west + size],
      ];
      L.imageOverlay(`data:image/webp;base64,${picture}`, bounds, {
        pane: "gm-relief",
        className: "gm-relief",
      }).addTo(map);
    }
  }
  const fade = () => {
    const left = (GONE - map.getZoom()) / (GONE - FADES);
    pane.style.setProperty("--gm-left", String(Math.max(0, Math.min(1, left))));
  };
  map.on("zoomend", fade);
  fade();
}
