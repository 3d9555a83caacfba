"""Protocols as data: what a coordinator may write, and the sentence for what they may not."""

from __future__ import annotations

import pytest

from sireader.domain.errors import SireaderError
from sireader.domain.protocol import Due, Protocol, Repeats, Reveal, Role, Rule
from sireader.domain.protocol_files import parse_protocol

WHOLE = """
name = "pair"
title = "Two and a judge"
agreeing_reads = 2
reveal = "after-commit"
[[roles]]
name = "one"
[[roles]]
name = "two"
sees = ["one"]
[[roles]]
name = "judge"
due = "unsettled"
after = ["one", "two"]
"""
REFUSED = {
    "not TOML": ("name = ", "Invalid value"),
    "an unknown key": (WHOLE.replace("reveal =", "reveals ="), "unknown key 'reveals'"),
    "an unknown key in a role": (WHOLE.replace("sees =", "see ="), "unknown key 'see'"),
    "no name": (WHOLE.replace('name = "pair"', ""), "'name' must be given as text"),
    "no title": (WHOLE.replace("title", "# title"), "'title' must be given as text"),
    "no agreeing_reads": (WHOLE.replace("agreeing", "# agreeing"), "'agreeing_reads' must be given as a whole number"),
    "agreeing_reads as text": (WHOLE.replace("= 2", '= "2"'), "'agreeing_reads' must be given as a whole number"),
    "agreeing_reads as truth": (WHOLE.replace("= 2", "= true"), "'agreeing_reads' must be given as a whole number"),
    "no majority": (WHOLE.replace("= 2", "= 1"), "must be more than half of 3 roles"),
    "more than all": (WHOLE.replace("= 2", "= 4"), "and no more than all"),
    "no roles": (WHOLE.split("[[roles]]", maxsplit=1)[0], r"'roles' must be given as \[\[tables\]\]"),
    "an empty list of roles": (WHOLE.split("[[roles]]", maxsplit=1)[0] + "roles = []", "more than half of 0 roles"),
    "roles as text": (
        WHOLE.split("[[roles]]", maxsplit=1)[0] + 'roles = ["one"]',
        r"each role is a \[\[roles\]\] table",
    ),
    "a role without a name": (WHOLE.replace('name = "one"', ""), "'name' must be given as text"),
    "a role with an empty name": (WHOLE.replace('"one"', '""'), "each role needs a name of its own"),
    "two roles of one name": (WHOLE.replace('"two"\nsees', '"one"\nsees'), "each role needs a name of its own"),
    "an unknown due": (WHOLE.replace('"unsettled"', '"sometimes"'), "'due' is one of .always., .unsettled."),
    "an unknown reveal": (
        WHOLE.replace('"after-commit"', '"always"'),
        "'reveal' is one of .never., .after-commit., ",
    ),
    "after without due": (
        WHOLE.replace('due = "unsettled"', ""),
        "role 'judge': due = \"unsettled\" and a list `after`",
    ),
    "due without after": (WHOLE.replace("after =", "sees ="), "role 'judge': due = \"unsettled\" and a list `after`"),
    "after a later role": (
        WHOLE.replace('sees = ["one"]', 'due = "unsettled"\nafter = ["judge"]'),
        "role 'two' can only come after, and see, roles listed before it",
    ),
    "seeing oneself": (WHOLE.replace('sees = ["one"]', 'sees = ["two"]'), "role 'two' can only come after, and see"),
    "sees as text": (WHOLE.replace('sees = ["one"]', 'sees = "one"'), "'sees' is a list of role names"),
    "after as a number": (WHOLE.replace('after = ["one", "two"]', "after = 2"), "'after' is a list of role names"),
    "an unknown rule": (
        WHOLE.replace("reveal", 'rule = "vote"\nreveal'),
        "'rule' is one of .majority., .agreement., ",
    ),
    "agreement of nobody": (
        WHOLE.replace("= 2", '= 0\nrule = "agreement"', 1),
        "agreeing_reads must be 1 to 3, the number of roles",
    ),
    "a share above all": (WHOLE + "decoys = 1.5", "a share lies between 0 and 1"),
    "a share as text": (WHOLE + 'decoys = "some"', "'decoys' must be given as a number"),
    "decoys for a first reader": (
        WHOLE.replace('name = "one"', 'name = "one"\ndecoys = 0.1'),
        "role 'one': differences and decoys need due = \"unsettled\"",
    ),
    "a difference beyond the grades": (WHOLE + "grade_difference = 5", "grade_difference lies between 0"),
    "repeats as a number": (WHOLE.replace("reveal", "repeats = 3\nreveal"), r"'repeats' must be given as a \[table\]"),
    "an unknown key of repeats": (WHOLE + "[repeats]\nshares = 0.1", "unknown key 'shares'"),
    "a washout in the past": (WHOLE + "[repeats]\nwashout_days = -1", "washout_days lies between 0 and 3650"),
    "no patience at all": (WHOLE.replace("reveal", "idle_s = 0\nreveal"), "idle_s lies between 1 and 3600 seconds"),
    "names that are numbers": (WHOLE.replace('sees = ["one"]', "sees = [1]"), "'sees' is a list of role names"),
}


def test_a_protocol_says_all_that_its_file_says() -> None:
    assert parse_protocol(WHOLE, "pair.toml") == Protocol(
        name="pair",
        title="Two and a judge",
        roles=(Role("one"), Role("two", sees=("one",)), Role("judge", Due.UNSETTLED, after=("one", "two"))),
        agreeing_reads=2,
        reveal=Reveal.AFTER_COMMIT,
    )


def test_a_trial_s_protocol_says_its_rule_repeats_decoys_and_differences() -> None:
    text = WHOLE.replace("reveal", 'rule = "last-reader"\nidle_s = 90\nreveal') + (
        "grade_difference = 2\njoint_difference = true\ndecoys = 0.25\n[repeats]\nshare = 0.1\nwashout_days = 14"
    )
    protocol = parse_protocol(text, "pair.toml")
    assert (protocol.rule, protocol.repeats, protocol.idle_s) == (Rule.LAST_READER, Repeats(0.1, 14.0), 90.0)
    judge = Role("judge", Due.UNSETTLED, ("one", "two"), grade_difference=2, joint_difference=True, decoys=0.25)
    assert protocol.roles[-1] == judge


def test_opinions_are_hidden_unless_the_file_says_otherwise() -> None:
    assert parse_protocol(WHOLE.replace("reveal", "# reveal"), "pair.toml").reveal is Reveal.NEVER


@pytest.mark.parametrize("case", REFUSED)
def test_a_protocol_is_refused_in_one_sentence_that_names_the_file(case: str) -> None:
    text, sentence = REFUSED[case]
    with pytest.raises(SireaderError, match=sentence) as refusal:
        parse_protocol(text, "pair.toml")
    assert str(refusal.value).startswith("pair.toml is not a reading protocol: ")
    assert "\n" not in str(refusal.value)


def test_a_role_that_is_not_there_is_answered_with_those_that_are() -> None:
    with pytest.raises(SireaderError, match="The protocol pair has no role 'three'; its roles are one, two, judge"):
        parse_protocol(WHOLE, "pair.toml").role("three")
