/** Habits of the front end. What names and types are right is for TypeScript to say (tsconfig.json). */
import js from "@eslint/js";

const MARKUP = [
  "innerHTML",
  "outerHTML",
  "insertAdjacentHTML",
  "setHTMLUnsafe",
  "createContextualFragment",
  "srcdoc",
  "cssText",
];

const habits = {
  "array-callback-return": "error",
  eqeqeq: "error",
  "max-len": ["error", { code: 120, ignoreRegExpLiterals: true }],
  "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
  "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
  "no-control-regex": "off", // Control characters are what those expressions look for.
  "no-eval": "error",
  "no-extend-native": "error",
  "no-implied-eval": "error",
  "no-new-func": "error",
  "no-restricted-globals": ["error", "DOMParser", "alert", "confirm", "prompt", "localStorage", "sessionStorage"],
  "no-restricted-properties": [
    "error",
    ...MARKUP.map((property) => ({ property, message: "Text of a report is never markup: use textContent." })),
    { object: "document", property: "write", message: "Text of a report is never markup: use textContent." },
    { object: "document", property: "cookie", message: "A map keeps nothing." },
  ],
  "no-script-url": "error",
  "no-self-compare": "error",
  "no-shadow-restricted-names": "error",
  "no-undef": "off",
  "no-unused-expressions": ["error", { allowTernary: true, allowShortCircuit: true }],
  "no-unused-vars": ["error", { ignoreRestSiblings: true }],
  "no-var": "error",
  "object-shorthand": "error",
  "prefer-const": "error",
  "prefer-object-has-own": "error",
  "prefer-template": "error",
  "require-atomic-updates": "off",
};

export default [
  { ignores: ["**/vendor/**", "**/bundled/**", "**/*.d.ts"] },
  js.configs.recommended,
  { linterOptions: { reportUnusedDisableDirectives: "error" }, rules: habits },
  { files: ["geomap/outputs/front_end/map_file/{loader,setup}.js"], languageOptions: { sourceType: "script" } },
];
