// @ts-check
/**
 * A colour of the style as it is seen where an element stands, in the scheme of that place.
 * @param {Element} element @param {string} name of the property, without `--gm-`
 */
export function colourAt(element, name) {
  const probe = document.createElement("i");
  probe.style.color = `var(--gm-${name})`;
  element.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
