var geoMapLayer = (() => {
  var __defProp = Object.defineProperty;
  var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
  var __getOwnPropNames = Object.getOwnPropertyNames;
  var __hasOwnProp = Object.prototype.hasOwnProperty;
  var __export = (target, all) => {
    for (var name in all)
      __defProp(target, name, { get: all[name], enumerable: true });
  };
  var __copyProps = (to, from, except, desc) => {
    if (from && typeof from === "object" || typeof from === "function") {
      for (let key of __getOwnPropNames(from))
        if (!__hasOwnProp.call(to, key) && key !== except)
          __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
    }
    return to;
  };
  var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

  // front_end/element/layer.js
  var layer_exports = {};
  __export(layer_exports, {
    drawReports: () => drawReports
  });

  // front_end/map_file/leaflet.js
  var leaflet_default = window.L;

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
  var fit = (text2) => text2.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, "�").replace(/[\u202a-\u202e\u2066-\u2069]/g, "").replace(HALVES, "�");
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
  var percent = (share2) => `${Math.round(share2 * 100)} %`;
  var isNumber = (value) => typeof value === "number" && Number.isFinite(value);
  function link(address, text2) {
    let url = null;
    try {
      url = /^https?:\/\//i.test(address) ? new URL(address) : null;
    } catch {
    }
    if (!url) return isolated(text2);
    return make("a", { href: url.href, target: "_blank", rel: "noopener noreferrer" }, isolated(text2));
  }

  // front_end/data/uncertainty.js
  var MOST_KM = 2e4;
  function ringOf({ properties: { offset: offset2 } }) {
    const km = offset2 && isNumber(offset2.uncertainty_km) ? offset2.uncertainty_km : 0;
    return km > 0 && km <= MOST_KM ? km : 0;
  }
  var about = (km) => km >= 10 ? kilometres(5 * Math.round(km / 5)) : `${km.toFixed(km < 2 ? 1 : 0)} km`;

  // front_end/map/symbols.js
  function kindOf(data, kind) {
    const row = Object.hasOwn(data.kinds, kind) ? data.kinds[kind] : null;
    return row ? { label: row[0], class: row[2], area: row[3] } : { label: clean(kind, 40) || "place", class: "X", area: false };
  }
  var radiusOf = (mentions) => Math.min(17, 4.2 + 2 * Math.sqrt(mentions));
  var STATUS = {
    reported: "reported as having happened",
    planned: "planned",
    denied: "denied",
    possible: "possible, not confirmed"
  };

  // front_end/cards/evidence.js
  function position(claim, points, words) {
    const [from, to] = [claim.start - claim.sentence_start, claim.end - claim.sentence_start];
    if (from >= 0 && points.slice(from, to).join("") === words) return [from, to];
    const found = words ? claim.sentence.indexOf(words) : -1;
    if (found < 0) return null;
    const start = Array.from(claim.sentence.slice(0, found)).length;
    return [start, start + Array.from(words).length];
  }
  function sentence(claims2, words) {
    const points = Array.from(claims2[0].sentence).slice(0, LONG);
    const found = claims2.map((claim, index) => position(claim, points, words[index])).filter((span) => span !== null);
    const quote = make("blockquote", { dir: "auto" });
    let done = 0;
    for (const [from, to] of found.sort((one, other) => one[0] - other[0])) {
      if (from < done) continue;
      quote.append(
        clean(points.slice(done, from).join(""), LONG),
        make("mark", {}, clean(points.slice(from, to).join(""), LONG))
      );
      done = to;
    }
    quote.append(clean(points.slice(done).join(""), LONG));
    return quote;
  }
  function citation(reports, id) {
    const report = reports.get(id);
    if (!report) return make("cite", {}, isolated(id));
    const source = report.source ? clean(report.source, SHORT) : "";
    const title = clean(report.title || report.id, SHORT);
    const parts = [report.source && /^https?:\/\//i.test(report.source) ? link(report.source, title) : isolated(title)];
    if (source && !/^https?:\/\//i.test(source)) parts.push(isolated(source));
    if (report.date) parts.push(isolated(report.date, 40));
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

  // front_end/cards/place_card.js
  function alternativesList(data, alternatives) {
    const rows = alternatives.slice(0, 8).map((other) => {
      const where = [kindOf(data, other.kind).label, clean(other.admin1), clean(other.country_name || other.country)].filter(Boolean).join(", ");
      return make(
        "li",
        {},
        isolated(other.name),
        make("span.gm-quiet", { dir: "auto" }, ` ${where}`),
        make("span.gm-share", {}, percent(other.confidence))
      );
    });
    return make("ul.gm-alternatives", {}, ...rows);
  }
  function placePopup(data, reports, feature, ...tools) {
    const place = feature.properties;
    const kind = kindOf(data, place.kind);
    const where = [clean(place.admin1), clean(place.country_name || place.country)].filter(
      (part, index, all) => part && all.indexOf(part) === index
    );
    const [lon, lat] = feature.geometry.coordinates;
    return make(
      "article.gm-card",
      { "data-feature": feature.id },
      make("h2", { dir: "auto" }, clean(place.name)),
      make("p.gm-kind", { dir: "auto" }, [kind.label, ...where].join(" · ")),
      make(
        "p.gm-confidence",
        {},
        confidenceBar(place.confidence),
        make("span", {}, make("strong", {}, inWords(place.confidence)), ` this place, ${percent(place.confidence)}`)
      ),
      ringOf(feature) > 0 && ringNote(place.offset),
      kind.area ? make(
        "p.gm-note",
        {},
        data.basemap.areas?.includes(place.gazetteer_id) ? "The report means the area that is outlined; its symbol is only a point in it." : "The report means an area; its symbol is only a point in it."
      ) : null,
      make("h3", {}, count(place.mentions.length, "mention")),
      evidence(reports, place.mentions),
      tools.length > 0 && make("div.gm-card-tools", {}, ...tools),
      place.alternatives.length > 0 && make("h3", {}, "It could also be"),
      place.alternatives.length > 0 && alternativesList(data, place.alternatives),
      place.reasons.length > 0 && make("h3", {}, "Why this place"),
      place.reasons.length > 0 && make(
        "ul.gm-reasons",
        {},
        ...place.reasons.slice(0, 8).map((reason) => make("li", { dir: "auto" }, clean(reason, 200)))
      ),
      make(
        "p.gm-position",
        {},
        `${Math.abs(lat).toFixed(4)}° ${lat < 0 ? "S" : "N"}, ${Math.abs(lon).toFixed(4)}° ${lon < 0 ? "W" : "E"}`,
        Number.isSafeInteger(place.geonameid) && " · ",
        Number.isSafeInteger(place.geonameid) && link(`https://www.geonames.org/${place.geonameid}`, `GeoNames ${place.geonameid}`)
      )
    );
  }
  function ringNote(offset2) {
    const radius = about(offset2.uncertainty_km);
    return make(
      "p.gm-note",
      { dir: "auto" },
      offset2.direction ? `Within about ${radius} of this point, as the ring shows: the report only says how it lies from ` : `Within about ${radius} of here, as the ring shows: the report does not say which way from `,
      isolated(offset2.from),
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

  // front_end/saving/route_changes.js
  var ROLE_WORDS = [
    ["origin", "from"],
    ["via", "over"],
    ["destination", "to"]
  ];

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
    const stated = route.claims.filter((claim) => claim.kind === "distance");
    const rows = stated.map((claim) => {
      const [mark, words] = verdict(route, claim);
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
            make(`span.gm-verdict.gm-${mark}`, {}, words)
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

  // front_end/data/checking.js
  var Unusable = class extends Error {
    /** @param {"unreachable" | "broken" | "foreign" | "newer"} code @param {string} message */
    constructor(code, message) {
      super(message);
      this.name = "Unusable";
      this.code = code;
    }
  };
  var isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
  var isFinite = (value) => typeof value === "number" && Number.isFinite(value);
  var text = (value) => typeof value === "string" ? value : "";
  var textOrNull = (value) => typeof value === "string" ? value : null;
  var number = (value) => isFinite(value) ? value : 0;
  var numberOrNull = (value) => isFinite(value) ? value : null;
  var share = (value) => Math.min(1, Math.max(0, number(value)));
  var truthOrNull = (value) => typeof value === "boolean" ? value : null;
  var texts = (value) => Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
  var list = (form) => (value) => Array.isArray(value) ? value.filter(isObject).map((one) => shaped(one, form)) : [];
  function shaped(value, form) {
    const copy = { ...value };
    for (const [key, put] of Object.entries(form)) copy[key] = put(Object.hasOwn(value, key) ? value[key] : void 0);
    return copy;
  }
  var WHERE = { kind: text, country: textOrNull, country_name: textOrNull, admin1: textOrNull };
  var SENTENCE = { report: text, start: number, end: number, sentence: text, sentence_start: number };
  var OFFSET = {
    from: text,
    lon: numberOrNull,
    lat: numberOrNull,
    distance_km: numberOrNull,
    direction: textOrNull,
    uncertainty_km: number
  };
  var offset = (value) => isObject(value) ? shaped(value, OFFSET) : null;
  var MENTIONS = list({ ...SENTENCE, surface: text, mention: text, confidence: share });
  var ALTERNATIVES = list({ ...WHERE, name: text, confidence: share, lon: numberOrNull, lat: numberOrNull });
  var CLAIMS = list({
    ...SENTENCE,
    kind: text,
    text,
    km: numberOrNull,
    travelled: truthOrNull,
    consistent: truthOrNull,
    number: numberOrNull
  });
  var COUNTRIES = list({ name: text, country: textOrNull, km: numberOrNull });
  var STOPS = list({
    role: text,
    surface: text,
    part: textOrNull,
    name: textOrNull,
    kind: textOrNull,
    place: textOrNull,
    doubt: textOrNull,
    guess: (value) => isObject(value) ? shaped(value, { name: text, confidence: share }) : null
  });
  var TELLINGS = list({
    report: text,
    sentence: text,
    route: text,
    mover: text,
    status: text,
    stops: list({ role: text, surface: text, given: Boolean }),
    corrected: Boolean
  });
  var REPORTS = list({
    id: text,
    title: textOrNull,
    date: textOrNull,
    source: textOrNull,
    places: number,
    routes: number,
    unresolved: number
  });
  var NAMED = { name: text, alternatives: ALTERNATIVES, mentions: MENTIONS };
  var PROPERTIES = (
    /** @type {Record<string, Record<string, (value: any) => any>>} */
    {
      place: { ...NAMED, ...WHERE, confidence: share, reasons: texts, offset },
      route: {
        movement: text,
        mover: textOrNull,
        status: text,
        confidence: share,
        stops: STOPS,
        undrawn: textOrNull,
        guess: (value) => isObject(value) && isDrawable("route", value) ? value : null,
        length_km: numberOrNull,
        shortest_km: numberOrNull,
        longest_km: numberOrNull,
        crosses: COUNTRIES,
        unreported: COUNTRIES,
        claims: CLAIMS,
        reports: texts,
        tellings: TELLINGS
      },
      unresolved: NAMED
    }
  );
  var isPosition = (value) => Array.isArray(value) && isFinite(value[0]) && isFinite(value[1]) && Math.abs(value[0]) <= 180 && Math.abs(value[1]) <= 90;
  var isLine = (value) => Array.isArray(value) && value.length > 1 && value.every(isPosition);
  function isDrawable(type, geometry) {
    if (type === "unresolved") return true;
    if (type === "route" && geometry === null) return true;
    if (!isObject(geometry)) return false;
    if (type === "place") return geometry.type === "Point" && isPosition(geometry.coordinates);
    if (geometry.type === "LineString") return isLine(geometry.coordinates);
    return geometry.type === "MultiLineString" && Array.isArray(geometry.coordinates) && geometry.coordinates.length > 0 && geometry.coordinates.every(isLine);
  }
  function drawable(feature, index, taken) {
    if (!isObject(feature) || !isObject(feature.properties)) return null;
    const { type } = feature.properties;
    if (typeof type !== "string" || !Object.hasOwn(PROPERTIES, type) || !isDrawable(type, feature.geometry ?? null))
      return null;
    const wanted = typeof feature.id === "string" && feature.id.length <= 200 ? feature.id : "";
    const id = wanted && !taken.has(wanted) ? wanted : `feature ${index}`;
    taken.add(id);
    const properties = shaped(feature.properties, PROPERTIES[type]);
    if (type === "route" && !properties.stops.length) return null;
    return { type: "Feature", id, geometry: type === "unresolved" ? null : feature.geometry ?? null, properties };
  }
  function refuse(schema, expected) {
    const [name, newest] = expected.split("/");
    const found = typeof schema === "string" ? /^([a-z-]+)\/(\d{1,9})$/.exec(schema) : null;
    if (!found || found[1] !== name)
      throw new Unusable("foreign", "This is not a map document of geomap, so it cannot be shown here.");
    if (Number(found[2]) > Number(newest)) {
      throw new Unusable(
        "newer",
        `This map was made by a newer geomap (${found[0]}); this page understands ${expected} and older. Update geo-map.js on this page.`
      );
    }
  }
  function focusOf(value) {
    if (!isObject(value)) return null;
    const { near, bounds } = value;
    const isBox = Array.isArray(bounds) && bounds.length === 4;
    return {
      countries: list({ country: text, name: text })(value.countries),
      near: isPosition(near) ? near : null,
      bounds: isBox && isPosition(bounds.slice(0, 2)) && isPosition(bounds.slice(2)) ? (
        /** @type {any} */
        bounds
      ) : null,
      said: value.said === true
    };
  }
  function withText(report) {
    const { text: whole2, ...rest } = report;
    return typeof whole2 === "string" ? report : rest;
  }
  function checked(value, schema) {
    if (!isObject(value)) throw new Unusable("broken", "This map cannot be read: its data is no JSON object.");
    refuse(value.schema, schema);
    if (!Array.isArray(value.features))
      throw new Unusable("broken", "This map cannot be read: it has no list of features.");
    const taken = (
      /** @type {Set<string>} */
      /* @__PURE__ */ new Set()
    );
    const features = value.features.map((feature, index) => drawable(feature, index, taken)).filter((feature) => feature !== null);
    const box = value.bbox;
    const document2 = {
      ...value,
      title: text(value.title),
      reports: REPORTS(value.reports).map(withText),
      attribution: texts(value.attribution),
      ...Object.hasOwn(value, "notices") && { notices: texts(value.notices) },
      features
    };
    delete document2.bbox;
    delete document2.focus;
    const focus = focusOf(value.focus);
    if (focus) document2.focus = focus;
    if (Array.isArray(box) && box.length === 4 && isPosition(box.slice(0, 2)) && isPosition(box.slice(2)))
      document2.bbox = box;
    else if (box !== void 0 || features.some((feature) => feature.geometry))
      document2.bbox = [-180, -85, 180, 85];
    return { document: document2, left: value.features.length - features.length };
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
    if (form === "p") return valuesOf(other, number2).map((figure) => `${one}${figure}`);
    if (form === "d") return valuesOf(other, number2).map((place) => one[place]);
    if (form === "l") {
      const lengths = valuesOf(one, number2);
      const ends = sums(lengths);
      const flat = valuesOf(other, ends.length ? ends[ends.length - 1] : 0);
      return lengths.map((length, index) => flat.slice(ends[index] - length, ends[index]));
    }
    if (form !== "o") return one;
    return objectsOf(Object.entries(one), number2);
  }
  var stretch = (text2, from, length) => /[\ud800-\udfff]/.test(text2) ? Array.from(text2).slice(from, from + length).join("") : text2.slice(from, from + length);
  function whole(feature) {
    const { properties } = feature;
    for (const [key, words] of [
      ["mentions", "surface"],
      ["claims", "text"]
    ]) {
      for (const claim of properties[key] || []) {
        if (!(words in claim)) claim[words] = stretch(claim.sentence, claim.start, claim.end);
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
  async function unpack(text2) {
    const binary = atob(text2.trim());
    const bytes = new Uint8Array(binary.length);
    for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    const content = await new Response(stream).json();
    const { count: count2, columns } = content.features || {};
    if (columns) content.document.features = valuesOf(columns, count2).map(whole);
    delete content.features;
    return content;
  }

  // front_end/element/layer.js
  var CLASSES = (
    /** @type {Record<string, string>} */
    { P: "P", A: "A", H: "H", T: "T", S: "S", L: "L" }
  );
  var DASHES = (
    /** @type {Record<string, string>} */
    {
      reported: "9 4",
      planned: "4 4",
      possible: "1 6",
      denied: "12 5 1.5 5"
    }
  );
  function shadowed(content) {
    const host = document.createElement("div");
    const root = host.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
    const top = document.createElement("div");
    top.className = "geo-map-root geo-map-card";
    if (content) top.append(content);
    root.append(top);
    return { host, top };
  }
  function named(layer, name) {
    layer.on("add", () => {
      const element = layer.getElement?.();
      if (!element) return;
      for (const [key, value] of [
        ["tabindex", "0"],
        ["role", "button"],
        ["aria-label", name]
      ])
        element.setAttribute(key, value);
      element.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        layer.openPopup();
      });
    });
    return layer;
  }
  async function drawReports(group, packed) {
    const { top, host } = shadowed();
    const payload = await unpack(packed);
    const { document: content } = checked(payload.document, SCHEMA);
    const data = { ...payload, document: content, kinds: KINDS };
    const reports = new Map(content.reports.map((report) => [report.id, report]));
    document.body.append(host);
    const palette = getComputedStyle(top);
    const colour = (name) => palette.getPropertyValue(`--gm-${name}`).trim();
    const bind = (layer, card, name) => named(
      layer.bindPopup(() => shadowed(card()).host, { minWidth: 260, maxWidth: 360, maxHeight: 420 }),
      name
    ).addTo(group);
    const of = (type) => content.features.filter((feature) => feature.properties.type === type);
    of("route").forEach((feature, index) => {
      if (!feature.geometry) return;
      const route = feature.properties;
      const parts = feature.geometry.type === "LineString" ? [feature.geometry.coordinates] : feature.geometry.coordinates;
      const line = parts.map((part) => part.map(([lon, lat]) => [lat, lon]));
      const dashArray = Object.hasOwn(DASHES, route.status) ? DASHES[route.status] : DASHES.possible;
      const color = colour(`route-${index % 6}`);
      leaflet_default.polyline(line, { color, weight: 3, dashArray, interactive: false }).addTo(group);
      bind(
        leaflet_default.polyline(line, { color, weight: 16, opacity: 0 }),
        () => routePopup(reports, feature),
        `Route, ${clean(route.status, 20)}: ${routeName(route)}`
      );
    });
    for (const feature of of("place").sort(
      (one, other) => other.properties.mentions.length - one.properties.mentions.length
    )) {
      const place = feature.properties;
      const [lon, lat] = feature.geometry.coordinates;
      const drawn = drawnAs(place.confidence);
      const kind = kindOf(data, place.kind);
      const color = colour(Object.hasOwn(CLASSES, kind.class) ? kind.class : "X");
      const marker = leaflet_default.circleMarker([lat, lon], {
        radius: radiusOf(place.mentions.length),
        color,
        weight: drawn === "filled" ? 1.5 : 2.5,
        fillColor: color,
        fillOpacity: drawn === "filled" ? 0.85 : 0.12,
        dashArray: drawn === "dashed" ? "3 3" : null
      });
      if (ringOf(feature)) {
        const ring = { radius: 1e3 * ringOf(feature), color, weight: 1.5, dashArray: "5 4", fillOpacity: 0.06 };
        leaflet_default.circle([lat, lon], { ...ring, interactive: false }).addTo(group);
      }
      bind(marker, () => placePopup(data, reports, feature), [clean(place.name), kind.label].join(", "));
    }
    host.remove();
  }
  return __toCommonJS(layer_exports);
})();
