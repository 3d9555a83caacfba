"""What is told of a large study is what it says it is: here of a small one."""

from __future__ import annotations

from sireader.workflow.study_benchmark import TARGETS, time_study


def test_worklist_progress_commits_and_a_merge_are_told_beside_plain_sqlite3_and_what_they_may_take() -> None:
    said: list[str] = []
    told = time_study(120, 12, 1, said.append)
    assert (told["cases"], told["reads"]) == (120, 2 * 120 + 120 - 12 - 12)
    assert 0 < told["commits"] <= 24
    assert told["at_most"] == TARGETS
    assert all(told[name] > 0 for name in (*TARGETS.keys() - {"commit_p95_beyond_fsync_ms"}, "merge_by_sqlite3_s"))
    assert said[0] == "Making a study of 120 cases …"
