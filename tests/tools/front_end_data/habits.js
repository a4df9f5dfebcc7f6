// @ts-nocheck
/* What ESLint has to refuse: one habit a function. tests/tools/test_front_end.py names them. */
export const markup = (element, text) => { element.innerHTML = text; };
export const written = (text) => document.write(text);
export const run = (text) => eval(text);
export const loose = (one, other) => one == other;
export const asked = () => alert("?");
export const wide = ["a line that is wider than a hundred and twenty characters is not read to its end by anybody", "so it is split"];
