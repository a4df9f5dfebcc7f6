// @ts-check
/**
 * The element `<geo-map>`: a map document, drawn inside a shadow tree.
 *
 * Any number may stand on a page. Nothing is fetched but `src`, and no text of a document is ever read as markup. The
 * style is a constructed style sheet, so that a strict Content-Security-Policy lets it through. The element says what
 * happens by events, all of which bubble: `geo-map-ready`, `geo-map-select`, `geo-map-deselect`, `geo-map-error`.
 */
import L from "leaflet";
import { checked, refuse, Unusable } from "../data/checking.js";
import { spoken } from "./spoken.js";
import { unpack } from "../data/unpacking.js";
import { ASKED, lookOf } from "../page/look.js";
import { drawMap } from "../page/page.js";

/** Characters of a document; a million places have fewer. */
const MOST_CHARACTERS = 400_000_000;

const MAP_OPTIONS = {
  zoomControl: false,
  attributionControl: false,
  zoomSnap: 0.25,
  trackResize: false,
  minZoom: 1,
  maxZoom: 13,
  center: [20, 0],
  zoom: 2,
};

/** @type {CSSStyleSheet | null} */
let sheet = null;

/** One style sheet for all maps of a page. */
function style() {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
  }
  return sheet;
}

/**
 * Unpack base64 of gzip of JSON.
 * @param {string} packed @returns {Promise<any>}
 */
async function unpacked(packed) {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  return JSON.parse(await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text());
}

/** @type {Promise<any> | null} */
let world = null;

/** The world's land and borders, which lie in this file; unpacked when the first map needs them. */
const worldBasemap = () => (world ??= unpacked(WORLD));

/** @typedef {{packed: string} | {value: any}} Found what was fetched: the payload of a map file, or JSON */

/**
 * Read a map document, or a map file with its document and its own basemap.
 * @param {string} found @returns {Found}
 */
function read(found) {
  if (found.length > MOST_CHARACTERS) throw new Unusable("broken", "This map is too large to be shown.");
  const file =
    /<script type="application\/octet-stream;base64" id="geomap-payload"[^>]*>([A-Za-z0-9+/=\s]*)<\/script>/.exec(
      found,
    );
  if (file) return { packed: file[1].trim() };
  try {
    return { value: JSON.parse(found.replace(/^\ufeff/, "")) };
  } catch {
    throw new Unusable("broken", "This map cannot be read: its data is neither GeoJSON nor a map file.");
  }
}

/** @param {any} data what a program gave: a document, or the payload of a map file as base64 text @returns {Found} */
const given = (data) => (typeof data === "string" ? { packed: data } : { value: data });

/**
 * Open the payload of a map file; say so where a newer geomap made it.
 * @param {string} packed
 */
async function opened(packed) {
  const outside = await unpacked(packed);
  refuse(outside?.schema, PAYLOAD_SCHEMA);
  return unpack(packed);
}

/** @param {any} view @returns {[number, number, number, number] | null} */
const bounds = (view) =>
  Array.isArray(view) && view.length === 4 && view.every((side) => typeof side === "number" && Math.abs(side) <= 360)
    ? /** @type {any} */ (view)
    : null;

/** @param {string} src @param {AbortSignal} signal */
async function fetched(src, signal) {
  let response;
  try {
    response = await fetch(new URL(src, document.baseURI), { signal, credentials: "same-origin" });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new Unusable(
      "unreachable",
      "This map could not be fetched. Is its address right, and may this page read it?",
    );
  }
  if (!response.ok)
    throw new Unusable("unreachable", `This map could not be fetched: the server answered ${response.status}.`);
  return response.text();
}

/** A map of a map document, in a shadow tree of its own. */
export class GeoMap extends HTMLElement {
  static observedAttributes = ["src", ...ASKED];

  /** The newest form of the map document that this file can draw. */
  static schema = SCHEMA;

  static version = VERSION;

  #root = this.attachShadow({ mode: "open" });
  /** @type {any} */
  #data = null;
  /** @type {any} */
  #map = null;
  /** @type {any} */
  #shown = null;
  #turn = new AbortController();

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [style()];
  }

  connectedCallback() {
    this.#load();
  }

  disconnectedCallback() {
    this.#clear();
  }

  /** @param {string} name @param {string | null} before @param {string | null} after */
  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    if (name === "height")
      this.style.height = /^\d{1,5}$/.test(after || "") ? `${after}px` : after === "auto" ? after : "";
    // The style sheet follows the theme.
    if (name === "height" || name === "theme") return;
    if (name === "src") this.#data = null;
    if (this.isConnected) this.#load();
  }

  /** The address of the map document. */
  get src() {
    return this.getAttribute("src") || "";
  }

  set src(address) {
    this.setAttribute("src", address);
  }

  /** The map document that is shown, or null. Setting it, or the payload of a map file as base64 text, shows it. */
  get data() {
    return this.#shown;
  }

  set data(value) {
    this.#data = value;
    if (this.isConnected) this.#load();
  }

  /** Take the map away and stop what is on its way. */
  #clear() {
    this.#turn.abort();
    this.#turn = new AbortController();
    if (this.#map) {
      // Leaflet 1.9 ends an animation by a timer that it does not take back, and that would move what is gone.
      this.#map._animatingZoom = false;
      this.#map.stop().remove();
    }
    this.#map = null;
    this.#shown = null;
    // What stands in the element for readers without scripts, such as a picture, stays until there is a map.
    this.#root.replaceChildren(document.createElement("slot"));
    this.removeAttribute("data-ready");
  }

  async #load() {
    this.#clear();
    const { signal } = this.#turn;
    try {
      const inline = this.querySelector(
        ':scope > script[type="application/geo+json"], :scope > script[type="application/json"]',
      );
      const found =
        this.#data !== null
          ? given(this.#data)
          : this.src
            ? read(await fetched(this.src, signal))
            : inline
              ? read(inline.textContent || "")
              : null;
      if (found && !signal.aborted) await this.#show(found, signal);
    } catch (error) {
      if (!signal.aborted)
        this.#fail(
          error instanceof Unusable
            ? error
            : new Unusable("broken", "This map could not be drawn: its data is damaged."),
        );
    }
  }

  /** @param {Found} found @param {AbortSignal} signal */
  async #show(found, signal) {
    const { top, body, container } = this.#stage();
    /** @type {any} */
    const payload = "packed" in found ? await opened(found.packed) : { document: found.value };
    const { document: content, left } = checked(payload.document, SCHEMA);
    const basemap = "packed" in found ? payload.basemap : await worldBasemap();
    if (signal.aborted) return;
    this.#map = L.map(container, MAP_OPTIONS);
    drawMap({ own: false, target: top, look: lookOf((name) => this.getAttribute(name)) }, this.#map, {
      ...payload,
      document: content,
      basemap,
      kinds: KINDS,
      view: bounds(payload.view),
    });
    this.#shown = content;
    this.#root.querySelector("slot")?.remove();
    // Several maps may stand on one page, and their landmarks must be told apart.
    for (const part of body.querySelectorAll("section, [role=region], [role=search]")) {
      const name =
        part.getAttribute("aria-label") || (part.getAttribute("role") === "search" ? "Search" : "Map of reports");
      part.setAttribute("aria-label", `${name}: ${content.title.slice(0, 200)}`);
    }
    this.#watch(signal);
    const count = (/** @type {string} */ type) =>
      content.features.filter((/** @type {any} */ feature) => feature.properties.type === type).length;
    this.setAttribute("data-ready", "");
    this.#tell("ready", {
      title: content.title,
      places: count("place"),
      routes: count("route"),
      unresolved: count("unresolved"),
      left,
    });
  }

  /** Build the frame that stands for a page. */
  #stage() {
    const [frame, top, body, container] = ["frame", "root", "body", ""].map((name) => {
      const part = document.createElement("div");
      part.className = name ? `geo-map-${name}` : "folium-map";
      return part;
    });
    spoken(frame).append(top);
    top.append(body);
    body.append(container);
    this.#root.append(frame);
    return { top, body, container };
  }

  /** Turn cards that open and close into events. @param {AbortSignal} signal */
  #watch(signal) {
    this.#map.on("gm-select", (/** @type {any} */ { feature }) => {
      const { id, geometry, properties } = feature;
      if (!signal.aborted) this.#tell("select", structuredClone({ id, type: properties.type, geometry, properties }));
    });
    this.#map.on("gm-deselect", (/** @type {any} */ { feature }) => {
      if (!signal.aborted) this.#tell("deselect", { id: feature.id, type: feature.properties.type });
    });
  }

  /** @param {Unusable} error */
  #fail(error) {
    this.#clear();
    const message = spoken(document.createElement("p"));
    message.className = "geo-map-message";
    message.setAttribute("role", "alert");
    message.textContent = error.message;
    this.#root.replaceChildren(message);
    this.#tell("error", { code: error.code, message: error.message });
  }

  /** @param {string} what @param {any} detail */
  #tell(what, detail) {
    this.dispatchEvent(new CustomEvent(`geo-map-${what}`, { detail, bubbles: true, composed: true }));
  }
}

if (!customElements.get("geo-map")) customElements.define("geo-map", GeoMap);
