"""Series as figures take them: under English names, with producers, breaks and a table."""

from collections.abc import Iterable

import pandas as pd

from duibiao import cities
from duibiao.data.sources import Source, sources

REPORT = "14 May 2021"
# How a source is named that is not the producer's own publication.
NAMING = {"yearbook": "{} (transcriptions)", "statistics": "{} (export)", "copy": "{} (copy)"}
LATER = f"Hollow and dashed: published after {REPORT}"
MARKS = f"{LATER}. Dotted rule: break in the series"


def three(indicator: str, since: int = 2010) -> pd.DataFrame:
    """The series of the three cities under their English names, from the year `since`."""
    frame = cities.series(indicator, cities.THREE)
    frame = frame.drop(columns="city").rename(columns={"name": "city"})
    return frame[frame["year"] >= since].reset_index(drop=True)


def producers(*frames: pd.DataFrame) -> str:
    """The producers of the values of these frames, for a figure's source line."""
    keys = pd.concat([frame["source"] for frame in frames]).unique()
    return "; ".join(sorted({named(sources()[key]) for key in keys}))


def named(source: Source) -> str:
    """The producer in English, and whether only a transcription, export or copy was seen."""
    return NAMING.get(source.kind, "{}").format(source.english)


def table(frame: pd.DataFrame, unit: str) -> pd.DataFrame:
    """What a figure's reader sees: city, year, value with its unit, when known, source."""
    known = frame["known"].map({True: "yes", False: "later"})
    columns = {"city": frame["city"], "year": frame["year"], unit: frame["value"]}
    return pd.DataFrame(columns | {f"known on {REPORT}": known, "source": frame["source"]})


def value_of(frame: pd.DataFrame, city: str, year: int) -> float:
    """The value of one city and year in a frame of three()."""
    (value,) = frame[(frame["city"] == city) & (frame["year"] == year)]["value"]
    return float(value)


def broken(indicator: str, frame: pd.DataFrame, among: Iterable[str] = cities.THREE) -> list[int]:
    """Breaks that all these cities share and that lie within the frame."""
    shared = set.intersection(*(set(cities.breaks(indicator, city)) for city in among))
    first, last = frame["year"].min(), frame["year"].max()
    return sorted(year for year in shared if first < year <= last)
