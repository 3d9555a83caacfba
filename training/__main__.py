"""`python -m training`: check a training set, train by a recipe, evaluate a model."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from sireader.arguments import INTERRUPTED, Parser, positive
from sireader.domain.errors import SireaderError
from training.manifest import Example, Split, read_manifest

Counts = dict[str, dict[str, int]]
Answer = tuple[dict[str, Any], str]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns 0, 1 for a failed check, 2 for bad input after one sentence, 130 for Ctrl+C."""
    try:
        options = _parser().parse_args(arguments)
        told, text = options.run(options)
    except SireaderError as error:
        print(f"training: {error}", file=sys.stderr)
        return error.exit_status
    except KeyboardInterrupt:
        return INTERRUPTED
    if text:
        print(json.dumps(told, indent=2) if options.json else text)
    return 0


def _check(options: argparse.Namespace) -> Answer:
    counts = count(read_manifest(options.folder))
    return {"cases": counts}, _text(counts)


def _fit(options: argparse.Namespace) -> Answer:
    from training.commands import fit_command  # torch: only once something is trained

    return fit_command(options, _teller(options))


def _evaluate(options: argparse.Namespace) -> Answer:
    from training.commands import evaluate_command

    return evaluate_command(options)


def _gate(options: argparse.Namespace) -> Answer:
    from training.gating import gate_command

    return gate_command(options)


def _card(options: argparse.Namespace) -> Answer:
    from training.tested import card_command

    return card_command(options)


def _phantoms(options: argparse.Namespace) -> Answer:
    from training.phantoms import chosen_cohort, write_phantoms

    cohort = chosen_cohort(options.cases, options.seed, options.size, options.makers, options.exposure)
    count = write_phantoms(
        options.folder, cohort, options.seed, _teller(options), everything=options.split, proposed=options.proposed
    )
    return {"cases": count, "training_set": str(options.folder)}, f"Wrote {count} phantoms to {options.folder}."


def _pictures(options: argparse.Namespace) -> Answer:
    from training.pictures import take_pictures

    count = take_pictures(options.source, options.folder, _teller(options))
    return {"cases": count, "training_set": str(options.folder)}, f"Took {count} pictures into {options.folder}."


def _benchmark(options: argparse.Namespace) -> Answer:
    from training.benchmarking import benchmark_command

    return benchmark_command(options, _teller(options))


def _results(options: argparse.Namespace) -> Answer:
    from training.results import fill_page

    named = [text.rpartition("=") for text in options.results]
    count = fill_page(options.page, [(heading, Path(path)) for heading, _, path in named], options.benchmark)
    return {"page": str(options.page), "results": count}, f"Wrote {count} results into {options.page}."


def _recipe(options: argparse.Namespace) -> Answer:
    from training.recipe import as_data, recipe_named, sentences

    recipe = recipe_named(options.name, options.changes)
    lines = [f"{name:<16} {value!s:<24} {says}" for name, value, says in sentences(recipe)]
    return as_data(recipe), "\n".join(lines)


def _teller(options: argparse.Namespace) -> Callable[[str], None]:
    return lambda line: print(line, file=sys.stderr if options.json else sys.stdout, flush=True)


def count(examples: Iterable[Example]) -> Counts:
    """How many cases each split has, with and without definite sacroiliitis."""
    counts = {split.value: {"definite": 0, "not_definite": 0} for split in Split}
    for example in examples:
        counts[example.split]["definite" if example.definite else "not_definite"] += 1
    return {split: each for split, each in counts.items() if sum(each.values()) or split != Split.TEST}


def _text(counts: Counts) -> str:
    return "\n".join(
        f"{split}: {sum(each.values())} cases, {each['definite']} with definite sacroiliitis"
        for split, each in counts.items()
    )


def _parser() -> argparse.ArgumentParser:
    parser = Parser(prog="python -m training", description="Train models from exported training sets.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _command(commands, "check", "check an exported training set and count its cases", _check, folder=True)
    fitting = _command(commands, "fit", "train by a recipe and write a model package", _fit, folder=True)
    fitting.add_argument("--out", type=Path, required=True, metavar="MODEL", help="folder of the model package")
    _recipe_options(fitting, "--recipe")
    fitting.add_argument("--name", help="of the model (default: the recipe's name)")
    fitting.add_argument("--device", choices=("auto", "cpu", "cuda"), default="auto")
    same = "let a GPU come to the same to the last bit each time, which may take longer"
    fitting.add_argument("--deterministic", action="store_true", help=same)
    fitting.add_argument("--work", type=Path, metavar="DIR", help="of checkpoints and decoded pictures (MODEL.work)")
    fitting.add_argument("--dry-run", action="store_true", help="check everything and print the plan")
    _model_commands(commands)
    drawing = _command(commands, "phantoms", "a training set of phantoms", _phantoms)
    drawing.add_argument("folder", type=Path, metavar="DIR")
    drawing.add_argument("--cases", type=positive, required=True)
    drawing.add_argument("--seed", type=int, required=True, help="another seed draws other people and exposures")
    drawing.add_argument("--size", type=positive, default=1024, help="longer side of the radiographs, in px (1024)")
    drawing.add_argument("--split", choices=[split.value for split in Split], default="", help="put all into one split")
    drawing.add_argument("--maker", action="append", default=[], dest="makers", help="these makers only; give it often")
    drawing.add_argument("--exposure", choices=("fine", "grainy"), default="", help="that kind of exposure only")
    proposed = "cropped as the program proposes, not as a reader would"
    drawing.add_argument("--proposed", action="store_true", help=proposed)
    taking = _command(commands, "pictures", "a training set from graded pictures of another source", _pictures)
    taking.add_argument("source", type=Path, metavar="PICTURES", help="a folder with pictures and a manifest.csv")
    taking.add_argument("folder", type=Path, metavar="DIR")
    timing = _command(commands, "benchmark", "the loop against the bare network and fastai", _benchmark)
    some = "an export to time on (phantoms are drawn where none is named)"
    timing.add_argument("folder", metavar="DIR", type=Path, nargs="?", help=some)
    _recipe_options(timing, "--recipe")
    timing.add_argument("--pictures", type=positive, default=160, help="to time an epoch with (160)")
    timing.add_argument("--rounds", type=positive, default=3, help="whose median counts (3)")
    timing.add_argument("--device", choices=("auto", "cpu", "cuda"), default="auto")
    timing.add_argument("--against", type=Path, metavar="MODEL", help="train fastai's recipe for as many epochs too")
    filling = _command(commands, "results", "figures of evaluate and benchmark into a page", _results)
    filling.add_argument("page", type=Path, metavar="PAGE", help="a Markdown file with a place for results")
    filling.add_argument(
        "results", nargs="+", metavar="HEADING=RESULTS", help="what evaluate wrote, or metrics.json of it"
    )
    filling.add_argument("--benchmark", type=Path, metavar="JSON", help="what benchmark --json printed")
    showing = _command(commands, "recipe", "every field of a recipe, with a sentence", _recipe)
    _recipe_options(showing, "name")
    return parser


def _model_commands(commands: Any) -> None:
    """What is done with a finished model."""
    judging = _command(commands, "evaluate", "a model's answers and figures on an export", _evaluate)
    several = "several are judged by the mean of their answers"
    judging.add_argument("models", type=Path, nargs="+", metavar="MODEL", help=several)
    judging.add_argument("folder", type=Path, metavar="DIR")
    judging.add_argument("--out", type=Path, metavar="RESULTS", help="a new folder for both files (MODEL.results)")
    judging.add_argument("--split", choices=[split.value for split in Split], default=Split.VALIDATION.value)
    judging.add_argument("--device", choices=("auto", "cpu", "cuda"), default="auto")
    opening = _command(commands, "gate", "choose anew which pictures a model may be asked about", _gate)
    opening.add_argument("model", type=Path, metavar="MODEL")
    opening.add_argument("folder", type=Path, metavar="DIR", help="an export of pictures of which it is to know")
    opening.add_argument("--out", type=Path, required=True, metavar="MODEL", help="a new folder for the model")
    opening.add_argument("--share", type=float, default=0.99, help="of the export's cases that are to pass (0.99)")
    opening.add_argument("--device", choices=("auto", "cpu", "cuda"), default="auto")
    telling = _command(commands, "card", "figures of evaluate into a model's card", _card)
    telling.add_argument("model", type=Path, metavar="MODEL")
    telling.add_argument("results", type=Path, metavar="RESULTS", help="a folder that evaluate wrote of this model")
    telling.add_argument("--out", type=Path, required=True, metavar="MODEL", help="a new folder for the model")


def _command(
    commands: Any, name: str, summary: str, run: Callable[[argparse.Namespace], Answer], *, folder: bool = False
) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = commands.add_parser(name, help=summary, description=summary.capitalize() + ".")
    parser.add_argument("--json", action="store_true", help="answer in JSON")
    parser.set_defaults(run=run)
    if folder:
        parser.add_argument("folder", metavar="DIR", type=Path, help="the folder that `sireader export` wrote")
    return parser


def _recipe_options(parser: argparse.ArgumentParser, name: str) -> None:
    extra: dict[str, Any] = {"default": "joints"} if name.startswith("-") else {}
    parser.add_argument(name, metavar="RECIPE", help="bressem2021 or joints", **extra)
    first = "first weights of the backbone, in the safetensors form"
    weights: dict[str, Any] = {"type": "weights={}".format, "metavar": "FILE", "default": [], "help": first}
    parser.add_argument("--weights", action="append", dest="changes", **weights)
    changes = "change a field of the recipe; may be given often"
    parser.add_argument("--set", action="append", default=[], dest="changes", metavar="KEY=VALUE", help=changes)


if __name__ == "__main__":
    sys.exit(main())
