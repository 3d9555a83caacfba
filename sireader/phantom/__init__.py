"""Synthetic pelvic radiographs with known grades, for practice, tests and the shipped model. Never a real patient."""
