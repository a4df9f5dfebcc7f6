/** Leaflet 1.9: a global of the page of a map file, a part of the bundle of the element (`tools/front_end/build.js`). */
declare module "leaflet" {
  const L: any;
  export default L;
}

/** The vendored file. */
declare module "leaflet-as-published" {
  const L: any;
  export default L;
}

interface Window {
  L: any;
  /** Leaflet reads it while it loads: whether to move by steps instead of animations. */
  L_DISABLE_3D: boolean;
}
