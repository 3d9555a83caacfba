"""Which sentences the window can show: read from the source, so that none is forgotten.

In the rooms of the window, what is said stands in `tr(...)` or in a table at the top of a module. In the rooms below,
which know nothing of languages, a sentence is what an error is made of, what has several words, and what an
enumeration of words is called. Only modules that the window reaches by its imports are looked at.
"""

from __future__ import annotations

import ast
import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).parents[3]
_WINDOW = "sireader.ui"
_OUTSIDE = (
    *("sireader.commands", "sireader.phantom", "sireader.stats", "sireader.ui.benchmarks", "sireader.ui.language"),
    "sireader.workflow.report",  # a report is English, like every file
)
_SILENT_MODULES = {
    "domain": {"signatures"},
    "imaging": {"deidentify", "keep_list", "profile", "refusals"},
    "inference": {"vision"},
    "storage": {"guards"},
    "ui": {"opinion_pictures", "page_pdf", "pictures", "screens", "settings", "words"},
    "workflow": {"croissant", "demo", "mapping", "pictures", "score_cells", "score_report", "scores", "sheets", "svg"}
    | {"taking", "trainset", "trainset_layout", "workbooks"},
}
"""What they say goes to the command line or into files."""
_SAYS = {"tr", "printed"}
_PARTS_SAY = {"Card", "Form", "Table", "choice", "line", "say", "section", "words"}
"""What translates what it is given: `tr`, and the parts of which the coordinator's page is built."""
_ERRORS = re.compile(r"(Error|Refused|Broken|Failed|refused|refusal)$")
_SILENT = {
    *("compile", "search", "fullmatch", "match", "sub", "execute", "query", "removesuffix", "replace", "startswith"),
    *("setObjectName", "setProperty", "setStyle", "QKeySequence", "TypeVar", "QFont", "getattr", "field", "value"),
}
"""Calls whose strings nobody reads."""
_SHOWN_BY_OTHERS = {f"{_WINDOW}.opinion_words"}
"""Modules of the window whose words go into files, too: whoever shows them translates."""
_SHOWN_ENUMERATIONS = {"ActKind", "EntryState", "Joint", "Section", "Status", "Takes"}
_FIELD = re.compile(r"\{[a-z_]*(:[^{}]*)?\}")
_WORDS = re.compile(r"[^\W\d_]{2,}[^\n]* [^\n]*[^\W\d_]|\{\d+[^}]*\}[^\n]* [^\W\d_]{2,}|[^\W\d_]{2,} \{\d")
_KEYS = re.compile(r"(Ctrl|Shift|Alt)\+.*|Backspace|Enter|Return|Esc(ape)?|Tab|Pg(Up|Down)|\|.*")
_COMPUTED = (
    *("up", "down", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "spot"),
    *("normal", "suspicious", "minimal", "unequivocal", "severe", "right", "left", "definite", "differ", "agree"),
    *("File", "Automatic", "Bone", "Soft", "RULER", "CALIPER", "LOUPE", "AREA", "balanced", "sensitive", "specific"),
    *("earlier", "later", "above", "drifting", "slow", "hurried", "steady", "reopened", "calibration", "training set"),
    *("Training", "Validation", "1 read", "A day", "measure", "pan", "coordinator"),
    *("Network", "Made", "Comes", "{0} {1:.3f} ({2})", "{0:.3f}  {1}"),
    *("grade {0}", "grade {0} or {1}", "{0} and {1}", "{0}, {1:g}/{2:g}"),
    *("Exporting {0} of {1}", "{0} is a study, but not the sample study", "name a new folder"),
    *("There is no study at {0}", "There is already a study at {0}"),
    *("Counting cases and reads …", "Reading headers: {0} of {1}", "Working out figures: {0} of {1}"),
    *("Drawing figures: {0} of {1}", "Drawing examples: {0} of {1}", "Writing the page …", "not estimable"),
    *("right joint", "left joint", "both joints", "This package of the program works out no reports"),
    "take the larger package, the one with second opinions",
    *("{0} reads every case", "{0} reads what {1} have read and not settled"),
)
"""What is cut out of other words or put together, or stands alone where it could as well be a name."""
_CODE = re.compile(r"[a-z-]+")
"""The stable name of a refusal."""
_FIRST = re.compile(r"&?[A-Z][a-z&]{2,}")
_WORD = re.compile(r"[A-Z&]&?[a-z]+(&[a-z]+)?[.…]?|[A-Z]{4,}")
_QUERY = (
    r"^\s*(SELECT|INSERT|UPDATE|DELETE|CREATE|DROP|PRAGMA|BEGIN|WITH|WHERE|CASE)\b"
    r"| WHERE |group_concat\(|iif\(| AS c|ORDER BY| IN \(| = \?"
)
_NOT_FOR_PEOPLE = re.compile(rf"{_QUERY}|\{{ |^\n|%[YHd]|::|^--|font-size")
"""Queries, style sheets, forms of dates, options."""


@dataclass(frozen=True)
class Said:
    """One sentence: as a template, where it stands, and whether the window's own code forgot `tr` around it."""

    text: str
    file: str
    line: int
    bare: bool = False


def modules() -> dict[str, Path]:
    """The modules that the window reaches, by their dotted names."""
    every = {_name(path): path for path in sorted((ROOT / "sireader").rglob("*.py"))}
    found: dict[str, Path] = {}
    waiting = [name for name in every if name.startswith(_WINDOW)]
    while waiting:
        name = waiting.pop()
        if name in found or name not in every or name.startswith(_OUTSIDE):
            continue
        found[name] = every[name]
        waiting += _imported(ast.parse(every[name].read_text(encoding="utf-8")))
    return dict(sorted(found.items()))


def sentences() -> list[Said]:
    """Everything that the window can say, in the order of the source."""
    shown = {name: path for name, path in modules().items() if not _silent_module(name)}
    found = [said for name, path in shown.items() for said in _Module(name, path).said()]
    return [*found, *_put_together(), *_protocols(), *_models()]


def _silent_module(name: str) -> bool:
    _, room, module = f"{name}..".split(".", 2)
    return module.rstrip(".") in _SILENT_MODULES.get(room, ())


def _put_together() -> Iterator[Said]:
    here = str(Path(__file__).relative_to(ROOT))
    yield from (Said(words, here, 0) for words in _COMPUTED)


def _protocols() -> Iterator[Said]:
    """What the protocols that come with the program say of themselves."""
    for file in sorted((ROOT / "resources" / "protocols").glob("*.toml")):
        title = tomllib.loads(file.read_text(encoding="utf-8"))["title"]
        yield Said(title, str(file.relative_to(ROOT)), 0)


def _models() -> Iterator[Said]:
    """What the models that come with the program say of themselves."""
    for file in sorted((ROOT / "resources" / "models").glob("*/card.json")):
        card = json.loads(file.read_text(encoding="utf-8"))
        told = (card.get(name, "") for name in ("trained_on", "intended_use", "limits"))
        yield from (Said(text, str(file.relative_to(ROOT)), 0) for text in told if text)


def _name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@dataclass
class _Module:
    name: str
    path: Path
    parents: dict[ast.AST, ast.AST] = field(default_factory=dict)

    @cached_property
    def window(self) -> bool:
        return self.name.startswith(_WINDOW)

    @property
    def _says(self) -> set[str]:
        return _SAYS | _PARTS_SAY if self.name.startswith(f"{_WINDOW}.coordinator") else _SAYS

    def said(self) -> Iterator[Said]:
        tree = ast.parse(self.path.read_text(encoding="utf-8"))
        self.parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
        for node in ast.walk(tree):
            text = template(node)
            if text is not None and not self._part_of_another(node):
                said = self._judged(node, text)
                if said is not None:
                    yield said

    def _judged(self, node: ast.AST, text: str) -> Said | None:
        around = list(self._around(node))
        spoken = self.window and (
            _is_call(around, _SAYS) or (_is_call(around, self._says) and not _CODE.fullmatch(text))
        )
        if not text.strip() or not re.search(r"[^\W\d_]", re.sub(r"\{\d[^}]*\}", "", text)):
            return None
        table = self.window and self._at_the_top(around) and isinstance(around[0], ast.Dict)
        if _silent(node, around) and not (spoken or table):
            return None
        nested = _is_chosen(around)
        if _KEYS.fullmatch(text) or (_CODE.fullmatch(text) and not (spoken or nested or _is_enumeration(around))):
            return None
        named = _is_enumeration(around) or self._named(text, top=self._at_the_top(around))
        if not (spoken or named or nested or _blamed(around) or self._for_people(text)):
            return None
        bare = (
            self.window
            and self.name not in _SHOWN_BY_OTHERS
            and not spoken
            and not self._at_the_top(around)
            and not _blamed(around)
        )
        return Said(text, str(self.path.relative_to(ROOT)), getattr(node, "lineno", 0), bare)

    def _named(self, text: str, *, top: bool) -> bool:
        """Whether it is a single word that stands on the screen, or begins a line of a table."""
        return self.window and text != "SI Reader" and bool(_FIRST.match(text) if top else _WORD.fullmatch(text))

    def _for_people(self, text: str) -> bool:
        return text != "SI Reader" and bool(_WORDS.search(text)) and not _NOT_FOR_PEOPLE.search(text)

    def _around(self, node: ast.AST) -> Iterator[ast.AST]:
        while node in self.parents:
            node = self.parents[node]
            yield node

    def _at_the_top(self, around: list[ast.AST]) -> bool:
        return not any(isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda) for one in around)

    def _part_of_another(self, node: ast.AST) -> bool:
        """Of an f-string, or the format of one of its places."""
        above = self.parents.get(node)
        return isinstance(above, ast.JoinedStr) or (isinstance(above, ast.FormattedValue) and above.format_spec is node)


def template(node: ast.AST) -> str | None:
    """A string of the source with its places numbered; None for what is no string."""
    if isinstance(node, ast.Constant):
        return _numbered(node.value) if isinstance(node.value, str) else None
    if not isinstance(node, ast.JoinedStr):
        return None
    parts, number = [], 0
    for value in node.values:
        if isinstance(value, ast.Constant):
            parts.append(str(value.value))
        elif isinstance(value, ast.FormattedValue):
            parts.append(f"{{{number}{_spec(value)}}}")
            number += 1
    return "".join(parts)


def _numbered(text: str) -> str:
    """A text for `format`, its places numbered."""
    count = iter(range(100))
    return _FIELD.sub(lambda field: f"{{{next(count)}{field[1] or ''}}}", text)


def _spec(place: ast.FormattedValue) -> str:
    """How a place is filled: by its format, or `t` where the program's own words stand in it."""
    if isinstance(place.format_spec, ast.JoinedStr):
        told = [value.value for value in place.format_spec.values if isinstance(value, ast.Constant)]
        whole = len(told) == len(place.format_spec.values)
        return f":{''.join(map(str, told))}" if whole else ":n"
    chosen = isinstance(place.value, ast.IfExp) and isinstance(place.value.body, ast.Constant)
    return ":t" if chosen else ""


def _is_call(around: list[ast.AST], names: set[str]) -> bool:
    return any(isinstance(one, ast.Call) and _called(one) in names for one in around)


def _called(call: ast.Call) -> str:
    func = call.func
    return func.attr if isinstance(func, ast.Attribute) else func.id if isinstance(func, ast.Name) else ""


def _blamed(around: list[ast.AST]) -> bool:
    """Whether an error is made of it."""
    return any(isinstance(one, ast.Call) and _ERRORS.search(_called(one)) for one in around)


def _is_chosen(around: list[ast.AST]) -> bool:
    """Whether it is one of the words that may fill a place of an f-string."""
    beyond = (one for one in around if not isinstance(one, ast.IfExp | ast.BoolOp))
    return isinstance(next(beyond, None), ast.FormattedValue)


def _is_enumeration(around: list[ast.AST]) -> bool:
    classes = (one for one in around if isinstance(one, ast.ClassDef))
    return any(one.name in _SHOWN_ENUMERATIONS for one in classes)


def _silent(node: ast.AST, around: list[ast.AST]) -> bool:
    """Whether nobody reads it: docstrings, keys, what is compared with, patterns, queries."""
    above = around[0] if around else None
    if isinstance(above, ast.Expr | ast.Subscript | ast.Compare):
        return True
    if isinstance(above, ast.Dict) and node in above.keys:
        return True
    if isinstance(above, ast.AnnAssign) and above.annotation is node:
        return True
    return _is_call(around[:4], _SILENT)
