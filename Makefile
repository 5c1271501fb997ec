# Perintah proyek. `make` saja menampilkan daftar ini.
PYTHON ?= python3
BIN := .venv/bin
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url

.DEFAULT_GOAL := help
# Compiled bytecode is kept: without it every start compiles some 1,500 modules again.
unexport PYTHONDONTWRITEBYTECODE
.PHONY: help run test check bench bench-scale proof lock paket paket-uji

help:  ## menampilkan daftar perintah ini
	@sed -n 's/^\([a-z-]*\): .*## /  make \1  /p; s/^\([a-z-]*\):  *## /  make \1  /p' Makefile

run: paket  ## memasang yang perlu, lalu melayani aplikasi di http://127.0.0.1:8501 (HOST, PORT)
	@exec $(BIN)/python app.py

test: paket-uji  ## menjalankan semua tes; yang tidak dapat dijalankan disebut di akhir
	@$(BIN)/python -m pytest -n auto --dist worksteal

check: paket-uji  ## memeriksa format, lint, tipe, aturan impor dan tes cepat (satu mesin penyimpanan; sekitar satu sampai dua menit)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/sqlfluff lint lakip/sql
	$(BIN)/python -m pytest -q tests/unit tests/spec -k "not lake"

bench: paket-uji  ## mengukur kecepatan sebagai perbandingan
	@$(BIN)/python -m bench

bench-scale: paket-uji  ## mengukur skala nasional: 1, 20 dan (bila disk cukup) 205 juta baris realisasi
	@$(BIN)/python -m bench.skala

proof: paket-uji  ## menjalankan pembuktian dengan hitungan penuh (berjam-jam) dan mencatat hasilnya di docs/janji.md
	@$(PYTHON) pasang.py --bukti
	@LAKIP_BUKTI=penuh $(BIN)/python -m pytest -n auto --dist worksteal -m "janji or bukti"

lock: paket-uji  ## mengunci ulang versi paket dari requirements*.in
	$(LOCK) requirements.in -o requirements.txt
	$(LOCK) requirements-scaleout.in -o requirements-scaleout.txt
	$(LOCK) requirements-dev.in -o requirements-dev.txt
	$(LOCK) requirements-bukti.in -o requirements-bukti.txt

paket:
	@command -v $(PYTHON) >/dev/null || { echo "Python tidak ditemukan: pasang Python 3.11 sampai 3.13 (Debian/Ubuntu: apt-get install python3 python3-venv)." >&2; exit 1; }
	@$(PYTHON) pasang.py

paket-uji:
	@PYTHON=$(PYTHON) tests/siapkan.sh
	@$(PYTHON) pasang.py --uji
