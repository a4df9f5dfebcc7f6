// @ts-check
/**
 * Shows tiles from the web, where the person who made the map asked for them.
 *
 * A map has none by default. Where it has, they lie over the basemap, which stays for the places that no tile
 * reaches, and the names of the basemap give way to those on the tiles. What the tiles are comes from
 * `#geomap-tiles`, written by geomap and not by a report. Each request tells the tile server which part of the world
 * is looked at, and the address of the site, which some servers want to know.
 */
import L from "leaflet";
import { clean, make } from "../data/text.js";

/** The words of an attribution, which Leaflet's layers hold as HTML. @param {unknown} attribution */
const words = (attribution) =>
  clean(
    String(attribution || "")
      .replace(/<[^>]*>/g, "")
      .replace(/&copy;/g, "©")
      .replace(/&amp;/g, "&"),
    300,
  );

/**
 * Make room for tiles above the basemap, and show their credits, also for tiles that folium adds.
 * @param {any} map
 */
function makeRoom(map) {
  const credits = make("p.gm-tile-credit", { dir: "auto" });
  const update = () => {
    /** @type {string[]} */
    const shown = [];
    map.eachLayer((/** @type {any} */ layer) => {
      if (layer instanceof L.GridLayer) shown.push(words(layer.options.attribution));
    });
    map.getContainer().classList.toggle("gm-tiled", shown.length > 0);
    credits.textContent = [...new Set(shown)].filter(Boolean).join(" · ");
    credits.hidden = !credits.textContent;
  };
  map.getContainer().after(credits);
  map.on("layeradd layerremove", (/** @type {any} */ event) => {
    if (event.layer instanceof L.GridLayer) update();
  });
  update();
}

/**
 * @param {any} map
 * @param {{url: string, attribution: string, subdomains: string, minZoom: number, maxZoom: number}} tiles
 */
function addTiles(map, { url, attribution, subdomains, minZoom, maxZoom }) {
  L.tileLayer(url, {
    attribution,
    subdomains,
    minZoom,
    maxNativeZoom: maxZoom,
    referrerPolicy: "strict-origin-when-cross-origin",
  }).addTo(map);
}

/** @param {any} map @param {string} wanted tiles as JSON, or nothing */
export function showTiles(map, wanted) {
  makeRoom(map);
  if (wanted) addTiles(map, JSON.parse(wanted));
}
