#!/usr/bin/env bash
# A private PostgreSQL for tests, on a socket in a temporary folder, under a user that is not root (initdb refuses root).
#
#   tests/postgres.sh start OWNER_PID [durable]   prints a connection string; the cluster ends with the process OWNER_PID, however that ends
#   tests/postgres.sh stop CONNECTION_STRING
#
# Exit code 3: there is no PostgreSQL on this machine.
set -euo pipefail
self=$(realpath "$0")

programs() {
  local newest
  newest=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
  [[ -n $newest ]] && { echo "$newest"; return; }
  command -v initdb >/dev/null && dirname "$(command -v initdb)"
}

# Runs a command as the cluster's user: ourselves, or, for root, the first of postgres and nobody that exists.
as_user() {
  if [[ $(id -u) -ne 0 ]]; then "$@"; return; fi
  local user
  for user in postgres nobody; do
    id "$user" >/dev/null 2>&1 || continue
    setpriv --reuid "$user" --regid "$(id -g "$user")" --clear-groups -- "$@"
    return
  done
  echo "neither the user postgres nor nobody exists" >&2
  return 3
}

start() {
  local owner=$1 mode=${2:-fast} bin folder settings
  bin=$(programs) || { echo "PostgreSQL is not installed (Debian: apt-get install postgresql)" >&2; exit 3; }
  cd /
  folder=$(as_user mktemp -d /tmp/danvan-pg.XXXXXX)
  as_user "$bin/initdb" -D "$folder/data" -U danvan -A trust -E UTF8 --locale=C.UTF-8 --no-sync >"/dev/null"
  settings="listen_addresses='' unix_socket_directories='$folder' unix_socket_permissions=0700 max_connections=200 shared_buffers=64MB autovacuum=off jit=off wal_level=minimal max_wal_senders=0"
  # Tests of what survives a crash ask for the durable mode; all others do not wait for the disk.
  [[ $mode == durable ]] || settings+=" fsync=off full_page_writes=off synchronous_commit=off"
  tr ' ' '\n' <<<"$settings" | as_user tee -a "$folder/data/postgresql.conf" >/dev/null
  as_user "$bin/pg_ctl" -D "$folder/data" -l "$folder/log" -s -w start >/dev/null
  # The guard outlives a killed test run, so that no cluster is left behind.
  setsid bash "$self" guard "$owner" "$folder" </dev/null >/dev/null 2>&1 &
  echo "Host=$folder;Username=danvan;Database=postgres"
}

stop_folder() {
  cd /
  [[ -d $1 ]] || return 0
  as_user "$(programs)/pg_ctl" -D "$1/data" -s -m immediate -w stop >/dev/null 2>&1 || true
  rm -rf "$1"
}

case ${1:-} in
  start) start "${2:?the process whose end ends the cluster}" "${3:-fast}" ;;
  guard) tail --pid="$2" -f /dev/null; stop_folder "$3" ;;
  stop) folder=${2#Host=}; stop_folder "${folder%%;*}" ;;
  *) sed -n '2,7p' "$0"; exit 2 ;;
esac
