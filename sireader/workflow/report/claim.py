"""What the data answer of CLAIM, the Checklist for Artificial Intelligence in Medical Imaging.

Numbers of the items as in the update of 2024 (Tejani et al., Radiology: Artificial Intelligence 2024;6(4):e240300); the
topics are in our own words. What the study's record cannot know is left to the authors, and said so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass

from sireader.workflow.protocol_words import protocol_sentences
from sireader.workflow.report.cells import figure_text, flat_figure
from sireader.workflow.report.counted import Counted
from sireader.workflow.report.plain import Plain

LEFT = {
    "1, 2": "title and abstract",
    "3, 4": "background and aims",
    "5, 6": "design and goal of the study",
    "10": "how subsets were chosen before the import",
    "15": "why this reference standard",
    "21": "intended size of the test set",
    "22–27": "architecture, software and training of the models, beyond what their cards say",
    "30": "robustness to disturbed input",
    "34": "registration",
    "36": "demographic and clinical data, which a study folder does not hold",
    "40, 41": "limits and implications",
    "42–44": "protocol document, availability, funding",
}
"""Items that the record cannot answer."""


@dataclass(frozen=True, slots=True)
class Item:
    """One item that the data answer, at least in part.

    Attributes:
        number: in CLAIM 2024.
        topic: what it asks for.
        answer: what the record says.
        see: the section of the report with the figures; empty for none.
    """

    number: int
    topic: str
    answer: str
    see: str = ""


def claim_items(counted: Counted, told: Plain) -> list[Item]:
    """The items that this study answers, by number."""
    return [item for part in (_data, _reference, _evaluation, _results) for item in part(counted, told)]


def claim_numbers(counted: Counted, told: Plain) -> Plain:
    """The same for JSON."""
    return {"items": [asdict(one) for one in claim_items(counted, told)], "left_to_the_authors": LEFT}


def _data(counted: Counted, told: Plain) -> Iterator[Item]:
    cases = told["cases"]
    subjects = len(set(counted.subjects.tolist()))
    yield Item(7, "data sources", f"{cases['received']:,} cases; {subjects:,} subjects among those counted.", "cases")
    reasons = [one for box in counted.flow.boxes if box.key == "excluded" for one in box.details]
    words = "; ".join(f"{reason}: {count:,}" for reason, count in reasons) or "none was excluded"
    yield Item(8, "eligibility", f"Excluded after the import, by reason: {words}.", "cases")
    window = "Readers saw the radiograph with its own grey-scale chain; what a model saw, its card tells."
    yield Item(9, "preparation of the data", window)
    yield Item(
        11,
        "de-identification",
        "Headers are built anew from a list of reviewed elements, UIDs and pseudonyms are keyed hashes, dates are "
        "moved or "
        "dropped, and text burned into pixels has to be ruled out by eye.",
    )
    missing = sum(one.not_evaluable for one in counted.roles)
    unsettled = cases["open"] + cases["unresolved"]
    yield Item(
        12,
        "missing data",
        f"{missing:,} reads were not evaluable and {unsettled:,} cases are not settled; nothing was imputed, and every "
        f"table "
        "says what it leaves out.",
    )
    if "maker" in told["subgroups"]:
        makers = [one["group"] for one in told["subgroups"]["maker"]]
        yield Item(13, "acquisition", f"Makers named in the headers: {', '.join(makers) or 'none'}.", "subgroups")


def _reference(counted: Counted, told: Plain) -> Iterator[Item]:
    protocol = counted.now.protocol
    settle = " ".join(protocol_sentences(protocol))
    yield Item(14, "reference standard", f"Modified New York grades; {protocol.title}. {settle}", "readers")
    trained = len(counted.now.calibrations)
    who = Counter(role for role, _ in {(read.role, read.reader) for read in counted.now.reads})
    readers = ", ".join(f"{role.name}: {who[role.name]}" for role in protocol.roles)
    yield Item(
        16, "annotators", f"Readers by role: {readers}; {trained} calibration cases. Their qualifications: authors."
    )
    yield Item(
        17, "annotation", "Reads are append-only, blinded by the protocol, and carry the hash of the one before."
    )
    yield Item(18, "variability of annotation", _variability(told), "between")


def _variability(told: Plain) -> str:
    pairs, within = told["between_readers"]["pairs"], told["within_readers"]
    if not pairs:
        return f"Between readers not estimable: {told['between_readers']['why']}."
    one = pairs[0]["scales"]["definite"]
    kappa = one["estimates"]["kappa"]
    ends = kappa["bootstrap"] or kappa["analytic"] or (None, None)
    words = figure_text(flat_figure({"kappa": kappa["value"], "kappa_ci": ends}, "kappa"))
    again = f"hidden second readings by {len(within)} readers" if within else "no case was read a second time"
    return f"{pairs[0]['first']} and {pairs[0]['second']} on definite: κ {words}, {one['n']:,} cases; {again}."


def _evaluation(counted: Counted, told: Plain) -> Iterator[Item]:
    splits = {(name, split): part for name, parts in told["models"].items() for split, part in parts.items()}
    if splits:
        words = "; ".join(f"{name}, {split}: {part['n']:,}" for (name, split), part in splits.items())
        yield Item(19, "partitions", f"As stated with the models' scores – {words}.", "models")
        yield Item(20, "level at which partitions are disjoint", _disjoint(counted))
        chosen = {one["cut_offs_from"] for one in told["models_facts"].values() if one["cut_offs_from"]}
        source = f"Cut-offs come from {' or '.join(sorted(chosen))}" if chosen else "There are no cut-offs"
        rule = f"{source}; definite means score ≥ cut-off, judged on other cases than it was chosen on."
        yield Item(26, "choice of model and cut-off", rule, "models")
    yield Item(
        28, "measures of performance", "Sensitivity, specificity, predictive values, κ, agreement, AUROC, AUPRC."
    )
    how = (
        "Percentiles of resampled subjects, beside analytic intervals where they exist; paired tests: DeLong, McNemar."
    )
    yield Item(29, "uncertainty", how, "method")
    if told["examples"]["pictures"]:
        yield Item(31, "explainability", "Exact activation maps of right and wrong answers.", "examples")
    yield from _testing(told)


def _disjoint(counted: Counted) -> str:
    """Whether a subject's cases lie in two splits of one model."""
    for model in counted.models:
        pairs = {
            (subject, split)
            for subject, split in zip(counted.subjects.tolist(), model.split.tolist(), strict=True)
            if split
        }
        if len({subject for subject, _ in pairs}) < len(pairs):
            return f"Cases of one subject lie in several splits of {model.model}: its figures are too kind."
    return "No subject's cases lie in two stated splits of a model."


def _testing(told: Plain) -> Iterator[Item]:
    kinds: dict[int, tuple[str, Callable[[str], bool]]] = {
        32: ("internal testing", lambda split: split == "validation"),
        33: ("testing on other cases", lambda split: split != "validation"),
    }
    for number, (topic, wanted) in kinds.items():
        found = [
            f"{name}, {split}: AUROC {figure_text(flat_figure(part, 'auroc'))}"
            for name, parts in told["models"].items()
            for split, part in parts.items()
            if wanted(split)
        ]
        if found:
            yield Item(number, topic, "; ".join(found) + ".", "models")


def _results(counted: Counted, told: Plain) -> Iterator[Item]:
    cases = told["cases"]
    flow = f"{cases['received']:,} received, {cases['excluded']:,} excluded, {cases['settled']:,} settled."
    yield Item(35, "numbers included and excluded", flow, "cases")
    groups = ", ".join(told["subgroups"])
    yield Item(
        37, "performance by partition and subgroup", f"By split where there are models; by {groups}.", "subgroups"
    )
    yield Item(
        38, "accuracy with intervals", f"{counted.progress.definite.count:,} settled cases are definite.", "readers"
    )
    if told["models"]:
        yield Item(39, "failures", "Confusion matrices at each cut-off; examples of wrong answers.", "models")
