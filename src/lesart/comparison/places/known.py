"""Which places lie in or near which others, by lists."""

from functools import cache
from math import asin, cos, radians, sin, sqrt

from lesart.resources import word_table
from lesart.text.cities import City, cities_by_name

NEARBY = 40.0  # kilometres between the middles of a city and of a place "bei" it
_EARTH_RADIUS = 6371.0  # kilometres


def lies_in(inner: str, outer: str) -> bool:
    """Whether the lists know a city or region by the name `inner` in the region or country `outer`."""
    if inner == outer or inner in _countries():
        return False
    regions = _regions().get(outer, frozenset())
    country = _countries().get(outer)
    if any((city.country, city.region) in regions or city.country == country for city in _cities(inner)):
        return True
    return any(of_country == country for of_country, _ in _regions().get(inner, ()))


def lies_near(inner: str, city: str) -> bool:
    """Whether the lists know cities of both names with their middles within NEARBY kilometres."""
    return inner != city and any(
        _kilometres(first, second) <= NEARBY for first in _cities(inner) for second in _cities(city)
    )


def is_wide(name: str) -> bool:
    """Whether a name is that of a country or a region, unless it is a city too."""
    return name in _countries() or (name in _regions() and not _cities(name))


def is_listed(name: str) -> bool:
    """Whether the lists know a city, region or country of that name."""
    return name in _countries() or name in _regions() or bool(_cities(name))


def _cities(name: str) -> tuple[City, ...]:
    return cities_by_name().get(name.casefold(), ())


@cache
def _countries() -> dict[str, str]:
    return {name: row[0] for row in word_table("de", "countries") for name in row[1].split(",")}


@cache
def _regions() -> dict[str, frozenset[tuple[str, str]]]:
    return {
        name: frozenset({(country, number)})
        for country, number, names in word_table("de", "regions")
        for name in names.split(",")
    }


def _kilometres(first: City, second: City) -> float:
    """Give the distance on the sphere, by the haversine formula."""
    south, north = radians(first.latitude), radians(second.latitude)
    east = radians(second.longitude - first.longitude)
    half = sin((north - south) / 2) ** 2 + cos(south) * cos(north) * sin(east / 2) ** 2
    return 2 * _EARTH_RADIUS * asin(min(1.0, sqrt(half)))
