/** A page of somebody who uses the package with TypeScript: it compiles, or the types of the package are wrong. */
import { GeoMap } from "../../../../../geomap/outputs/widget/assets/package/geo-map.js";

const map: GeoMap = document.createElement("geo-map");
map.src = "map.geojson";
map.data = { schema: GeoMap.schema, title: "Inline", features: [] };
document.body.append(map);

map.addEventListener("geo-map-ready", ({ detail }) => {
  document.title = `${detail.title}: ${detail.places + detail.routes + detail.unresolved - detail.left}`;
});
map.addEventListener("geo-map-select", ({ detail }) => {
  const position = detail.geometry?.coordinates;
  const name: unknown = detail.properties.name;
  // @ts-expect-error A selection is a place or a route.
  const never = detail.type === "unresolved";
  console.log(detail.id, position, name, never);
});
map.addEventListener("geo-map-deselect", ({ detail }) => console.log(detail.id, detail.type === "route"));
map.addEventListener("geo-map-error", ({ detail }) => {
  if (detail.code === "newer") console.log(detail.message);
  // @ts-expect-error There is no such code.
  if (detail.code === "nonsense") console.log(detail.message);
});
const title: string | undefined = map.data?.title;
console.log(title, GeoMap.version);
