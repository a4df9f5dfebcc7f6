// @ts-check
/**
 * Shows tiles from the web, where the person who made the map asked for them.
 *
 * A map has none by default. Where it has, they lie over the basemap, which stays for the places that no tile reaches, and the names of the
 * basemap give way to those on the tiles. What the tiles are comes from `#geomap-tiles`, written by geomap and not by a report. Each request
 * tells the tile server which part of the world is looked at, and the address of the site, which some servers want to know.
 */
import { clean, make } from "./text.js";

/** Give tiles the place above the basemap, whoever adds them. @param {any} map */
function makeRoom(map) {
  const raise = (/** @type {any} */ layer) => {
    if (layer instanceof L.GridLayer) map.getContainer().closest(".gm-stage")?.classList.add("gm-tiled");
  };
  map.eachLayer(raise);
  map.on("layeradd", (/** @type {any} */ event) => raise(event.layer));
}

/** @param {any} map @param {{url: string, attribution: string, subdomains: string, minZoom: number, maxZoom: number}} tiles */
function addTiles(map, tiles) {
  const { url, subdomains, minZoom, maxZoom } = tiles;
  L.tileLayer(url, { subdomains, minZoom, maxNativeZoom: maxZoom, referrerPolicy: "strict-origin-when-cross-origin", detectRetina: false }).addTo(map);
  map.getContainer().after(make("p.gm-tile-credit", { dir: "auto" }, clean(tiles.attribution, 300)));
}

const host = document.getElementById("geomap-payload");
const tiledMap = host ? /** @type {any} */ (globalThis)[host.dataset.map || ""] : null;
const wanted = document.getElementById("geomap-tiles");
if (tiledMap) makeRoom(tiledMap);
if (tiledMap && wanted) addTiles(tiledMap, JSON.parse(wanted.textContent || ""));
