# A private PostgreSQL for the tests: its own folder, a free port, no durability, gone at the end. Sourced, never run.
# shellcheck shell=bash

# The folder of Debian's newest PostgreSQL programs, or of those on PATH; nothing when there is none.
postgres_programs() {
  local found
  found=$(printf '%s\n' /usr/lib/postgresql/*/bin/initdb | sort -V | tail -n 1)
  [[ -x $found ]] || found=$(command -v initdb) || return 0
  dirname "$(readlink -f "$found")"
}

free_port() {
  node -e 'const s = require("net").createServer(); s.listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); });'
}

# PostgreSQL refuses to run as root: then it runs as the user its package made.
as_postgres_user() {
  if [[ $(id -u) -eq 0 ]]; then runuser -u postgres -- "$@"; else "$@"; fi
}

# start_postgres: sets and exports MAILLAGE_TEST_POSTGRES, an Npgsql connection string to the maintenance database.
start_postgres() {
  local programs port
  programs=$(postgres_programs)
  postgres_folder=$(mktemp -d "${TMPDIR:-/tmp}/maillage-postgres.XXXXXX")
  if [[ $(id -u) -eq 0 ]]; then chown postgres "$postgres_folder"; fi
  as_postgres_user "$programs/initdb" --pgdata="$postgres_folder/data" --username=maillage --auth=trust \
    --encoding=UTF8 --locale=C.UTF-8 --no-sync >"$postgres_folder/initdb.log" 2>&1 ||
    { cat "$postgres_folder/initdb.log" >&2; return 1; }
  # Another program may take the port between the question and the answer.
  for _ in 1 2 3; do
    port=$(free_port)
    if as_postgres_user "$programs/pg_ctl" start --wait --silent --pgdata="$postgres_folder/data" --log="$postgres_folder/server.log" \
      --options="-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=200 -c fsync=off -c synchronous_commit=off -c full_page_writes=off"; then
      export MAILLAGE_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=maillage;Database=postgres"
      return 0
    fi
  done
  cat "$postgres_folder/server.log" >&2
  return 1
}

stop_postgres() {
  [[ -n ${postgres_folder:-} ]] || return 0
  as_postgres_user "$(postgres_programs)/pg_ctl" stop --mode=immediate --silent --pgdata="$postgres_folder/data" >/dev/null 2>&1 || true
  rm -rf "$postgres_folder"
}
