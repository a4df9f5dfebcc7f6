// @ts-check
/** What the bundle of the element gives: its class, and the view of a notebook. */
export { GeoMap } from "./element.js";
export { render } from "./notebook.js";
