#!/bin/sh
# One of two PostgreSQL servers: the one that is written to, or its standby, whichever its data say. Runs in the image of PostgreSQL in place of
# its entrypoint (compose.yaml, kubernetes/database.yaml). Who follows whom is decided when a server starts with an empty directory: it
# copies the other one. A server that was written to does not start while the other one is: two would each take changes.
#   KNIGI_PEER               host and port of the other, as postgres-1:5432
#   KNIGI_STANDBY_PASSWORD   of the role that database_roles.sh makes for it
#   KNIGI_FIRST_START        true: where there is no database at all, make one. Set it for the very first start and never again; an empty disk is
#                            otherwise no reason to begin with an empty collection
# Options of the server follow as arguments. deploy/checks/standby.py tries it; cluster.md says how one switches over.
set -eu
: "${PGDATA:?}" "${KNIGI_PEER:?}" "${KNIGI_STANDBY_PASSWORD:?}"
export PGCONNECT_TIMEOUT=3
peer="host=${KNIGI_PEER%:*} port=${KNIGI_PEER##*:} user=knigi_standby"

say() { echo "database_server.sh: $*" >&2; }

# f: the other takes changes; t: it follows; nothing: it does not answer.
peer_follows() { PGPASSWORD=$KNIGI_STANDBY_PASSWORD psql "$peer dbname=postgres" -Atc 'select pg_is_in_recovery()' 2>/dev/null || true; }

copy_peer() {
    say "the directory is empty: copying $KNIGI_PEER"
    PGPASSWORD=$KNIGI_STANDBY_PASSWORD psql "$peer dbname=postgres" -v ON_ERROR_STOP=1 -qAtc "select pg_create_physical_replication_slot('knigi_standby') \
        where not exists (select 1 from pg_replication_slots where slot_name = 'knigi_standby')" >/dev/null
    mkdir -p "$PGDATA" && chmod 700 "$PGDATA"
    # Into a directory of its own first: half a copy must never be taken for a database.
    copy="$(dirname "$PGDATA")/copy"
    rm -rf "$copy"
    PGPASSWORD=$KNIGI_STANDBY_PASSWORD pg_basebackup -d "$peer" -D "$copy" -S knigi_standby -X stream -c fast -R
    rmdir "$PGDATA" && mv "$copy" "$PGDATA"
}

if [ -s "$PGDATA/PG_VERSION" ]; then
    if [ ! -f "$PGDATA/standby.signal" ] && [ "$(peer_follows)" = f ]; then
        say "$KNIGI_PEER takes changes now, and this server did before: it would be the second. Empty $PGDATA, and it will follow."
        exit 1
    fi
else
    while :; do
        case "$(peer_follows)" in
            f) copy_peer; break ;;
            t) say "$KNIGI_PEER follows a server that is no more, and holds the data: tell it to take over (select pg_promote())" ;;
            *) [ "${KNIGI_FIRST_START:-}" = true ] && { say "making a database"; break; }
               say "the directory is empty and $KNIGI_PEER does not answer: waiting (KNIGI_FIRST_START=true makes a database where there never was one)" ;;
        esac
        sleep 2
    done
fi
# A standby that is away for long must not fill the disk of the one that waits for it; it is then copied anew.
exec ${KNIGI_ENTRYPOINT:-docker-entrypoint.sh} postgres -c max_slot_wal_keep_size=8GB "$@"
