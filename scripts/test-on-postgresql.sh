#!/usr/bin/env bash
# Runs the HTTP tests against an installed PostgreSQL (15 or later) instead of the embedded one; what a browser or the
# HTML alone decides is left out.
# PGBIN names its programs; without them it says so and leaves these tests out.
set -euo pipefail
cd "$(dirname "$0")/.."
bin=${PGBIN:-$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1 || true)}
if [ -z "$bin" ] || [ ! -x "$bin/initdb" ]; then
  echo 'No PostgreSQL is installed here: the embedded one was tested only.'
  exit 0
fi
folder=$(mktemp -d)
port=$(node -e "const s=require('net').createServer().listen(0,'127.0.0.1',()=>{console.log(s.address().port);s.close()})")
as() { if [ "$(id -u)" = 0 ]; then setpriv --reuid=65534 --regid=65534 --clear-groups "$@"; else "$@"; fi; }
stop() { as "$bin/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true; rm -rf "$folder"; }
trap stop EXIT
[ "$(id -u)" = 0 ] && chown 65534:65534 "$folder"
export HOME="$folder"
echo 'test' >"$folder/password"; [ "$(id -u)" = 0 ] && chown 65534 "$folder/password"
as "$bin/initdb" -D "$folder/data" -U tester -A scram-sha-256 --pwfile="$folder/password" -E UTF8 --locale=C.UTF-8 -N >/dev/null
as "$bin/pg_ctl" -D "$folder/data" -w -l "$folder/log" -o "-p $port -k $folder -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=200" start >/dev/null
echo "Testing on $("$bin/postgres" --version)"
TEST_DATABASE_URL="postgresql://tester:test@127.0.0.1:$port/postgres" npx vitest run --exclude '**/embedded/**' --exclude 'test/browser/**' \
  --exclude '**/*-in-browser.test.ts' --exclude 'src/look/**'
