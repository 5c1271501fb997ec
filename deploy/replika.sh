#!/usr/bin/env bash
# Serves one scale-out store with a replica on each port named, until Ctrl-C; one that dies is started again.
#   LAKIP_STORE=postgresql://… LAKIP_FACTS=/srv/lakip-data LAKIP_KUNCI=… LAKIP_TLS=1 deploy/replika.sh 8501 8502
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

[[ $# -gt 0 ]] || { echo "Sebutkan port setiap replika, misalnya: deploy/replika.sh 8501 8502" >&2; exit 2; }
[[ ${LAKIP_STORE:-} == postgresql://* ]] || {
    echo "Beberapa replika memerlukan LAKIP_STORE=postgresql://…; penyimpanan satu berkas hanya dipakai satu proses." >&2
    exit 2
}

serve() {
    trap 'ending=1; kill -TERM "$replica"' TERM
    while true; do
        PORT=$1 "${PYTHON:-.venv/bin/python}" app.py &
        replica=$! status=0
        wait "$replica" || status=$?
        [[ -z ${ending:-} ]] || { wait "$replica"; exit 0; }
        # 2 and 3: a setting or the store is wrong, and starting again mends neither
        case $status in 2 | 3) exit "$status" ;; esac
        echo "Replika $1 berhenti dengan kode $status; dijalankan lagi." >&2
        sleep 1
    done
}

for port in "$@"; do
    serve "$port" &
    replicas+=($!)
done
trap 'trap - INT TERM; kill -TERM "${replicas[@]}"' INT TERM
wait || wait
