"""The report: what a study counted, in tables and figures with their intervals, and how to work it out again."""
