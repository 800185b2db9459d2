#!/bin/sh
# Prints how long the overview takes beside a list: overview.sh [H2|POSTGRESQL] [ITEMS] [DAYS]. The filled database is removed.
set -eu
cd "$(dirname "$0")/../.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
./mvnw -q test-compile exec:exec -Dexec.executable=java -Dexec.classpathScope=test \
    -Dexec.args="-cp %classpath src/bench/Overview.java ${1:-H2} $folder ${2:-1000000} ${3:-365}"
