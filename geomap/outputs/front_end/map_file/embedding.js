// @ts-check
/**
 * Tells the page round a map file how high the map would like to be.
 *
 * A page that shows a map file in a frame cannot look into it. So the map sends its height to the window above it, when
 * it changes and when it is asked (`{type: "geomap-ask-height"}`), as `{type: "geomap-height", height}` in pixels. It
 * sends nothing else and listens to nothing but that question. A map that is a page of its own sends nothing.
 */

const between = (/** @type {number} */ least, /** @type {number} */ value, /** @type {number} */ most) =>
  Math.min(most, Math.max(least, value));

/**
 * The height that a map wants for its width. Where everything stands in one column, the map's row no longer follows
 * the window, whose height would otherwise grow with what it asks for.
 * @param {HTMLElement} shell @param {number} width
 */
function wantedHeight(shell, width) {
  const rows = getComputedStyle(shell).gridTemplateAreas.match(/"[^"]*"/g) || [];
  const stacked = rows.length > 0 && rows.every((row) => !/\s/.test(row.slice(1, -1).trim()));
  const pinned = stacked
    ? {
        minHeight: "0",
        height: "auto",
        gridTemplateRows: rows
          .map((row) => (row.includes("map") ? `${between(320, 0.62 * width, 560)}px` : "auto"))
          .join(" "),
      }
    : { minHeight: "", height: "", gridTemplateRows: "" };
  Object.assign(shell.style, pinned);
  return Math.ceil(stacked ? shell.getBoundingClientRect().height : between(440, 0.56 * width, 760));
}

/** @param {HTMLElement} shell */
export function negotiateHeight(shell) {
  let told = 0;
  const tell = (again = false) => {
    const height = wantedHeight(shell, document.documentElement.clientWidth);
    if (height !== told || again) window.parent.postMessage({ type: "geomap-height", height }, "*");
    told = height;
  };
  const watching = new ResizeObserver(() => tell());
  for (const part of [document.documentElement, shell, ...shell.children]) watching.observe(part);
  window.addEventListener("message", (event) => {
    if (event.source === window.parent && event.data?.type === "geomap-ask-height") tell(true);
  });
  tell(true);
}
