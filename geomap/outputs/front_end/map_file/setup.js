/* Read by Leaflet when it loads: its own switch for moving by steps instead of animations. */
window.L_DISABLE_3D = matchMedia("(prefers-reduced-motion: reduce)").matches;
