// @ts-check
/**
 * Tells the page round a map file how high the map would like to be.
 *
 * A page that shows a map file in a frame cannot look into it. So the map sends its height to the window above it, when
 * it changes and when it is asked (`{type: "geomap-ask-height"}`), as `{type: "geomap-height", height}` in pixels. It
 * sends nothing else, and listens to nothing but that question and to what scheme that page has (`{type:
 * "geomap-scheme", scheme}`: light or dark). A map that is a page of its own sends nothing.
 */

const between = (/** @type {number} */ least, /** @type {number} */ value, /** @type {number} */ most) =>
  Math.min(most, Math.max(least, value));

/**
 * The height that a map wants for its width. Where the map has but a line over it, its row no longer follows the
 * window, whose height would otherwise grow with what it asks for.
 * @param {HTMLElement} shell @param {number} width
 */
function wantedHeight(shell, width) {
  // Where the story lies on a sheet over the map, or beside it, nothing of the page is longer than its window.
  if (!shell.classList.contains("gm-compact"))
    return Math.ceil(width < 1000 ? between(480, 1.25 * width, 640) : between(480, 0.56 * width, 760));
  Object.assign(shell.style, { height: "auto", gridTemplateRows: `auto ${between(320, 0.62 * width, 560)}px` });
  return Math.ceil(shell.getBoundingClientRect().height);
}

/**
 * Show the page in the scheme that was asked for; where none was, in that of the page round it, as soon as that tells.
 * @param {"light" | "dark" | "auto"} theme
 */
export function follow(theme) {
  const { style } = document.documentElement;
  const set = (/** @type {unknown} */ scheme) => {
    style.colorScheme = scheme === "light" || scheme === "dark" ? `only ${scheme}` : "";
  };
  set(theme);
  if (theme !== "auto") return;
  window.addEventListener("message", ({ source, data }) => {
    if (source === window.parent && source !== window && data?.type === "geomap-scheme") set(data.scheme);
  });
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
