// @ts-check
/**
 * Draws a map document and everything round it.
 *
 * Nothing is fetched. Coordinates are longitude first until they reach Leaflet 1.9.
 *
 * @typedef {import("../data/types.js").Page} Page
 * @typedef {import("../data/types.js").Payload} Payload
 * @typedef {import("../data/types.js").MapDocument} MapDocument
 * @typedef {import("../data/types.js").Feature} Feature
 * @typedef {import("../data/types.js").PlaceView} PlaceView
 * @typedef {import("../data/types.js").RouteView} RouteView
 * @typedef {import("../data/types.js").Filter} Filter
 */
import L from "leaflet";
import { clean, count, isolated, link, make } from "../data/text.js";
import { form, symbol } from "../map/symbols.js";
import { makeFilter } from "./filter.js";
import { placePopup, routeName, routePopup } from "../cards/cards.js";
import { drawAreas } from "../map/areas.js";
import { columnsOf } from "../saving/table_columns.js";
import { drawBasemap } from "../map/ground.js";
import { addControls, framing, noteOutside } from "../map/framing.js";
import { drawLabels } from "../map/labels.js";
import { drawPlaces, placeViews } from "../map/places.js";
import { drawRoutes, showRouteLayers } from "../map/routes.js";
import { correctionDesk, correctionTools } from "../saving/corrections.js";
import { placePin } from "../map/pin.js";
import { panel } from "../panel/panel.js";
import { FEW_REPORTS, readingPane } from "../cards/reading.js";
import { buildShell, cardOpener } from "./shell.js";
import { saveMenu } from "../saving/saving.js";
import { folded, searchBox } from "./search.js";
import { tableDialog } from "../saving/datatable.js";
import { keepLink, readLink, writeLink } from "./permalink.js";

/** @param {MapDocument} content */
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
      make("li", {}, link("https://leafletjs.com", "Leaflet"), ", BSD 2-Clause"),
    ),
  );
}

/** How much is shown, in words. @param {MapDocument} content @param {Filter} filter */
function summaryOf(content, filter) {
  const [all, shown] = [content.features, content.features.filter((feature) => filter.shows(feature))];
  const of = (/** @type {string} */ type, /** @type {string} */ word) => {
    const [total, now] = [all, shown].map((some) => some.filter((feature) => feature.properties.type === type).length);
    if (!total && type !== "place") return "";
    return now === total ? count(total, word) : `${now.toLocaleString("en")} of ${count(total, word)}`;
  };
  return [
    count(content.reports.length, "report"),
    of("place", "place"),
    of("route", "route"),
    of("unresolved", "unresolved name"),
  ]
    .filter(Boolean)
    .join(" · ");
}

/**
 * Draw a map document on a Leaflet map, and everything round it.
 * @param {Page} page on which the map stands
 * @param {any} map a Leaflet map
 * @param {Payload} data
 * @returns {HTMLElement} the element that holds it all
 */
export function drawMap(page, map, data) {
  const content = data.document;
  const reports = new Map(content.reports.map((report) => [report.id, report]));
  const { middle, unwrap, fit, first } = framing(
    map,
    data,
    () => places,
    () => routes,
  );
  const of = (/** @type {string} */ type) => content.features.filter((feature) => feature.properties.type === type);
  const [found, moved, unresolved] = [of("place"), of("route"), of("unresolved")];
  const title = clean(content.title, 200) || (page.own ? document.title : "");
  if (page.own) document.title = title;

  const filter = makeFilter(data);
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const container = map.getContainer();
  const reading = readingPane(content, reports, (feature, opener) => go(feature, opener));
  const { shell, stage, aside, summary, tools, text } = buildShell(
    page,
    container,
    title,
    reading,
    content.features.length > 0 && content.reports.length <= FEW_REPORTS,
  );
  stage.append(credits(content));
  if (!found.length) stage.append(make("p.gm-empty", { role: "status" }, "No place was found in these reports"));
  const openCard = cardOpener(map, calm);
  const desk = correctionDesk(title);
  /** @type {Feature | null} */
  let opened = null;

  const open = (
    /** @type {Feature} */ feature,
    /** @type {any} */ at,
    /** @type {HTMLElement} */ card,
    /** @type {string} */ name,
    /** @type {Element | null} */ opener,
    lift = 0,
  ) => {
    const popup = openCard(at, card, name, opener, lift);
    opened = feature;
    reading.light(feature);
    areas.emphasise(feature);
    changed();
    popup.on("remove", () => {
      if (opened !== feature) return;
      opened = null;
      reading.light(null);
      areas.emphasise(null);
      changed();
    });
  };
  const inText = (/** @type {Feature} */ feature) =>
    make(
      "button.gm-button",
      {
        type: "button",
        click: () => {
          text.set(true);
          reading.light(feature);
          if (getComputedStyle(shell).gridTemplateColumns.split(" ").length === 1)
            reading.pane.scrollIntoView({ block: "start", behavior: calm ? "auto" : "smooth" });
          reading.pane.focus({ preventScroll: true });
        },
      },
      "Show in the text",
    );
  const showPlace = (/** @type {PlaceView} */ view, /** @type {Element | null} */ opener, at = view.at) => {
    const movePin = (/** @type {(at: {lat: number, lng: number}) => void} */ put) => {
      map.closePopup();
      placePin(map, view.at, view.name, put);
    };
    open(
      view.feature,
      at,
      placePopup(data, reports, view.feature, inText(view.feature), correctionTools(view.feature, desk, movePin)),
      view.name,
      opener,
      at === view.at ? view.radius : 0,
    );
  };
  const showRoute = (/** @type {Feature} */ feature, /** @type {any} */ at, /** @type {Element | null} */ opener) =>
    open(feature, at, routePopup(reports, feature), `Route: ${routeName(feature.properties)}`, opener);
  const showCluster = (/** @type {PlaceView[]} */ views, /** @type {any} */ at, /** @type {Element} */ opener) => {
    const rows = views
      .slice(0, 100)
      .map((view) =>
        make(
          "li",
          {},
          make(
            "button.gm-item",
            { type: "button", click: () => showPlace(view, opener) },
            symbol(view.kind.class, 6, form(view.feature.properties.confidence), false),
            make("span.gm-item-name", {}, isolated(view.name)),
          ),
        ),
      );
    openCard(
      at,
      make(
        "article.gm-card",
        {},
        make("h2", {}, `${count(views.length, "place")} in one spot`),
        make("ul.gm-list", {}, ...rows),
      ),
      `${count(views.length, "place")} in one spot`,
      opener,
    );
  };

  map.invalidateSize({ animate: false });
  map.setMinZoom(Math.max(0, Math.floor(4 * Math.log2(map.getSize().x / 300)) / 4));
  const routes = drawRoutes(map, moved, unwrap, showRoute);
  const places = placeViews(data, found, unwrap);
  fit(first());
  drawBasemap(map, data.basemap, middle);
  const areas = drawAreas(map, data.basemap, places, middle, filter.shows, (view, at, opener) =>
    showPlace(view, opener, at),
  );
  const markers = drawPlaces(map, places, filter.shows, showPlace, showCluster);
  const bringBack = noteOutside(map, stage, places, fit);
  // After the first view, because Leaflet would otherwise still be gliding into these bounds when it is set.
  map.setMaxBounds([
    [-85, middle - 200],
    [85, middle + 200],
  ]);
  const labels = drawLabels(
    map,
    data.basemap,
    places,
    markers,
    () => routes.filter((view) => filter.shows(view.feature)),
    unwrap,
  );
  addControls(map, () => fit());

  const reveal = () => stage.scrollIntoView({ block: "nearest", behavior: calm ? "auto" : "smooth" });
  const goTo = (/** @type {PlaceView} */ view, /** @type {Element} */ opener) => {
    reveal();
    if (view.bounds) map.fitBounds(view.bounds, { padding: [40, 40], maxZoom: 9, animate: false });
    else map.setView(view.at, Math.max(map.getZoom(), view.kind.area ? 5 : 7), { animate: false });
    showPlace(view, opener);
  };
  const follow = (/** @type {RouteView} */ view, /** @type {Element} */ opener) => {
    reveal();
    if (view.points.length)
      map.fitBounds(L.latLngBounds(view.points.map(([lon, lat]) => L.latLng(lat, lon))), {
        padding: [50, 50],
        maxZoom: 9,
        animate: false,
      });
    view.show(opener);
  };
  const toUnresolved = (/** @type {Feature} */ feature) => {
    const row = [...aside.querySelectorAll("[data-unresolved]")].find(
      (one) => one.getAttribute("data-unresolved") === feature.id,
    );
    row?.closest("details")?.setAttribute("open", "");
    row?.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
    /** @type {HTMLElement | undefined} */ (row)?.focus({ preventScroll: true });
    reading.light(feature);
  };
  /** @type {Map<string, PlaceView | RouteView>} */
  const views = new Map([...places, ...routes].map((view) => [view.feature.id, view]));
  const go = (/** @type {Feature} */ feature, /** @type {Element} */ opener) => {
    const view = views.get(feature.id);
    if (!view) toUnresolved(feature);
    else if ("points" in view) follow(view, opener);
    else goTo(view, opener);
  };

  const things = () => [
    ...places.map((view) => ({
      kind: [view.kind.label, clean(view.feature.properties.country_name || view.feature.properties.country)]
        .filter(Boolean)
        .join(", "),
      label: view.name,
      words: folded(
        [
          view.name,
          ...new Set(
            view.feature.properties.mentions.slice(0, 20).map((/** @type {any} */ mention) => clean(mention.surface)),
          ),
        ].join(" "),
      ),
      go: (/** @type {Element} */ opener) => goTo(view, opener),
    })),
    ...routes.map((view) => ({
      kind: "route",
      label: routeName(view.feature.properties),
      words: folded(routeName(view.feature.properties)),
      go: (/** @type {Element} */ opener) => follow(view, opener),
    })),
    ...unresolved.map((feature) => ({
      kind: "no place found",
      label: clean(feature.properties.name),
      words: folded(clean(feature.properties.name)),
      go: () => toUnresolved(feature),
    })),
    ...content.reports.map((report) => ({
      kind: "report",
      label: clean(report.title || report.id),
      words: folded(clean(`${report.title || ""} ${report.id} ${report.source || ""}`, 400)),
      go: () => {
        text.set(true);
        reading.show(report.id);
      },
    })),
  ];
  const search = searchBox(things, "gm");
  const columns = columnsOf(data);
  const shown = () => content.features.filter((feature) => filter.shows(feature));
  const table = tableDialog(columns, shown, (feature) => go(feature, tableButton));
  const tableButton = make(
    "button.gm-button",
    { type: "button", "aria-haspopup": "dialog", click: () => table.open() },
    "Table",
  );
  const current = () => writeLink(map.getCenter(), map.getZoom(), filter, opened && opened.id);
  const reset = make(
    "button.gm-button",
    {
      type: "button",
      hidden: true,
      click: () => {
        filter.reset();
        search.input.focus();
      },
    },
    "Show all",
  );
  tools.append(
    tableButton,
    saveMenu(page, map, content, columns, shown, () => location.href.replace(/#.*$/, "") + current()),
    reset,
  );
  tools.before(search.element);
  shell.append(table.dialog);
  aside.append(
    desk.element,
    .../** @type {Node[]} */ (
      panel(data, reports, places, routes, unresolved, filter, {
        goTo,
        follow,
        correct: (feature) =>
          correctionTools(feature, desk, (put) => {
            reveal();
            placePin(map, map.getCenter(), clean(feature.properties.name), put);
          }),
      })
    ),
  );

  const changed = page.own ? keepLink(current, (target) => obey(target)) : () => {};
  const refresh = () => {
    summary.textContent = summaryOf(content, filter);
    reset.hidden = filter.everything;
  };
  const obey = (/** @type {import("./permalink.js").Link} */ target) => {
    if (target.hide.length || target.period || !filter.everything) {
      filter.reset();
      for (const [group, value] of target.hide) filter.show(group, [value], false);
      if (target.period) filter.period = target.period;
    }
    if (target.view) map.setView([target.view.lat, target.view.lon], target.view.zoom, { animate: false });
    const feature = target.open === null ? null : content.features.find((one) => one.id === target.open);
    const view = feature && views.get(feature.id);
    if (feature && target.view && view && !("points" in view)) showPlace(view, null);
    else if (feature) go(feature, search.input);
  };
  filter.watch(() => {
    areas.update();
    markers.update();
    for (const view of routes) showRouteLayers(view, filter.shows(view.feature));
    labels();
    refresh();
    if (opened && !filter.shows(opened)) map.closePopup();
    changed();
  });
  refresh();
  if (page.own && location.hash.length > 1) {
    bringBack();
    obey(readLink(location.hash));
  }
  map.on("moveend", changed);
  page.target.addEventListener("keydown", (/** @type {any} */ event) => {
    const inField = /** @type {Element} */ (event.composedPath()[0]).matches?.(
      "input:not([type=checkbox], [type=range]), textarea, select",
    );
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || inField || table.dialog.open) return;
    event.preventDefault();
    search.input.focus();
    search.input.select();
  });
  const watching = new ResizeObserver(() => map.invalidateSize({ animate: false, pan: false }));
  watching.observe(container);
  map.on("unload", () => watching.disconnect());
  shell.dataset.ready = "true";
  return shell;
}
