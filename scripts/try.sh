#!/usr/bin/env bash
# Reads samples/ into a new database and prints the dossier of its largest story.
set -euo pipefail
cd "$(dirname "$0")/.."
database=build/try.db
rm -f "$database" "$database"-wal "$database"-shm
build/release/tacitus read --db "$database" samples
echo
build/release/tacitus story --db "$database" --largest
echo
echo "The record is in $database. Try: build/release/tacitus claims --db $database"
