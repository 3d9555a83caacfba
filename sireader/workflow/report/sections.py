"""What stands where on the report's page, and in which words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sireader.workflow.report.cells import Table, figure_text, flat_figure
from sireader.workflow.report.drawing import Plan, slug
from sireader.workflow.report.plain import Plain

FLOW = "flow"


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page.

    Attributes:
        key: names it in links.
        title: its heading.
        words: paragraphs below it.
        facts: names and values.
        tables: keys.
        figures: keys.
        figures_first: above the tables.
        pictures: examples.
        items: of the checklist.
        afterwards: paragraphs at its end.
    """

    key: str
    title: str
    words: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    tables: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    figures_first: bool = False
    pictures: tuple[Plain, ...] = ()
    items: tuple[Plain, ...] = ()
    afterwards: tuple[str, ...] = ()


def sections(told: Plain, tables: Sequence[Table], figures: Sequence[Plan]) -> list[Section]:
    """The page's parts in order."""
    drawn = [one.key for one in figures]
    models = tuple(key for key in drawn if any(key.startswith(slug(name) + "-") for name in told["models"]))
    grades = tuple(key for key in drawn if key.startswith("grades-"))
    against = tuple(key for key in drawn if key == "readers" or key.startswith("readers-matrix"))
    groups = tuple(one.key for one in tables if one.key.startswith("by_"))
    return [
        Section("cases", "Cases", (_cases(told),), figures=(FLOW,), tables=("flow",), figures_first=True),
        Section(
            "readers",
            "Readers against the reference",
            tables=("readers", "readers_matrix", "readers_compared"),
            figures=against,
        ),
        Section(
            "between",
            "Agreement between readers",
            (_discordance(told),),
            tables=("between_readers", "panel", "boundaries"),
            figures=grades,
        ),
        Section("within", "Agreement within readers", tables=("within_readers",)),
        Section("time", "Reading time", tables=("reading_time",)),
        Section("models", "Models", _models(told), tables=("models", "cut_offs", "calibration"), figures=models),
        Section("compared", "Models and readers compared", tables=("models_against_readers", "models_compared")),
        Section("aided", "Readers with a model's opinion", tables=("aided", "multi_reader")),
        Section("subgroups", "Subgroups", tables=groups),
        _examples(told),
        _claim(told),
        _method(told),
    ]


def cards(told: Plain) -> list[dict[str, str]]:
    """The figures at the top of the page."""
    cases, apart = told["cases"], told["discordant"]
    found = [
        _card("Cases received", f"{cases['received']:,}", f"{cases['excluded']:,} excluded"),
        _card("Settled", f"{cases['settled']:,}", f"{cases['open']:,} open, {cases['unresolved']:,} unresolved"),
        _card("Definite", _percent(cases["definite_share"]["value"]), f"{cases['definite']:,} of the settled"),
        _card("Discordant", _percent(apart["fraction"]), _apart(told)),
    ]
    for role, one in told["readers"].items():
        if one["n"]:
            pair = f"sensitivity {_number(one['sensitivity'])}, specificity {_number(one['specificity'])}"
            rates = f"{pair}, {one['n']:,} cases"
            found.append(_card(f"{role}: κ", _number(one["kappa"]), rates))
    for model, splits in told["models"].items():
        for split, part in splits.items():
            area = figure_text(flat_figure(part, "auroc"))
            value, _, interval = area.partition(" ")
            words = f"{interval}, {part['n']:,} cases".lstrip(", ")
            found.append(_card(f"{model}, {split}: AUROC", value if part["auroc"] is not None else "–", words))
    return found


def _card(title: str, figure: str, note: str) -> dict[str, str]:
    return {"title": title, "figure": figure, "note": note}


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{100 * share:.1f} %"


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}".replace("-", "−")


def _apart(told: Plain) -> str:
    apart = told["discordant"]
    return apart["why"] if apart["n"] is None or not apart["of"] else f"{apart['n']:,} of {apart['of']:,}"


def _cases(told: Plain) -> str:
    cases = told["cases"]
    return (
        f"{cases['received']:,} cases were received, {cases['excluded']:,} excluded and {cases['calibration']:,} set "
        f"apart for calibration. {cases['settled']:,} are settled by the protocol, {cases['definite']:,} of them as "
        f"definite radiographic sacroiliitis; {cases['open']:,} wait for a read, {cases['unresolved']:,} are "
        f"unresolved."
    )


def _discordance(told: Plain) -> str:
    apart = told["discordant"]
    if apart["n"] is None or not apart["of"]:
        return f"Discordance is not estimable: {apart['why']}."
    roles = " and ".join(apart["roles"])
    share = _percent(apart["fraction"])
    counts = f"{apart['n']:,} of the {apart['of']:,} cases that all of them could grade ({share})"
    return f"{roles} differ on definite in {counts}."


def _models(told: Plain) -> tuple[str, ...]:
    words = []
    for name, one in told["models_facts"].items():
        source = (
            f"cut-offs from {one['cut_offs_from']}" if one["cut_offs_from"] else f"no cut-offs: {one['no_cut_offs']}"
        )
        left = (
            f"{one['on_training_cases']:,} on cases it was trained on, {one['on_unsettled_cases']:,} on unsettled ones"
        )
        outside = (
            f"{one['outside_the_model_s_domain']:,} are on radiographs unlike those that it knows, and are counted"
        )
        words.append(
            f"{name}: {one['opinions']:,} scores; {source}; not counted: {left}; {outside}. {one['notice']}".strip()
        )
    return tuple(words)


def _examples(told: Plain) -> Section:
    found = told["examples"]
    words = (
        "The surest right and wrong answers at the balanced cut-off, not a sample. Red speaks for definite, blue "
        "against, on one scale for all. A model's answer is no diagnosis."
        if found["pictures"]
        else f"Not shown: {found['why']}."
    )
    return Section("examples", "Examples with activation maps", (words,), pictures=tuple(found["pictures"]))


def _claim(told: Plain) -> Section:
    claim = told["claim"]
    left = "; ".join(f"{numbers} ({topic})" for numbers, topic in claim["left_to_the_authors"].items())
    return Section(
        "claim",
        "What the data answer of CLAIM",
        ("Items of the Checklist for Artificial Intelligence in Medical Imaging, 2024, that the record can answer.",),
        items=tuple(claim["items"]),
        afterwards=(f"Left to the authors: {left}.",),
    )


def _method(told: Plain) -> Section:
    settings, record = told["settings"], told["record"]
    rules = told["rules"]
    intervals = (
        f"{100 * settings['confidence']:g} %, percentiles of {settings['resamples']:,} resamples by subject, seed "
        f"{settings['seed']}; by formula: Wilson for shares, Fleiss for κ, DeLong for AUROC"
    )
    facts = (
        ("Definite", rules["definite"]),
        ("Cut-off", rules["cut_off"]),
        ("Matrices", rules["matrix"]),
        ("Overturned", rules["overturned"]),
        ("Intervals", intervals),
        ("Grades in ROC analyses", rules["auroc_of_grades"]),
        ("Libraries", ", ".join(f"{name} {version}" for name, version in sorted(told["libraries"].items()))),
        (
            "Worked out from",
            f"{record['reads']:,} reads and {record['opinions']:,} scores, {record['acts']:,} acts on record",
        ),
        ("Study", told["study_id"]),
        (
            "Which reads",
            f"{record['cases_in']} lists every case with the ids of its reads, {record['scores_in']} every score",
        ),
        (
            "To check",
            "sireader report --check and this folder: works every number out again and names the first that differs",
        ),
    )
    return Section("method", "How it was worked out", facts=facts)
