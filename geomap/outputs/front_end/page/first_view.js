// @ts-check
/**
 * Keeps a map as large as its container, and shows what it opened on until the reader has moved it.
 *
 * A map may be drawn while nobody sees it, without a size: in a tab, a dialog, a frame that is hidden. It gets its
 * view when it gets a size. A window that becomes narrow loses nothing either.
 */

/** Sides below which a view says nothing, pixels. */
const LEAST = 80;

/** Pixels by which the middle may be off and nobody has moved the map: positions are rounded. */
const STILL = 2;

/**
 * @param {any} map @param {() => void} open sets the first view, for the size that the map has
 * @param {boolean} [elsewhere] whether the map opens on another view, that of a link
 */
export function followSize(map, open, elsewhere = false) {
  const view = () => ({ center: map.getCenter(), zoom: map.getZoom() });
  let opened = view();
  const untouched = () =>
    opened.zoom === map.getZoom() &&
    map.latLngToContainerPoint(opened.center).distanceTo(map.getSize().divideBy(2)) < STILL;
  const follow = () => {
    const [{ x, y }, { clientWidth, clientHeight }] = [map.getSize(), map.getContainer()];
    if (clientWidth === x && clientHeight === y) return;
    // What was set without a size is the middle of the view, and stays it.
    // So small a map nobody has moved.
    const small = Math.min(x, y) < LEAST;
    if (elsewhere || !(small || untouched())) map.invalidateSize({ animate: false, pan: small });
    else {
      open();
      opened = view();
    }
  };
  const watching = new ResizeObserver(follow);
  watching.observe(map.getContainer());
  map.on("unload", () => watching.disconnect());
}
