#!/bin/sh
# Restores the newest backup into a place of its own, and asks whether it is whole: what was never restored is a hope. Monthly, on another
# machine than the service's if there is one (systemd: a timer; Kubernetes: kubernetes/restore-drill.yaml).
#   sh restore_drill.sh BACKUPS SCRATCH [HEAD]
# BACKUPS   where the service makes its backups, each in a folder of its own
# SCRATCH   a folder for the restored collection, which is deleted afterwards; needs about five times the size of the backup
# HEAD      a file with an answer of /api/v1/seal that was kept elsewhere: the restored collection must continue it
# An encrypted backup is opened by the key in the file KNIGI_IDENTITY, which should be on no machine that the service is on.
# The service is KNIGI_APP (/opt/knigi-pamiati); a database and a search engine of its own are started for it. Ends with 0 if all is well.
set -eu
backups=${1:?"usage: restore_drill.sh BACKUPS SCRATCH [HEAD]"} scratch=${2:?"usage: restore_drill.sh BACKUPS SCRATCH [HEAD]"}
newest=$(ls -d "$backups"/knigi-*Z | tail -n 1)
mkdir "$scratch"
trap 'rm -rf "$scratch"' EXIT
# Whatever names the real services must not reach these commands: they would restore into the collection itself.
for name in $(env | sed -n 's/^\(QUARKUS_[A-Z_]*\)=.*/\1/p'); do unset "$name"; done
knigi() { java -Xmx512m -Dknigi.data-dir="$scratch/data" -Dknigi.sample-book=false -jar "${KNIGI_APP:-/opt/knigi-pamiati}/quarkus-run.jar" "$@"; }
echo "$newest"
knigi backup verify "$newest" ${KNIGI_IDENTITY:+--identity "$KNIGI_IDENTITY"}
knigi restore "$newest" ${KNIGI_IDENTITY:+--identity "$KNIGI_IDENTITY"}
knigi reconcile
if [ -n "${3:-}" ]; then knigi verify --head "$3"; else knigi verify; fi
echo "restored, whole, and as it was sealed: $newest"
