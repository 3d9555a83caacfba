"""The study's SQLite file through sqlite-utils: one small store per noun, reads append-only."""
