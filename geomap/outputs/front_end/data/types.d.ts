/** The values that the modules of the front end share. */

export type LonLat = [lon: number, lat: number];

/** Where a map stands. */
export interface Page {
  /** Whether the page is the map's own, so that its title and its address may be written. */
  own: boolean;
  /** What hears the keys and pointers that are meant for the map. */
  target: EventTarget;
}

interface Evidence {
  report: string;
  /** Offsets in code points; those of the sentence and of the words in the report. */
  start: number;
  end: number;
  sentence: string;
  sentence_start: number;
}

export interface Mention extends Evidence {
  surface: string;
  confidence: number;
  within?: string;
}

export interface Claim extends Evidence {
  kind: string;
  text: string;
  km: number | null;
  travelled: boolean | null;
  consistent: boolean | null;
  number: number | null;
}

export type Role = "origin" | "via" | "destination";

/** A stop of a telling. */
export interface ToldStop {
  role: string;
  /** The name as the report has it; the position or id where a correction gives the stop. */
  surface: string;
  given: boolean;
}

/** How one report tells of a route. */
export interface Telling {
  report: string;
  /** How its sentence begins, and mover and stops as they were read: what a correction knows it by. */
  sentence: string;
  route: string;
  mover: string;
  status: string;
  stops: ToldStop[];
  corrected: boolean;
}

/** What a reader makes of a telling. */
export interface RouteChange {
  /** Whether the report tells of no such route. */
  denied: boolean;
  mover: string;
  status: string;
  stops: ToldStop[];
}

/** A line of the file of corrections; `route` and what follows are for lines about routes. */
export interface Correction {
  surface: string;
  report: string;
  place: string;
  /** For people. */
  words: string;
  route?: string;
  sentence?: string;
  mover?: string;
  status?: string;
  stops?: string;
}

/** What the corrections make of a route of several tellings. */
export interface Corrected {
  denied: boolean;
  mover: string | null;
  status: string | null;
  /** Its stops, where all its tellings are known to have them. */
  stops: ToldStop[] | null;
  words: string;
}

export interface Report {
  id: string;
  title: string | null;
  date: string | null;
  source: string | null;
  places: number;
  routes: number;
  unresolved: number;
  text?: string;
}

/** A GeoJSON feature of a map document. */
export interface Feature {
  type: string;
  id: string;
  geometry: any;
  properties: any;
}

/** Where the reports are set. */
export interface Focus {
  countries: { country: string; name: string }[];
  near: LonLat | null;
  bounds: [west: number, south: number, east: number, north: number] | null;
  /** Whether the user said it; otherwise it was inferred from the reports. */
  said: boolean;
}

export interface MapDocument {
  title: string;
  notices?: string[];
  focus?: Focus;
  bbox?: number[];
  reports: Report[];
  attribution: string[];
  features: Feature[];
}

/** The ground at one level of detail, in units of a grid: rings and lines as a first point, then differences. */
export interface Level {
  scale: number;
  box: number[];
  hole: number[] | null;
  land: number[][];
  lakes: number[][];
  borders: number[][];
  units: number[][];
  areas?: [number, number[][]][];
}

export interface Basemap {
  levels: Level[];
  /** Text, longitude, latitude, kind, prominence, and the width of the area in degrees. */
  labels: [string, number, number, string, number, number][];
  /** Identifiers of the areas that are outlined. */
  areas?: string[];
}

export interface Payload {
  document: MapDocument;
  basemap: Basemap;
  /** Label, plural, class, and whether it is an area, by kind of place. */
  kinds: Record<string, [string, string, string, boolean]>;
  view: [west: number, south: number, east: number, north: number] | null;
}

/** A place on the map, or the best guess for a name that is not placed. */
export interface PlaceView {
  feature: Feature;
  /** The place that an unplaced name could mean best; null for a place. */
  guess: any;
  rank: number;
  kind: { label: string; class: string; area: boolean };
  layer: any;
  button: HTMLElement | null;
  at: any;
  radius: number;
  name: string;
  /** Of its outline, where it has one. */
  bounds: any;
}

/** A route on the map. */
export interface RouteView {
  feature: Feature;
  /** Its line, in stretches without a gap, and all points of them. */
  runs: LonLat[][];
  points: LonLat[];
  number: number;
  /** Pixels by which it is drawn beside its line. */
  shift: number;
  layers: any[];
  /** What shows the legs that are not drawn, as they would run between the best guesses. */
  guesses: any[];
  show: (opener: Element | null) => void;
  /** Show what corrections make of it; null where they make nothing of it. */
  mark: (corrected: Corrected | null, at: (stop: ToldStop) => LonLat | null) => void;
}

/** What the legend can hide. */
export type Group = "kind" | "sure" | "status" | "report";

export interface Filter {
  shows: (feature: Feature) => boolean;
  reportShown: (id: string) => boolean;
  isShown: (group: Group, value: string) => boolean;
  show: (group: Group, values: string[], shown: boolean) => void;
  hidden: (group: Group) => string[];
  period: [first: number, last: number] | null;
  /** Whether the best guesses for names that are not placed are on the map. */
  guesses: boolean;
  readonly everything: boolean;
  reset: () => void;
  watch: (watcher: () => void) => void;
}

/** What all parts of a map share. */
export interface Scene {
  page: Page;
  map: any;
  data: Payload;
  reports: Map<string, Report>;
  filter: Filter;
  desk: ReturnType<typeof import("../saving/correction_desk.js").correctionDesk>;
  /** Whether motion is unwanted. */
  calm: boolean;
}

export interface Selection {
  /** The feature whose card is open. */
  opened: () => Feature | null;
  /** Add places and routes that can be selected. */
  know: (views: (PlaceView | RouteView)[]) => void;
  /** Call a function whenever another feature is open, or none. */
  watch: (watcher: (feature: Feature | null) => void) => void;
  /** Lead the reader to a feature and open its card. */
  go: (feature: Feature, opener: Element) => void;
  placeOf: (feature: Feature) => PlaceView | null;
  showPlace: (view: PlaceView, opener: Element | null, at?: any) => void;
  showRoute: (feature: Feature, at: any, opener: Element | null) => void;
  showCluster: (views: PlaceView[], at: any, opener: Element) => void;
}
