# `make demo` and `make test` set up what they need in .venv; PYTHON names another interpreter.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DEMO := demo-study
SCREENSHOTS := docs/pictures

# What goes to people without Python: SIZES names one size or both.
SIZES ?= reader opinion

.PHONY: package smoke same-again install-packaging
.PHONY: install install-opinion install-training demo test check soak lock screenshots report-pictures docs training-page translations
.PHONY: phantom-model clean

install: $(VENV)/installed

$(VENV)/installed: requirements.lock pyproject.toml packaging/check_system.py
	@$(PYTHON) packaging/check_system.py
	@echo "Installing into $(VENV) ..."
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps --editable .
	@touch $@

# What training and the tests need besides: torch among it.
install-training: $(VENV)/training-installed

$(VENV)/training-installed: requirements-training.lock $(VENV)/installed
	@echo "Installing what training needs into $(VENV) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement requirements-training.lock
	@touch $@

# What packaging needs besides.
install-packaging: $(VENV)/packaging-installed

$(VENV)/packaging-installed: requirements-packaging.lock $(VENV)/training-installed
	@echo "Installing what packaging needs into $(VENV) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement requirements-packaging.lock
	@touch $@

package: install-packaging
	@for size in $(SIZES); do $(BIN)/python packaging/build.py $$size || exit 1; done

smoke: install-packaging
	@for size in $(SIZES); do $(BIN)/python packaging/smoke.py build/packages/$$size/sireader || exit 1; done

# Each size once more, compared byte by byte with what `make package` made.
same-again: install-packaging
	@for size in $(SIZES); do $(BIN)/python packaging/same_again.py $$size || exit 1; done

# What asking a model needs, and no more: the demonstration shows an opinion out of the box.
install-opinion: $(VENV)/opinion-installed

$(VENV)/opinion-installed: requirements-opinion.lock $(VENV)/installed
	@echo "Installing what asking a model needs into $(VENV); torch is large ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement requirements-opinion.lock
	@touch $@

demo: install-opinion
	@$(BIN)/sireader demo $(DEMO)

test: check
	$(BIN)/python -m pytest --numprocesses 2

check: install-training
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# The long hunts: every property with many more examples.
soak: install-training
	HYPOTHESIS_PROFILE=soak $(BIN)/python -m pytest --timeout 3600

# The exact versions of all that `make install` and `make install-training` take, from what is installed now.
lock: install-packaging
	@named() { sed -n 's/^\([^#=]*\)==.*/\1/p' "$$@"; }; \
	  others=$$(named requirements-training.lock requirements-packaging.lock | sed 's/^/--exclude /'); \
	  { echo "# The exact versions that make install takes; written by make lock."; \
	    $(BIN)/python -m pip freeze --exclude-editable $$others; } > requirements.lock; \
	  for lock in requirements-opinion.lock requirements-training.lock requirements-packaging.lock; do \
	    { head -1 $$lock; for name in $$(named $$lock); do \
	      $(BIN)/python -m pip list --format=freeze | grep -i "^$$name==" | sed 's/+cpu$$//'; done; } > lock.new \
	    && mv lock.new $$lock; done

screenshots: install-opinion
	@folder=$$(mktemp -d) && $(BIN)/sireader demo $$folder/study --no-window \
	  && rm -f $(SCREENSHOTS)/[0-9]*.png && cp $$folder/study/pictures/*.png $(SCREENSHOTS)/ && rm -r $$folder
	@$(BIN)/python -c "from pathlib import Path; from sireader.workflow.grade_pictures import write_grade_pictures; \
	  write_grade_pictures(Path('$(SCREENSHOTS)'))"

# The catalogues of sentences, brought up to date with the source; then translate what is new in Qt Linguist.
translations: install
	@$(BIN)/python -m sireader.ui.language

# The report of the sample study with the shipped model's opinions, in a browser and on paper.
CHROMIUM := chromium --headless --no-sandbox --disable-gpu --hide-scrollbars
report-pictures: install-training
	@folder=$$(mktemp -d) && $(BIN)/sireader demo $$folder/sample-study --no-window >/dev/null \
	  && $(BIN)/sireader opinions compute $$folder/sample-study \
	  && $(BIN)/sireader report $$folder/sample-study --out $$folder/report \
	  && $(CHROMIUM) --window-size=1280,1120 --screenshot=$(SCREENSHOTS)/report-on-screen.png \
	    file://$$folder/report/report.html 2>/dev/null \
	  && $(CHROMIUM) --no-pdf-header-footer --print-to-pdf=$$folder/report.pdf file://$$folder/report/report.html 2>/dev/null \
	  && page=$$(pdftotext $$folder/report.pdf - | awk 'BEGIN {RS="\f"} /ROC: /{print NR; exit}') \
	  && pdftoppm -r 100 -png -singlefile -f $$page -l $$page $$folder/report.pdf $(SCREENSHOTS)/report-on-paper \
	  && rm -r $$folder

# The model that ships, drawn, trained and judged anew: other people, maker, exposures and resolution than it learned from.
MODEL := resources/models/phantom
comma := ,
PHANTOMS := $(BIN)/python -m training phantoms
phantom-model: install-training
	rm -rf build/phantom && mkdir -p build/phantom
	$(PHANTOMS) build/phantom/set --cases 800 --seed 11 --size 768 --exposure fine \
	  --maker Borealis --maker Okapi --maker Tern
	$(PHANTOMS) build/phantom/others --cases 250 --seed 912 --size 1024 --exposure grainy --maker Lindwurm --split test
	$(BIN)/python -m training fit build/phantom/set --out build/phantom/model --name phantom-1 \
	  --set sizes=192 --set batches=16 --set frozen_epochs=1 --set epochs=10 --set mix_up=0.2
	mv build/phantom/model build/phantom/fitted
	$(PHANTOMS) build/phantom/known --cases 240 --seed 31 --size 1024 --proposed
	$(BIN)/python -m training gate build/phantom/fitted build/phantom/known --share 0.95 --out build/phantom/model
	$(BIN)/python -m training evaluate build/phantom/model build/phantom/others --split test --out build/phantom/test
	$(BIN)/python -m training card build/phantom/model build/phantom/test --out build/phantom/told
	rm -rf $(MODEL) && mkdir -p $(dir $(MODEL)) && cp -r build/phantom/told $(MODEL)

# The page of results, from what `evaluate` and `benchmark --json` wrote of models that were trained once.
training-page: install
	@$(BIN)/python -m training results docs/training.md \
	  $(foreach file,$(wildcard docs/training/knees-*.json),"Knees, test split=$(file)") \
	  "Phantoms of another seed$(comma) maker$(comma) exposure and resolution=docs/training/phantom-1.json" \
	  --benchmark docs/training/rates.json

# The parts of the guides that are made from the program.
docs: install screenshots
	@$(BIN)/python -c "from pathlib import Path; from sireader.ui.actions import keys_table; \
	  guide = Path('docs/readers-guide.md'); text = guide.read_text(encoding='utf-8'); \
	  guide.write_text(text[:text.index('| key |')] + keys_table(), encoding='utf-8')"
	@$(BIN)/python -c "import re; from pathlib import Path; from sireader.imaging.profile import actions_table, counts_sentence; \
	  page = Path('docs/deidentification.md'); text = page.read_text(encoding='utf-8'); \
	  text = re.sub(r'Of the \d+ attributes.*?says\.', counts_sentence(), text); \
	  page.write_text(text[:text.index('| tag |')] + actions_table(), encoding='utf-8')"

clean:
	rm -rf $(VENV) $(DEMO) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
