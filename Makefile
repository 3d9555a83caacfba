PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: install demo test
install: ; @true
