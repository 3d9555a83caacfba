"""The rules of the reading, in plain values: standard library only, no file, no window, no database."""
