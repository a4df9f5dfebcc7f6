// @ts-check
/** Remembers the globals of the page that Leaflet sets while it loads. It has to be imported before Leaflet. */
const before = /** @type {("L" | "L_DISABLE_3D")[]} */ (["L", "L_DISABLE_3D"]).map((name) => ({
  name,
  had: Object.hasOwn(window, name),
  value: window[name],
}));

window.L_DISABLE_3D = matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Give the page its own globals back. */
export function restore() {
  for (const { name, had, value } of before) {
    if (had) Object.assign(window, { [name]: value });
    else delete (/** @type {any} */ (window)[name]);
  }
}
