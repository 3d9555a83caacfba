"""The statements behind `mark_store`: the table of marks, and the trigger that writes them with each read."""

from __future__ import annotations

SCHEMA = """
CREATE TABLE case_marks (
  case_id TEXT PRIMARY KEY, marks TEXT NOT NULL, outline TEXT NOT NULL, last_at TEXT NOT NULL, plain INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX cases_alike ON case_marks (plain, outline);
"""
_DEFINITE = """CASE WHEN {row}."right" IS NULL THEN '-'
      WHEN max({row}."right", {row}."left") >= 3 OR min({row}."right", {row}."left") >= 2 THEN 'd' ELSE 'n' END"""
_LATER = "CASE WHEN excluded.last_at > last_at THEN '<' ELSE '=' END"
_MARKED = f"""INSERT INTO case_marks (case_id, marks, outline, last_at, plain)
  SELECT {{row}}.case_id, '<' || {{row}}.reader || ':' || coalesce({{row}}."right" || {{row}}."left", '-'),
    '<' || {{row}}.reader || ':' || {_DEFINITE}, {{row}}.committed_at,
    {{row}}.amends IS NULL AND {{row}}.purpose = 'reference' AND {{row}}.shown_as = ''
      AND coalesce({{row}}.role = (SELECT role FROM readers WHERE name = {{row}}.reader), 0)
  {{source}}
  ON CONFLICT (case_id) DO UPDATE SET
    plain = plain AND excluded.plain AND excluded.last_at >= last_at
      AND NOT instr(replace(marks, '=', '<'), substr(excluded.marks, 1, instr(excluded.marks, ':'))),
    marks = marks || {_LATER} || substr(excluded.marks, 2),
    outline = outline || {_LATER} || substr(excluded.outline, 2),
    last_at = max(last_at, excluded.last_at)"""  # noqa: S608 – names of our own
FILL = _MARKED.format(row="reads", source="FROM reads WHERE true ORDER BY rowid")
TRIGGER_NAME = "reads_marked"
TRIGGER = (
    f"CREATE TRIGGER {TRIGGER_NAME} AFTER INSERT ON reads BEGIN {_MARKED.format(row='NEW', source='WHERE true')}; END"
)
