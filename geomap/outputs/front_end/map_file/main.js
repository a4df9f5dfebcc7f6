// @ts-check
/** Draws the map of a map file when the page is opened. */
import { drawMap } from "../page/page.js";
import { clean, make } from "../data/text.js";
import { unpack } from "../data/unpacking.js";
import { asked } from "../data/sandbox.js";
import { lookOf } from "../page/look.js";
import { follow, negotiateHeight } from "./embedding.js";
import { showTiles } from "./tiles.js";

const carrier = /** @type {HTMLElement} */ (document.getElementById("geomap-payload"));
const map = /** @type {any} */ (globalThis)[carrier.dataset.map || ""];
try {
  const guest = window.parent !== window;
  const look = lookOf((name) => asked().get(name));
  follow(look.theme);
  const page = { own: true, target: document, ...(guest || look.compact ? { look } : {}) };
  const shell = drawMap(page, map, await unpack(carrier.textContent || ""));
  if (guest) negotiateHeight(shell);
  showTiles(map, document.getElementById("geomap-tiles")?.textContent || "");
} catch (error) {
  document.body.prepend(
    make(
      "p.gm-failure",
      { role: "alert" },
      `This map could not be drawn: ${clean(String(error), 200)}. A browser of 2023 or later is needed.`,
    ),
  );
  throw error;
}
