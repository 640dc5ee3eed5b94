"""Figures on the tour: its sites, its distances, the cadres before it, the companies on it."""

from collections.abc import Iterable

import altair as alt
import pandas as pd

from duibiao.charts.cities.graticule import axes, points
from duibiao.charts.theme import (
    CITIES,
    INK,
    LINE,
    OCHRE,
    PAPER,
    QUIET,
    SOFT,
    Chart,
    chosen,
    city_colour,
    figure,
)
from duibiao.cities import three
from duibiao.cities.geography import LI, distance
from duibiao.claims import claims
from duibiao.claims.evidence import evidence
from duibiao.data.sources import sources
from duibiao.reading import background
from duibiao.text.sites import sites as named_sites

# What other reports count, of the claim on eighteen sites.
COUNTED = ("E10b2", "E10b3", "E10b1")
# Batches of cadres by number: the evidence that gives their size.
BATCHES = {1: "E27f2", 3: "E27f6", 5: "E27f3", 6: "E27f4"}
THREE_BATCHES = "E27f1"


def sites() -> Chart:
    """How many of the eighteen sites can be counted?"""
    claim = claims()["C10b"]
    found = evidence()
    visited = [site for site in named_sites().values() if site.visited]
    rows: list[dict[str, object]] = [
        {"count": "the report’s number", "part": "both cities", "sites": claim.lower}
    ]
    for city, name in three().items():
        number = sum(site.city == city for site in visited)
        if number:
            rows.append({"count": "named as visited", "part": name, "sites": number})
    for key in COUNTED:
        item = found[key]
        city = "Shenzhen" if "Shenzhen" in item.note else "Chengdu"
        part = f"{city}, {int(item.as_of[-2:])} May"
        rows.append({"count": "other reports", "part": part, "sites": item.lower})
    frame = pd.DataFrame(rows)
    frame["city"] = frame["part"].str.split(",").str[0]
    frame["end"] = frame.groupby("count")["sites"].cumsum()
    frame["middle"] = frame["end"] - frame["sites"] / 2
    totals = frame.groupby("count")["sites"].sum()
    pick = chosen("count")
    order = list(dict.fromkeys(frame["count"]))
    colours = alt.Scale(domain=[*CITIES, "both cities"], range=[*CITIES.values(), QUIET])
    base = alt.Chart(frame).encode(
        y=alt.Y("count:N", title=None, sort=order, axis=alt.Axis(ticks=False, labelLimit=130)),
        opacity=alt.condition(pick, alt.value(1), alt.value(0.25)),
    )
    bars = base.mark_bar(height=26, stroke=PAPER, strokeWidth=1).encode(
        x=alt.X("sites:Q", title="sites", stack="zero"),
        color=alt.Color("city:N", title=None, scale=colours),
        order=alt.Order("end:Q"),
        tooltip=["count:N", "part:N", "sites:Q"],
    )
    words = base.mark_text(color=PAPER, fontWeight=600).encode(x="middle:Q", text="sites:Q")
    return figure(
        alt.LayerChart(layer=[bars, words]).add_params(pick).properties(height=alt.Step(40)),
        html_id="fig-sites",
        finding=f"Of {claim.lower:.0f} sites the report names {totals['named as visited']:.0f};"
        f" with other reports {totals['other reports']:.0f} can be counted",
        measure="Sites visited, by city; the other reports count Chengdu’s first day, its second"
        " and Shenzhen’s one",
        source=_short(found[key].source for key in COUNTED) + "; the report itself",
        description="Three bars: the number that the report gives, the places that it names as"
        " visited, and the places that other reports count day by day.",
        table=frame[["count", "part", "sites"]],
        series="count",
    )


def distances() -> Chart:
    """How far away are the models?"""
    frame = points()
    frame["km"] = [round(distance("qingdao", city)) for city in frame["id"]]
    frame["li"] = (frame["km"] / LI).round(-1)
    far = frame.set_index("city")
    ways = pd.DataFrame(
        [
            {"way": city, "city": city, **far.loc[end, ["east", "north"]]}
            for city in ("Chengdu", "Shenzhen")
            for end in ("Qingdao", city)
        ]
    )
    pick = chosen("city")
    east, north = axes()
    known = frame[frame["city"].isin(CITIES)]
    tooltip = ["city:N", alt.Tooltip("km:Q", title="km from Qingdao"), "li:Q"]
    faded = alt.condition(pick, alt.value(1), alt.value(0.3))
    lines = (
        alt.Chart(ways)
        .mark_line(strokeWidth=1.5, strokeDash=[5, 3])
        .encode(x=east, y=north, detail="way:N", color=city_colour())
    )
    others = alt.Chart(frame[~frame["city"].isin(CITIES)]).encode(x=east, y=north, opacity=faded)
    named = alt.Chart(known).encode(x=east, y=north, color=city_colour(), opacity=faded)
    labelled = known.assign(
        words=[
            f"{city}, {km:,} km" if km else city
            for city, km in zip(known["city"], known["km"], strict=True)
        ]
    )
    layers = [
        lines,
        others.mark_point(filled=True, color=QUIET, size=36).encode(tooltip=tooltip),
        *(
            others.transform_filter(f"datum.city {sign} 'Ningbo'")
            .mark_text(dy=shift, color=SOFT, fontSize=10)
            .encode(text="city:N")
            for sign, shift in (("!=", -9), ("==", 11))
        ),
        named.mark_point(filled=True, size=110, opacity=1).encode(tooltip=tooltip),
        alt.Chart(labelled)
        .mark_text(dy=17, fontWeight=600)
        .encode(x=east, y=north, color=city_colour(), text="words:N"),
    ]
    return figure(
        alt.LayerChart(layer=layers).add_params(pick).properties(height=380),
        html_id="fig-distances",
        finding=f"“A thousand li” is a figure of speech: Chengdu and Shenzhen lie"
        f" {known[known['km'] > 0]['km'].min() / LI:,.0f} li or more from Qingdao",
        measure="The fifteen sub-provincial cities as points on their degrees; kilometres on the"
        " great circle from Qingdao, two li to the kilometre",
        source=sources()["geonames"].english,
        description="Points on a plain grid of degrees. Qingdao lies on the coast in the north-east"
        " of the map, Chengdu inland in the west, Shenzhen on the coast in the south; dashed lines"
        " of nearly the same length lead to both.",
        table=frame[["city", "km", "li", "north", "east"]],
        series="city",
    )


def cadres() -> Chart:
    """Do the batches of cadres add up to the report's number?"""
    claim = claims()["C27f"]
    found = evidence()
    size = {batch: found[key].lower or 0 for batch, key in BATCHES.items()}
    size[2] = (found[THREE_BATCHES].lower or 0) - size[1] - size[3]
    how = dict.fromkeys(BATCHES, "counted by a source") | {2: "from the sum of three batches"}
    given = sum(size.values())
    size[4], how[4] = (claim.lower or 0) - given, "only what the report’s total leaves"
    frame = pd.DataFrame(
        [
            {
                "batch": f"{batch}",
                "cadres": size[batch],
                "known": how[batch],
                "source": found[BATCHES[batch]].source if batch in BATCHES else "",
            }
            for batch in sorted(size)
        ]
    )
    kinds = list(dict.fromkeys(how[batch] for batch in (1, 2, 4)))
    pick = chosen("batch")
    base = alt.Chart(frame).encode(
        x=alt.X("batch:N", title="batch", axis=alt.Axis(labelAngle=0, ticks=False)),
        y=alt.Y("cadres:Q", title="cadres", axis=alt.Axis(tickCount=4)),
        opacity=alt.condition(pick, alt.value(1), alt.value(0.25)),
    )
    bars = base.mark_bar(stroke=QUIET, strokeWidth=1.5, width={"band": 0.7}).encode(
        color=alt.Color(
            "known:N",
            title=None,
            scale=alt.Scale(domain=kinds, range=[OCHRE, LINE, "transparent"]),
            legend=alt.Legend(columns=1, labelLimit=280, symbolStrokeColor=QUIET),
        ),
        tooltip=["batch:N", "cadres:Q", "known:N"],
    )
    numbers = base.mark_text(dy=-8, color=INK).encode(text="cadres:Q")
    return figure(
        alt.LayerChart(layer=[bars, numbers]).add_params(pick).properties(height=220),
        html_id="fig-cadres",
        finding=f"Sources account for {given:.0f} of the {claim.lower:.0f} cadres; the fourth"
        " batch is known from nothing but the sum",
        measure="Cadres of Qingdao sent to Shenzhen for training, by batch; the first left in 2019,"
        " the sixth in May 2021",
        source=_short(found[key].source for key in (*BATCHES.values(), THREE_BATCHES)),
        description="Six bars, the first a little higher than the other five. Four are counted by"
        " sources, the second follows from a sum, the fourth only from the report’s own total.",
        table=frame,
        series="batch",
    )


def companies() -> Chart:
    """How large are the companies that were visited?"""
    frame = background.companies().sort_values("revenue", ascending=False, na_position="last")
    visited = frame[frame["role"] == "visited"]
    without = int(visited["revenue"].isna().sum())
    host = frame[frame["role"] == "host in Qingdao"].iloc[0]
    smaller = visited[visited["revenue"] < host["revenue"]]["name"]
    frame["label"] = frame["name"] + ", " + frame["seat"]
    frame["shown"] = frame["revenue"].fillna(0)
    frame["words"] = [
        "no figure found" if pd.isna(value) else f"{value:,.0f}" for value in frame["revenue"]
    ]
    pick = chosen("company")
    shown = frame.rename(columns={"label": "company"})
    seats = alt.Scale(domain=[*CITIES, "Beijing"], range=[*CITIES.values(), QUIET])
    base = alt.Chart(shown).encode(
        y=alt.Y(
            "company:N",
            title=None,
            sort=list(shown["company"]),
            axis=alt.Axis(ticks=False, labelLimit=190),
        ),
        opacity=alt.condition(pick, alt.value(1), alt.value(0.25)),
    )
    bars = base.mark_bar(height=18).encode(
        x=alt.X("shown:Q", title="billion yuan", axis=alt.Axis(tickCount=4)),
        color=alt.Color("seat:N", scale=seats, legend=None),
        tooltip=["company:N", "owner:N", "revenue:Q", "role:N"],
    )
    words = base.mark_text(align="left", dx=6, color=SOFT).encode(x="shown:Q", text="words:N")
    columns = ["company", "owner", "revenue", "role", "source", "note"]
    return figure(
        alt.LayerChart(layer=[bars, words]).add_params(pick).properties(height=alt.Step(30)),
        html_id="fig-companies",
        finding=f"{host['owner']} of Qingdao, which the report names only as a host, sold more in"
        f" 2020 than {' and '.join(smaller)}, which was visited as a model",
        measure="Revenue in 2020, billion yuan, by company and seat of its owner; of"
        f" {len(visited)} companies visited {without} have no figure of their own that we found",
        source=_short(filter(None, frame["source"])),
        description="One bar a company, longest first: Huawei and Tencent of Shenzhen, Haier Smart"
        " Home of Qingdao, BOE of Beijing, and two subsidiaries without a figure.",
        table=shown[columns],
        series="company",
    )


def _short(keys: Iterable[str]) -> str:
    """Producers and years of these sources, each once."""
    return "; ".join(dict.fromkeys(sources()[key].short for key in keys))
