/** The values that the modules of the front end share. */

export type LonLat = [lon: number, lat: number];

/** Where a map stands. */
export interface Page {
  /** Whether the page is the map's own, so that its title and its address may be written. */
  own: boolean;
  /** What hears the keys and pointers that are meant for the map. */
  target: EventTarget;
  /** How it is shown, where it is a part of the page of others. */
  look?: Look;
}

/** How a map is shown on the page of others. */
export interface Look {
  /** Whether only the map, one line and the credit are shown. */
  compact: boolean;
  theme: "light" | "dark" | "auto";
  /** Whether the wheel and one finger move the map; otherwise they scroll the page. */
  wheel: boolean;
  panel: "open" | "closed" | "off";
  search: boolean;
}

interface Evidence {
  report: string;
  /** Offsets in code points; those of the sentence and of the words in the report. */
  start: number;
  end: number;
  sentence: string;
  sentence_start: number;
  /** Where it stands in the document of the report, as far as that is known. */
  page?: string | null;
  sheet?: string | null;
  row?: number | null;
  paragraph?: number | null;
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
  /** The same in every run that reads it; not in older documents. */
  id?: string;
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
  /** Where that is, if it is known. */
  at?: LonLat | null;
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
  /** Whether its stops are the same and lie elsewhere. */
  moved?: boolean;
}

export interface Report {
  id: string;
  title: string | null;
  date: string | null;
  source: string | null;
  places: number;
  routes: number;
  unresolved: number;
  /** ISO 639-1 code, where most of it is in a language that is not read. */
  language?: string | null;
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
  /** What it tells, in one sentence; documents of older versions have none. */
  summary?: string;
  /** Whose words the names of places are: `report`, as where it is absent, or `gazetteer`. */
  labels?: string;
  notices?: string[];
  focus?: Focus;
  bbox?: number[];
  /** How many reports were read, where only the strongest of what they say is here. */
  whole?: { reports: number };
  reports: Report[];
  attribution: string[];
  features: Feature[];
}

/** The ground at one level of detail, in units of a grid: rings and lines as a first point, then differences. */
export interface Level {
  scale: number;
  box: number[];
  hole: number[] | null;
  /** Whether its corners are rounded: it is seen from near. */
  round?: boolean;
  land: number[][];
  lakes: number[][];
  /** How broad rivers are, and their lines. */
  rivers?: [number, number[][]][];
  borders: number[][];
  units: number[][];
  areas?: [number, number[][]][];
}

export interface Basemap {
  levels: Level[];
  /** Text, longitude, latitude, kind, prominence, the width of the area in degrees, and by how many it is turned. */
  labels: [string, number, number, string, number, number, number?][];
  /** Shaded relief: level, column and row of a tile, and base64 of WebP. */
  relief?: [number, number, number, string][];
  /** Identifiers of the areas that are outlined. */
  areas?: string[];
  /** Names in and round the extent, in columns. */
  names?: Record<string, any[]>;
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
  /** Pixels by which it is drawn beside its spot, where other places are at it. */
  beside: [x: number, y: number];
  /** What it is to the movements that are drawn: where one begins or ends, or another stop; null where it is none. */
  part: "end" | "via" | null;
  /** Whether its name comes before others: that of an end, or one that the sentence of the map has. */
  told: boolean;
  /** Of its outline, where it has one. */
  bounds: any;
  /** What the corrections of the reader make of it. */
  corrected?: { denied: boolean; at: LonLat | null; words: string } | null;
}

/** What a symbol covers, in pixels of a zoom. */
export interface Disc {
  x: number;
  y: number;
  radius: number;
}

/** A route on the map. */
export interface RouteView {
  feature: Feature;
  /** Its line, in stretches without a gap, and all points of them. */
  runs: LonLat[][];
  points: LonLat[];
  number: number;
  /** Where its stops lie, as far as they are placed; the line passes all of them. */
  stops: LonLat[];
  /** Where its stretches are drawn at this zoom, beside others that share their way: latitude and longitude. */
  /** Where the line leaves the map near a pole or comes onto it, and how it leads there: "over", "to", "from". */
  atEdge: { at: LonLat; leads: string }[];
  tracks: any[][];
  layers: any[];
  /** What shows the legs that are not drawn, as they would run between the best guesses. */
  guesses: any[];
  /** Show what corrections make of it; null where they make nothing of it. */
  mark: (corrected: Corrected | null, at: (stop: ToldStop) => LonLat | null) => void;
  /** Let its arrowheads keep clear of symbols. */
  avoid: (marks: Disc[]) => void;
  /** Let the line draw itself, and tell when it is whole: at once where motion is unwanted. */
  trace: (milliseconds: number) => Promise<void>;
}

/** What the legend can hide. */
export type Group = "kind" | "sure" | "status" | "report";

export interface Filter {
  shows: (feature: Feature) => boolean;
  /** Whether it would be shown but for the period. */
  pales: (feature: Feature) => boolean;
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
  desk: ReturnType<typeof import("../correcting/correction_desk.js").correctionDesk>;
  /** Whether motion is unwanted. */
  calm: boolean;
}

/** What a card leads to; where it stands alone, nowhere. */
export interface Hands {
  /** Lead to the text of a report, to a sentence that begins there. */
  read?: (report: string, start?: number) => void;
  /** What leads to the card of a feature; words alone where it has none. */
  link?: (id: string, words: Node) => Node;
  /** The routes that stop at a place. */
  routesOf?: (place: string) => Feature[];
}

export interface Selection {
  /** The feature whose card is open. */
  opened: () => Feature | null;
  /** Add places and routes that can be selected. */
  know: (views: (PlaceView | RouteView)[], aloneAt: (view: PlaceView) => number) => void;
  /** Call a function whenever another feature is open, or none. */
  watch: (watcher: (feature: Feature | null) => void) => void;
  /** Say in which order the movements are gone through from card to card. */
  follow: (movements: () => Feature[]) => void;
  /** Lead the reader to a feature and open its card; a quiet card leaves the focus where it is. */
  go: (feature: Feature, opener: Element, quiet?: boolean) => void;
  /** Close the card; the map goes back to what it showed before, if that is wanted. */
  close: (back?: boolean) => void;
  placeOf: (feature: Feature) => PlaceView | null;
  showPlace: (view: PlaceView, opener: Element | null) => void;
  showRoute: (feature: Feature, opener: Element) => void;
  showCluster: (views: PlaceView[], at: any, opener: Element) => void;
}
