/** The element `<geo-map>`: draws a map document of geomap inside a shadow tree. Importing the module defines it. */
export class GeoMap extends HTMLElement {
  /** The newest form of the map document that can be drawn, such as `geomap-document/1`. */
  static readonly schema: string;
  /** The version of geomap that made the module. */
  static readonly version: string;
  /** The address of a map document (GeoJSON) or of a map file (HTML). */
  src: string;
  /** The map document that is shown, or null while there is none. Setting it, or the payload of a map file as base64 text, shows it. */
  get data(): MapDocument | null;
  set data(document: object | string | null);
}
export default GeoMap;

export interface MapFeature {
  type: "Feature";
  id: string;
  /** GeoJSON geometry, longitude first; null where there is no position. */
  geometry: { type: string; coordinates: unknown } | null;
  properties: { type: "place" | "route" | "unresolved"; [name: string]: unknown };
}

export interface MapDocument {
  schema: string;
  title: string;
  features: MapFeature[];
  [name: string]: unknown;
}

/** Detail of `geo-map-ready`. */
export interface Ready {
  title: string;
  places: number;
  routes: number;
  unresolved: number;
  /** Features that could not be drawn. */ left: number;
}
/** Detail of `geo-map-select`: the feature whose card was opened. */
export interface Selected {
  id: string;
  type: "place" | "route";
  geometry: MapFeature["geometry"];
  properties: MapFeature["properties"];
}
/** Detail of `geo-map-deselect`. */
export interface Deselected {
  id: string;
  type: "place" | "route";
}
/** Detail of `geo-map-error`. */
export interface Failed {
  code: "unreachable" | "broken" | "foreign" | "newer";
  message: string;
}

declare global {
  interface HTMLElementTagNameMap {
    "geo-map": GeoMap;
  }
  interface HTMLElementEventMap {
    "geo-map-ready": CustomEvent<Ready>;
    "geo-map-select": CustomEvent<Selected>;
    "geo-map-deselect": CustomEvent<Deselected>;
    "geo-map-error": CustomEvent<Failed>;
  }
}
