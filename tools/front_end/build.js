/**
 * Bundles the front end: `node build.js FOLDER [LIST]` writes under a folder what the project's own tree holds in
 * `assets/bundled`, and to the file LIST, as JSON, the modules that are in some bundle.
 *
 * `python tools/build_front_end.py` runs it. What always holds: the same sources and packages give the same bytes.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { asText, scoped, themed, withoutAddresses } from "./rewriting.js";

const outputs = resolve(import.meta.dirname, "../../geomap/outputs");
const source = (name) => join(outputs, "front_end", name);
const shared = {
  absWorkingDir: outputs,
  bundle: true,
  charset: "utf8",
  target: "es2022",
  legalComments: "none",
  logLevel: "warning",
  // Every map file carries them. Lines stay short enough for a diff; names stay but for those of its page.
  minifyWhitespace: true,
  minifySyntax: true,
  lineLimit: 120,
  metafile: true,
};

/** Let a function rewrite the files whose paths match before they are bundled. */
const rewriting = (filter, rewrite) => ({
  name: rewrite.name,
  setup: ({ onLoad }) =>
    onLoad({ filter }, async ({ path }) => ({
      contents: rewrite(await readFile(path, "utf8")),
      loader: path.endsWith(".css") ? "css" : "js",
    })),
});

const forMap = join(resolve(process.argv[2]), "geomap/outputs/map_file/assets/bundled");
const forWidget = join(resolve(process.argv[2]), "geomap/outputs/widget/assets/bundled");
const loaded = { leaflet: source("map_file/leaflet.js") };
const inside = {
  leaflet: source("element/leaflet.js"),
  "leaflet-as-published": join(outputs, "map_file/assets/vendor/leaflet/leaflet.js"),
};
const LEAFLET = /vendor\/leaflet\/leaflet\.(js|css)$/;
const OWN = /front_end\/style\/\w+\.css$/;
const scopedOwn = (style) => scoped(themed(style));
const scopedLeaflet = (style) => scoped(withoutAddresses(style));

const built = await Promise.all([
  build({
    ...shared,
    entryPoints: [source("map_file/loader.js"), source("map_file/setup.js")],
    bundle: false,
    outdir: forMap,
  }),
  build({
    ...shared,
    entryPoints: [source("map_file/main.js")],
    outfile: join(forMap, "page.js"),
    format: "esm",
    minifyIdentifiers: true,
    alias: loaded,
  }),
  build({
    ...shared,
    entryPoints: [source("style/page.css")],
    outfile: join(forMap, "page.css"),
    plugins: [rewriting(LEAFLET, withoutAddresses), rewriting(OWN, themed)],
  }),
  build({
    ...shared,
    entryPoints: [source("element/main.js")],
    outfile: join(forWidget, "element.js"),
    format: "iife",
    globalName: "geoMapElement",
    alias: inside,
    plugins: [rewriting(LEAFLET, asText)],
  }),
  build({
    ...shared,
    entryPoints: [source("element/layer.js")],
    outfile: join(forWidget, "layer.js"),
    format: "iife",
    globalName: "geoMapLayer",
    alias: loaded,
  }),
  build({
    ...shared,
    entryPoints: [source("style/element.css")],
    outfile: join(forWidget, "element.css"),
    plugins: [rewriting(LEAFLET, scopedLeaflet), rewriting(OWN, scopedOwn)],
  }),
]);

if (process.argv[3]) {
  const bundles = built.flatMap(({ metafile }) => Object.values(metafile.outputs));
  const modules = bundles.flatMap(({ inputs }) => Object.keys(inputs).filter((path) => inputs[path].bytesInOutput));
  await writeFile(process.argv[3], JSON.stringify(modules));
}
