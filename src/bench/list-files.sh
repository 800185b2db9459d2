#!/bin/sh
# Prints what memory a list taken away as a file needs: list-files.sh [ROWS]. The filled database is removed.
set -eu
cd "$(dirname "$0")/../.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
./mvnw -q test-compile exec:exec -Dexec.executable=java -Dexec.classpathScope=test \
    -Dexec.args="-cp %classpath src/bench/ListFiles.java $folder ${1:-100000}"
