// @ts-check
/** Leaflet where the page has loaded it already: in a map file, and on a map of folium. */
export default window.L;
