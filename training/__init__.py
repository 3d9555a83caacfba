"""Training of models from exported training sets: the folder that `sireader export` writes comes in through `manifest`.

A program of its own beside the reader's: it never opens a study, and nothing of `sireader` imports it.
"""
