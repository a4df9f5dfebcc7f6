// @ts-nocheck
/* What ESLint has to refuse: one habit a function. tests/test_front_end.py names them. */
export const markup = (element, text) => { element.innerHTML = text; };
export const written = (text) => document.write(text);
export const run = (text) => eval(text);
export const loose = (one, other) => one == other;
export const asked = () => alert("?");
