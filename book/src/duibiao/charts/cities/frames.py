"""Series as figures take them: under English names, with producers, breaks, words and a table."""

from collections.abc import Iterable, Sequence

import pandas as pd

from duibiao import cities
from duibiao.charts.wording import listed, number
from duibiao.data.sources import Source, sources

REPORT = "14 May 2021"
# The ten years that the figures compare: the last is the last that the report could know whole.
FROM, TO = 2010, 2020
# How a source is named that is not the producer's own publication.
NAMING = {"yearbook": "{} (transcriptions)", "statistics": "{} (export)", "copy": "{} (copy)"}
LATER = f"Hollow and dashed: published after {REPORT}"
MARKS = f"{LATER}. Dotted rule: break in the series"


def named(frame: pd.DataFrame) -> pd.DataFrame:
    """A frame of cities.series() with the cities' English names as `city`."""
    return frame.drop(columns="city").rename(columns={"name": "city"})


def three(indicator: str, since: int = FROM) -> pd.DataFrame:
    """The series of the three cities under their English names, from the year `since`."""
    frame = named(cities.series(indicator, cities.THREE))
    return frame[frame["year"] >= since].reset_index(drop=True)


def producers(*frames: pd.DataFrame) -> str:
    """The producers of the values of these frames, for a figure's source line."""
    keys = pd.concat([frame["source"] for frame in frames]).unique()
    return "; ".join(sorted({producer(sources()[key]) for key in keys}))


def producer(source: Source) -> str:
    """The producer in English, and whether only a transcription, export or copy was seen."""
    return NAMING.get(source.kind, "{}").format(source.english)


def table(frame: pd.DataFrame, unit: str) -> pd.DataFrame:
    """What a figure's reader sees: city, year, value with its unit, when known, source."""
    known = frame["known"].map({True: "yes", False: "later"})
    columns = {"city": frame["city"], "year": frame["year"], unit: frame["value"]}
    return pd.DataFrame(columns | {f"known on {REPORT}": known, "source": frame["source"]})


def value_of(frame: pd.DataFrame, city: str, year: int) -> float:
    """The value of one city (English name) and year in a frame of named() or three()."""
    (value,) = frame[(frame["city"] == city) & (frame["year"] == year)]["value"]
    return float(value)


def broken(indicator: str, frame: pd.DataFrame, among: Iterable[str] = cities.THREE) -> list[int]:
    """Breaks that all these cities share and that lie within the frame."""
    shared = set.intersection(*(set(cities.breaks(indicator, city)) for city in among))
    first, last = frame["year"].min(), frame["year"].max()
    return sorted(year for year in shared if first < year <= last)


def missing(frame: pd.DataFrame) -> list[int]:
    """The years between the first and the last of the frame of which it has no value."""
    years = range(frame["year"].min(), frame["year"].max() + 1)
    return [year for year in years if year not in set(frame["year"])]


def course(frame: pd.DataFrame, breaks: Sequence[int] = ()) -> str:
    """What lines over the years show, in words: where each city begins and where it ends."""
    runs = [
        (
            last["value"],
            f"{city} from {number(first['value'], 3)} in {first['year']}"
            f" to {number(last['value'], 3)} in {last['year']}",
        )
        for city, rows in frame.sort_values("year", kind="stable").groupby("city")
        for first, last in [(rows.iloc[0], rows.iloc[-1])]
    ]
    runs.sort(reverse=True)
    cut = f". Break{'s' * (len(breaks) > 1)} before {listed(breaks)}" if breaks else ""
    return f"A line a city: {', '.join(run for _, run in runs)}{cut}."
