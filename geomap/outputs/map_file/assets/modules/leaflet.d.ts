/** Leaflet 1.9, which its own script makes a global. */
declare const L: any;

interface Window {
  /** Read by Leaflet when it loads: whether to move by steps. */
  L_DISABLE_3D: boolean;
}
