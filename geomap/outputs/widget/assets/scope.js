// @ts-check
/**
 * Gives the front end a page of its own inside a shadow tree.
 *
 * The modules that draw a map are written for a page that is theirs alone. Here they get stand-ins for what belongs to the page: they
 * find, focus and listen inside the shadow tree only, and the title, the address and the history of the page are not touched.
 */

/**
 * A stand-in for an object: own values first, the real ones behind them.
 * @param {any} real @param {Record<string, any>} own
 */
function standIn(real, own) {
  const bound = new Map();
  // An empty target, because a proxy must tell the truth about those properties of its target that cannot change.
  return new Proxy(/** @type {any} */ ({}), {
    get(_, key) {
      const name = /** @type {string} */ (key);
      if (Object.hasOwn(own, name)) return own[name];
      const value = real[name];
      // Methods of the browser want the real object as `this`; classes, which have a prototype, must stay as they are.
      if (typeof value !== "function" || value.prototype) return value;
      if (!bound.has(name)) bound.set(name, value.bind(real));
      return bound.get(name);
    },
    has: (_, key) => Object.hasOwn(own, key) || key in real,
    set(_, key, value) {
      own[/** @type {string} */ (key)] = value;
      return true;
    },
  });
}

/** Landmarks of a page that are parts of a page here, which has landmarks of its own. */
const PARTS = /** @type {Record<string, string>} */ ({ main: "section", aside: "section" });

/**
 * What runs later, and stops with the map: a removed map must not be measured or moved.
 * @param {AbortSignal} signal
 */
function untilRemoved(signal) {
  const stopping = (/** @type {() => void} */ stop) => signal.addEventListener("abort", stop, { once: true });
  class OwnResizeObserver extends ResizeObserver {
    /** @param {ResizeObserverCallback} callback */
    constructor(callback) {
      super(callback);
      stopping(() => this.disconnect());
    }
  }
  const later = (/** @type {(...values: any[]) => any} */ start) => (/** @type {(...values: any[]) => void} */ work, /** @type {any[]} */ ...rest) =>
    start((/** @type {any[]} */ ...values) => { if (!signal.aborted) work(...values); }, ...rest);
  return {
    ResizeObserver: OwnResizeObserver,
    setTimeout: later(window.setTimeout.bind(window)),
    requestAnimationFrame: later(window.requestAnimationFrame.bind(window)),
  };
}

/**
 * Make what the front end takes for its page.
 * @param {ShadowRoot} root @param {HTMLElement} top stands for the root element @param {HTMLElement} body stands for the body
 * @param {AbortSignal} signal tells when the map is taken away
 */
export function ownPage(root, top, body, signal) {
  const listen = top.addEventListener.bind(top);
  const unlisten = top.removeEventListener.bind(top);
  const address = { hash: "", search: "", pathname: "", href: "about:blank", origin: "null", protocol: "about:", replace: () => {}, assign: () => {} };
  const past = { state: null, length: 1, pushState: () => {}, replaceState: () => {}, back: () => {}, forward: () => {}, go: () => {} };
  const own = {
    title: "", body, head: top, documentElement: top, location: address,
    createElement: (/** @type {string} */ name) => document.createElement(Object.hasOwn(PARTS, name) ? PARTS[name] : name),
    getElementById: (/** @type {string} */ id) => root.getElementById(id),
    querySelector: (/** @type {string} */ selector) => root.querySelector(selector),
    querySelectorAll: (/** @type {string} */ selector) => root.querySelectorAll(selector),
    addEventListener: listen, removeEventListener: unlisten,
  };
  Object.defineProperty(own, "activeElement", { enumerable: true, get: () => root.activeElement || body });
  Object.defineProperty(own, "styleSheets", { enumerable: true, get: () => root.adoptedStyleSheets });
  const page = standIn(document, own);
  const view = { document: page, location: address, history: past, addEventListener: listen, removeEventListener: unlisten, ...untilRemoved(signal) };
  const frame = standIn(window, { ...view });
  for (const name of ["window", "self", "globalThis", "parent", "top"]) frame[name] = frame;
  return { ...view, window: frame };
}
