/* What TypeScript has to refuse: an element that may not be there, a word in place of a number. tests/tools/test_front_end.py */
/** @param {number} zoom */
export const zoomed = (zoom) => zoom + 1;

export const title = () => document.querySelector("h1").textContent;
export const wrong = () => zoomed("7");
