// front_end/data/text.js
var SVG = "http://www.w3.org/2000/svg";
var LONG = 600;
var SHORT = 120;
var UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]/;
var HALVES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
function clean(value, limit = SHORT) {
  if (typeof value !== "string") return "";
  const cut = value.length > limit ? `${Array.from(value.slice(0, 2 * limit)).slice(0, limit).join("")}…` : value;
  return UNFIT.test(cut) ? fit(cut) : cut;
}
var fit = (text) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, "�").replace(/[\u202a-\u202e\u2066-\u2069]/g, "").replace(HALVES, "�");
var encoded = (text) => encodeURIComponent(text.replace(HALVES, "�"));
function make(tag, attributes = {}, ...children) {
  const [name, ...classes] = tag.split(".");
  const element = document.createElement(name);
  if (classes.length) element.className = classes.join(" ");
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(key, value);
    else if (value !== null && value !== false) element.setAttribute(key, value === true ? "" : String(value));
  }
  element.append(
    ...children.filter((child) => child !== null && child !== false).map((child) => (
      /** @type {Node | string} */
      child
    ))
  );
  return element;
}
var isolated = (value, limit) => make("bdi", {}, clean(value, limit));
function draw(tag, attributes, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}
var count = (number2, one, many = `${one}s`) => `${number2.toLocaleString("en")} ${number2 === 1 ? one : many}`;
var kilometres = (km) => `${Math.round(km).toLocaleString("en")} km`;
var percent = (share) => `${Math.round(share * 100)} %`;
var isNumber = (value) => typeof value === "number" && Number.isFinite(value);
var eastward = (west, east) => east >= west ? east - west : east - west + 360;
function link(address, text) {
  let url = null;
  try {
    url = /^https?:\/\//i.test(address) ? new URL(address) : null;
  } catch {
  }
  if (!url) return isolated(text);
  return make("a", { href: url.href, target: "_blank", rel: "noopener noreferrer" }, isolated(text));
}

// front_end/panel/lists.js
var STEP = 100;
function longList(tag, total, row, step = STEP) {
  const list = make(tag);
  const box = make("div", {}, list);
  const more = make("button.gm-more", { type: "button", click: () => grow() });
  const grow = () => {
    const from = list.childElementCount;
    for (let index = from; index < Math.min(total, from + step); index += 1) list.append(row(index));
    const rest = total - list.childElementCount;
    more.textContent = `Show more (${count(rest, "is", "are")} left)`;
    if (rest > 0) box.append(more);
    else more.remove();
    if (from > 0) list.children[from]?.querySelector("button, a, summary")?.focus();
  };
  grow();
  return box;
}
var section = (title, number2, open, content) => make(
  "details.gm-section",
  { open },
  make(
    "summary",
    {},
    make("h2", {}, title),
    number2 === null ? null : make("span.gm-number", {}, number2.toLocaleString("en"))
  ),
  content
);
function listSection(title, items, shown, content) {
  const body = make("div", {}, content(items));
  const element = section(title, items.length, true, body);
  const number2 = (
    /** @type {HTMLElement} */
    element.querySelector(".gm-number")
  );
  let before = items;
  const update = () => {
    const now = items.filter(shown);
    if (now.length === before.length && now.every((item, index) => item === before[index])) return;
    before = now;
    number2.textContent = now.length === items.length ? items.length.toLocaleString("en") : `${now.length.toLocaleString("en")} of ${items.length.toLocaleString("en")}`;
    body.replaceChildren(now.length ? content(now) : make("p.gm-quiet", {}, "None with what the legend shows"));
  };
  return { element, update };
}

// front_end/cards/annotations.js
function annotate(content) {
  const found = /* @__PURE__ */ new Map();
  for (const feature of content.features) {
    const { mentions, claims: claims2 } = feature.properties;
    for (const claim of mentions || claims2) {
      let of = found.get(claim.report);
      if (!of) found.set(claim.report, of = { names: [], sentences: [], passages: /* @__PURE__ */ new Map() });
      const { start, end, sentence: sentence2, sentence_start: from } = claim;
      if (mentions) of.names.push({ start, end, feature, confidence: claim.confidence });
      of.sentences.push({ start: from, end: from + Array.from(sentence2).length, feature });
      of.passages.set(from, sentence2);
    }
  }
  return found;
}
var FULL_LINE = 50;
function unbroken(points2, full = FULL_LINE) {
  let begins = 0;
  return points2.map((point, index) => {
    if (point !== "\n") return point;
    const typed = index - begins >= full && index + 1 < points2.length && !/\s/.test(points2[index + 1]);
    begins = index + 1;
    return typed ? " " : point;
  });
}
function passagesOf(report2, of) {
  if (typeof report2.text === "string") return [{ start: 0, points: unbroken(Array.from(report2.text)) }];
  let done = 0;
  return [...of ? of.passages : []].sort(([one], [other]) => one - other).map(([start, text]) => {
    const points2 = unbroken(Array.from(text), 0).slice(Math.max(0, done - start));
    const from = Math.max(start, done);
    done = from + points2.length;
    return { start: from, points: points2 };
  }).filter(({ points: points2 }) => points2.length > 0);
}
function apart(places, from, to) {
  let done = from;
  return [...places].sort((one, other) => one.start - other.start || other.end - one.end).filter(({ start, end }) => {
    const fits = start >= done && end <= to && end > start;
    if (fits) done = end;
    return fits;
  });
}

// front_end/cards/evidence.js
function position(claim, points2, words2) {
  const [from, to] = [claim.start - claim.sentence_start, claim.end - claim.sentence_start];
  if (from >= 0 && points2.slice(from, to).join("") === words2) return [from, to];
  const found = words2 ? claim.sentence.indexOf(words2) : -1;
  if (found < 0) return null;
  const start = Array.from(claim.sentence.slice(0, found)).length;
  return [start, start + Array.from(words2).length];
}
function sentence(claims2, words2) {
  const points2 = Array.from(claims2[0].sentence).slice(0, LONG);
  const found = claims2.map((claim, index) => position(claim, points2, words2[index])).filter((span) => span !== null);
  const quote = make("blockquote", { dir: "auto" });
  let done = 0;
  for (const [from, to] of found.sort((one, other) => one[0] - other[0])) {
    if (from < done) continue;
    quote.append(
      clean(points2.slice(done, from).join(""), LONG),
      make("mark", {}, clean(points2.slice(from, to).join(""), LONG))
    );
    done = to;
  }
  quote.append(clean(points2.slice(done).join(""), LONG));
  return quote;
}
function citation(reports, id) {
  const report2 = reports.get(id);
  if (!report2) return make("cite", {}, isolated(id));
  const source = report2.source ? clean(report2.source, SHORT) : "";
  const title = clean(report2.title || report2.id, SHORT);
  const parts = [report2.source && /^https?:\/\//i.test(report2.source) ? link(report2.source, title) : isolated(title)];
  if (source && !/^https?:\/\//i.test(source)) parts.push(isolated(source));
  if (report2.date) parts.push(isolated(report2.date, 40));
  return make("cite", {}, ...parts.flatMap((part, index) => index ? [" · ", part] : [part]));
}
function within(mentions) {
  const names = [...new Set(mentions.map((mention) => clean(mention.within)).filter(Boolean))];
  return names.length > 0 && make(
    "p.gm-quiet",
    {},
    "named within ",
    ...names.slice(0, 4).flatMap((name, index) => index ? [", ", isolated(name)] : [isolated(name)])
  );
}
function evidence(reports, mentions) {
  const sentences = /* @__PURE__ */ new Map();
  for (const mention of mentions.slice(0, 1e3)) {
    const key = `${mention.sentence_start} ${mention.report}`;
    sentences.set(key, [...sentences.get(key) || [], mention]);
  }
  const items = [...sentences.values()].map(
    (same) => make(
      "li",
      {},
      sentence(
        same,
        same.map((mention) => mention.surface)
      ),
      within(same),
      citation(reports, same[0].report)
    )
  );
  const first = make("ul.gm-evidence", {}, ...items.slice(0, 4));
  if (items.length <= 4) return first;
  const rest = make(
    "details",
    {},
    make("summary", {}, `${items.length - 4} more`),
    make("ul.gm-evidence", {}, ...items.slice(4, 200))
  );
  return make("div", {}, first, rest);
}

// ../document/confidence.json
var confidence_default = [
  { least: 0.9, word: "very likely", drawn: "filled" },
  { least: 0.75, word: "likely", drawn: "filled" },
  { least: 0.5, word: "more likely than not", drawn: "hollow" },
  { least: 0, word: "uncertain", drawn: "dashed" }
];

// front_end/data/confidence.js
var levelOf = (confidence) => confidence_default.find(({ least }) => confidence >= least) || confidence_default[confidence_default.length - 1];
var inWords = (confidence) => levelOf(confidence).word;
var drawnAs = (confidence) => (
  /** @type {"filled" | "hollow" | "dashed"} */
  levelOf(confidence).drawn
);
function drawingsInWords() {
  const drawings = [...new Set(confidence_default.map(({ drawn }) => drawn))];
  return drawings.map((drawing) => {
    const words2 = confidence_default.filter(({ drawn }) => drawn === drawing).map(({ word }) => word);
    return [drawing, words2.length > 1 ? `${words2[words2.length - 1]} or better` : words2[0]];
  });
}

// front_end/cards/passage.js
function nameLink({ feature, confidence }, words2, go) {
  const placed = feature.properties.type === "place";
  const click = (event) => {
    event.preventDefault();
    go(feature, anchor);
  };
  const title = placed ? false : "not placed: it is not sure enough where this is";
  const drawn = placed ? drawnAs(confidence || 0) : "lost";
  const anchor = make(
    `a.gm-name.gm-is-${drawn}`,
    { href: `#open=${encoded(feature.id)}`, "data-of": feature.id, title, click },
    words2
  );
  return anchor;
}
function remember(sentencesOf, about2, element, links) {
  for (const { feature } of about2) {
    const known = sentencesOf.get(feature.id) || [];
    if (known.some((one) => one.element === element)) continue;
    const names = links.filter(({ dataset }) => dataset.of === feature.id);
    sentencesOf.set(feature.id, [...known, { element, names }]);
  }
}
function writePassage({ start, points: points2 }, annotations, sentencesOf, go) {
  const end = start + points2.length;
  const text = (from, to) => clean(points2.slice(from - start, to - start).join(""), points2.length);
  const names = apart(annotations.names, start, end);
  const written = (from, to) => {
    const pieces = [];
    let done2 = from;
    for (const name of names.filter((one) => one.start >= from && one.end <= to)) {
      pieces.push(text(done2, name.start), nameLink(name, text(name.start, name.end), go));
      done2 = name.end;
    }
    return [...pieces, text(done2, to)];
  };
  const parts = [];
  let done = start;
  const sentences = apart(
    annotations.sentences.map((one) => ({ ...one, start: Math.max(one.start, start) })),
    start,
    end
  );
  for (const { start: from, end: to } of sentences) {
    const pieces = written(from, to);
    const element = make("span.gm-sentence", {}, ...pieces);
    const about2 = annotations.sentences.filter((one) => one.start < to && one.end > from);
    remember(
      sentencesOf,
      about2,
      element,
      pieces.filter((piece) => typeof piece !== "string")
    );
    parts.push(...written(done, from), element);
    done = to;
  }
  return make("p.gm-passage", { dir: "auto" }, ...parts, ...written(done, end));
}

// front_end/cards/reading.js
var FEW_REPORTS = 5;
var NOTHING = { names: [], sentences: [], passages: /* @__PURE__ */ new Map() };
function emptyPane(content) {
  const whole2 = content.reports.some((report2) => typeof report2.text === "string");
  return make(
    "section.gm-reading",
    { "aria-label": "Text of the reports", tabindex: "0" },
    make("h2", {}, whole2 ? "Text" : "Sentences"),
    make("p.gm-quiet", {}, whole2 ? "Names lead to the map" : "What names a place; names lead to the map")
  );
}
function scrollTo(pane, element) {
  const [at, around] = [element.getBoundingClientRect(), pane.getBoundingClientRect()];
  if (at.top < around.top || at.bottom > around.bottom) pane.scrollTop += at.top - around.top - around.height / 3;
}
function article(report2, open, write) {
  const linked = /^https?:/i.test(report2.source || "");
  const named2 = citation(/* @__PURE__ */ new Map([[report2.id, linked ? { ...report2, source: null } : report2]]), report2.id);
  const body = make("div", {});
  const element = make("details.gm-report", { open, "data-report": report2.id }, make("summary", {}, named2), body);
  let filled = false;
  const fill = () => {
    if (filled) return;
    filled = true;
    const passages = write();
    body.replaceChildren(...passages);
    if (linked) body.prepend(make("p.gm-source", {}, link(
      /** @type {string} */
      report2.source,
      report2.source || ""
    )));
    if (!passages.length) body.append(make("p.gm-quiet", {}, "Nothing of it is on the map"));
  };
  if (open) fill();
  else element.addEventListener("toggle", fill);
  return { element: (
    /** @type {HTMLDetailsElement} */
    element
  ), fill, isFilled: () => filled };
}
function readingPane(content, go) {
  let annotations = /* @__PURE__ */ new Map();
  const sentencesOf = /* @__PURE__ */ new Map();
  const articles = /* @__PURE__ */ new Map();
  let lit = [];
  let filled = false;
  const pane = emptyPane(content);
  const articleOf = (report2) => {
    const of = annotations.get(report2.id) || NOTHING;
    const write = () => passagesOf(report2, of).map((passage) => writePassage(passage, of, sentencesOf, go));
    const made = article(report2, content.reports.length <= FEW_REPORTS, write);
    articles.set(report2.id, made);
    return made.element;
  };
  const open = (id) => {
    const found = articles.get(id);
    found?.fill();
    if (found) found.element.open = true;
    return found?.element;
  };
  return {
    pane,
    /** Light up the sentences about a feature. @param {Feature | null} feature */
    light(feature) {
      for (const element of lit) element.classList.remove("gm-lit", "gm-lit-name");
      lit = [];
      if (!feature || !filled) return;
      const claims2 = feature.properties.mentions || feature.properties.claims;
      for (const { report: report2 } of claims2) if (articles.get(report2)?.isFilled() === false) open(report2);
      const found = sentencesOf.get(feature.id) || [];
      for (const { element, names } of found) {
        element.classList.add("gm-lit");
        for (const name of names) name.classList.add("gm-lit-name");
        lit.push(element, ...names);
      }
      if (found.length) scrollTo(pane, found[0].element);
    },
    /** Bring a report into view. @param {string} id */
    show(id) {
      const element = open(id);
      element?.scrollIntoView({ block: "nearest" });
      element?.querySelector("summary")?.focus();
    },
    /** Write the texts, when they are first seen. */
    fill() {
      if (filled) return;
      filled = true;
      annotations = annotate(content);
      pane.append(longList("div.gm-texts", content.reports.length, (index) => articleOf(content.reports[index]), 50));
    }
  };
}

// front_end/map_file/leaflet.js
var leaflet_default = window.L;

// front_end/map/ground.js
function points(flat) {
  const found = [];
  let x = 0;
  let y = 0;
  for (let index = 0; index + 1 < flat.length; index += 2) {
    x += flat[index];
    y += flat[index + 1];
    found.push([x, y]);
  }
  return found;
}
function coasts(rings, level) {
  const turn = 360 * level.scale;
  const cutX = /* @__PURE__ */ new Set([
    level.box[0],
    level.box[2],
    ...level.hole ? [-turn, 0, turn].flatMap((by) => [
      /** @type {number[]} */
      level.hole[0] + by,
      /** @type {number[]} */
      level.hole[2] + by
    ]) : []
  ]);
  const cutY = /* @__PURE__ */ new Set([level.box[1], level.box[3], ...level.hole ? [level.hole[1], level.hole[3]] : []]);
  const lines = [];
  for (const ring of rings) {
    let line = [];
    for (let index = 0; index <= ring.length; index += 1) {
      const [here, before] = [ring[index % ring.length], ring[(index || ring.length) - 1]];
      const cut = index > 0 && (here[0] === before[0] && cutX.has(here[0]) || here[1] === before[1] && cutY.has(here[1]));
      if (cut) {
        if (line.length > 1) lines.push(line);
        line = [];
      }
      line.push(here);
    }
    if (line.length > 1) lines.push(line);
  }
  return lines;
}
function drawSouth(map2, pane, middle) {
  const land = document.createElement("div");
  land.className = "gm-south leaflet-zoom-hide";
  pane.prepend(land);
  const place2 = () => {
    const [from, to] = [middle - 540, middle + 540].map((lon) => map2.latLngToLayerPoint([-85, lon]));
    land.style.width = `${to.x - from.x}px`;
    land.style.height = `${map2.getSize().y}px`;
    leaflet_default.DomUtil.setPosition(land, from.round());
  };
  map2.on("moveend zoomend resize", place2);
  place2();
}
function drawLevel(map2, renderer, level, turn) {
  const located = (line) => line.map(([x, y]) => [y / level.scale, x / level.scale + turn]);
  const style = { renderer, interactive: false, smoothFactor: 0.7, pane: "gm-base" };
  const add = (lines, name, filled = false) => {
    if (!lines.length) return;
    const shape = filled ? leaflet_default.polygon(lines.map(located), { ...style, stroke: false }) : leaflet_default.polyline(lines.map(located), { ...style, fill: false });
    shape.options.className = name;
    shape.addTo(map2);
  };
  const land = level.land.map(points);
  const lakes = level.lakes.map(points);
  add(land, "gm-land", true);
  add(lakes, "gm-lake", true);
  add(coasts(lakes, level), "gm-coast");
  add(level.units.map(points), "gm-unit-line");
  add(level.borders.map(points), "gm-border");
  add(coasts(land, level), "gm-coast");
}
function drawBasemap(map2, basemap, middle) {
  const pane = map2.createPane("gm-base");
  pane.setAttribute("aria-hidden", "true");
  const renderer = leaflet_default.svg({ pane: "gm-base", padding: 0.6 });
  const seen = map2.getBounds().pad(0.3);
  const later = [];
  for (const level of [...basemap.levels].reverse()) {
    const box = ([west, south, east, north], turn) => leaflet_default.latLngBounds(
      [south / level.scale, west / level.scale + turn],
      [north / level.scale, east / level.scale + turn]
    );
    for (const turn of [-360, 0, 360]) {
      const whole2 = box(level.box, turn);
      if (whole2.getEast() <= middle - 185 || whole2.getWest() >= middle + 185) continue;
      const needed = whole2.intersects(seen) && !(level.hole && box(level.hole, turn).contains(seen));
      if (needed) drawLevel(map2, renderer, level, turn);
      else later.push(() => drawLevel(map2, renderer, level, turn));
    }
  }
  const rest = () => {
    for (const draw2 of later.splice(0)) draw2();
  };
  map2.once("movestart", rest);
  setTimeout(() => pane.isConnected && rest());
  drawSouth(map2, pane, middle);
  const nearness = () => map2.getContainer().classList.toggle("gm-near", map2.getZoom() >= 5.5);
  map2.on("zoomend", nearness);
  nearness();
}

// front_end/map/areas.js
function crossed(sides, bounds) {
  const [south, west, north, east] = [bounds.getSouth(), bounds.getWest(), bounds.getNorth(), bounds.getEast()];
  return sides.some(
    (side) => side.some(([lat, lon], index) => {
      const [from, to] = side[Math.max(0, index - 1)];
      return Math.max(lat, from) >= south && Math.min(lat, from) <= north && Math.max(lon, to) >= west && Math.min(lon, to) <= east;
    })
  );
}
function drawAreas(map2, basemap, places, middle, shows, show) {
  const pane = map2.createPane("gm-areas");
  pane.setAttribute("aria-hidden", "true");
  const renderer = leaflet_default.svg({ pane: "gm-areas", padding: 0.6 });
  const number2 = new Map((basemap.areas || []).map((id, index) => [id, index]));
  const outlined = places.filter((view) => number2.has(view.feature.properties.gazetteer_id)).map((view) => ({ view, index: (
    /** @type {number} */
    number2.get(view.feature.properties.gazetteer_id)
  ) })).sort((one, other) => one.index - other.index);
  const drawn = outlined.map(({ view, index }) => {
    const fills = [];
    const sides = [];
    for (const level of basemap.levels) {
      const rings = (level.areas || []).filter(([area]) => area === index).flatMap(([, flat]) => flat.map(points));
      for (const turn of [-360, 0, 360]) {
        const [west, east] = [level.box[0] / level.scale + turn, level.box[2] / level.scale + turn];
        if (east <= middle - 185 || west >= middle + 185) continue;
        const located = (line2) => line2.map(([x, y]) => (
          /** @type {[number, number]} */
          [y / level.scale, x / level.scale + turn]
        ));
        fills.push(...rings.map(located));
        sides.push(...coasts(rings, level).map(located));
      }
    }
    const name = `gm-area gm-${view.kind.class} gm-area-${drawnAs(view.feature.properties.confidence)}`;
    const style = { renderer, pane: "gm-areas", smoothFactor: 0.7 };
    const ground = leaflet_default.polygon(fills, {
      ...style,
      stroke: false,
      interactive: view.kind.class !== "L",
      bubblingMouseEvents: true,
      className: `${name} gm-area-ground`
    });
    const line = leaflet_default.polyline(sides, { ...style, fill: false, interactive: false, className: `${name} gm-area-line` });
    view.bounds = ground.getBounds();
    ground.on("click", (event) => {
      if (!crossed(sides, map2.getBounds())) return;
      leaflet_default.DomEvent.stopPropagation(event);
      show(view, event.latlng, view.button);
    });
    for (const layer of [ground, line]) layer.addTo(map2);
    return { view, sides, layers: [ground, line] };
  });
  const mark = (name, has) => {
    for (const { view, layers } of drawn)
      for (const layer of layers) layer.getElement()?.classList.toggle(name, has(view));
  };
  const surround = () => {
    const seen = map2.getBounds();
    for (const { sides, layers } of drawn) layers[0].getElement()?.classList.toggle("gm-around", !crossed(sides, seen));
  };
  map2.on("moveend", surround);
  const update = () => mark("gm-away", (view) => !shows(view.feature));
  surround();
  update();
  return { update, emphasise: (feature) => mark("gm-open", (view) => view.feature === feature) };
}

// front_end/map/framing.js
var CLOSEST = 14;
function framing(map2, data, places, routes) {
  if (!Number.isFinite(map2.getMaxZoom())) map2.setMaxZoom(CLOSEST);
  const { bbox } = data.document;
  const middle = bbox ? bbox[0] + eastward(bbox[0], bbox[2]) / 2 : 0;
  const unwrap = (lon) => lon + 360 * Math.round((middle - lon) / 360);
  const everything = () => leaflet_default.latLngBounds([
    ...places().map((view) => view.at),
    ...routes().flatMap((view) => view.points.map(([lon, lat]) => leaflet_default.latLng(lat, lon)))
  ]);
  const first = () => {
    if (!data.view) return about2();
    const [west, south, east, north] = data.view;
    const left = unwrap(west);
    return leaflet_default.latLngBounds([
      [south, left],
      [north, left + eastward(west, east)]
    ]);
  };
  const about2 = () => {
    const codes = (data.document.focus?.countries || []).map(({ country }) => country);
    const inside = places().filter((view) => codes.includes(view.feature.properties.country));
    return inside.length ? leaflet_default.latLngBounds(inside.map((view) => view.at)) : everything();
  };
  const fit2 = (bounds = everything()) => {
    if (bounds.isValid())
      map2.fitBounds(bounds, {
        padding: [Math.min(56, map2.getSize().x / 9), 44],
        maxZoom: bounds.getNorthEast().equals(bounds.getSouthWest()) ? 9 : 11,
        animate: false
      });
    else map2.setView([20, middle], map2.getMinZoom(), { animate: false });
  };
  return { middle, unwrap, first, fit: fit2 };
}
var MOST_NAMED = 3;
function someOf(names) {
  const rest = names.length - MOST_NAMED;
  const first = names.slice(0, MOST_NAMED);
  if (rest > 0) return `${first.join(", ")} and ${rest.toLocaleString("en")} more`;
  return [first.slice(0, -1).join(", "), ...first.slice(-1)].filter(Boolean).join(" and ");
}
function noteOutside(map2, stage, places, routes, fit2) {
  const bounds = map2.getBounds();
  const away = places.filter((view) => !(view.bounds ? bounds.intersects(view.bounds) : bounds.contains(view.at)));
  const leaving = routes.filter(({ points: points2 }) => !points2.every(([lon, lat]) => bounds.contains([lat, lon]))).length;
  const parts = [
    away.length && `${count(away.length, "place lies", "places lie")} outside this view: ${someOf(away.map(({ name }) => name))}`,
    leaving && `${count(leaving, "route leads", "routes lead")} out of it`
  ].filter(Boolean);
  if (!parts.length) return () => {
  };
  const words2 = away.length ? parts.join("; ") : `${count(leaving, "route leads", "routes lead")} out of this view`;
  const outside = make(
    "button.gm-outside",
    { type: "button", click: () => fit2() },
    isolated(`${words2}.`, 300),
    " ",
    make("span.gm-more-words", {}, "Show everything")
  );
  stage.append(outside);
  map2.once("movestart", () => outside.remove());
  return () => outside.remove();
}
function addControls(map2, fit2) {
  leaflet_default.control.zoom({ zoomInText: "+", zoomOutText: "−" }).addTo(map2);
  const whole2 = leaflet_default.control({ position: "topleft" });
  whole2.onAdd = () => {
    const button2 = make(
      "button.gm-fit",
      { type: "button", "aria-label": "Show everything", title: "Show everything", click: fit2 },
      draw(
        "svg",
        { viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true" },
        draw("path", { d: "M2 6V2H6M10 2H14V6M14 10V14H10M6 14H2V10" })
      )
    );
    const bar = make("div.leaflet-bar", {}, button2);
    leaflet_default.DomEvent.disableClickPropagation(bar);
    return bar;
  };
  whole2.addTo(map2);
  leaflet_default.control.scale({ maxWidth: 120, metric: true, imperial: true }).addTo(map2);
}

// front_end/map/label_space.js
var DISTANCE = 4;
function stepping(line, size) {
  const found = [];
  for (let index = 1; index < line.length; index += 1) {
    const [from, to] = [line[index - 1], line[index]];
    const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
    const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
    if (right < 0 || left > size.x || bottom < 0 || top > size.y) continue;
    const steps = Math.min(400, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 9));
    for (let step = 0; step < steps; step += 1)
      found.push([from.x + (to.x - from.x) * step / steps, from.y + (to.y - from.y) * step / steps]);
  }
  return found;
}
function labelSpace(size, tracks) {
  const taken = [];
  return {
    size,
    /** @param {Box} box */
    take: (box) => void taken.push(box),
    /** @param {Point} at @param {number} [margin] */
    holds: (at, margin = 0) => at.x > -margin && at.y > -margin && at.x < size.x + margin && at.y < size.y + margin,
    /** Whether nothing lies in a box. @param {Box} box */
    isFree: (box) => taken.every((other) => box[2] < other[0] || box[0] > other[2] || box[3] < other[1] || box[1] > other[3]),
    /** Whether no route passes a box. @param {Box} box */
    isClear: ([left, top, right, bottom]) => tracks.every(
      ([x, y]) => x < left - DISTANCE || x > right + DISTANCE || y < top - DISTANCE || y > bottom + DISTANCE
    )
  };
}

// front_end/map/labels.js
var TYPE = (
  /** @type {Record<string, {size: number, style: string, spacing: number, pad: number, upper?: boolean}>} */
  {
    place: { size: 13, style: "600", spacing: 0, pad: 2 },
    guess: { size: 12, style: "italic 400", spacing: 0, pad: 4 },
    country: { size: 11, style: "600", spacing: 1.4, pad: 6, upper: true },
    unit: { size: 11, style: "400", spacing: 0.3, pad: 14 },
    water: { size: 12, style: "italic 400", spacing: 0.6, pad: 10 },
    settlement: { size: 11, style: "400", spacing: 0, pad: 9 }
  }
);
var UNITS_FROM = 5.5;
var PIXELS_A_SETTLEMENT = 26e3;
function measurer(family) {
  const context = (
    /** @type {CanvasRenderingContext2D} */
    document.createElement("canvas").getContext("2d")
  );
  const known = /* @__PURE__ */ new Map();
  return (text, kind) => {
    const key = `${kind} ${text}`;
    let width = known.get(key);
    if (width === void 0) {
      const type = TYPE[kind];
      context.font = `${type.style} ${type.size}px ${family}`;
      width = context.measureText(type.upper ? text.toLocaleUpperCase("en") : text).width + text.length * type.spacing;
      known.set(key, width);
    }
    return width;
  };
}
function writer(map2, shown) {
  return (text, kind, at, x, y) => {
    const label = make(`span.gm-label.gm-label-${kind}`, {}, isolated(text, 40));
    leaflet_default.DomUtil.setPosition(label, map2.containerPointToLayerPoint([x, y]).round());
    if (kind === "settlement") {
      const dot = make("span.gm-dot");
      leaflet_default.DomUtil.setPosition(dot, map2.containerPointToLayerPoint(at).round());
      shown.append(dot);
    }
    shown.append(label);
  };
}
function writeBeside(space, measure, put, text, kind, at, gap) {
  const { size: height, pad } = TYPE[kind];
  const width = measure(text, kind);
  const sides = [
    [at.x + gap, at.y - height * 0.65],
    [at.x - gap - width, at.y - height * 0.65],
    [at.x - width / 2, at.y - gap - height * 1.3],
    [at.x - width / 2, at.y + gap - 1]
  ];
  for (const strict of kind === "place" ? [true, false] : [true]) {
    for (const [x, y] of sides) {
      const box = [x - pad / 2, y - pad / 4, x + width + pad / 2, y + height * 1.3 + pad / 4];
      const within3 = x >= 2 && x + width <= space.size.x - 2 && y >= 2 && y + height <= space.size.y - 2;
      if (!within3 || !space.isFree(box) || strict && !space.isClear(box)) continue;
      space.take(box);
      put(text, kind, at, x, y);
      return true;
    }
  }
  return false;
}
function writeAcross(space, measure, put, { text, kind, width: degrees }, at, zoom) {
  const { size: height, pad } = TYPE[kind];
  const width = measure(text, kind);
  const room = degrees * 256 * 2 ** zoom / 360;
  const [across, up] = [width / 2 + pad, height * 0.65 + pad / 2];
  const box = [at.x - across, at.y - up, at.x + across, at.y + up];
  const within3 = box[0] >= 0 && box[2] <= space.size.x && room >= width * (kind === "unit" ? 1.1 : 0.85);
  if (!within3 || !space.isFree(box) || !space.isClear(box)) return;
  space.take(box);
  put(text, kind, at, at.x - width / 2, at.y - height * 0.65);
}
function writeBasemap(map2, space, measure, put, labels) {
  const zoom = map2.getZoom();
  let settlements = Math.round(space.size.x * space.size.y / PIXELS_A_SETTLEMENT);
  for (const wanted of ["country", "water", "settlement", ...zoom < UNITS_FROM ? [] : ["unit"]]) {
    for (const label of labels.filter(({ kind }) => kind === wanted)) {
      const at = map2.latLngToContainerPoint(label.at);
      if (!space.holds(at)) continue;
      if (wanted !== "settlement") {
        writeAcross(space, measure, put, label, at, zoom);
        continue;
      }
      const dot = [at.x - 4, at.y - 4, at.x + 4, at.y + 4];
      if (settlements > 0 && space.isFree(dot) && writeBeside(space, measure, put, label.text, wanted, at, 6)) {
        settlements -= 1;
        space.take(dot);
      }
    }
  }
}
function writePlaces(map2, space, measure, put, { single, crowds }) {
  const take = (at, radius) => space.take([at.x - radius, at.y - radius, at.x + radius, at.y + radius]);
  const seen = single().slice(0, 2e3).map((view) => ({ view, at: map2.latLngToContainerPoint(view.at) })).filter(({ at }) => space.holds(at, 40));
  for (const { at, radius } of crowds()) {
    const center = map2.latLngToContainerPoint(at);
    if (space.holds(center, 40)) take(center, radius);
  }
  for (const { view, at } of seen.slice(0, 400)) take(at, view.radius);
  for (const { view, at } of seen.slice(0, 150)) {
    if (!space.holds(at)) continue;
    const [text, kind] = view.guess ? [`${clean(view.name, 40)}?`, "guess"] : [clean(view.name, 40), "place"];
    writeBeside(space, measure, put, text, kind, at, view.radius + 3);
  }
}
function drawLabels(map2, basemap, places, markers, routes, unwrap) {
  const pane = map2.createPane("gm-labels");
  pane.classList.add("leaflet-zoom-hide");
  pane.setAttribute("aria-hidden", "true");
  const measure = measurer(getComputedStyle(map2.getContainer()).fontFamily);
  const reported = new Set(places.slice(0, 2e3).map((view) => view.name));
  const labels = basemap.labels.filter(([text]) => !reported.has(text)).map(([text, lon, lat, kind, , width]) => ({ text: clean(text, 40), at: leaflet_default.latLng(lat, unwrap(lon)), kind, width }));
  const update = () => {
    const size = map2.getSize();
    const lines = routes().map((view) => view.points.map(([lon, lat]) => map2.latLngToContainerPoint([lat, lon])));
    const space = labelSpace(
      size,
      lines.flatMap((line) => stepping(line, size))
    );
    const shown = document.createDocumentFragment();
    const put = writer(map2, shown);
    writePlaces(map2, space, measure, put, markers);
    writeBasemap(map2, space, measure, put, labels);
    pane.replaceChildren(shown);
  };
  map2.on("moveend zoomend resize", update);
  update();
  return update;
}

// front_end/map/clusters.js
function gather(points2, radius, fewest) {
  const cells = /* @__PURE__ */ new Map();
  const column = (at) => Math.floor(at / radius) + 2 ** 20;
  const keyOf3 = (x, y) => x * 2 ** 22 + y;
  points2.forEach(({ x, y }, index) => {
    const key = keyOf3(column(x), column(y));
    const cell = cells.get(key);
    if (cell) cell.push(index);
    else cells.set(key, [index]);
  });
  const taken = new Uint8Array(points2.length);
  const groups = [];
  points2.forEach((point, index) => {
    if (taken[index]) return;
    const near = [];
    const [left, top] = [column(point.x), column(point.y)];
    for (let x = left - 1; x <= left + 1; x += 1) {
      for (let y = top - 1; y <= top + 1; y += 1) {
        const cell = cells.get(keyOf3(x, y));
        if (!cell) continue;
        const free = cell.filter((other) => !taken[other]);
        cells.set(keyOf3(x, y), free);
        for (const other of free)
          if ((points2[other].x - point.x) ** 2 + (points2[other].y - point.y) ** 2 <= radius * radius) near.push(other);
      }
    }
    const members = near.length >= fewest ? near.sort((one, other) => one - other) : [index];
    for (const member of members) taken[member] = 1;
    const mean = (axis) => members.reduce((sum, member) => sum + points2[member][axis], 0) / members.length;
    groups.push({ x: mean("x"), y: mean("y"), members });
  });
  return apartFrom(groups, fewest);
}
var clusterRadius = (number2) => 11.5 + 3.4 * Math.log10(number2);
var CLEAR = 6;
function apartFrom(groups, fewest) {
  let found = groups;
  for (let pass = 0, taken = 1; taken > 0 && pass < 6; pass += 1) {
    const reach = 2 * clusterRadius(Math.max(1, ...found.map(({ members }) => members.length).slice(0, 1e3))) + CLEAR;
    const keyOf3 = (x, y) => (Math.floor(x / reach) + 2 ** 20) * 2 ** 22 + Math.floor(y / reach) + 2 ** 20;
    const cells = /* @__PURE__ */ new Map();
    for (const group2 of found)
      cells.set(keyOf3(group2.x, group2.y), [...cells.get(keyOf3(group2.x, group2.y)) || [], group2]);
    const gone = /* @__PURE__ */ new Set();
    const changed = /* @__PURE__ */ new Map();
    for (const group2 of found.filter(({ members }) => members.length >= fewest).sort((one, other) => other.members.length - one.members.length || one.members[0] - other.members[0])) {
      if (gone.has(group2)) continue;
      const radius = clusterRadius(group2.members.length);
      const covered = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].flatMap((dy) => cells.get(keyOf3(group2.x + dx * reach, group2.y + dy * reach)) || [])).filter(
        (other) => other !== group2 && !gone.has(other) && !changed.has(other) && Math.hypot(other.x - group2.x, other.y - group2.y) < radius + (other.members.length >= fewest ? clusterRadius(other.members.length) : CLEAR)
      );
      if (!covered.length) continue;
      const all = [group2, ...covered];
      const members = all.flatMap((one) => one.members).sort((one, other) => one - other);
      const mean = (axis) => all.reduce((sum, one) => sum + one[axis] * one.members.length, 0) / members.length;
      for (const other of covered) gone.add(other);
      changed.set(group2, { x: mean("x"), y: mean("y"), members });
    }
    taken = gone.size;
    found = found.filter((group2) => !gone.has(group2)).map((group2) => changed.get(group2) || group2);
  }
  return found;
}

// front_end/map/symbols.js
var CLASSES = {
  P: { name: "Settlements", shape: "M1 0A1 1 0 1 1 -1 0A1 1 0 1 1 1 0Z" },
  A: { name: "Countries and provinces", shape: "M-.86 -.86H.86V.86H-.86Z" },
  H: { name: "Waters", shape: "M0 -1.2C.6 -.45 .92 -.05 .92 .32A.92 .92 0 0 1 -.92 .32C-.92 -.05 -.6 -.45 0 -1.2Z" },
  T: { name: "Mountains, islands, land forms", shape: "M0 -1.08L1.08 .86H-1.08Z" },
  S: { name: "Bases, airports, sites", shape: "M0 -1.15L1.15 0L0 1.15L-1.15 0Z" },
  L: { name: "Regions and continents", shape: "M.58 -1H-.58L-1.12 0L-.58 1H.58L1.12 0Z" },
  X: { name: "Other positions", shape: "M-.4 -1H.4V-.4H1V.4H.4V1H-.4V.4H-1V-.4H-.4Z" }
};
function kindOf(data, kind) {
  const row = Object.hasOwn(data.kinds, kind) ? data.kinds[kind] : null;
  return row ? { label: row[0], class: row[2], area: row[3] } : { label: clean(kind, 40) || "place", class: "X", area: false };
}
var radiusOf = (mentions) => Math.min(17, 4.2 + 2 * Math.sqrt(mentions));
function symbol(letter, radius, drawn, area) {
  const size = radius + (area ? 9 : 4);
  const shape = draw("path", { d: CLASSES[letter].shape, transform: `scale(${radius})`, class: "gm-shape" });
  const halo = draw("path", { d: CLASSES[letter].shape, transform: `scale(${radius + 2.2})`, class: "gm-halo" });
  const soft = area ? [draw("circle", { r: radius + 7, class: "gm-soft" })] : [];
  return draw(
    "svg",
    {
      viewBox: `${-size} ${-size} ${2 * size} ${2 * size}`,
      width: 2 * size,
      height: 2 * size,
      class: `gm-symbol gm-${letter} gm-${drawn}`,
      "aria-hidden": "true",
      focusable: "false"
    },
    ...soft,
    halo,
    shape
  );
}
function guessSymbol(letter, radius) {
  const drawn = symbol(letter, Math.max(radius, 7), "guess", false);
  const mark = draw("text", { class: "gm-question", "text-anchor": "middle", dy: ".36em" });
  mark.textContent = "?";
  drawn.append(mark);
  return drawn;
}
function clusterSymbol(classes) {
  const radius = clusterRadius(classes.length);
  const around = 2 * Math.PI * radius;
  const shares = Object.keys(CLASSES).map((letter) => ({ letter, share: classes.filter((other) => other === letter).length / classes.length })).filter(({ share }) => share > 0);
  let done = 0;
  const arcs = shares.map(({ letter, share }) => {
    const arc = draw("circle", {
      r: radius,
      class: `gm-arc gm-${letter}`,
      "stroke-dasharray": `${share * around} ${around}`,
      "stroke-dashoffset": -done * around,
      transform: "rotate(-90)"
    });
    done += share;
    return arc;
  });
  const words2 = draw("text", { class: "gm-cluster-number", "text-anchor": "middle", dy: ".35em" });
  words2.textContent = classes.length > 9999 ? `${Math.round(classes.length / 1e3)}k` : String(classes.length);
  const size = radius + 4;
  return draw(
    "svg",
    {
      viewBox: `${-size} ${-size} ${2 * size} ${2 * size}`,
      width: 2 * size,
      height: 2 * size,
      class: "gm-symbol",
      "aria-hidden": "true",
      focusable: "false"
    },
    draw("circle", { r: radius + 2.5, class: "gm-halo" }),
    ...arcs,
    words2
  );
}
var STATUS = {
  reported: "reported as having happened",
  planned: "planned",
  denied: "denied",
  possible: "possible, not confirmed"
};

// front_end/map/places.js
var FEW = 300;
var GATHERING = { few: { radius: 16, fewest: 4 }, many: { radius: 44, fewest: 3 } };
function placeViews(data, features, unwrap) {
  const order = [...features].sort(
    (one, other) => other.properties.mentions.length - one.properties.mentions.length || (one.properties.name < other.properties.name ? -1 : 1)
  );
  return order.map((feature, rank) => {
    const { name, mentions, kind } = feature.properties;
    const [lon, lat] = feature.geometry.coordinates;
    return {
      feature,
      guess: null,
      rank,
      kind: kindOf(data, kind),
      layer: null,
      button: null,
      at: leaflet_default.latLng(lat, unwrap(lon)),
      radius: radiusOf(mentions.length) + 2,
      name: clean(name),
      bounds: null
    };
  });
}
function guessViews(data, features, rank, unwrap) {
  return features.map((feature) => ({ feature, guess: feature.properties.alternatives[0] })).filter(({ guess: guess2 }) => guess2 && isNumber(guess2.lon) && isNumber(guess2.lat)).map(({ feature, guess: guess2 }, index) => ({
    feature,
    guess: guess2,
    rank: rank + index,
    kind: kindOf(data, guess2.kind),
    layer: null,
    button: null,
    at: leaflet_default.latLng(guess2.lat, unwrap(guess2.lon)),
    radius: radiusOf(feature.properties.mentions.length) + 2,
    name: clean(feature.properties.name),
    bounds: null
  }));
}
function buttonMarker(at, button2, height, click) {
  const view = { button: button2 };
  const icon = leaflet_default.divIcon({ html: view.button, className: "gm-icon", iconSize: [0, 0] });
  return leaflet_default.marker(at, {
    icon,
    keyboard: false,
    bubblingMouseEvents: false,
    zIndexOffset: height,
    riseOnHover: true
  }).on("click", click);
}
function placeMarker(view, show) {
  const { mentions, confidence } = view.feature.properties;
  const place2 = view.guess || view.feature.properties;
  const name = [
    view.name,
    view.guess && `not placed, at best ${clean(view.guess.name)}`,
    view.kind.label,
    clean(place2.country_name || place2.country),
    count(mentions.length, "mention")
  ].filter(Boolean).join(", ");
  const shape = view.guess ? guessSymbol(view.kind.class, view.radius - 2) : symbol(view.kind.class, view.radius - 2, drawnAs(confidence), view.kind.area && !view.bounds);
  view.button = make(
    "button.gm-marker",
    { type: "button", "aria-label": name, [view.guess ? "data-guess" : "data-place"]: view.feature.id },
    shape
  );
  return buttonMarker(view.at, view.button, view.kind.area ? -1e5 : -view.rank * 10, () => show(view, view.button));
}
function clusterMarker(members, at, open) {
  const names = members.slice(0, 3).map((view) => view.name);
  const others = members.length > 3 ? " and others" : "";
  const guesses = Boolean(members[0].guess);
  const what = guesses ? count(members.length, "guess", "guesses") : count(members.length, "place");
  const label = `${what} close together: ${names.join(", ")}${others}. Open`;
  const symbols = clusterSymbol(members.map((view) => view.kind.class));
  const name = `button.gm-marker.gm-cluster${guesses ? ".gm-guess" : ""}`;
  const button2 = make(name, { type: "button", "aria-label": label }, symbols);
  return buttonMarker(at, button2, 1e3, () => open(button2));
}
function gatherer(map2, few) {
  const { radius, fewest } = few ? GATHERING.few : GATHERING.many;
  const byZoom = /* @__PURE__ */ new Map();
  let shown = [];
  return {
    /** Gather other places from now on. @param {PlaceView[]} views */
    show(views) {
      shown = views;
      byZoom.clear();
    },
    /** @param {number} zoom @returns {Gathered[]} */
    at(zoom) {
      const known = byZoom.get(zoom);
      if (known) return known;
      const points2 = shown.map((view) => map2.project(view.at, zoom));
      const found = gather(points2, radius, fewest).map(({ x, y, members: numbers }) => {
        const members = numbers.map((number2) => shown[number2]);
        return { members, at: members.length === 1 ? members[0].at : map2.unproject([x, y], zoom) };
      });
      byZoom.set(zoom, found);
      return found;
    }
  };
}
var keyOf = ({ members }, zoom) => members.length === 1 ? members[0].feature.id : `${members[0].feature.id} ${members.length} ${zoom}`;
function closestZoom(map2, bounds) {
  const whole2 = map2.getBoundsZoom(bounds, false, leaflet_default.point(60, 60));
  return Number.isFinite(whole2) ? Math.min(map2.getMaxZoom(), whole2) : map2.getMaxZoom();
}
function drawPlaces(map2, views, shows, show, openCluster) {
  const groups = gatherer(map2, views.length <= FEW);
  const drawn = /* @__PURE__ */ new Map();
  let wanted = [];
  let number2 = 0;
  const openGroup = ({ members, at }, button2) => {
    const bounds = leaflet_default.latLngBounds(members.map((view) => view.at));
    const closest = closestZoom(map2, bounds);
    const closer = groups.at(Math.floor(4 * closest) / 4);
    const apart2 = closer.filter((group2) => group2.members.some((member) => members.includes(member))).length > 1;
    if (!apart2 || closest <= map2.getZoom()) return openCluster(members, at, button2);
    map2.setView(bounds.getCenter(), closest, { animate: false });
    const first = members.find((view) => drawn.has(view.feature.id));
    (first?.button || map2.getPane("markerPane").querySelector("button"))?.focus({ preventScroll: true });
  };
  const layerOf = (group2) => {
    const [first, ...others] = group2.members;
    if (others.length) return clusterMarker(group2.members, group2.at, (button2) => openGroup(group2, button2));
    return first.layer ||= placeMarker(first, show);
  };
  const draw2 = () => {
    const [window2, zoom] = [map2.getBounds().pad(0.25), map2.getZoom()];
    wanted = groups.at(zoom).filter(({ at }) => number2 <= FEW || window2.contains(at));
    const byKey = new Map(wanted.map((group2) => [keyOf(group2, zoom), group2]));
    for (const [key, layer] of [...drawn].filter(([key2]) => !byKey.has(key2))) {
      layer.remove();
      drawn.delete(key);
    }
    for (const [key, group2] of byKey) if (!drawn.has(key)) drawn.set(key, layerOf(group2).addTo(map2));
  };
  const update = () => {
    const shown = views.filter((view) => shows(view.feature));
    number2 = shown.length;
    groups.show(shown);
    for (const layer of drawn.values()) layer.remove();
    drawn.clear();
    draw2();
  };
  map2.on("moveend zoomend resize", draw2);
  update();
  return {
    update,
    single: () => wanted.filter(({ members }) => members.length === 1).map(({ members }) => members[0]),
    crowds: () => wanted.filter(({ members }) => members.length > 1).map(({ members, at }) => ({ at, radius: clusterRadius(members.length) + 3 }))
  };
}

// front_end/data/uncertainty.js
var MOST_KM = 2e4;
function ringOf({ properties: { offset } }) {
  const km = offset && isNumber(offset.uncertainty_km) ? offset.uncertainty_km : 0;
  return km > 0 && km <= MOST_KM ? km : 0;
}
var about = (km) => km >= 10 ? kilometres(5 * Math.round(km / 5)) : `${km.toFixed(km < 2 ? 1 : 0)} km`;

// front_end/map/rings.js
var MOST_SEEN = 60;
function layersOf(view, style, unwrap) {
  const { offset } = view.feature.properties;
  const name = `gm-ring gm-${view.kind.class}`;
  const ring = leaflet_default.circle(view.at, { ...style, radius: 1e3 * ringOf(view.feature), className: name });
  if (!offset.direction || !isNumber(offset.lon) || !isNumber(offset.lat)) return [ring];
  const from = leaflet_default.latLng(offset.lat, unwrap(offset.lon));
  return [ring, leaflet_default.polyline([from, view.at], { ...style, className: `${name} gm-ring-way` })];
}
function drawRings(map2, places, unwrap, shows) {
  const pane = map2.createPane("gm-rings");
  pane.setAttribute("aria-hidden", "true");
  const style = { renderer: leaflet_default.svg({ pane: "gm-rings", padding: 0.6 }), pane: "gm-rings", interactive: false };
  const drawn = places.filter(({ feature }) => ringOf(feature) > 0).map((view) => ({ view, layers: layersOf(view, style, unwrap) }));
  let opened = null;
  const update = () => {
    const few = drawn.filter(({ view }) => shows(view.feature)).length <= MOST_SEEN;
    for (const { view, layers } of drawn) {
      const open = view.feature === opened;
      for (const layer of layers) {
        if (shows(view.feature) && (few || open)) layer.addTo(map2);
        else layer.remove();
        layer.getElement()?.classList.toggle("gm-open", open);
      }
    }
  };
  update();
  return {
    update,
    emphasise: (feature) => {
      opened = feature;
      update();
    }
  };
}

// front_end/saving/route_changes.js
var NOT_A_ROUTE = "not a route";
var ROLE_WORDS = [
  ["origin", "from"],
  ["via", "over"],
  ["destination", "to"]
];
var LONGEST_MOVER = 200;
var oneLine = (text) => text.replace(/[\s\u0000-\u001f\u007f-\u009f]+/gu, " ").trim();
var named = (name) => /[>→:",]|^(?:origin|via|destination)\s/u.test(name) ? `"${name.replaceAll('"', '""')}"` : name;
var stopsCell = (stops) => stops.map(({ role, surface, given }) => `${role} ${given ? surface : named(oneLine(surface))}`).join(" > ");
var asTold = ({ mover, status, stops }) => ({ denied: false, mover, status, stops: [...stops] });
function routeLine(telling, change) {
  const { report: report2, route, sentence: sentence2, corrected } = telling;
  const line = { surface: "", report: report2, place: "", route, sentence: sentence2, mover: "", status: "", stops: "" };
  if (change.denied) return { ...line, status: NOT_A_ROUTE, words: NOT_A_ROUTE };
  const mover = oneLine(change.mover).slice(0, LONGEST_MOVER) || oneLine(telling.mover);
  const stops = stopsCell(change.stops);
  const others = {
    mover: mover === oneLine(telling.mover) ? "" : mover,
    status: change.status === telling.status ? "" : change.status,
    stops: stops === stopsCell(telling.stops) ? "" : stops
  };
  const words2 = [others.mover, others.status, others.stops].filter(Boolean).join("; ");
  if (!words2) return null;
  return corrected ? { ...line, mover, status: change.status, stops, words: words2 } : { ...line, ...others, words: words2 };
}
var agreed = (changes, value) => new Set(changes.map(value)).size === 1 ? value(changes[0]) : null;
function correctedRoute(feature, desk) {
  const tellings = (
    /** @type {Telling[]} */
    feature.properties.tellings || []
  );
  const found = tellings.map((telling) => desk.changeOf(telling));
  const made = found.filter((change) => change !== null);
  if (!made.length) return null;
  const own = tellings.filter((telling) => !desk.isShared(telling));
  const denied = (own.length ? own : tellings).every((telling) => desk.changeOf(telling)?.denied);
  if (denied) return { denied: true, mover: null, status: null, stops: null, words: NOT_A_ROUTE };
  const all = tellings.map((telling, index) => found[index] || asTold(telling));
  const alone = tellings.length === 1;
  const words2 = alone ? "corrected" : `corrected in ${made.length} of ${tellings.length} tellings; the next run merges them anew`;
  return {
    denied: false,
    mover: agreed(all, (change) => oneLine(change.mover)),
    status: agreed(all, (change) => change.status),
    stops: alone ? all[0].stops : null,
    words: words2
  };
}
function whereabouts(feature, features) {
  const { stops, tellings } = feature.properties;
  const reports = new Set((tellings || []).map((telling) => telling.report));
  return ({ surface, given }) => {
    const [lat, lon] = given ? surface.split(",").map(Number) : [NaN, NaN];
    if (Number.isFinite(lat) && Number.isFinite(lon)) return [lon, lat];
    const name = oneLine(surface);
    const known = stops.find((stop) => oneLine(stop.surface) === name);
    if (known) return typeof known.lon === "number" ? [known.lon, known.lat] : null;
    const place2 = features.find(
      ({ properties }) => properties.type === "place" && properties.mentions.some((one) => reports.has(one.report) && oneLine(one.surface) === name)
    );
    return place2 ? place2.geometry.coordinates : null;
  };
}

// front_end/cards/route_card.js
function stopName(stop) {
  const name = clean(stop.name || stop.surface);
  return stop.part ? `${clean(stop.part, 30)} ${name}` : name;
}
function routeName(route) {
  const ends = route.stops.filter((stop) => stop.role !== "via");
  const stops = ends.length > 1 ? [ends[0], ends[ends.length - 1]] : route.stops;
  return `${clean(route.mover, 60) || "movement"}: ${stops.map(stopName).join(" → ")}`;
}
function verdict(route, claim) {
  if (claim.consistent === null || !isNumber(claim.km)) return ["unknown", "cannot be compared"];
  const km = (
    /** @type {number} */
    claim.km
  );
  const longer = isNumber(route.longest_km) && km > route.longest_km;
  const shorter = isNumber(route.shortest_km) && km < route.shortest_km;
  if (claim.consistent)
    return ["agrees", longer || shorter && claim.travelled ? "agrees, with some tolerance" : "agrees"];
  if (longer) return ["differs", "longer than the areas allow"];
  if (shorter) return ["differs", "shorter than the areas allow"];
  return ["differs", "does not agree"];
}
function distances(reports, route) {
  const stated2 = route.claims.filter((claim) => claim.kind === "distance");
  const rows = stated2.map((claim) => {
    const [mark, words2] = verdict(route, claim);
    const what = claim.travelled === false ? "how far away the origin is" : "length travelled";
    return make(
      "li",
      {},
      make(
        "details",
        {},
        make(
          "summary",
          {},
          make("strong", {}, isNumber(claim.km) ? kilometres(
            /** @type {number} */
            claim.km
          ) : clean(claim.text)),
          ` ${what} `,
          make(`span.gm-verdict.gm-${mark}`, {}, words2)
        ),
        sentence([claim], [claim.text]),
        citation(reports, claim.report)
      )
    );
  });
  const measured = isNumber(route.length_km) ? kilometres(route.length_km) : "no line is drawn";
  const range = isNumber(route.shortest_km) && isNumber(route.longest_km) && route.longest_km - route.shortest_km >= 1 ? make(
    "span.gm-quiet",
    {},
    ` · the areas allow ${kilometres(route.shortest_km)} to ${kilometres(route.longest_km)}`
  ) : null;
  return [
    make("h3", {}, "Distance"),
    make(
      "p.gm-measured",
      {},
      route.undrawn === "reading" ? "Line, if it is read rightly: " : "Drawn line: ",
      make("strong", {}, measured),
      range
    ),
    rows.length ? make("ul.gm-claims", {}, ...rows) : make("p.gm-quiet", {}, "No report states a distance.")
  ];
}
var CLAIM_NAMES = { mover: "What moved", origin: "From", via: "Over", destination: "To", count: "How many" };
function claims(reports, route) {
  const kinds = Object.keys(CLAIM_NAMES);
  const groups = /* @__PURE__ */ new Map();
  for (const claim of route.claims.slice(0, 1e3)) {
    if (!kinds.includes(claim.kind)) continue;
    const key = `${claim.kind} ${clean(claim.text).toLowerCase()}`;
    groups.set(key, [...groups.get(key) || [], claim]);
  }
  const ordered = [...groups.values()].sort((one, other) => kinds.indexOf(one[0].kind) - kinds.indexOf(other[0].kind));
  const rows = ordered.slice(0, 100).map((same) => {
    const name = CLAIM_NAMES[
      /** @type {keyof typeof CLAIM_NAMES} */
      same[0].kind
    ];
    const quotes = same.slice(0, 50).map((claim) => make("li", {}, sentence([claim], [claim.text]), citation(reports, claim.report)));
    return make(
      "li",
      {},
      make(
        "details",
        {},
        make(
          "summary",
          {},
          make("span.gm-quiet", {}, `${name} `),
          isolated(same[0].text),
          same.length > 1 && make("span.gm-quiet", {}, ` ×${same.length}`)
        ),
        make("ul.gm-evidence", {}, ...quotes)
      )
    );
  });
  return make("ul.gm-claims", {}, ...rows);
}
var crossingList = (crossings) => crossings.map((crossing) => `${clean(crossing.name)} (${kilometres(crossing.km)})`).join(", ");
var whyUndrawn = (route) => route.undrawn === "reading" ? "less than half sure that the text says so" : "no two stops in a row are placed";
var doubts = (route) => route.stops.filter((stop) => stop.doubt).map(
  (stop) => make(
    "p.gm-warning",
    { dir: "auto" },
    `${stopName(stop)} is not placed: ${clean(stop.guess?.name || stop.surface)} would be ${clean(stop.doubt)}`
  )
);
var roleWord = (role) => make("span.gm-quiet", {}, `${ROLE_WORDS.find(([one]) => one === role)?.[1] ?? "over"} `);
var stopRow = (stop) => make(
  "li",
  {},
  roleWord(stop.role),
  isolated(stopName(stop)),
  stop.name && stop.surface !== stop.name && make("span.gm-quiet", {}, " “", isolated(stop.surface), "”"),
  !isNumber(stop.lon) && make("span.gm-quiet", {}, " (not placed)")
);
var correctedRow = (stop) => make("li", {}, roleWord(stop.role), isolated(stop.surface));
var madeByHand = (route) => (route.tellings || []).some((telling) => telling.corrected) ? make("p.gm-note", {}, "Corrected by hand.") : null;
function routeHead(feature, corrected = null) {
  const route = feature.properties;
  const status = corrected?.status || route.status;
  const sure = `, ${inWords(route.confidence)} read correctly, ${percent(route.confidence)}`;
  return make(
    corrected?.denied ? "div.gm-route-head.gm-struck" : "div.gm-route-head",
    {},
    make("h2", { dir: "auto" }, clean(corrected?.mover || route.mover) || "Movement"),
    corrected && make("p.gm-corrected", {}, `Your correction: ${corrected.words}`),
    make(
      "p.gm-kind",
      {},
      make(`span.gm-status.gm-${Object.hasOwn(STATUS, status) ? status : "possible"}`, {}, clean(status, 20)),
      ` route${corrected ? "" : sure}`
    ),
    make("ol.gm-stops", {}, ...corrected?.stops ? corrected.stops.map(correctedRow) : route.stops.map(stopRow)),
    madeByHand(route)
  );
}
function routePopup(reports, feature, corrected = null, ...tools) {
  const route = feature.properties;
  const leftOut = route.stops.filter((stop) => !isNumber(stop.lon)).map(stopName);
  return make(
    "article.gm-card",
    { "data-feature": feature.id },
    routeHead(feature, corrected),
    make(
      "p.gm-note",
      {},
      feature.geometry ? "What lies between the stops is inferred: the shortest way through the areas that the reports name." : `Not drawn: ${whyUndrawn(route)}.`
    ),
    feature.geometry && leftOut.length > 0 ? make("p.gm-warning", { dir: "auto" }, `The line leaves out what is not placed: ${leftOut.join(", ")}`) : null,
    ...doubts(route),
    ...distances(reports, route),
    route.unreported.length > 0 && make("p.gm-warning", { dir: "auto" }, `Crosses, though no report names it: ${crossingList(route.unreported)}`),
    isNumber(route.overland_km) && route.overland_km > 0 && make(
      "p.gm-warning",
      {},
      `Crosses ${kilometres(route.overland_km)} of land, where a vessel cannot go: its way there is not known`
    ),
    route.crosses.length > 0 && make("p.gm-quiet", { dir: "auto" }, `Crosses ${crossingList(route.crosses)}`),
    make("h3", {}, "What the reports say"),
    claims(reports, route),
    make("h3", {}, count(route.reports.length, "report")),
    make(
      "ul.gm-sources",
      {},
      ...route.reports.slice(0, 50).map((id) => make("li", {}, citation(reports, id)))
    ),
    tools.length > 0 && make("div.gm-card-tools", {}, ...tools)
  );
}

// front_end/map/corridors.js
var MOST_SEEN2 = 4;
function drawCorridors(map2, routes, unwrap) {
  const pane = map2.createPane("gm-corridors");
  pane.setAttribute("aria-hidden", "true");
  const renderer = leaflet_default.svg({ pane: "gm-corridors", padding: 0.6 });
  const seen = /* @__PURE__ */ new Map();
  routes.forEach((feature, index) => {
    const { corridor } = feature.properties;
    if (!corridor) return;
    const polygons = corridor.coordinates.map((rings) => {
      const east = Math.max(...rings[0].map(([lon]) => lon));
      const west = Math.min(...rings[0].map(([lon]) => lon));
      const turn = unwrap((east + west) / 2) - (east + west) / 2;
      return rings.map((ring) => ring.map(([lon, lat]) => [lat, lon + turn]));
    });
    const style = {
      renderer,
      pane: "gm-corridors",
      interactive: false,
      stroke: false,
      className: `gm-corridor gm-route-${index % 6}`
    };
    seen.set(feature.id, leaflet_default.polygon(polygons, style));
  });
  const few = seen.size <= MOST_SEEN2;
  if (few) for (const layer of seen.values()) layer.addTo(map2);
  const emphasise = (route) => {
    for (const [id, layer] of seen) {
      const element = () => layer.getElement();
      if (!few) id === route.id ? layer.addTo(map2) : layer.remove();
      element()?.classList.toggle("gm-open", id === route.id);
    }
  };
  return { emphasise, of: (route) => seen.get(route.id) };
}

// front_end/map/roles.js
var ON_LINE = 2e-4;
var ROUND_PLACE = 6;
var ROLES = {
  origin: [5, "Where it began"],
  via: [3, "A place on its way"],
  destination: [5, "Where it ended"]
};
function drawRoles(map2, runs, route, name, options) {
  const line = runs.flat();
  const at = (stop, [lon, lat]) => typeof stop?.lon === "number" && Math.abs(lat - stop.lat) < ON_LINE && Math.abs(((lon - stop.lon) % 360 + 540) % 360 - 180) < ON_LINE;
  const mark = (point, role, covered) => leaflet_default.circleMarker([point[1], point[0]], {
    ...options,
    radius: ROLES[role][0] + (covered ? ROUND_PLACE : 0),
    className: `gm-end gm-role-${role} ${name}`
  }).addTo(map2);
  for (const stop of route.stops) {
    const point = stop.role === "via" && line.find((vertex) => at(stop, vertex));
    if (point) mark(point, "via", Boolean(stop.place));
  }
  const last = route.stops.length - 1;
  for (const [stop, next, point, role] of [
    [route.stops[0], route.stops[1], line[0], "origin"],
    [route.stops[last], route.stops[last - 1], line[line.length - 1], "destination"]
  ]) {
    const reached = [stop, next].every((one) => typeof one?.lon === "number");
    mark(point, stop?.role === role && reached ? role : "via", Boolean(stop?.place) && at(stop, point));
  }
  runs.forEach((run, index) => {
    if (index > 0) mark(run[0], "via", false);
    if (index < runs.length - 1) mark(run[run.length - 1], "via", false);
  });
}
function roleLegend(routes) {
  const used = new Set(
    routes.filter((view) => view.points.length > 1).flatMap((view) => view.feature.properties.stops.map((stop) => stop.role))
  );
  return Object.entries(ROLES).filter(([role]) => used.has(role)).map(
    ([role, [radius, words2]]) => make(
      "li",
      {},
      draw(
        "svg",
        { viewBox: "0 0 34 12", width: 34, height: 12, "aria-hidden": "true" },
        draw("circle", { cx: 17, cy: 6, r: Math.min(radius, 4.5), class: `gm-end gm-role-${role} gm-route-0` })
      ),
      words2
    )
  );
}

// front_end/map/runs.js
var TOUCHING = 2e-4;
function runsOf(geometry, unwrap) {
  const parts = geometry.type === "MultiLineString" ? geometry.coordinates : [geometry.coordinates];
  const runs = [];
  let before = null;
  for (const part of parts) {
    let begun = false;
    for (const [lon, lat] of part) {
      const east = before ? lon + 360 * Math.round((before[0] - lon) / 360) : unwrap(lon);
      const touches = before && Math.abs(before[0] - east) < TOUCHING && Math.abs(before[1] - lat) < TOUCHING;
      if (!begun && !touches) runs.push([]);
      begun = true;
      if (!before || before[0] !== east || before[1] !== lat) runs[runs.length - 1].push([east, lat]);
      before = [east, lat];
    }
  }
  return runs.filter((run) => run.length > 1);
}

// front_end/map/routes.js
var wholeLine = (geometry, unwrap) => runsOf(geometry, unwrap).flat();
function shifted(line, shift) {
  const along = [0];
  for (let index = 1; index < line.length; index += 1)
    along.push(along[index - 1] + Math.hypot(line[index].x - line[index - 1].x, line[index].y - line[index - 1].y));
  const total = along[along.length - 1];
  const moved = line.map((point, index) => {
    const [before, after] = [line[Math.max(0, index - 1)], line[Math.min(line.length - 1, index + 1)]];
    const length = Math.hypot(after.x - before.x, after.y - before.y) || 1;
    const near = Math.min(1, Math.min(along[index], total - along[index]) / 40);
    const by = shift * near * near * (3 - 2 * near);
    return { x: point.x - (after.y - before.y) / length * by, y: point.y + (after.x - before.x) / length * by };
  });
  const arrows = [];
  const step = 130;
  const first = total < step ? total * 0.6 : total % step / 2 + step / 2;
  for (let index = 1, next = first; index < moved.length && total > 24; index += 1) {
    while (next <= along[index] && next < total - 8) {
      const share = (next - along[index - 1]) / (along[index] - along[index - 1] || 1);
      const [from, to] = [moved[index - 1], moved[index]];
      const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
      const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
      const [x, y] = [from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share];
      arrows.push(
        [
          [8, 0],
          [-5, 5.5],
          [-2, 0],
          [-5, -5.5]
        ].map(([a, b]) => ({ x: x + ux * a - uy * b, y: y + uy * a + ux * b }))
      );
      next += step;
    }
  }
  return { moved, arrows };
}
function together(routes, unwrap) {
  const groups = [];
  for (const route of routes) {
    const start = wholeLine(route.geometry, unwrap)[0];
    const { movement } = route.properties;
    let group2 = groups.find(
      ({ movements, starts }) => movements.has(movement) || starts.some(([lon, lat]) => Math.hypot(lon - start[0], lat - start[1]) < 0.2)
    );
    if (!group2) groups.push(group2 = { movements: /* @__PURE__ */ new Set(), starts: [], routes: [] });
    group2.movements.add(movement);
    group2.starts.push(start);
    group2.routes.push(route);
  }
  for (const group2 of groups) fromLeft(group2.routes, unwrap);
  return groups.map((group2) => group2.routes);
}
function fromLeft(routes, unwrap) {
  const ends = new Map(
    routes.map((route) => {
      const line = wholeLine(route.geometry, unwrap);
      return [route, { from: line[0], to: line[line.length - 1] }];
    })
  );
  const { from, to } = (
    /** @type {{from: number[], to: number[]}} */
    ends.get(routes[0])
  );
  const side = (route) => {
    const end = (
      /** @type {{to: number[]}} */
      ends.get(route).to
    );
    return (to[0] - from[0]) * (end[1] - from[1]) - (to[1] - from[1]) * (end[0] - from[0]);
  };
  routes.sort((one, other) => side(other) - side(one));
}
function drawLine(map2, view, route) {
  const { number: number2, shift } = view;
  const status = statusClass(route.status);
  const name = `gm-route-${number2} ${status} gm-line-${drawnAs(route.confidence)}`;
  const still = { interactive: false, smoothFactor: 0.5 };
  const added = (event) => void (event.layer.getElement && view.layers.push(event.layer));
  map2.on("layeradd", added);
  const casing = leaflet_default.polyline([], { ...still, className: "gm-casing" }).addTo(map2);
  const drawn = leaflet_default.polyline([], { ...still, className: `gm-line ${name}` }).addTo(map2);
  const heads = leaflet_default.polygon([], { ...still, smoothFactor: 0, className: `gm-arrow ${name}` }).addTo(map2);
  drawRoles(map2, view.runs, route, name, still);
  const hit = leaflet_default.polyline([], { className: "gm-hit", weight: 18, opacity: 0, bubblingMouseEvents: false }).addTo(map2);
  map2.off("layeradd", added);
  const place2 = () => {
    const zoom = map2.getZoom();
    const back = (point) => map2.unproject(leaflet_default.point(point.x, point.y), zoom);
    const beside = view.runs.map(
      (run) => shifted(
        run.map(([lon, lat]) => map2.project([lat, lon], zoom)),
        shift
      )
    );
    const tracks = beside.map(({ moved }) => moved.map(back));
    for (const layer of [casing, drawn, hit]) layer.setLatLngs(tracks);
    heads.setLatLngs(beside.flatMap(({ arrows }) => arrows.map((arrow) => [arrow.map(back)])));
  };
  map2.on("zoomend", place2);
  place2();
  return { hit, place: place2, status };
}
var statusClass = (status) => `gm-status-${Object.hasOwn(STATUS, status) ? status : "possible"}`;
var isOtherWay = (told, stops) => told.length !== stops.length || told.some(({ surface }, index) => surface !== oneLine(stops[index].surface));
var lineLabel = ({ properties: route }, corrected, guessed = false) => `Route, ${corrected ? corrected.words : clean(route.status, 20)}${guessed ? ", a guess" : ""}: ${routeName(route)}`;
function marking(view, { hit, place: place2, status }, unwrap) {
  const original = view.runs;
  let shown = status;
  return (corrected, at) => {
    const told = corrected?.stops || [];
    const coordinates = told.map(at).filter((stop) => stop !== null);
    const known = coordinates.length > 1 && coordinates.length === told.length;
    const moved = known && isOtherWay(told, view.feature.properties.stops);
    view.runs = moved ? runsOf({ type: "LineString", coordinates }, unwrap) : original;
    view.points = view.runs.flat();
    place2();
    const now = corrected?.status ? statusClass(corrected.status) : status;
    for (const element of view.layers.map((layer) => layer.getElement()).filter(Boolean)) {
      if (element.classList.contains(shown)) element.classList.replace(shown, now);
      element.classList.toggle("gm-struck", Boolean(corrected?.denied));
      const mark = ["gm-end", "gm-corridor"].some((name) => element.classList.contains(name));
      if (mark) element.classList.toggle("gm-elsewhere", moved);
    }
    shown = now;
    hit.getElement()?.setAttribute("aria-label", lineLabel(view.feature, corrected));
  };
}
function drawGuess(map2, runs, view) {
  const lines = runs.map((run) => run.map(([lon, lat]) => [lat, lon]));
  const name = "gm-guess-line gm-away";
  view.guesses.push(leaflet_default.polyline(lines, { interactive: false, smoothFactor: 0.5, className: name }).addTo(map2));
  const wide = { weight: 18, opacity: 0, bubblingMouseEvents: false };
  const hit = leaflet_default.polyline(lines, { ...wide, className: "gm-hit gm-away" }).addTo(map2);
  view.guesses.push(hit);
  return hit;
}
function makeButton(hit, view, guessed, open) {
  const element = hit.getElement();
  const attributes = {
    tabindex: "0",
    role: "button",
    "aria-label": lineLabel(view.feature, null, guessed),
    [guessed ? "data-guessed-route" : "data-route"]: view.feature.id
  };
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  hit.on("click", (event) => open(event.latlng, element));
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    view.show(element);
  });
}
function drawRoutes(map2, features, unwrap, open) {
  const { emphasise, of: corridorOf } = drawCorridors(map2, features, unwrap);
  const show = (feature, at, opener2) => {
    emphasise(feature);
    open(feature, at, opener2);
  };
  const drawable = features.filter((feature) => feature.geometry);
  const groups = together(drawable, unwrap);
  return features.map((feature, index) => {
    const siblings = groups.find((group2) => group2.includes(feature)) || [feature];
    const runs = feature.geometry ? runsOf(feature.geometry, unwrap) : [];
    const points2 = runs.flat();
    const shift = (siblings.indexOf(feature) - (siblings.length - 1) / 2) * 7;
    const view = {
      feature,
      runs,
      points: points2,
      number: index % 6,
      layers: [],
      guesses: [],
      shift,
      show: () => {
      },
      mark: () => {
      }
    };
    const guess2 = feature.properties.guess ? runsOf(feature.properties.guess, unwrap) : [];
    const open2 = (at, opener2) => show(feature, at, opener2);
    if (guess2.length) makeButton(drawGuess(map2, guess2, view), view, true, open2);
    if (points2.length < 2) {
      view.show = (opener2) => show(feature, map2.getCenter(), opener2);
      return view;
    }
    const [lon, lat] = points2[Math.floor(points2.length / 2)];
    view.show = (opener2) => show(feature, leaflet_default.latLng(lat, lon), opener2);
    const drawn = drawLine(map2, view, feature.properties);
    const corridor = corridorOf(feature);
    if (corridor) view.layers.push(corridor);
    view.mark = marking(view, drawn, unwrap);
    makeButton(drawn.hit, view, false, open2);
    return view;
  });
}
function showRouteLayers(view, shown, guessed) {
  for (const layer of view.layers) layer.getElement()?.classList.toggle("gm-away", !shown);
  for (const layer of view.guesses) layer.getElement()?.classList.toggle("gm-away", !shown || !guessed);
}

// front_end/map/layers.js
function drawLayers({ map: map2, data, filter }, stage, selection) {
  const of = (type) => data.document.features.filter(({ properties }) => properties.type === type);
  const { middle, unwrap, fit: fit2, first } = framing(
    map2,
    data,
    () => places,
    () => routes
  );
  map2.invalidateSize({ animate: false });
  map2.setMinZoom(Math.max(0, Math.floor(4 * Math.log2(map2.getSize().x / 300)) / 4));
  const routes = drawRoutes(map2, of("route"), unwrap, selection.showRoute);
  const places = placeViews(data, of("place"), unwrap);
  const unresolved = of("unresolved");
  const guesses = guessViews(data, unresolved, places.length, unwrap);
  const guessed = (feature) => filter.guesses && filter.shows(feature);
  fit2(first());
  drawBasemap(map2, data.basemap, middle);
  const areas = drawAreas(
    map2,
    data.basemap,
    places,
    middle,
    filter.shows,
    (view, at, opener2) => selection.showPlace(view, opener2, at)
  );
  const rings = drawRings(map2, places, unwrap, filter.shows);
  const [markers, marks] = [
    drawPlaces(map2, places, filter.shows, selection.showPlace, selection.showCluster),
    drawPlaces(map2, guesses, guessed, selection.showPlace, selection.showCluster)
  ];
  const leaveFirstView = noteOutside(map2, stage, places, routes, fit2);
  map2.setMaxBounds([
    [-85, middle - 200],
    [85, middle + 200]
  ]);
  const labels = drawLabels(
    map2,
    data.basemap,
    places,
    {
      single: () => [...markers.single(), ...marks.single()],
      crowds: () => [...markers.crowds(), ...marks.crowds()]
    },
    () => routes.filter((view) => filter.shows(view.feature)),
    unwrap
  );
  addControls(map2, () => fit2());
  const update = () => {
    areas.update();
    rings.update();
    markers.update();
    marks.update();
    for (const view of routes) showRouteLayers(view, filter.shows(view.feature), filter.guesses);
    labels();
  };
  const emphasise = (feature) => {
    areas.emphasise(feature);
    rings.emphasise(feature);
  };
  return { places, routes, guesses, unresolved, emphasise, update, leaveFirstView };
}

// front_end/saving/table_columns.js
var stopNames = (route, role) => route.stops.filter((stop) => stop.role === role).map(
  (stop) => `${stop.part ? `${clean(stop.part, 30)} ` : ""}${clean(stop.name || stop.surface)}`
).join("; ");
var stated = (route) => [
  ...new Set(
    route.claims.filter((claim) => claim.kind === "distance" && isNumber(claim.km)).map((claim) => Math.round(claim.km))
  )
].join("; ");
var tellers = (mentions) => [...new Set(mentions.map(({ report: report2 }) => clean(report2)))].join("; ");
var figure = (value) => isNumber(value) ? (
  /** @type {number} */
  value
) : "";
var guess = ({ alternatives }, key) => clean(alternatives[0]?.[key]);
var textColumn = (key) => ({ title: key, value: ({ properties }) => clean(properties[key]) });
var evidenceOf = ({ properties }) => properties.mentions || properties.claims;
var COMMON = {
  sentence: { title: "sentence", data: true, value: (feature) => clean(evidenceOf(feature)[0]?.sentence, LONG) },
  reports: { title: "reports", value: (feature) => tellers(evidenceOf(feature)) },
  mentions: { title: "mentions", number: true, value: ({ properties }) => properties.mentions.length },
  confidence: {
    title: "confidence",
    number: true,
    value: ({ properties }) => Math.round(properties.confidence * 1e4) / 1e4
  }
};
function columnsOf(data) {
  const { sentence: sentence2, reports, mentions, confidence } = COMMON;
  return {
    place: [
      textColumn("name"),
      { title: "kind", value: ({ properties }) => kindOf(data, properties.kind).label },
      { title: "country", value: ({ properties }) => clean(properties.country_name || properties.country) },
      textColumn("admin1"),
      { title: "lat", number: true, value: ({ geometry }) => geometry.coordinates[1] },
      { title: "lon", number: true, value: ({ geometry }) => geometry.coordinates[0] },
      { title: "uncertainty_km", number: true, data: true, value: (feature) => figure(ringOf(feature) || null) },
      confidence,
      mentions,
      reports,
      { ...textColumn("gazetteer_id"), data: true },
      sentence2
    ],
    route: [
      textColumn("mover"),
      textColumn("status"),
      ...["origin", "via", "destination"].map((role) => ({
        title: role,
        value: ({ properties }) => stopNames(properties, role)
      })),
      { title: "undrawn", data: true, value: ({ properties }) => clean(properties.undrawn) },
      { title: "length_km", number: true, value: ({ properties }) => figure(properties.length_km) },
      { title: "stated_km", value: ({ properties }) => stated(properties) },
      confidence,
      reports,
      sentence2
    ],
    unresolved: [
      textColumn("name"),
      { title: "best_guess", value: ({ properties }) => guess(properties, "name") },
      {
        title: "guess_country",
        value: ({ properties }) => guess(properties, "country_name") || guess(properties, "country")
      },
      {
        title: "guess_confidence",
        number: true,
        value: ({ properties }) => figure(properties.alternatives[0]?.confidence)
      },
      { title: "candidates", number: true, value: ({ properties }) => properties.alternatives.length },
      mentions,
      reports,
      sentence2
    ]
  };
}
var harmless = (value) => typeof value === "string" && /^[\s]*[=+\-@\t\r＝＋－＠]/u.test(value) ? `'${value}` : String(value);
function csv(columns, features) {
  const cell = (value) => {
    const text = harmless(value);
    return /[",\r\n;\t]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [columns.map(({ title }) => title), ...features.map((feature) => columns.map(({ value }) => value(feature)))].map((cells) => `${cells.map(cell).join(",")}\r
`).join("");
}
var tabbed = (columns, features) => [columns.map(({ title }) => title), ...features.map((feature) => columns.map(({ value }) => value(feature)))].map((cells) => cells.map((value) => harmless(value).replace(/\s+/g, " ")).join("	")).join("\n");

// front_end/saving/corrections.js
var NO_PLACE = "not a place";
var positionCell = (at) => `${at.lat.toFixed(5)},${(((at.lng + 180) % 360 + 360) % 360 - 180).toFixed(5)}`;
var CONTROLS = /[\u0000-\u001f\u007f-\u009f]/;
var usable = (surface) => surface.trim() !== "" && !/^[=+@]/.test(surface.trim()) && !CONTROLS.test(surface);
var quoted = (value) => /[",;\t\r\n]/.test(value) || value !== value.trim() ? `"${value.replaceAll('"', '""')}"` : value;
var OF_ROUTES = ["route", "sentence", "mover", "status", "stops"];
function correctionsFile(corrections) {
  const all = [...corrections];
  const further = all.some(({ route }) => route !== void 0) ? OF_ROUTES : [];
  const rows = all.map((one) => [
    harmless(one.surface),
    harmless(one.report),
    one.place,
    ...further.map((column) => harmless(one[column] ?? ""))
  ]);
  return [["surface", "report", "place", ...further], ...rows].map((cells) => `${cells.map(quoted).join(",")}\r
`).join("");
}
function correctionTools(feature, desk, movePin) {
  const said = make("p.gm-told", { role: "status" });
  const note = (place2, words2) => {
    said.textContent = desk.correct(feature, place2, words2);
  };
  const choices = feature.properties.alternatives.filter(
    (other) => typeof other.gazetteer_id === "string" && /^[\p{L}\p{N}][^\s:,]*:[^\s,;"]+$/u.test(other.gazetteer_id)
  ).slice(0, 8).map((other) => {
    const where2 = [clean(other.kind, 30), clean(other.admin1), clean(other.country_name || other.country)].filter(Boolean).join(", ");
    return make(
      "button.gm-button",
      { type: "button", click: () => note(other.gazetteer_id, `${clean(other.name)} (${where2})`) },
      "It is ",
      isolated(other.name),
      make("span.gm-quiet", {}, ` ${where2}`)
    );
  });
  const move = movePin && make(
    "button.gm-button",
    { type: "button", click: () => movePin((at) => note(positionCell(at), positionCell(at))) },
    "Move the pin"
  );
  return make(
    "details.gm-correct",
    {},
    make("summary", {}, "Correct this"),
    make(
      "div.gm-choices",
      {},
      ...choices,
      make("button.gm-button", { type: "button", click: () => note(NO_PLACE, NO_PLACE) }, "Not a place"),
      move
    ),
    said
  );
}

// front_end/saving/datatable.js
var ROWS_AT_ONCE = 200;
var TITLES = { place: "Places", route: "Routes", unresolved: "Names not placed" };
async function copy(text, near) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = (
      /** @type {HTMLTextAreaElement} */
      make("textarea.gm-heard", { readonly: true, "aria-hidden": "true", tabindex: "-1" })
    );
    field.value = text;
    near.append(field);
    field.select();
    const copied = document.execCommand("copy");
    field.remove();
    return copied;
  }
}
function tableRow(columns, feature, go) {
  const cells = columns.map(({ value, number: number2 }, index) => {
    const words2 = String(value(feature));
    if (index > 0) return make(number2 ? "td.gm-figure" : "td", { dir: "auto" }, clean(words2, 200));
    const link2 = { type: "button", click: () => go(feature) };
    return make("th", { scope: "row" }, make("button.gm-link", link2, isolated(words2 || "movement")));
  });
  return make("tr", {}, ...cells);
}
function sortable(columns, features, go) {
  const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
  let order = features;
  let [sorted, down] = [-1, false];
  const heads = columns.map(({ title }, index) => {
    const sortButton = { type: "button", click: () => sort(index) };
    return make("th", { scope: "col" }, make("button.gm-sort", sortButton, title.replace("_", " ")));
  });
  const body = make("tbody");
  const rest = make("button.gm-more", { type: "button", click: () => more() });
  const more = () => {
    const from = body.childElementCount;
    body.append(...order.slice(from, from + ROWS_AT_ONCE).map((feature) => tableRow(columns, feature, go)));
    const left = order.length - body.childElementCount;
    rest.hidden = left <= 0;
    rest.textContent = `Show more (${count(left, "is", "are")} left)`;
  };
  const sort = (index) => {
    [sorted, down] = [index, sorted === index && !down];
    const keyed = features.map((feature) => ({ feature, key: columns[index].value(feature) }));
    keyed.sort(
      (one, other) => (down ? -1 : 1) * (typeof one.key === "number" && typeof other.key === "number" ? one.key - other.key : collator.compare(String(one.key), String(other.key)))
    );
    order = keyed.map(({ feature }) => feature);
    heads.forEach(
      (head, number2) => number2 === sorted ? head.setAttribute("aria-sort", down ? "descending" : "ascending") : head.removeAttribute("aria-sort")
    );
    body.replaceChildren();
    more();
  };
  more();
  return make(
    "div.gm-sheet",
    { tabindex: "0", role: "region", "aria-label": "Table" },
    make("table", {}, make("thead", {}, make("tr", {}, ...heads)), body),
    rest
  );
}
function tableDialog(columns, shown, go) {
  const said = make("span.gm-quiet", { role: "status" });
  const dialog = (
    /** @type {HTMLDialogElement} */
    make("dialog.gm-dialog", { "aria-label": "Table" })
  );
  const body = make("div.gm-dialog-body");
  let chosen = "place";
  const of = (type) => shown().filter((feature) => feature.properties.type === type);
  const tabs = (
    /** @type {(keyof typeof TITLES)[]} */
    Object.keys(TITLES).map((type) => ({
      type,
      button: make("button.gm-tab", { type: "button", click: () => choose(type) })
    }))
  );
  const choose = (type) => {
    chosen = type;
    for (const tab of tabs) tab.button.setAttribute("aria-pressed", String(tab.type === type));
    said.textContent = "";
    const features = of(type);
    body.replaceChildren(
      features.length ? sortable(
        columns[type].filter((column) => !column.data),
        features,
        (feature) => {
          dialog.close();
          go(feature);
        }
      ) : make("p.gm-quiet", {}, "None is shown")
    );
  };
  const copyTable = async () => {
    const features = of(chosen);
    const copied = await copy(tabbed(columns[chosen], features), dialog);
    said.textContent = copied ? `${count(features.length, "row")} copied` : "The browser does not allow to copy; save the CSV file instead";
  };
  dialog.append(
    make(
      "div.gm-dialog-head",
      {},
      make("div.gm-tabs", { role: "group", "aria-label": "What is listed" }, ...tabs.map(({ button: button2 }) => button2)),
      make("button.gm-button", { type: "button", click: copyTable }, "Copy"),
      said,
      make("button.gm-button.gm-close", { type: "button", click: () => dialog.close() }, "Close")
    ),
    body
  );
  return {
    dialog,
    open() {
      for (const { type, button: button2 } of tabs) {
        const number2 = of(type).length;
        button2.textContent = `${TITLES[type]} ${number2.toLocaleString("en")}`;
      }
      choose(of("place").length || !of("route").length ? "place" : "route");
      dialog.showModal();
    }
  };
}

// front_end/saving/picture.js
var LOOK = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-opacity",
  "stroke-width",
  "stroke-dasharray",
  "stroke-dashoffset",
  "stroke-linecap",
  "stroke-linejoin",
  "vector-effect",
  "opacity"
];
var UNSEEN = ".gm-hit, .gm-away, .gm-away *";
function takeLook(from, to) {
  const style = getComputedStyle(from);
  for (const property of LOOK) to.setAttribute(property, style.getPropertyValue(property));
  to.removeAttribute("class");
}
function shapes(from, frame) {
  const box = from.getBoundingClientRect();
  const [, , wide = box.width] = (from.getAttribute("viewBox") || "").split(/[\s,]+/).map(Number);
  const scale = box.width / (wide || box.width || 1);
  const [left = 0, top = 0] = (from.getAttribute("viewBox") || "").split(/[\s,]+/).map(Number);
  const [x, y] = [box.left - frame.left - left * scale, box.top - frame.top - top * scale];
  const moved = draw("g", { transform: `translate(${x} ${y}) scale(${scale})` });
  for (const shape of from.querySelectorAll("path, circle, rect, text")) {
    if (shape.matches(UNSEEN) || getComputedStyle(shape).display === "none") continue;
    const copy2 = (
      /** @type {Element} */
      shape.cloneNode(false)
    );
    takeLook(shape, copy2);
    for (const name of [...copy2.attributes].map((attribute) => attribute.name))
      if (/^(aria-|data-|role$|tabindex$|pointer-events$)/.test(name)) copy2.removeAttribute(name);
    if (shape.localName === "text") {
      lettering(shape, copy2);
      copy2.append(shape.textContent || "");
    }
    moved.append(copy2);
  }
  return moved;
}
function lettering(from, to) {
  const style = getComputedStyle(from);
  for (const property of ["font-family", "font-size", "font-style", "font-weight", "letter-spacing"])
    to.setAttribute(property, style.getPropertyValue(property));
}
function labelText(label, frame, halo) {
  const box = label.getBoundingClientRect();
  const style = getComputedStyle(label);
  const size = parseFloat(style.fontSize);
  const text = draw("text", {
    x: box.left - frame.left,
    y: box.top - frame.top + box.height / 2 + size * 0.34,
    fill: style.color,
    stroke: halo,
    "stroke-width": 3,
    "stroke-linejoin": "round",
    "paint-order": "stroke",
    opacity: style.opacity
  });
  lettering(label, text);
  const words2 = label.textContent || "";
  text.textContent = style.textTransform === "uppercase" ? words2.toLocaleUpperCase("en") : words2;
  return text;
}
function pictureOf(map2, title, credits2) {
  const container = (
    /** @type {HTMLElement} */
    map2.getContainer()
  );
  const frame = container.getBoundingClientRect();
  const [width, height] = [Math.round(frame.width), Math.round(frame.height)];
  const style = getComputedStyle(container);
  const halo = style.getPropertyValue("--gm-halo").trim();
  const seen = (element) => {
    const box = element.getBoundingClientRect();
    return box.right > frame.left && box.left < frame.right && box.bottom > frame.top && box.top < frame.bottom;
  };
  const byHeight = (svgs, layer) => svgs.map((svg) => ({
    svg,
    height: Number(getComputedStyle(
      /** @type {Element} */
      svg.closest(layer)
    ).zIndex) || 0
  })).sort((one, other) => one.height - other.height).map(({ svg }) => shapes(
    /** @type {any} */
    svg,
    frame
  ));
  const parts = byHeight([...container.querySelectorAll(".leaflet-pane > svg")], ".leaflet-pane");
  const names = [...container.querySelectorAll(".gm-label")].filter(seen).map((label) => labelText(label, frame, halo));
  const dots = [...container.querySelectorAll(".gm-dot")].filter(seen).map((dot) => {
    const box = dot.getBoundingClientRect();
    return draw("circle", {
      cx: box.left - frame.left + box.width / 2,
      cy: box.top - frame.top + box.height / 2,
      r: 2,
      fill: getComputedStyle(dot).backgroundColor
    });
  });
  const markers = byHeight([...container.querySelectorAll(".gm-marker > svg")].filter(seen), ".gm-icon");
  const words2 = draw("title", {});
  words2.textContent = clean(title, 200);
  const foot = draw("text", {
    x: width - 6,
    y: height - 6,
    "text-anchor": "end",
    "font-family": style.fontFamily,
    "font-size": 10,
    fill: style.color,
    stroke: halo,
    "stroke-width": 3,
    "paint-order": "stroke"
  });
  foot.textContent = credits2.map((line) => clean(line, 120)).join(" · ").slice(0, Math.floor(width / 5.2));
  const picture = draw(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", width, height, viewBox: `0 0 ${width} ${height}`, role: "img" },
    words2,
    draw("rect", { width, height, fill: style.backgroundColor }),
    ...parts,
    ...dots,
    ...names,
    ...markers,
    foot
  );
  return new XMLSerializer().serializeToString(picture);
}
async function pixels(svg, scale = 2) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * scale;
  canvas.height = image.naturalHeight * scale;
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise(
    (resolve, reject) => canvas.toBlob(
      (blob) => blob ? resolve(blob) : reject(new Error("the picture is too large for this browser")),
      "image/png"
    )
  );
}

// front_end/saving/saving.js
function download(content, name) {
  const address = URL.createObjectURL(content);
  const link2 = (
    /** @type {HTMLAnchorElement} */
    make("a", { href: address, download: name })
  );
  link2.click();
  setTimeout(() => URL.revokeObjectURL(address), 6e4);
}
var fileName = (title) => clean(title, 60).replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "").toLowerCase() || "map";
function shownDocument(content, shown) {
  if (shown.length === content.features.length) return content;
  const { bbox, ...rest } = content;
  return { ...rest, features: shown };
}
var textFile = (words2, type) => new Blob([words2], { type: `${type};charset=utf-8` });
function fileChoices(map2, content, columns, shown) {
  const name = fileName(content.title);
  const picture = () => pictureOf(map2, content.title, ["Borders: Natural Earth, de facto", ...content.attribution]);
  const geojson = () => JSON.stringify(shownDocument(content, shown()));
  const table = (type, ending = `${type}s`) => {
    const features = shown().filter(({ properties }) => properties.type === type);
    download(textFile(`\uFEFF${csv(columns[type], features)}`, "text/csv"), `${name}-${ending}.csv`);
  };
  const some = (type) => content.features.some(({ properties }) => properties.type === type);
  const tableOf = (words2, type, ending) => some(type) ? [[words2, () => table(type, ending)]] : [];
  return [
    ["Data as GeoJSON", () => download(textFile(geojson(), "application/geo+json"), `${name}.geojson`)],
    ["Places as CSV", () => table("place")],
    ...tableOf("Routes as CSV", "route"),
    ...tableOf("Names not placed as CSV", "unresolved", "not-placed"),
    ["View as SVG", () => download(textFile(picture(), "image/svg+xml"), `${name}.svg`)],
    ["View as PNG", async () => download(await pixels(picture()), `${name}.png`)],
    ["Print", () => print()]
  ];
}
function choiceButton([words2, act], said) {
  const click = async () => {
    try {
      const answer = await act();
      said.textContent = typeof answer === "string" ? answer : "";
    } catch (error) {
      said.textContent = `That did not work: ${clean(String(error), 120)}`;
    }
  };
  return make("li", {}, make("button.gm-choice", { type: "button", click }, words2));
}
function closeFromOutside(menu, around) {
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.firstElementChild.focus();
    event.stopPropagation();
  });
  around.addEventListener("pointerdown", (event) => {
    if (!event.composedPath().includes(menu)) menu.open = false;
  });
  menu.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !menu.contains(
      /** @type {Node} */
      event.relatedTarget
    )) menu.open = false;
  });
}
function saveMenu(page, map2, content, columns, shown, link2) {
  const said = make("p.gm-quiet", { role: "status" });
  const copyLink = async () => await copy(link2(), menu) ? "Copied" : "The browser does not allow to copy";
  const choices = fileChoices(map2, content, columns, shown);
  if (page.own) choices.push(["Copy a link to this view", copyLink]);
  const body = make(
    "div.gm-menu-body",
    {},
    make("ul", {}, ...choices.map((choice2) => choiceButton(choice2, said))),
    make("p.gm-quiet", {}, "What is shown now; nothing leaves this page"),
    said
  );
  const summary = make("summary.gm-button", {}, "Save");
  const menu = (
    /** @type {HTMLDetailsElement} */
    make("details.gm-menu", {}, summary, body)
  );
  closeFromOutside(menu, page.target);
  return menu;
}

// front_end/saving/correction_desk.js
function correctionRow({ surface, route, words: words2, report: report2 }, undo) {
  const label = `Take back the correction of ${route ? `the route ${clean(route)}` : clean(surface)}`;
  return make(
    "li.gm-correction",
    {},
    make(
      "span",
      {},
      isolated(route || surface),
      make("span.gm-quiet", {}, " → ", isolated(words2), " · ", isolated(report2))
    ),
    make("button.gm-button", { type: "button", "aria-label": label, click: undo }, "Undo")
  );
}
function correctionSection(number2, ...content) {
  return make(
    "details.gm-section.gm-corrections",
    { open: true, hidden: true },
    make("summary", {}, make("h2", {}, "Corrections"), number2),
    make("div", {}, ...content)
  );
}
var keyOf2 = ({ report: report2, sentence: sentence2, route }) => JSON.stringify(["route", report2, sentence2, route]);
function sharedTellings(features) {
  const seen = /* @__PURE__ */ new Set();
  const shared = /* @__PURE__ */ new Set();
  for (const { properties } of features) {
    const keys = new Set((properties.tellings || []).map(keyOf2));
    for (const key of keys) (seen.has(key) ? shared : seen).add(key);
  }
  return shared;
}
function routeDesk(gathered, write) {
  const changes = /* @__PURE__ */ new Map();
  return {
    changeOf: (telling) => {
      const key = keyOf2(telling);
      return gathered.has(key) ? changes.get(key) || null : null;
    },
    /**
     * Correct tellings; one that becomes what it was is no longer corrected.
     * @param {[Telling, RouteChange][]} decided @returns {string} what was done
     */
    correctRoute: (decided) => {
      let noted = 0;
      let left = 0;
      for (const [telling, change] of decided) {
        const [key, line] = [keyOf2(telling), routeLine(telling, change)];
        gathered.delete(key);
        if (CONTROLS.test(telling.report) || !telling.route) left += 1;
        else if (line) {
          gathered.set(key, line);
          changes.set(key, change);
          noted += 1;
        }
      }
      write();
      if (left) return `${count(left, "telling")} cannot be corrected by file.`;
      return noted ? `Noted. ${count(gathered.size, "correction")} in the panel.` : "Nothing is changed.";
    }
  };
}
function correctionDesk(title, features) {
  const shared = sharedTellings(features);
  const gathered = /* @__PURE__ */ new Map();
  const watchers = [];
  const list = make("ul.gm-list");
  const said = make("p.gm-quiet", { role: "status" });
  const number2 = make("span.gm-number");
  const note = make("p.gm-quiet", {}, "The next run with --corrections obeys them; until then routes are only marked");
  const save = () => {
    const file = new Blob([correctionsFile(gathered.values())], { type: "text/csv;charset=utf-8" });
    download(file, `${fileName(title)}-corrections.csv`);
  };
  const saveButton = make("button.gm-button", { type: "button", click: save }, "Save corrections.csv");
  const element = correctionSection(number2, list, note, saveButton, said);
  const write = () => {
    element.hidden = gathered.size === 0;
    number2.textContent = String(gathered.size);
    list.replaceChildren(...[...gathered].map(([key, one]) => correctionRow(one, () => undo(key))));
    for (const watcher of watchers) watcher();
  };
  const undo = (key) => {
    gathered.delete(key);
    write();
    list.querySelector("button")?.focus();
  };
  const correct2 = (feature, place2, words2) => {
    const all = (
      /** @type {{surface: string, report: string, mention?: string}[]} */
      feature.properties.mentions
    );
    const mentions = all.filter((one) => one.mention !== "coordinates");
    const fit2 = mentions.filter(({ surface, report: report2 }) => usable(surface) && !CONTROLS.test(report2));
    for (const { surface, report: report2 } of fit2)
      gathered.set(JSON.stringify([surface, report2]), { surface, report: report2, place: place2, words: words2 });
    write();
    const left = mentions.length - fit2.length;
    said.textContent = left ? `${left} cannot be corrected by file` : "";
    return `${count(fit2.length, "mention")} noted as ${words2}. ${count(gathered.size, "correction")} in the panel.`;
  };
  const watch = (watcher) => void watchers.push(watcher);
  const drafts = /* @__PURE__ */ new Map();
  const isShared = (telling) => shared.has(keyOf2(telling));
  return { element, correct: correct2, watch, drafts, isShared, ...routeDesk(gathered, write) };
}

// front_end/page/filter.js
var GROUPS = (
  /** @type {const} */
  ["kind", "sure", "status", "report"]
);
function dayOf(date) {
  const found = typeof date === "string" ? /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?!\d)/.exec(date) : null;
  if (!found) return null;
  const time = Date.UTC(Number(found[1]), Number(found[2] || 1) - 1, Number(found[3] || 1));
  return Number.isFinite(time) ? Math.round(time / 864e5) : null;
}
var dateOf = (day) => new Date(day * 864e5).toISOString().slice(0, 10);
var statusOf = (feature) => Object.hasOwn(STATUS, feature.properties.status) ? feature.properties.status : "possible";
var within2 = (day, period) => period === null || day === null || day >= period[0] && day <= period[1];
function makeFilter(data) {
  const { reports } = data.document;
  const number2 = new Map(reports.map((report2, index) => [report2.id, index]));
  const days = reports.map((report2) => dayOf(report2.date));
  const hidden = { kind: /* @__PURE__ */ new Set(), sure: /* @__PURE__ */ new Set(), status: /* @__PURE__ */ new Set(), report: /* @__PURE__ */ new Set() };
  let period = null;
  let guesses = false;
  const watchers = [];
  let counting = null;
  const told = (mentions) => mentions.some(({ report: report2 }) => reportShown(report2));
  const reportShown = (id) => counting === null || counting[number2.get(id) ?? -1] !== false;
  const change = () => {
    const whole2 = hidden.report.size === 0 && period === null;
    counting = whole2 ? null : days.map((day, index) => !hidden.report.has(String(index)) && within2(day, period));
    for (const watcher of watchers) watcher();
  };
  return {
    reportShown,
    shows(feature) {
      const { type, confidence, mentions, reports: tellers2 } = feature.properties;
      if (type === "unresolved") return counting === null || told(mentions);
      if (hidden.sure.has(drawnAs(confidence))) return false;
      if (type === "route")
        return !hidden.status.has(statusOf(feature)) && (counting === null || tellers2.some(reportShown));
      return !hidden.kind.has(kindOf(data, feature.properties.kind).class) && (counting === null || told(mentions));
    },
    isShown: (group2, value) => !hidden[group2].has(value),
    show(group2, values, shown) {
      for (const value of values) shown ? hidden[group2].delete(value) : hidden[group2].add(value);
      change();
    },
    get period() {
      return period;
    },
    set period(bounds) {
      period = bounds;
      change();
    },
    get guesses() {
      return guesses;
    },
    set guesses(shown) {
      guesses = shown;
      change();
    },
    get everything() {
      return period === null && GROUPS.every((group2) => hidden[group2].size === 0);
    },
    hidden: (group2) => [...hidden[group2]].sort(),
    reset() {
      for (const group2 of GROUPS) hidden[group2].clear();
      period = null;
      change();
    },
    watch: (watcher) => void watchers.push(watcher)
  };
}

// front_end/page/keyboard.js
var FIELDS = "input:not([type=checkbox], [type=range]), textarea, select";
function leadToSearch(target, field, blocked) {
  target.addEventListener("keydown", (event) => {
    const inField = (
      /** @type {Element} */
      event.composedPath()[0].matches?.(FIELDS)
    );
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || inField || blocked()) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}

// front_end/page/permalink.js
function readLink(hash) {
  const parts = new URLSearchParams(hash.replace(/^#/, ""));
  const [zoom, lat, lon] = (parts.get("map") || "").split("/").map((part) => /^-?\d+(\.\d+)?$/.test(part) ? Number(part) : NaN);
  const usable2 = zoom >= 0 && zoom <= 24 && Math.abs(lat) <= 90 && Math.abs(lon) <= 720;
  const hide = (parts.get("hide") || "").split(",").map((part) => part.split(":")).filter(([group2, value]) => GROUPS.includes(
    /** @type {Group} */
    group2
  ) && value);
  const [from, to] = (parts.get("time") || "").split("..").map(dayOf);
  return {
    view: usable2 ? { lat, lon, zoom } : null,
    hide: (
      /** @type {[Group, string][]} */
      hide.map(([group2, value]) => [group2, value])
    ),
    period: from !== null && to !== null && from !== void 0 && to !== void 0 && from <= to ? [from, to] : null,
    guesses: parts.get("guesses") === "on",
    open: parts.get("open")
  };
}
function writeLink(center, zoom, filter, open) {
  const parts = [`map=${zoom}/${center.lat.toFixed(4)}/${center.lng.toFixed(4)}`];
  const hide = GROUPS.flatMap((group2) => filter.hidden(group2).map((value) => `${group2}:${encoded(value)}`));
  if (hide.length) parts.push(`hide=${hide.join(",")}`);
  if (filter.period) parts.push(`time=${filter.period.map(dateOf).join("..")}`);
  if (filter.guesses) parts.push("guesses=on");
  if (open !== null) parts.push(`open=${encoded(open)}`);
  return `#${parts.join("&")}`;
}
function keepLink(current, follow) {
  let timer = 0;
  let written = location.hash;
  addEventListener("hashchange", () => {
    if (location.hash === written) return;
    written = location.hash;
    follow(readLink(location.hash));
  });
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      try {
        written = current();
        history.replaceState(null, "", written);
        written = location.hash;
      } catch {
      }
    }, 250);
  };
}
function obeying({ map: map2, data, filter }, selection, opener2) {
  return ({ view, hide, period, guesses, open }) => {
    if (hide.length || period || !filter.everything) {
      filter.reset();
      for (const [group2, value] of hide) filter.show(group2, [value], false);
      if (period) filter.period = period;
    }
    if (guesses !== filter.guesses) filter.guesses = guesses;
    if (view) map2.setView([view.lat, view.lon], view.zoom, { animate: false });
    const feature = open === null ? null : data.document.features.find((one) => one.id === open);
    if (!feature) return;
    const place2 = selection.placeOf(feature);
    if (view && place2) selection.showPlace(place2, null);
    else selection.go(feature, opener2);
  };
}

// front_end/cards/place_card.js
function alternativesList(data, alternatives) {
  const rows = alternatives.slice(0, 8).map((other) => {
    const where2 = [kindOf(data, other.kind).label, clean(other.admin1), clean(other.country_name || other.country)].filter(Boolean).join(", ");
    return make(
      "li",
      {},
      isolated(other.name),
      make("span.gm-quiet", { dir: "auto" }, ` ${where2}`),
      make("span.gm-share", {}, percent(other.confidence))
    );
  });
  return make("ul.gm-alternatives", {}, ...rows);
}
function placePopup(data, reports, feature, ...tools) {
  const place2 = feature.properties;
  const kind = kindOf(data, place2.kind);
  const where2 = [clean(place2.admin1), clean(place2.country_name || place2.country)].filter(
    (part, index, all) => part && all.indexOf(part) === index
  );
  const [lon, lat] = feature.geometry.coordinates;
  return make(
    "article.gm-card",
    { "data-feature": feature.id },
    make("h2", { dir: "auto" }, clean(place2.name)),
    make("p.gm-kind", { dir: "auto" }, [kind.label, ...where2].join(" · ")),
    make(
      "p.gm-confidence",
      {},
      confidenceBar(place2.confidence),
      make("span", {}, make("strong", {}, inWords(place2.confidence)), ` this place, ${percent(place2.confidence)}`)
    ),
    ringOf(feature) > 0 && ringNote(place2.offset),
    kind.area ? make(
      "p.gm-note",
      {},
      data.basemap.areas?.includes(place2.gazetteer_id) ? "The report means the area that is outlined; its symbol is only a point in it." : "The report means an area; its symbol is only a point in it."
    ) : null,
    make("h3", {}, count(place2.mentions.length, "mention")),
    evidence(reports, place2.mentions),
    tools.length > 0 && make("div.gm-card-tools", {}, ...tools),
    place2.alternatives.length > 0 && make("h3", {}, "It could also be"),
    place2.alternatives.length > 0 && alternativesList(data, place2.alternatives),
    place2.reasons.length > 0 && make("h3", {}, "Why this place"),
    place2.reasons.length > 0 && make(
      "ul.gm-reasons",
      {},
      ...place2.reasons.slice(0, 8).map((reason) => make("li", { dir: "auto" }, clean(reason, 200)))
    ),
    make(
      "p.gm-position",
      {},
      `${Math.abs(lat).toFixed(4)}° ${lat < 0 ? "S" : "N"}, ${Math.abs(lon).toFixed(4)}° ${lon < 0 ? "W" : "E"}`,
      Number.isSafeInteger(place2.geonameid) && " · ",
      Number.isSafeInteger(place2.geonameid) && link(`https://www.geonames.org/${place2.geonameid}`, `GeoNames ${place2.geonameid}`)
    )
  );
}
function ringNote(offset) {
  const radius = about(offset.uncertainty_km);
  return make(
    "p.gm-note",
    { dir: "auto" },
    offset.direction ? `Within about ${radius} of this point, as the ring shows: the report only says how it lies from ` : `Within about ${radius} of here, as the ring shows: the report does not say which way from `,
    isolated(offset.from),
    "."
  );
}
function confidenceBar(confidence) {
  const filled = draw("rect", {
    width: Math.max(1, 48 * Math.min(1, confidence)),
    height: 6,
    rx: 3,
    class: "gm-bar-filled"
  });
  return draw(
    "svg",
    { width: 48, height: 6, class: "gm-bar", "aria-hidden": "true" },
    draw("rect", { width: 48, height: 6, rx: 3, class: "gm-bar-empty" }),
    filled
  );
}

// front_end/cards/guess_card.js
var where = (data, guess2) => [kindOf(data, guess2.kind).label, clean(guess2.admin1), clean(guess2.country_name || guess2.country)].filter((part, index, all) => part && all.indexOf(part) === index).join(", ");
function guessList(data, guesses) {
  if (!guesses.length) return make("p.gm-quiet", {}, "The gazetteer has no place of this name, written so or alike");
  const [best, ...others] = guesses;
  return make(
    "div.gm-guesses",
    {},
    make(
      "p",
      {},
      make("span.gm-quiet", {}, "Best guess: "),
      isolated(best.name),
      make("span.gm-quiet", { dir: "auto" }, ` ${where(data, best)}`),
      make("span.gm-share", {}, percent(best.confidence))
    ),
    others.length > 0 && make(
      "details",
      {},
      make("summary.gm-quiet", {}, `${count(others.length, "other")} tried`),
      alternativesList(data, others)
    )
  );
}
function guessPopup(data, reports, { feature, guess: guess2 }, ...tools) {
  const { name, mentions, alternatives } = feature.properties;
  return make(
    "article.gm-card",
    { "data-feature": feature.id },
    make("h2", { dir: "auto" }, clean(name)),
    make("p.gm-kind", {}, make("span.gm-status.gm-guessed", {}, "not placed"), " · only the best guess is shown"),
    make(
      "p.gm-confidence",
      {},
      confidenceBar(guess2.confidence),
      make(
        "span",
        {},
        make("strong", {}, isolated(guess2.name), "?"),
        ` ${inWords(guess2.confidence)}, ${percent(guess2.confidence)}`
      )
    ),
    make("p.gm-quiet", { dir: "auto" }, where(data, guess2)),
    make("h3", {}, count(mentions.length, "mention")),
    evidence(reports, mentions),
    make("div.gm-card-tools", {}, ...tools),
    alternatives.length > 1 && make("h3", {}, "It could also be"),
    alternatives.length > 1 && alternativesList(data, alternatives.slice(1))
  );
}

// front_end/map/pin.js
var NUDGE = 4;
var LEAP = 32;
var WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
function pinButton(name) {
  const help = "drag it, or move it with the arrow keys; Enter sets it down, Escape takes it away";
  return make(
    "button.gm-pin",
    { type: "button", "aria-label": `Pin for ${name}: ${help}` },
    draw(
      "svg",
      { viewBox: "0 0 28 38", width: 28, height: 38, "aria-hidden": "true" },
      draw("path", { d: "M14 37C8 27 2 21 2 13.5A12 12 0 0 1 26 13.5C26 21 20 27 14 37Z" }),
      draw("circle", { cx: 14, cy: 13.5, r: 4.5 })
    )
  );
}
function nudge(map2, marker, way, by) {
  const point = map2.latLngToContainerPoint(marker.getLatLng()).add([way[0] * by, way[1] * by]);
  marker.setLatLng(map2.containerPointToLatLng(point));
  if (map2.getBounds().contains(marker.getLatLng())) return;
  map2.panInside(marker.getLatLng(), { padding: [40, 40], animate: false });
}
function placePin(map2, at, name, put) {
  const button2 = pinButton(name);
  const view = { button: button2 };
  const marker = leaflet_default.marker(at, {
    icon: leaflet_default.divIcon({ html: view.button, className: "gm-icon", iconSize: [0, 0] }),
    draggable: true,
    autoPan: true,
    keyboard: false,
    zIndexOffset: 1e6
  }).addTo(map2);
  const said = make("span", { role: "status" }, "Drag the pin, or move it with the arrow keys");
  const end = () => {
    marker.remove();
    bar.remove();
    map2.getContainer().focus({ preventScroll: true });
  };
  const setDown = () => {
    put(marker.getLatLng());
    end();
  };
  const bar = make(
    "div.gm-pin-bar",
    {},
    said,
    make("button.gm-button", { type: "button", click: setDown }, "Set down"),
    make("button.gm-button", { type: "button", click: end }, "Cancel")
  );
  map2.getContainer().parentElement.append(bar);
  const tell = () => {
    const { lat, lng } = marker.getLatLng();
    said.textContent = `${lat.toFixed(4)}, ${lng.toFixed(4)}`;
  };
  marker.on("drag", tell);
  button2.addEventListener("keydown", (event) => {
    const way = Object.hasOwn(WAYS, event.key) ? WAYS[event.key] : null;
    if (event.key === "Enter") setDown();
    else if (event.key === "Escape") end();
    else if (way) {
      nudge(map2, marker, way, event.shiftKey ? LEAP : NUDGE);
      tell();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  button2.focus({ preventScroll: true });
}

// front_end/saving/stop_list.js
var FEWEST = 2;
function choice(options, chosen, attributes = {}) {
  const select = (
    /** @type {HTMLSelectElement} */
    make("select.gm-input", attributes, ...options.map(([value, words2]) => make("option", { value }, words2)))
  );
  select.value = chosen;
  return select;
}
function exchange(stops, index, other) {
  const [one, two] = [stops[index], stops[other]];
  stops[index] = { ...two, role: one.role };
  stops[other] = { ...one, role: two.role };
}
function addStop(stops, stop) {
  const ends = stops.length > 1 && stops[stops.length - 1].role === "destination";
  stops.splice(ends ? stops.length - 1 : stops.length, 0, stop);
}
function stopList(stops) {
  const list = make("ol.gm-edit-stops", { "aria-label": "Stops" });
  const row = (stop, index) => {
    const name = clean(stop.surface) || "a stop";
    const role = choice(ROLE_WORDS, stop.role, { "aria-label": `Part of ${name}` });
    role.addEventListener("change", () => {
      stops[index] = { ...stops[index], role: role.value };
    });
    const act = (what, label, sign, able = true) => make(
      "button.gm-button",
      { type: "button", "data-act": `${what} ${index}`, "aria-label": label, disabled: !able },
      sign
    );
    const last = stops.length - 1;
    return make(
      "li",
      {},
      make("span.gm-edit-name", {}, role, isolated(name)),
      make(
        "span.gm-edit-acts",
        {},
        act("up", `Move ${name} up`, "↑", index > 0),
        act("down", `Move ${name} down`, "↓", index < last),
        act("drop", `Drop ${name}`, "×", stops.length > FEWEST)
      )
    );
  };
  const render = (...focused) => {
    list.replaceChildren(...stops.map(row));
    const able = focused.map((act) => list.querySelector(`[data-act="${act}"]:not([disabled])`)).find(Boolean);
    able?.focus();
  };
  list.addEventListener("click", (event) => {
    const target = (
      /** @type {Element} */
      event.target.closest("[data-act]")
    );
    if (!target) return;
    event.stopPropagation();
    const [act, place2] = (
      /** @type {string} */
      target.getAttribute("data-act").split(" ")
    );
    const index = Number(place2);
    if (act === "drop") {
      stops.splice(index, 1);
      render(`drop ${Math.min(index, stops.length - 1)}`, "down 0");
      return;
    }
    const other = act === "up" ? index - 1 : index + 1;
    exchange(stops, index, other);
    render(`${act} ${other}`, `${act === "up" ? "down" : "up"} ${other}`);
  });
  render();
  return { list, render: () => render() };
}

// front_end/saving/route_form.js
var MOST_NAMES = 300;
var labelled = (label, field) => make("label.gm-field", {}, make("span", {}, label), field);
var button = (words2, click) => make("button.gm-button", { type: "button", click }, words2);
function namesIn(features, report2) {
  const found = /* @__PURE__ */ new Map();
  for (const { properties } of features) {
    for (const mention of properties.mentions || []) {
      const name = oneLine(mention.surface);
      if (mention.report !== report2 || !name) continue;
      found.set(name, Math.min(mention.start, found.get(name) ?? Infinity));
    }
  }
  return [...found].sort(([, one], [, other]) => one - other).slice(0, MOST_NAMES).map(([name]) => name);
}
function adding(draft, names, render, movePin) {
  const chosen = choice(
    names.map((name) => [name, clean(name)]),
    names[0] || ""
  );
  const add = () => {
    addStop(draft.stops, { role: "via", surface: chosen.value, given: false });
    render();
  };
  const pin = () => movePin((at) => addStop(draft.stops, { role: "via", surface: positionCell(at), given: true }));
  return make(
    "div.gm-edit-add",
    {},
    names.length > 0 && labelled("Another stop", chosen),
    names.length > 0 && button("Add", add),
    button("Add by a pin", pin)
  );
}
function fieldsOf(draft, names, movePin) {
  const attributes = { type: "text", maxlength: "200", dir: "auto", autocomplete: "off" };
  const mover = (
    /** @type {HTMLInputElement} */
    make("input.gm-input", attributes)
  );
  mover.value = oneLine(draft.mover);
  const status = choice(Object.entries(STATUS), draft.status);
  const { list, render } = stopList(draft.stops);
  const read = () => ({ ...draft, denied: false, mover: mover.value, status: status.value });
  const pinned = (put) => {
    Object.assign(draft, read());
    movePin(put);
  };
  const added = adding(draft, names, render, pinned);
  return { fields: [labelled("What moved", mover), labelled("Status", status), list, added], read };
}
function following(change, telling, desk) {
  const mover = oneLine(change.mover) === oneLine(telling.mover) ? null : change.mover;
  const status = change.status === telling.status ? null : change.status;
  return (other) => {
    const before = desk.changeOf(other) || asTold(other);
    return { ...before, denied: false, mover: mover ?? before.mover, status: status ?? before.status };
  };
}
function routeForm(tellings, features, desk, movePin) {
  const said = make("p.gm-told", { role: "status" });
  const all = (
    /** @type {HTMLInputElement} */
    make("input", { type: "checkbox", checked: true })
  );
  const body = make("div");
  const which = choice(
    tellings.map(({ report: report2, sentence: sentence2 }, index) => [String(index), `${clean(report2, 40)}: ${clean(sentence2, 60)}`]),
    String(Math.max(0, tellings.findIndex(desk.drafts.has, desk.drafts)))
  );
  const current = () => tellings[Number(which.value)];
  let read = () => asTold(current());
  const show = () => {
    const telling = current();
    const before = desk.drafts.get(telling) || desk.changeOf(telling) || asTold(telling);
    desk.drafts.delete(telling);
    const draft = { ...before, stops: [...before.stops] };
    const made = fieldsOf(draft, namesIn(features, telling.report), (put) => {
      desk.drafts.set(telling, draft);
      movePin(put);
    });
    read = made.read;
    body.replaceChildren(...made.fields);
  };
  const decide = (change, made) => {
    const follows = (one) => all.checked && !(change.denied && desk.isShared(one));
    const others = tellings.filter((telling) => telling !== current() && follows(telling));
    const decided = others.map((telling) => (
      /** @type {[Telling, RouteChange]} */
      [telling, made(telling)]
    ));
    said.textContent = desk.correctRoute([[current(), change], ...decided]);
    said.scrollIntoView({ block: "nearest" });
  };
  const note = () => decide(read(), following(read(), current(), desk));
  const deny = () => decide({ ...read(), denied: true }, (telling) => ({ ...asTold(telling), denied: true }));
  which.addEventListener("change", () => {
    said.textContent = "";
    show();
  });
  show();
  const several = tellings.length > 1;
  const words2 = ` Mover, status and “not a route” for all ${count(tellings.length, "telling")}`;
  return [
    several && labelled("As told by", which),
    body,
    several && make("label.gm-check", {}, all, words2),
    make("div.gm-choices", {}, button("Note the correction", note), button("Not a route", deny)),
    said
  ];
}
function routeTools(feature, features, desk, movePin) {
  const tellings = (
    /** @type {Telling[]} */
    (feature.properties.tellings || []).filter(({ route }) => route)
  );
  if (!tellings.length) return null;
  const open = tellings.some((telling) => desk.drafts.has(telling));
  const fill = () => {
    if (form.childElementCount === 1)
      form.append(...routeForm(tellings, features, desk, movePin).flatMap((one) => one || []));
  };
  const summary = make("summary", { click: fill }, "Correct this route");
  const form = make("details.gm-correct.gm-route-form", { open }, summary);
  if (open) fill();
  return form;
}

// front_end/page/shell.js
var MOST_NOTICES = 20;
function toggleButton(name, shell, mark, controls, changed = () => {
}) {
  const button2 = make("button.gm-button.gm-toggle", {
    type: "button",
    "aria-controls": controls,
    click: () => set(shell.classList.contains(mark))
  });
  const set = (shown) => {
    shell.classList.toggle(mark, !shown);
    button2.setAttribute("aria-expanded", String(shown));
    button2.textContent = `${shown ? "Hide" : "Show"} ${name}`;
    changed(shown);
  };
  return { button: button2, set };
}
function buildShell(page, container, title, focus, notices, reading, readingShown) {
  const summary = make("p.gm-summary", { role: "status" });
  const tools = make("div.gm-tools", {});
  const said = notices.slice(0, MOST_NOTICES).map((notice) => make("li", { dir: "auto" }, clean(notice, LONG)));
  const notes = said.length > 0 && make("ul.gm-notices", { "aria-label": "Notices" }, ...said);
  const about2 = focus !== "" && make("p.gm-focus", { dir: "auto" }, focus);
  const header = make("header.gm-header", {}, make("h1", { dir: "auto" }, title), summary, about2, notes, tools);
  const stage = make("div.gm-stage", {});
  const aside = make(page.own ? "aside.gm-panel" : "section.gm-panel", {
    id: "gm-panel",
    "aria-label": "Details",
    tabindex: "-1"
  });
  reading.pane.id = "gm-reading";
  const shell = make(page.own ? "main.gm-page" : "section.gm-page", {}, header, stage, reading.pane, aside);
  container.before(shell);
  stage.append(container);
  container.setAttribute("role", "region");
  container.setAttribute("aria-label", "Map");
  const details = toggleButton("details", shell, "gm-closed", "gm-panel");
  const text = toggleButton("text", shell, "gm-unread", "gm-reading", (shown) => {
    if (shown) reading.fill();
  });
  details.set(true);
  text.set(readingShown);
  tools.append(details.button, text.button);
  return { shell, stage, aside, summary, tools, text, details };
}
function cardOpener(map2, calm) {
  const pan = map2.panBy;
  if (calm)
    map2.panBy = (by, options) => pan.call(map2, by, { ...options, animate: false });
  const container = map2.getContainer();
  container.addEventListener("keydown", (event) => {
    if (event.key === "Escape") map2.closePopup();
  });
  return (at, card, name, opener2, lift = 0) => {
    const size = map2.getSize();
    const width = Math.min(360, size.x - 48);
    const popup = leaflet_default.popup({
      maxWidth: width,
      minWidth: Math.min(280, width),
      maxHeight: Math.max(120, size.y - 90),
      autoPanPaddingTopLeft: [size.x > 560 ? 62 : 12, 12],
      autoPanPaddingBottomRight: [12, 12],
      offset: [0, 4 - lift],
      className: "gm-popup"
    });
    popup.setLatLng(at).setContent(card).openOn(map2);
    const element = popup.getElement();
    element.setAttribute("role", "dialog");
    element.setAttribute("aria-label", name);
    card.tabIndex = -1;
    card.focus({ preventScroll: true });
    const settle = () => {
      const focused = (
        /** @type {HTMLElement | null} */
        /** @type {any} */
        card.getRootNode().activeElement
      );
      popup.update();
      focused?.focus({ preventScroll: true });
    };
    card.addEventListener("toggle", settle, true);
    if (map2._animatingZoom) map2.once("zoomend", () => popup.isOpen() && settle());
    popup.on("remove", () => {
      const root = (
        /** @type {any} */
        container.getRootNode()
      );
      const lost = root.activeElement === null || root.activeElement === document.body;
      if (element.contains(root.activeElement) || lost)
        (opener2?.isConnected ? (
          /** @type {HTMLElement} */
          opener2
        ) : container).focus({ preventScroll: true });
      element.removeAttribute("role");
    });
    return popup;
  };
}

// front_end/page/selection.js
function clusterCard(views, show) {
  const row = (view) => make(
    "li",
    {},
    make(
      "button.gm-item",
      { type: "button", click: () => show(view) },
      view.guess ? guessSymbol(view.kind.class, 6) : symbol(view.kind.class, 6, drawnAs(view.feature.properties.confidence), false),
      make("span.gm-item-name", {}, isolated(view.name), view.guess && make("span.gm-quiet", {}, "a guess"))
    )
  );
  return make(
    "article.gm-card",
    {},
    make("h2", {}, `${count(views.length, "place")} in one spot`),
    make("ul.gm-list", {}, ...views.slice(0, 100).map(row))
  );
}
function textButton({ calm }, shell, reading, feature) {
  const click = () => {
    shell.text.set(true);
    reading.light(feature);
    const stacked = getComputedStyle(shell.shell).gridTemplateColumns.split(" ").length === 1;
    if (stacked) reading.pane.scrollIntoView({ block: "start", behavior: calm ? "auto" : "smooth" });
    reading.pane.focus({ preventScroll: true });
  };
  return make("button.gm-button", { type: "button", click }, "Show in the text");
}
function leadToUnplaced({ calm }, { aside, details }, feature) {
  details.set(true);
  const rows = [...aside.querySelectorAll("[data-unresolved]")];
  const row = feature ? rows.find((one) => one.getAttribute("data-unresolved") === feature.id) : rows[0];
  row?.closest("details")?.setAttribute("open", "");
  row?.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
  row?.focus({ preventScroll: true });
}
function moveTo(map2, view) {
  if ("points" in view) {
    const line = view.points.map(([lon, lat]) => leaflet_default.latLng(lat, lon));
    if (line.length) map2.fitBounds(leaflet_default.latLngBounds(line), { padding: [50, 50], maxZoom: 9, animate: false });
  } else if (view.bounds) map2.fitBounds(view.bounds, { padding: [40, 40], maxZoom: 9, animate: false });
  else map2.setView(view.at, Math.max(map2.getZoom(), view.kind.area ? 5 : 7), { animate: false });
}
function routeCard({ map: map2, data, reports, desk }, feature, at, again) {
  const tools = routeTools(feature, data.document.features, desk, (put) => {
    map2.closePopup();
    placePin(map2, at, "another stop", (where2) => {
      put(where2);
      queueMicrotask(again);
    });
  });
  return routePopup(reports, feature, correctedRoute(feature, desk), ...tools ? [tools] : []);
}
var asPlace = (view) => view && !("points" in view) ? view : null;
function routeCards(scene, views) {
  const { desk } = scene;
  let shown = null;
  desk.watch(() => {
    if (!shown?.card.isConnected) return;
    const { feature, card } = shown;
    card.querySelector(".gm-route-head")?.replaceWith(routeHead(feature, correctedRoute(feature, desk)));
  });
  return (feature, at) => {
    const again = () => {
      const view = views.get(feature.id);
      if (view && "points" in view) view.show(null);
    };
    shown = { feature, card: routeCard(scene, feature, at, again) };
    return shown.card;
  };
}
function makeSelection(scene, shell, reading) {
  const { map: map2, data, reports, desk, calm } = scene;
  const openCard = cardOpener(map2, calm);
  const views = /* @__PURE__ */ new Map();
  const watchers = [];
  let opened = null;
  const cardOf = routeCards(scene, views);
  const select = (feature) => {
    opened = feature;
    reading.light(feature);
    for (const watcher of watchers) watcher(feature);
  };
  const open = (feature, popup) => {
    select(feature);
    popup.on("remove", () => opened === feature && select(null));
  };
  const showPlace = (view, opener2, at = view.at) => {
    const { feature, name } = view;
    const tools = correctionTools(feature, desk, (put) => {
      map2.closePopup();
      placePin(map2, view.at, name, put);
    });
    const text = textButton(scene, shell, reading, feature);
    const card = view.guess ? guessPopup(data, reports, view, text, tools) : placePopup(data, reports, feature, text, tools);
    open(feature, openCard(at, card, name, opener2, at === view.at ? view.radius : 0));
  };
  const go = (feature, opener2) => {
    const view = views.get(feature.id);
    if (!view) {
      leadToUnplaced(scene, shell, feature);
      reading.light(feature);
      return;
    }
    shell.stage.scrollIntoView({ block: "nearest", behavior: calm ? "auto" : "smooth" });
    moveTo(map2, view);
    if ("points" in view) view.show(opener2);
    else showPlace(view, opener2);
  };
  return {
    opened: () => opened,
    know: (found) => found.forEach((view) => views.set(view.feature.id, view)),
    watch: (watcher) => void watchers.push(watcher),
    go,
    showPlace,
    showRoute: (feature, at, opener2) => open(feature, openCard(at, cardOf(feature, at), `Route: ${routeName(feature.properties)}`, opener2)),
    showCluster: (found, at, opener2) => void openCard(
      at,
      clusterCard(found, (view) => showPlace(view, opener2)),
      `${count(found.length, "place")} in one spot`,
      opener2
    ),
    placeOf: (feature) => asPlace(views.get(feature.id))
  };
}

// front_end/panel/legend.js
var AREA = "M3 5L12 2L19 4L31 3L29 12L20 16L8 14Z";
function switchBox(filter, group2, value, ...content) {
  const box = (
    /** @type {HTMLInputElement} */
    make("input", {
      type: "checkbox",
      "data-switch": `${group2}:${value}`,
      change: () => filter.show(group2, [value], box.checked)
    })
  );
  const follow = () => {
    box.checked = filter.isShown(group2, value);
  };
  filter.watch(follow);
  follow();
  return make("label.gm-switch", {}, box, ...content);
}
function guessSwitch(filter, ...content) {
  const box = (
    /** @type {HTMLInputElement} */
    make("input", { type: "checkbox", "data-switch": "guesses", change: () => filter.guesses = box.checked })
  );
  const follow = () => {
    box.checked = filter.guesses;
  };
  filter.watch(follow);
  follow();
  return make("label.gm-switch", {}, box, ...content);
}
function tally(keys) {
  const found = /* @__PURE__ */ new Map();
  for (const key of keys) found.set(key, (found.get(key) || 0) + 1);
  return found;
}
var sample = (height, ...shapes2) => draw("svg", { viewBox: `0 0 34 ${height}`, width: 34, height, "aria-hidden": "true" }, ...shapes2);
var number = (total = 0) => make("span.gm-number", {}, total.toLocaleString("en"));
var group = (title, rows) => rows.length ? [make("fieldset", {}, make("legend", {}, title), ...rows)] : [];
function kindRows(places, filter) {
  const kinds = tally(places.map((view) => view.kind.class));
  return Object.keys(CLASSES).filter((letter) => kinds.has(letter)).map(
    (letter) => switchBox(
      filter,
      "kind",
      letter,
      symbol(letter, 7, "filled", false),
      CLASSES[letter].name,
      number(kinds.get(letter))
    )
  );
}
function confidenceRows(views, guesses, filter) {
  const numbers = tally(views.map((view) => drawnAs(view.feature.properties.confidence)));
  const rows = drawingsInWords().filter(([drawn]) => drawn !== "dashed" || numbers.has(drawn)).map(
    ([drawn, words2]) => switchBox(filter, "sure", drawn, symbol("P", 6.5, drawn, false), words2, number(numbers.get(drawn)))
  );
  if (guesses)
    rows.push(guessSwitch(filter, guessSymbol("P", 6.5), "not placed: show the best guess", number(guesses)));
  return rows;
}
function statusRows(routes, filter) {
  const statuses = tally(routes.map((view) => statusOf(view.feature)));
  const line = (status) => sample(12, draw("path", { d: "M1 6H33", class: `gm-line gm-route-0 gm-status-${status}` }));
  return (
    /** @type {(keyof typeof STATUS)[]} */
    Object.keys(STATUS).filter((status) => statuses.has(status)).map((status) => switchBox(filter, "status", status, line(status), STATUS[status], number(statuses.get(status))))
  );
}
function undrawnRow(routes, filter) {
  const guessed = routes.filter((view) => view.guesses.length).length;
  if (!guessed) return [];
  const line = sample(12, draw("path", { d: "M1 6H33", class: "gm-guess-line" }));
  return [guessSwitch(filter, line, "not drawn, or not in whole: show the best guess", number(guessed))];
}
function corridorRow(routes) {
  if (!routes.some((view) => view.feature.properties.corridor)) return [];
  const open = sample(12, draw("rect", { width: 34, height: 12, class: "gm-corridor gm-open gm-route-0" }));
  return [make("li", {}, open, "What the reported areas leave open")];
}
function exactnessRows(places) {
  const rows = [1, 5, 25].map(
    (mentions) => make("li", {}, symbol("P", radiusOf(mentions), "filled", false), count(mentions, "mention"))
  );
  if (places.some((view) => view.kind.area && !view.bounds))
    rows.push(make("li", {}, symbol("A", 7, "filled", true), "Ringed: an area, the symbol is a point in it"));
  if (places.some((view) => view.bounds)) {
    const [ground, line] = ["ground", "line"].map(
      (part) => draw("path", { d: AREA, class: `gm-area gm-A gm-area-filled gm-area-${part}` })
    );
    rows.push(make("li", {}, sample(18, ground, line), "Outlined: the area that is meant"));
  }
  if (places.some((view) => ringOf(view.feature) > 0)) {
    const ring = draw("circle", { cx: 17, cy: 9, r: 8, class: "gm-ring gm-X" });
    rows.push(make("li", {}, sample(18, ring), "Dashed ring: it lies somewhere within"));
  }
  return rows;
}
function legend(places, routes, guesses, filter) {
  const views = [...places, ...routes];
  const roles = [...roleLegend(routes), ...corridorRow(routes)];
  return make(
    "div.gm-legend",
    {},
    ...group("Kind of place", kindRows(places, filter)),
    ...group("How sure which place it is", views.length ? confidenceRows(views, guesses, filter) : []),
    ...group("Routes: inferred between their stops", [...statusRows(routes, filter), ...undrawnRow(routes, filter)]),
    roles.length > 0 && make("ul", {}, ...roles),
    places.length > 0 && make("h3", {}, "How often, and how exact"),
    places.length > 0 && make("ul.gm-row", {}, ...exactnessRows(places))
  );
}

// front_end/panel/timeline.js
var MOST_BARS = 60;
function slider(name, at, most) {
  const attributes = { type: "range", min: 0, max: most, step: 1, value: at, "aria-label": name, autocomplete: "off" };
  return (
    /** @type {HTMLInputElement} */
    make("input", attributes)
  );
}
function barChart(reports, dates, first, last) {
  const bins = Math.min(MOST_BARS, last - first + 1);
  const binOf = (day) => Math.min(bins - 1, Math.floor((day - first) / (last - first + 1) * bins));
  const heights = new Array(bins).fill(0);
  dates.forEach((day, index) => {
    if (day !== null) heights[binOf(day)] += 1 + reports[index].places + reports[index].routes;
  });
  const highest = Math.max(...heights);
  const bars = heights.map((height, index) => {
    const tall = 20 * height / highest;
    return draw("rect", { x: index + 0.1, width: 0.8, y: 20 - tall, height: tall });
  });
  const box = { viewBox: `0 0 ${bins} 20`, preserveAspectRatio: "none" };
  const pale = (start, end) => bars.forEach((bar, index) => bar.classList.toggle("gm-out", index < binOf(start) || index > binOf(end)));
  return { chart: draw("svg", { ...box, class: "gm-bars", "aria-hidden": "true" }, ...bars), pale };
}
function timeline(reports, filter) {
  const dates = reports.map((report2) => dayOf(report2.date));
  const days = [...new Set(dates.filter((day) => day !== null))].sort((one, other) => one - other);
  if (days.length < 2) return null;
  const undated = dates.filter((day) => day === null).length;
  const [first, last] = [days[0], days[days.length - 1]];
  const [from, to] = [slider("From", 0, days.length - 1), slider("To", days.length - 1, days.length - 1)];
  const period = make("output", {});
  const { chart, pale } = barChart(reports, dates, first, last);
  const follow = () => {
    const [start, end] = filter.period || [first, last];
    from.value = String(days.findIndex((day) => day >= start));
    to.value = String(days.length - 1 - [...days].reverse().findIndex((day) => day <= end));
    period.textContent = `${dateOf(start)} to ${dateOf(end)}`;
    from.setAttribute("aria-valuetext", dateOf(start));
    to.setAttribute("aria-valuetext", dateOf(end));
    pale(start, end);
  };
  const move = (moved) => {
    const other = moved === from ? to : from;
    if (Number(from.value) > Number(to.value)) other.value = moved.value;
    const bounds = (
      /** @type {[number, number]} */
      [days[Number(from.value)], days[Number(to.value)]]
    );
    filter.period = bounds[0] === first && bounds[1] === last ? null : bounds;
  };
  for (const input of [from, to]) input.addEventListener("input", () => move(input));
  filter.watch(follow);
  follow();
  const stays = `${count(undated, "report has", "reports have")} no date and ${undated === 1 ? "stays" : "stay"} shown`;
  return make(
    "div.gm-timeline",
    {},
    chart,
    make("label", {}, make("span", {}, "From"), from),
    make("label", {}, make("span", {}, "To"), to),
    period,
    undated > 0 && make("p.gm-quiet", {}, stays)
  );
}

// front_end/panel/panel.js
var opener = (event) => (
  /** @type {Element} */
  event.currentTarget
);
function placeRow(view, go) {
  const place2 = view.feature.properties;
  const where2 = [view.kind.label, clean(place2.country_name || place2.country)].filter((part) => part && part !== view.name).join(", ");
  return make(
    "li",
    {},
    make(
      "button.gm-item",
      { type: "button", click: (event) => go(view.feature, opener(event)) },
      symbol(view.kind.class, 6, drawnAs(place2.confidence), false),
      make("span.gm-item-name", {}, isolated(place2.name), make("span.gm-quiet", { dir: "auto" }, where2)),
      make("span.gm-share", {}, `×${place2.mentions.length}`)
    )
  );
}
function routeRow(view, go, desk) {
  const route = view.feature.properties;
  const corrected = correctedRoute(view.feature, desk);
  const stated2 = route.claims.filter((claim) => claim.kind === "distance" && isNumber(claim.km)).map((claim) => Math.round(
    /** @type {number} */
    claim.km
  ).toLocaleString("en"));
  const facts = [
    corrected ? corrected.words : clean(route.status, 20),
    !view.feature.geometry && "not drawn",
    view.feature.geometry && isNumber(route.length_km) && `${kilometres(route.length_km)} drawn`,
    route.undrawn === "legs" && "not all of it",
    stated2.length ? `stated ${[...new Set(stated2)].slice(0, 4).join(", ")} km` : ""
  ].filter(Boolean).join(" · ");
  const drawn = `gm-line gm-route-${view.number} gm-status-${statusOf(view.feature)}`;
  const line = draw(
    "svg",
    { viewBox: "0 0 22 12", width: 22, height: 12, "aria-hidden": "true" },
    draw("path", { d: "M1 6H21", class: view.feature.geometry ? drawn : "gm-guess-line" })
  );
  return make(
    corrected?.denied ? "li.gm-struck" : "li",
    { "data-listed": view.feature.id },
    make(
      "button.gm-item",
      { type: "button", click: (event) => go(view.feature, opener(event)) },
      line,
      make("span.gm-item-name", {}, isolated(nameOf(route, corrected), 200), make("span.gm-quiet", {}, facts))
    )
  );
}
function nameOf(route, corrected) {
  if (!corrected || corrected.denied) return routeName(route);
  const { mover, stops } = corrected;
  return routeName({ mover: mover || route.mover, stops: stops || route.stops });
}
var unplacedNote = (guessed, filter) => make(
  "div.gm-unplaced-note",
  {},
  make("p.gm-quiet", {}, "Not on the map, because it is not sure enough where they are."),
  guessed && guessSwitch(filter, "Show the best guesses on the map")
);
function undrawnNote(routes, filter) {
  const none = routes.filter(({ feature }) => !feature.geometry).length;
  const part = routes.filter(({ feature }) => feature.properties.undrawn === "legs").length;
  if (!none && !part) return null;
  const words2 = [
    none && `${none.toLocaleString("en")} not drawn, because it is not sure enough what moved where`,
    part && `${part.toLocaleString("en")} drawn without the legs to stops that are not placed`
  ];
  return make(
    "div.gm-unplaced-note",
    {},
    make("p.gm-quiet", {}, `${words2.filter(Boolean).join("; ")}.`),
    routes.some((view) => view.guesses.length) && guessSwitch(filter, "Show the best guesses on the map")
  );
}
function reportSwitches(reports, filter) {
  const all = reports.map((_, index) => String(index));
  const row = (index) => {
    const report2 = reports[index];
    return make(
      "li",
      {},
      switchBox(
        filter,
        "report",
        String(index),
        make("span.gm-heard", {}, `Show ${clean(report2.title || report2.id)} on the map`)
      ),
      make(
        "div",
        {},
        citation(/* @__PURE__ */ new Map([[report2.id, report2]]), report2.id),
        make(
          "span.gm-quiet",
          {},
          [
            count(report2.places, "place"),
            count(report2.routes, "route"),
            `${report2.unresolved.toLocaleString("en")} not placed`
          ].join(" · ")
        )
      )
    );
  };
  const both = make(
    "p.gm-pair",
    {},
    make("button.gm-button", { type: "button", click: () => filter.show("report", all, true) }, "All"),
    make("button.gm-button", { type: "button", click: () => filter.show("report", all, false) }, "None")
  );
  return make(
    "div",
    {},
    reports.length > 1 && both,
    longList(reports.length > 1 ? "ol.gm-list.gm-reports" : "ol.gm-list.gm-reports.gm-one", reports.length, row)
  );
}
function rewrite(list, routes, row) {
  const views = new Map(routes.map((view) => [view.feature.id, view]));
  for (const old of list.querySelectorAll("[data-listed]")) {
    const view = views.get(old.getAttribute("data-listed") || "");
    if (view) old.replaceWith(row(view));
  }
}
function panel({ data, reports, filter, desk }, { places, routes, guesses, unresolved }, go, correct2) {
  const all = data.document.reports;
  const unresolvedRow = (feature) => {
    const { name, mentions, alternatives } = feature.properties;
    return make(
      "li",
      { "data-unresolved": feature.id, tabindex: "-1" },
      make("strong", {}, isolated(name)),
      guessList(data, alternatives),
      evidence(reports, mentions),
      correct2(feature)
    );
  };
  const shows = ({ feature }) => filter.shows(feature);
  const time = timeline(all, filter);
  const lists = [
    listSection(
      "Routes",
      routes,
      shows,
      (shown) => longList("ul.gm-list", shown.length, (index) => routeRow(shown[index], go, desk))
    ),
    listSection(
      "Places",
      places,
      shows,
      (shown) => longList("ul.gm-list", shown.length, (index) => placeRow(shown[index], go))
    ),
    listSection(
      "Names not placed",
      unresolved,
      filter.shows,
      (shown) => longList("ul.gm-list.gm-unresolved", shown.length, (index) => unresolvedRow(shown[index]))
    )
  ];
  lists[0].element.firstElementChild?.after(undrawnNote(routes, filter) || "");
  lists[2].element.firstElementChild?.after(unplacedNote(guesses.length > 0, filter));
  filter.watch(() => lists.forEach((list) => list.update()));
  desk.watch(() => rewrite(lists[0].element, routes, (view) => routeRow(view, go, desk)));
  const sections = [
    (places.length > 0 || routes.length > 0) && section("Legend", null, true, legend(places, routes, guesses.length, filter)),
    time && section("Time", null, true, time),
    ...[routes, places, unresolved].map((items, index) => items.length > 0 && lists[index].element),
    section("Reports", all.length, all.length <= 8, reportSwitches(all, filter))
  ];
  return sections.filter((one) => one instanceof HTMLElement);
}

// front_end/page/search.js
var MOST_FOUND = 12;
var folded = (text) => text.normalize("NFKD").replace(/[\p{M}'’ʿʾ`]/gu, "").toLowerCase();
function find(index, question) {
  const wanted = folded(question).split(/\s+/).filter(Boolean);
  if (!wanted.length) return [];
  const found = [[], [], []];
  for (const thing of index) {
    if (!wanted.every((word) => thing.words.includes(word))) continue;
    found[thing.words.startsWith(wanted.join(" ")) ? 0 : thing.words.includes(` ${wanted[0]}`) ? 1 : 2].push(thing);
    if (found[0].length >= MOST_FOUND) break;
  }
  return found.flat().slice(0, MOST_FOUND);
}
function searchField(listId) {
  return (
    /** @type {HTMLInputElement} */
    make("input", {
      type: "search",
      role: "combobox",
      "aria-label": "Search places, routes and reports",
      "aria-expanded": "false",
      "aria-controls": listId,
      "aria-autocomplete": "list",
      "aria-keyshortcuts": "/",
      autocomplete: "off",
      spellcheck: "false",
      placeholder: matchMedia("(pointer: coarse)").matches ? "Search" : "Search  ( / )"
    })
  );
}
function option({ label, kind }, id, choose) {
  const mousedown = (event) => event.preventDefault();
  return make(
    "li",
    { role: "option", id, "aria-selected": "false", mousedown, click: choose },
    isolated(label, 160),
    make("span.gm-quiet", {}, clean(kind, 60))
  );
}
var noOption = (id) => make("li.gm-quiet", { role: "option", "aria-disabled": "true", "aria-selected": "false", id }, "Nothing found");
function foundList(input, list, prefix, choose) {
  let found = [];
  let active = -1;
  const open = (shown) => {
    active = -1;
    list.hidden = !shown;
    input.setAttribute("aria-expanded", String(shown));
    input.removeAttribute("aria-activedescendant");
  };
  return {
    close: () => open(false),
    /** The active thing, else the first. */
    chosen: () => found[Math.max(active, 0)],
    /** @param {Found[]} things @param {boolean} asked whether anything was asked for */
    show(things, asked) {
      found = things;
      list.replaceChildren(...found.map((one, index) => option(one, `${prefix}-option-${index}`, () => choose(one))));
      if (!found.length && asked) list.append(noOption(`${prefix}-option-none`));
      open(asked);
    },
    /** Make the next or the previous thing the active one. @param {1 | -1} step */
    move(step) {
      const to = active < 0 ? Math.min(0, step) : active + step;
      active = found.length ? (to + found.length) % found.length : -1;
      [...list.children].forEach((one, index) => one.setAttribute("aria-selected", String(index === active)));
      const current = list.children[active];
      if (!current) return;
      input.setAttribute("aria-activedescendant", current.id);
      current.scrollIntoView({ block: "nearest" });
    }
  };
}
function searchBox(things, prefix) {
  let index = null;
  let chosen = false;
  const element = make("ul.gm-found", { id: `${prefix}-found`, role: "listbox", "aria-label": "Found", hidden: true });
  const said = make("p.gm-heard", { role: "status" });
  const input = searchField(element.id);
  const choose = (one) => {
    if (!one) return;
    chosen = true;
    list.close();
    one.go(input);
  };
  const list = foundList(input, element, prefix, choose);
  const search = () => {
    chosen = false;
    index = index || things();
    const found = find(index, input.value);
    const asked = input.value.trim() !== "";
    list.show(found, asked);
    said.textContent = asked ? `${found.length} found` : "";
  };
  input.addEventListener("input", search);
  input.addEventListener("focus", () => input.value && !chosen && search());
  input.addEventListener("click", () => input.value && element.hidden && search());
  input.addEventListener("blur", list.close);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (element.hidden) search();
      list.move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter") {
      event.preventDefault();
      choose(list.chosen());
    } else if (event.key === "Escape") {
      input.value = "";
      list.close();
    }
  });
  return { element: make("div.gm-search", { role: "search" }, input, element, said), input };
}

// front_end/page/search_index.js
var MOST_WORDINGS = 20;
function place({ feature, kind, name }, go) {
  const { mentions, country_name: countryName, country } = feature.properties;
  const wordings = new Set(
    mentions.slice(0, MOST_WORDINGS).map((mention) => clean(mention.surface))
  );
  return {
    kind: [kind.label, clean(countryName || country)].filter(Boolean).join(", "),
    label: name,
    words: folded([name, ...wordings].join(" ")),
    go: (opener2) => go(feature, opener2)
  };
}
function report({ id, title, source }, read) {
  return {
    kind: "report",
    label: clean(title || id),
    words: folded(clean(`${title || ""} ${id} ${source || ""}`, 400)),
    go: () => read(id)
  };
}
function searchIndex({ places, routes, unresolved }, reports, go, read) {
  const named2 = (kind, feature, label) => ({
    kind,
    label,
    words: folded(label),
    go: (opener2) => go(feature, opener2)
  });
  return [
    ...places.map((view) => place(view, go)),
    ...routes.map(({ feature }) => named2("route", feature, routeName(feature.properties))),
    ...unresolved.map((feature) => named2("not placed", feature, clean(feature.properties.name))),
    ...reports.map((one) => report(one, read))
  ];
}

// front_end/page/tools.js
function correct({ map: map2, desk, calm }, stage, feature) {
  return correctionTools(feature, desk, (put) => {
    stage.scrollIntoView({ block: "nearest", behavior: calm ? "auto" : "smooth" });
    placePin(map2, map2.getCenter(), clean(feature.properties.name), put);
  });
}
function addTools(scene, shell, reading, layers, selection, current) {
  const { page, map: map2, data, filter, desk } = scene;
  const content = data.document;
  const read = (id) => {
    shell.text.set(true);
    reading.show(id);
  };
  const search = searchBox(() => searchIndex(layers, content.reports, selection.go, read), "gm");
  const columns = columnsOf(data);
  const shown = () => content.features.filter((feature) => filter.shows(feature));
  const table = tableDialog(columns, shown, (feature) => selection.go(feature, tableButton));
  const tableButton = make(
    "button.gm-button",
    { type: "button", "aria-haspopup": "dialog", click: () => table.open() },
    "Table"
  );
  const showAll = () => {
    filter.reset();
    search.input.focus();
  };
  const reset = make("button.gm-button", { type: "button", hidden: true, click: showAll }, "Show all");
  const link2 = () => location.href.replace(/#.*$/, "") + current();
  shell.tools.append(tableButton, saveMenu(page, map2, content, columns, shown, link2), reset);
  shell.tools.before(search.element);
  shell.shell.append(table.dialog);
  const lists = panel(scene, layers, selection.go, (feature) => correct(scene, shell.stage, feature));
  shell.aside.append(desk.element, ...lists);
  return { field: search.input, reset, tableOpen: () => table.dialog.open };
}

// front_end/page/page.js
function credits(content) {
  const borders = "Borders: Natural Earth, de facto; they take no side";
  return make(
    "details.gm-credits",
    {},
    make("summary", {}, `${borders} · Credits`),
    make(
      "ul",
      {},
      ...content.attribution.slice(0, 40).map((line) => make("li", { dir: "auto" }, clean(line, 300))),
      make("li", {}, link("https://leafletjs.com", "Leaflet"), ", BSD 2-Clause")
    )
  );
}
function summaryOf(content, filter, lead) {
  const [all, shown] = [content.features, content.features.filter((feature) => filter.shows(feature))];
  const of = (type, word, many = `${word}s`) => {
    const [total, now] = [all, shown].map((some) => some.filter((feature) => feature.properties.type === type).length);
    if (!total && type !== "place") return "";
    return now === total ? count(total, word, many) : `${now.toLocaleString("en")} of ${count(total, word, many)}`;
  };
  const undrawn = shown.filter(({ geometry, properties }) => properties.type === "route" && !geometry).length;
  const routes = of("route", "route") + (undrawn ? ` (${undrawn.toLocaleString("en")} not drawn)` : "");
  const drawn = [count(content.reports.length, "report"), of("place", "place"), routes];
  const words2 = drawn.filter(Boolean).join(" · ");
  const left = of("unresolved", "name not placed", "names not placed");
  return left ? [`${words2} · `, make("button.gm-link", { type: "button", click: lead }, left)] : [words2];
}
function focusInWords({ countries, near, bounds, said }) {
  const degrees = (value, above, below) => `${Number(Math.abs(value).toFixed(2))}° ${value < 0 ? below : above}`;
  const [lon, lat] = [
    (value) => degrees(value, "E", "W"),
    (value) => degrees(value, "N", "S")
  ];
  const names = countries.slice(0, 8).map(({ name, country }) => clean(name || country, 60));
  const parts = [
    [names.slice(0, -1).join(", "), ...names.slice(-1)].filter(Boolean).join(" and "),
    near && `near ${lat(near[1])}, ${lon(near[0])}`,
    bounds && `${lon(bounds[0])} to ${lon(bounds[2])}, ${lat(bounds[1])} to ${lat(bounds[3])}`,
    said ? "as the maker of this map said" : "inferred from the reports"
  ];
  return `Focus: ${parts.filter(Boolean).join(", ")}`;
}
function addNotes(stage, content) {
  stage.append(credits(content));
  if (content.features.some(({ properties }) => properties.type === "place")) return;
  stage.append(make("p.gm-empty", { role: "status" }, "No place was found in these reports"));
}
function followSize(map2) {
  const watching = new ResizeObserver(() => map2.invalidateSize({ animate: false, pan: false }));
  watching.observe(map2.getContainer());
  map2.on("unload", () => watching.disconnect());
}
function markRoutes(desk, routes, features) {
  for (const view of routes) view.mark(correctedRoute(view.feature, desk), whereabouts(view.feature, features));
}
function drawMap(page, map2, data) {
  const content = data.document;
  const title = clean(content.title, 200) || (page.own ? document.title : "");
  if (page.own) document.title = title;
  const reports = new Map(content.reports.map((report2) => [report2.id, report2]));
  const filter = makeFilter(data);
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const scene = { page, map: map2, data, reports, filter, desk: correctionDesk(title, content.features), calm };
  const reading = readingPane(content, (feature, opener2) => selection.go(feature, opener2));
  const readingShown = content.features.length > 0 && content.reports.length <= FEW_REPORTS;
  const notices = Array.isArray(content.notices) ? content.notices.filter((notice) => clean(notice)) : [];
  const focus = content.focus ? focusInWords(content.focus) : "";
  const shell = buildShell(page, map2.getContainer(), title, focus, notices, reading, readingShown);
  addNotes(shell.stage, content);
  const selection = makeSelection(scene, shell, reading);
  const layers = drawLayers(scene, shell.stage, selection);
  selection.know([...layers.places, ...layers.routes]);
  const current = () => writeLink(map2.getCenter(), map2.getZoom(), filter, selection.opened()?.id ?? null);
  const tools = addTools(scene, shell, reading, layers, selection, current);
  const obey = obeying(scene, selection, tools.field);
  const changed = page.own ? keepLink(current, obey) : () => {
  };
  const refresh = () => {
    shell.summary.replaceChildren(...summaryOf(content, filter, () => leadToUnplaced(scene, shell)));
    tools.reset.hidden = filter.everything;
  };
  scene.desk.watch(() => markRoutes(scene.desk, layers.routes, content.features));
  selection.watch(layers.emphasise);
  selection.watch(changed);
  filter.watch(() => {
    layers.update();
    refresh();
    const opened = selection.opened();
    if (opened && !filter.shows(opened)) map2.closePopup();
    changed();
  });
  refresh();
  if (page.own && location.hash.length > 1) {
    layers.leaveFirstView();
    obey(readLink(location.hash));
  }
  map2.on("moveend", changed);
  leadToSearch(page.target, tools.field, tools.tableOpen);
  followSize(map2);
  shell.shell.dataset.ready = "true";
  return shell.shell;
}

// front_end/data/unpacking.js
function sums(steps) {
  let sum = 0;
  return steps.map((step) => sum += step);
}
function objectsOf(members, number2) {
  const common = members.filter(([, [presence]]) => presence === null).map(([key, [, inner]]) => (
    /** @type {const} */
    [key, valuesOf(inner, number2)]
  ));
  const first = number2 ? Object.fromEntries(common.map(([key, values]) => [key, values[0]])) : {};
  const made = Array.from({ length: number2 }, () => ({ ...first }));
  for (const [key, values] of common) for (let index = 1; index < number2; index += 1) made[index][key] = values[index];
  for (const [key, [presence, inner]] of members) {
    if (presence === null) continue;
    const holders = made.filter((_, index) => presence[index] === "1");
    valuesOf(inner, holders.length).forEach((value, index) => {
      holders[index][key] = value;
    });
  }
  return made;
}
function valuesOf([form, one, other], number2) {
  if (form === "=") return new Array(number2).fill(one);
  if (form === "i") return sums(one);
  if (form === "p") return valuesOf(other, number2).map((figure2) => `${one}${figure2}`);
  if (form === "d") return valuesOf(other, number2).map((place2) => one[place2]);
  if (form === "l") {
    const lengths = valuesOf(one, number2);
    const ends = sums(lengths);
    const flat = valuesOf(other, ends.length ? ends[ends.length - 1] : 0);
    return lengths.map((length, index) => flat.slice(ends[index] - length, ends[index]));
  }
  if (form !== "o") return one;
  return objectsOf(Object.entries(one), number2);
}
var stretch = (text, from, length) => /[\ud800-\udfff]/.test(text) ? Array.from(text).slice(from, from + length).join("") : text.slice(from, from + length);
function whole(feature) {
  const { properties } = feature;
  for (const [key, words2] of [
    ["mentions", "surface"],
    ["claims", "text"]
  ]) {
    for (const claim of properties[key] || []) {
      if (!(words2 in claim)) claim[words2] = stretch(claim.sentence, claim.start, claim.end);
      claim.start += claim.sentence_start;
      claim.end += claim.start;
      if (key === "mentions" && !("confidence" in claim)) claim.confidence = properties.confidence;
    }
  }
  if (properties.mentions && !("name" in properties)) properties.name = properties.mentions[0]?.surface ?? null;
  if ("geonameid" in properties && !("gazetteer_id" in properties))
    properties.gazetteer_id = `geonames:${properties.geonameid}`;
  return feature;
}
async function unpack(text) {
  const binary = atob(text.trim());
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  const content = await new Response(stream).json();
  const { count: count2, columns } = content.features || {};
  if (columns) content.document.features = valuesOf(columns, count2).map(whole);
  delete content.features;
  return content;
}

// front_end/map_file/embedding.js
var between = (least, value, most) => Math.min(most, Math.max(least, value));
function wantedHeight(shell, width) {
  const rows = getComputedStyle(shell).gridTemplateAreas.match(/"[^"]*"/g) || [];
  const stacked = rows.length > 0 && rows.every((row) => !/\s/.test(row.slice(1, -1).trim()));
  const pinned = stacked ? {
    minHeight: "0",
    height: "auto",
    gridTemplateRows: rows.map((row) => row.includes("map") ? `${between(320, 0.62 * width, 560)}px` : "auto").join(" ")
  } : { minHeight: "", height: "", gridTemplateRows: "" };
  Object.assign(shell.style, pinned);
  return Math.ceil(stacked ? shell.getBoundingClientRect().height : between(440, 0.56 * width, 760));
}
function negotiateHeight(shell) {
  let told = 0;
  const tell = (again = false) => {
    const height = wantedHeight(shell, document.documentElement.clientWidth);
    if (height !== told || again) window.parent.postMessage({ type: "geomap-height", height }, "*");
    told = height;
  };
  const watching = new ResizeObserver(() => tell());
  for (const part of [document.documentElement, shell, ...shell.children]) watching.observe(part);
  window.addEventListener("message", (event) => {
    if (event.source === window.parent && event.data?.type === "geomap-ask-height") tell(true);
  });
  tell(true);
}

// front_end/map_file/tiles.js
var words = (attribution) => clean(
  String(attribution || "").replace(/<[^>]*>/g, "").replace(/&copy;/g, "©").replace(/&amp;/g, "&"),
  300
);
function makeRoom(map2) {
  const credits2 = make("p.gm-tile-credit", { dir: "auto" });
  const update = () => {
    const shown = [];
    map2.eachLayer((layer) => {
      if (layer instanceof leaflet_default.GridLayer) shown.push(words(layer.options.attribution));
    });
    map2.getContainer().classList.toggle("gm-tiled", shown.length > 0);
    credits2.textContent = [...new Set(shown)].filter(Boolean).join(" · ");
    credits2.hidden = !credits2.textContent;
  };
  map2.getContainer().after(credits2);
  map2.on("layeradd layerremove", (event) => {
    if (event.layer instanceof leaflet_default.GridLayer) update();
  });
  update();
}
function addTiles(map2, { url, attribution, subdomains, minZoom, maxZoom }) {
  leaflet_default.tileLayer(url, {
    attribution,
    subdomains,
    minZoom,
    maxNativeZoom: maxZoom,
    referrerPolicy: "strict-origin-when-cross-origin"
  }).addTo(map2);
}
function showTiles(map2, wanted) {
  makeRoom(map2);
  if (wanted) addTiles(map2, JSON.parse(wanted));
}

// front_end/map_file/main.js
var carrier = (
  /** @type {HTMLElement} */
  document.getElementById("geomap-payload")
);
var map = (
  /** @type {any} */
  globalThis[carrier.dataset.map || ""]
);
try {
  const shell = drawMap({ own: true, target: document }, map, await unpack(carrier.textContent || ""));
  if (window.parent !== window) negotiateHeight(shell);
  showTiles(map, document.getElementById("geomap-tiles")?.textContent || "");
} catch (error) {
  document.body.prepend(
    make(
      "p.gm-failure",
      { role: "alert" },
      `This map could not be drawn: ${clean(String(error), 200)}. A browser of 2023 or later is needed.`
    )
  );
  throw error;
}
