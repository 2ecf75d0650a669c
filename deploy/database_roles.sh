#!/bin/sh
# Makes the database and the three roles that the service asks it as: one that owns the tables and changes them at an upgrade, one for the
# work, one that reads what is public. The images of PostgreSQL run it when they make their cluster (compose.yaml puts it there); elsewhere
#   KNIGI_OWNER_PASSWORD=… KNIGI_DB_PASSWORD=… KNIGI_READERS_PASSWORD=… sh database_roles.sh      (with PGHOST, PGPORT, PGPASSWORD of a superuser)
# With KNIGI_STANDBY_PASSWORD it makes a fourth, as which a second server follows the first (database_server.sh), and lets it in.
set -eu
psql -v ON_ERROR_STOP=1 -v owner="${KNIGI_OWNER_PASSWORD:?}" -v service="${KNIGI_DB_PASSWORD:?}" -v readers="${KNIGI_READERS_PASSWORD:?}" \
    -U "${POSTGRES_USER:-postgres}" -d postgres <<'SQL'
create role knigi_owner login password :'owner';
create role knigi login password :'service';
create role knigi_readers login password :'readers';
create database knigi owner knigi_owner encoding 'UTF8' template template0;
SQL
[ -n "${KNIGI_STANDBY_PASSWORD:-}" ] || exit 0
psql -v ON_ERROR_STOP=1 -v standby="$KNIGI_STANDBY_PASSWORD" -U "${POSTGRES_USER:-postgres}" -d postgres <<'SQL'
create role knigi_standby login replication password :'standby';
SQL
echo 'host replication knigi_standby all scram-sha-256' >> "${PGDATA:?}/pg_hba.conf"
