#!/usr/bin/env bash
# Installs the programs that the tests drive: a browser, the office suite, PostgreSQL, nginx, fonts, and Python where it is missing.
# Only on Debian and its kin as root; anywhere else the tests that miss a program are listed by name at the end.
set -euo pipefail

wanted=()
command -v "${PYTHON:-python3}" >/dev/null || wanted+=(python3)
"${PYTHON:-python3}" -c 'import ensurepip' 2>/dev/null || wanted+=(python3-venv)
command -v chromium >/dev/null || wanted+=(chromium)
command -v soffice >/dev/null || wanted+=(libreoffice-calc)
command -v systemd-analyze >/dev/null || wanted+=(systemd)
command -v nginx >/dev/null || wanted+=(nginx-light)
command -v openssl >/dev/null || wanted+=(openssl)
command -v lowriter >/dev/null || wanted+=(libreoffice-writer)
compgen -G "/usr/lib/postgresql/*/bin/initdb" >/dev/null || wanted+=(postgresql)
fc-list 2>/dev/null | grep -qi dejavu || wanted+=(fontconfig fonts-dejavu-core)

if [[ ${#wanted[@]} -eq 0 ]]; then
    exit 0
fi
if [[ $(id -u) -ne 0 ]] || ! command -v apt-get >/dev/null; then
    echo "Belum terpasang: ${wanted[*]}; tes yang memerlukannya akan disebut di akhir."
    exit 0
fi
echo "Memasang ${wanted[*]} untuk tes; beberapa menit."
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq --no-install-recommends "${wanted[@]}"
