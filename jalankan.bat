@echo off
rem Menyiapkan dan menjalankan aplikasi di Windows (sama dengan "make run").
rem Belum dijalankan di sini: ditulis tanpa komputer Windows; pasang.py dan app.py sama dengan yang dipakai di Linux.
setlocal
chcp 65001 >nul
cd /d "%~dp0"

set "PY="
for %%V in (3.13 3.12 3.11) do (
    if not defined PY py -%%V -c "" >nul 2>&1 && set "PY=py -%%V"
)
if not defined PY python -c "" >nul 2>&1 && set "PY=python"
if not defined PY (
    echo Python tidak ditemukan: pasang Python 3.11 sampai 3.13, lalu jalankan lagi berkas ini.
    pause
    exit /b 1
)

%PY% pasang.py
if errorlevel 1 (
    pause
    exit /b 1
)

.venv\Scripts\python.exe app.py
if errorlevel 1 pause
