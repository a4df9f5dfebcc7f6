// @ts-check
/**
 * @typedef {{own: boolean, target: EventTarget}} Page where a map stands: whether the page is the map's own, so that its title and its address may be written;
 *   what hears the keys and pointers that are meant for the map
 * @typedef {{report: string, start: number, end: number, surface: string, confidence: number, sentence: string, sentence_start: number, within?: string}} Mention
 * @typedef {{report: string, start: number, end: number, kind: string, text: string, sentence: string, sentence_start: number,
 *   km: number | null, travelled: boolean | null, consistent: boolean | null, number: number | null}} Claim
 * @typedef {{id: string, title: string | null, date: string | null, source: string | null, places: number, routes: number, unresolved: number, text?: string}} Report
 * @typedef {{type: string, id: string, geometry: any, properties: any}} Feature
 * @typedef {{title: string, bbox?: number[], reports: Report[], attribution: string[], features: Feature[]}} MapDocument
 * @typedef {{scale: number, box: number[], hole: number[] | null, land: number[][], lakes: number[][], borders: number[][], units: number[][],
 *   areas?: [number, number[][]][]}} Level
 * @typedef {{levels: Level[], labels: [string, number, number, string, number, number][], areas?: string[]}} Basemap
 * @typedef {{document: MapDocument, basemap: Basemap, kinds: Record<string, [string, string, string, boolean]>,
 *   view: [number, number, number, number] | null}} Payload
 * @typedef {{feature: Feature, rank: number, kind: {label: string, class: string, area: boolean}, layer: any, button: HTMLElement | null, at: any,
 *   radius: number, name: string, bounds: any}} PlaceView
 * @typedef {{feature: Feature, points: [number, number][], number: number, shift: number, layers: any[], show: (opener: Element | null) => void}} RouteView
 * @typedef {"kind" | "sure" | "status" | "report"} Group
 * @typedef {{shows: (feature: Feature) => boolean, reportShown: (id: string) => boolean, isShown: (group: Group, value: string) => boolean,
 *   show: (group: Group, values: string[], shown: boolean) => void, hidden: (group: Group) => string[], period: [number, number] | null,
 *   readonly everything: boolean, reset: () => void, watch: (watcher: () => void) => void}} Filter
 */

export {};
