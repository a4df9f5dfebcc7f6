// @ts-check
/**
 * What the page round a map lets it do, besides drawing.
 *
 * A frame with the attribute `sandbox` forbids much and says nothing: no file is saved, no window opens, nothing is
 * printed. Nor can a frame ask what it may do. So `geomap embed` tells the map what its frame allows, as it tells it
 * how to look: in the address behind `?`, or in an attribute of the page that a frame carries.
 *
 * @typedef {{files: boolean, print: boolean, windows: boolean, link: boolean}} Allowance whether files can be saved,
 *   the page be printed, windows be opened, and whether the page has an address that leads back to it
 */

/** What was asked of this page: how to look, what is allowed. */
export const asked = () => new URLSearchParams(document.documentElement.dataset.geomap || location.search);

/** Whether this page is shut in: without an origin, and so without a storage. */
function sealed() {
  if (window.parent === window || self.origin !== "null") return false;
  try {
    return !window.localStorage;
  } catch {
    return true;
  }
}

/** @returns {Allowance} */
export function allowance() {
  const granted = sealed() ? (asked().get("allow") || "").split(",") : ["downloads", "links", "printing"];
  const may = (/** @type {string} */ name) => granted.includes(name);
  return {
    files: may("downloads"),
    print: may("printing"),
    windows: may("links"),
    link: location.protocol !== "about:",
  };
}
