// @ts-check
/**
 * Draw what depends on the zoom. A group of layers may be on no map yet, and on another later.
 * @param {any} group a Leaflet feature group
 * @param {() => void} draw called when the group is on a map and when that has zoomed
 */
export function whenSeen(group, draw) {
  const seen = () => group._map && draw();
  group.on("add", () => {
    group._map.on("zoomend", seen);
    seen();
  });
  group.on("remove", () => group._map?.off("zoomend", seen));
  if (group._map) group._map.on("zoomend", seen);
  seen();
}
