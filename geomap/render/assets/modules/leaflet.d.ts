/** Leaflet 1.9, which its own script makes a global. */
declare const L: any;
