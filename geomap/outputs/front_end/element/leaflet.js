// @ts-check
/**
 * Leaflet inside the bundle of the element. It leaves no trace on the page: it sets globals while it loads, and they
 * are put back here.
 *
 * Where Leaflet writes HTML it writes text here, which `tools/front_end/build.js` sees to: its controls need no HTML,
 * pages with Trusted Types allow none, and so nothing that is handed to this Leaflet can become markup.
 */
import { restore } from "./page_globals.js";
import L from "leaflet-as-published";

restore();

export default L;
