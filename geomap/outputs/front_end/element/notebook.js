// @ts-check
/**
 * The element in a notebook, as anywidget loads it: the document comes from Python, the id of what is selected goes
 * back.
 *
 * @typedef {{get: (name: string) => any, set: (name: string, value: any) => void, save_changes: () => void, on:
 *   (event: string, listener: () => void) => void, off: (event: string, listener: () => void) => void}} Model
 */

/** @param {{model: Model, el: HTMLElement}} view */
export function render({ model, el }) {
  const map = /** @type {any} */ (document.createElement("geo-map"));
  const select = (/** @type {string | null} */ id) => {
    model.set("selection", id);
    model.save_changes();
  };
  const show = () => {
    map.data = model.get("_payload");
  };
  const size = () => {
    map.style.height = `${model.get("height")}px`;
  };
  map.addEventListener("geo-map-select", (/** @type {CustomEvent} */ event) => select(event.detail.id));
  map.addEventListener("geo-map-deselect", (/** @type {CustomEvent} */ event) => {
    if (model.get("selection") === event.detail.id) select(null);
  });
  model.on("change:_payload", show);
  model.on("change:height", size);
  size();
  show();
  el.append(map);
  return () => {
    model.off("change:_payload", show);
    model.off("change:height", size);
    map.remove();
  };
}
