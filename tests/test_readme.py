"""What the README and the guides say is true."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from sireader.domain.protocol_files import parse_protocol
from sireader.imaging.profile import OPTIONS, actions_table, counts_sentence
from sireader.ui.actions import keys_table
from sireader.workflow.protocols import protocol_text, shipped_protocols

ROOT = Path(__file__).parent.parent
PAGES = sorted([ROOT / "README.md", ROOT / "CHANGELOG.md", *ROOT.glob("docs/**/*.md")])


def text_of(name: str) -> str:
    """A page."""
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", page.read_text(encoding="utf-8")):
        if not target.startswith("http"):
            assert (page.parent / target).exists(), target


def test_every_command_of_the_readme_and_the_guide_is_one() -> None:
    commands = set(re.findall(r"`?sireader ((?:reads |readers |opinions )?[a-z]+)", text_of("README.md")))
    commands |= set(
        re.findall(r"`sireader ((?:reads |readers |opinions )?[a-z]+)", text_of("docs/coordinators-guide.md"))
    )
    commands |= set(re.findall(r"^sireader ([a-z]+)", text_of("docs/deidentification.md"), re.MULTILINE))
    assert len(commands) > 12
    for command in sorted(commands):
        done = subprocess.run(
            [sys.executable, "-m", "sireader", *command.split(), "--help"], capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, f"sireader {command}: {done.stderr}"


def test_the_readme_names_the_two_commands_of_the_makefile() -> None:
    makefile = text_of("Makefile")
    for target in ("demo", "test"):
        assert f"make {target}" in text_of("README.md")
        assert re.search(rf"^{target}:", makefile, re.MULTILINE)


def test_the_readers_guide_ends_with_the_table_of_keys() -> None:
    assert text_of("docs/readers-guide.md").endswith(keys_table()), "run `make docs`"


def test_the_de_identification_page_ends_with_the_table_of_actions() -> None:
    page = text_of("docs/deidentification.md")
    assert page.endswith(actions_table()), "run `make docs`"
    assert counts_sentence() in page
    for option, (code, meaning) in OPTIONS.items():
        assert not option or f"| {meaning.removesuffix(' Option')} | {code} |" in page


def test_the_protocols_page_tells_every_shipped_protocol_and_a_valid_example() -> None:
    page = text_of("docs/protocols.md")
    for name in shipped_protocols():
        assert f"| `{name}` |" in page
        assert all(f"`{role.name}`" in page for role in parse_protocol(protocol_text(name), name).roles)
    example = re.search(r"```toml\n(.*?)```", page, re.DOTALL)
    assert example is not None
    assert parse_protocol(example.group(1), "the example").agreeing_reads == 2


def test_the_coordinators_guide_names_the_columns_of_every_table() -> None:
    from sireader.workflow.references import HEADER
    from sireader.workflow.scores import OPTIONAL, REQUIRED

    guide = text_of("docs/coordinators-guide.md")
    assert ",".join(HEADER) in guide
    assert f"`{','.join(REQUIRED)}` and optionally `{','.join(OPTIONAL)}`" in guide
