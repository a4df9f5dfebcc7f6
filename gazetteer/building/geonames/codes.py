"""From GeoNames' feature classes and codes to kinds of place and how well known they are.

GeoNames describes a place by a letter (`P` for populated places) and a code of up to five letters (`PPLX` for a section
of one); the list is https://www.geonames.org/export/codes.html. `kind_of` turns them into a key of
`gazetteer.kinds.KINDS`, `prominence_of` into a number from 0 to 1 that stands for what the population says of towns.

What always holds: any class and code get a kind, also those that GeoNames may add; the kind of a populated place
depends on its population alone unless its code says more. What the committed layers say of the same places wins.
"""

from __future__ import annotations

import math

from gazetteer.building.entries import capital_prominence, populated_kind, prominence

_CODES_OF_KINDS = {
    "continent": "L.CONT",
    "country": "A.PCLI A.PCLF",
    "territory": "A.PCL A.PCLD A.PCLS",
    "admin1": "A.ADM1",
    "admin2": "A.ADM2",
    "region": "A.PCLH L.AREA L.RGN L.RGNE L.RGNH L.RGNL L.COLF L.OILF L.GASF L.LAND L.TRB L.SNOW L.SALT L.PEAT",
    "capital": "P.PPLC",
    "district": "P.PPLX",
    "village": "P.PPLH P.PPLQ P.PPLW P.PPLF P.PPLR P.STLMT",
    "ocean": "H.OCN",
    "sea": "H.SEA",
    "bay": "H.BAY H.BAYS H.BGHT H.GULF H.COVE H.FJD H.FJDS H.INLT H.INLTQ H.ESTY H.HBR H.HBRX H.LGN H.LGNS H.LGNX H.SD",
    "strait": "H.STRT H.CHN H.CHNM H.CHNN H.NRWS",
    "lake": (
        "H.LK H.LKC H.LKI H.LKN H.LKNI H.LKO H.LKOI H.LKS H.LKSB H.LKSC H.LKSI H.LKSN H.LKSNI H.LKX H.RSV H.RSVI"
        " H.LBED"
    ),
    "river": (
        "H.STM H.STMA H.STMB H.STMC H.STMD H.STMH H.STMI H.STMIX H.STMM H.STMQ H.STMS H.STMSB H.STMX H.WAD H.WADB"
        " H.WADJ H.WADM H.WADS H.WADX H.CNFL H.RCH H.CRKT"
    ),
    "canal": "H.CNL H.CNLA H.CNLB H.CNLD H.CNLI H.CNLN H.CNLQ H.CNLSB H.CNLX",
    "mountains": "T.MTS T.HLLS T.RDGE T.RDGB T.UPLD T.HMDA",
    "mountain": "T.MT T.HLL T.PK T.PKS T.VLC T.SPUR T.CONE T.MND T.NTK T.NTKS T.MESA T.BUTE",
    "desert": "T.DSRT T.ERG T.REG T.DUNE T.SAND",
    "peninsula": "T.PEN T.PENX T.ISTH",
    "island": "T.ISL T.ISLET T.ISLF T.ISLM T.ISLT T.ISLX T.ATOL",
    "islands": "T.ISLS",
    "plain": "T.PLN T.PLNX T.PLAT T.PLATX T.INTF T.TRR T.PAN T.PANS T.KRST T.LAVA V.GRSLD V.HTH V.MDW V.TUND L.GRAZ",
    "valley": "T.VAL T.VALG T.VALS T.VALX T.CNYN T.GRGE T.DPR T.CRDR H.RVN",
    "coast": "L.CST T.BCH T.BCHS T.SHOR",
    "cape": "T.CAPE T.PT T.PTS T.PROM T.SPIT T.HDLD",
    "park": "L.PRK L.RES L.RESA L.RESF L.RESH L.RESN L.RESP L.RESV L.RESW L.AMUS L.CMN",
    "airport": "S.AIRP",
    "base": "S.AIRB S.INSM L.MILB L.NVB L.MVA",
    "site": (
        "S.AIRF S.AIRH S.AIRQ L.LCTY L.PRT L.BTL L.INDS L.MNA L.DEVH L.AGRC L.CNS L.FLD L.FLDI L.CLG L.CTRB L.GVL"
        " L.OAS L.QCKS L.BSND L.BSNP"
    ),
}  # fmt: skip
"""The codes whose kind is not that of their class."""

_CODES = {code: kind for kind, codes in _CODES_OF_KINDS.items() for code in codes.split()}

_CLASSES = {
    "A": "unit",
    "H": "water",
    "L": "region",
    "P": "",
    "R": "road",
    "S": "site",
    "T": "landform",
    "U": "undersea",
    "V": "forest",
}

_PRIORS = {
    "continent": 0.9, "country": 0.6, "territory": 0.4, "admin1": 0.4, "admin2": 0.25, "unit": 0.12, "region": 0.1,
    "ocean": 0.7, "sea": 0.45, "bay": 0.1, "strait": 0.15, "lake": 0.08, "river": 0.08, "canal": 0.05, "water": 0.02,
    "mountains": 0.15, "mountain": 0.06, "desert": 0.2, "peninsula": 0.15, "island": 0.1, "islands": 0.15,
    "plain": 0.08, "valley": 0.06, "coast": 0.08, "cape": 0.06, "landform": 0.03, "forest": 0.05, "park": 0.08,
    "undersea": 0.03, "road": 0.03, "airport": 0.2, "base": 0.2, "site": 0.03, "capital": 0.55, "district": 0.08,
    "city": 0.0, "town": 0.0, "village": 0.0,
}  # fmt: skip
"""How well known a place of a kind is at least, without a population and with one name."""

_SEATS = {"PPLA": 0.35, "PPLG": 0.35, "PPLA2": 0.28, "PPLA3": 0.2, "PPLA4": 0.15, "PPLA5": 0.12}
"""The same for the seats of administrative units, many of which have no population in the dump."""

_SHARES = {
    "admin1": 0.9, "admin2": 0.8, "unit": 0.7, "district": 0.8, "region": 0.7, "territory": 0.95, "site": 0.5,
    "island": 0.8, "islands": 0.8,
}  # fmt: skip
"""What a population counts for where the people do not live in one town of that name."""

_PER_DOUBLING = 0.06
_MOST_FOR_NAMES = 0.36


def kind_of(feature_class: str, code: str, *, population: int = 0) -> str:
    """Return the kind of a place that GeoNames describes, a key of `gazetteer.kinds.KINDS`; `site` where unknown.

    Args:
        feature_class: GeoNames' feature class, a letter, or empty.
        code: GeoNames' feature code, such as `PPLC`, or empty.
        population: Inhabitants, 0 where unknown; tells cities from towns and villages.

    >>> kind_of("P", "PPL", population=40_000), kind_of("H", "STM"), kind_of("A", "ADM3"), kind_of("", "")
    ('town', 'river', 'unit', 'site')
    """
    kind = _CODES.get(f"{feature_class}.{code}") or _CLASSES.get(feature_class, "site")
    kind = kind or populated_kind(population)
    return "town" if kind == "village" and code in {"PPLA", "PPLG"} else kind


def prominence_of(kind: str, code: str, *, population: int, names: int, of_country: int = 0) -> float:
    """Return how well known a place is, from 0 to 1.

    The population counts as in `gazetteer.building.entries.prominence`. Where it is missing or small, the kind gives a
    floor, and each doubling of the number of names raises it: people have named the Nile in a hundred languages, a
    creek in one. Floors and steps are this project's judgement, chosen below the figures of the committed layers.

    Args:
        kind: What `kind_of` returned.
        code: GeoNames' feature code.
        population: Inhabitants, 0 where unknown.
        names: How many names the place has, its main name included.
        of_country: For a capital, the inhabitants of its country.
    """
    floor = max(_PRIORS[kind], _SEATS.get(code, 0.0))
    if names > 1:
        floor += min(_MOST_FOR_NAMES, _PER_DOUBLING * math.log2(names))
    known = _SHARES.get(kind, 1.0) * prominence(population) if population > 0 else 0.0
    if kind == "capital" and of_country > 0:
        known = max(known, capital_prominence(population, of_country=of_country))
    return min(max(floor, known), 1.0)
