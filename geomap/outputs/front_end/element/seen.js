// @ts-check
/**
 * Draw what depends on the view. A group of layers may be on no map yet, and on another later.
 * @param {any} group a Leaflet feature group
 * @param {() => void} draw called when the group is on a map and when the view of that has changed
 * @param {string} [events] of the map that tell of a change
 */
export function whenSeen(group, draw, events = "zoomend") {
  const seen = () => group._map && draw();
  group.on("add", () => {
    group._map.on(events, seen);
    seen();
  });
  group.on("remove", () => group._map?.off(events, seen));
  if (group._map) group._map.on(events, seen);
  seen();
}
