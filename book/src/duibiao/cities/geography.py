"""Places as points: where the cities lie and how far apart."""

import math

from duibiao.cities.tables import City, cities

EARTH = 6371.0  # mean radius, kilometres
NEAREST = 10  # kilometres: where in a city its point is put moves the last digit
LI = 0.5  # kilometres, as the li has been fixed since the Republic


def distance(start: str, end: str) -> float:
    """Kilometres between the points of two cities (ids) on the great circle."""
    first, second = cities()[start], cities()[end]
    (north, east), (far_north, far_east) = _radians(first), _radians(second)
    chord = (
        math.sin((far_north - north) / 2) ** 2
        + math.cos(north) * math.cos(far_north) * math.sin((far_east - east) / 2) ** 2
    )
    return 2 * EARTH * math.asin(math.sqrt(chord))


def rounded_distance(start: str, end: str) -> int:
    """Kilometres between two cities (ids) to the nearest NEAREST."""
    return NEAREST * round(distance(start, end) / NEAREST)


def _radians(city: City) -> tuple[float, float]:
    return math.radians(city.latitude), math.radians(city.longitude)
