#!/bin/sh
# Prints how long lists, searches and counts take in a company of a million items: million-items.sh [ITEMS] [ROUNDS].
# The filled PostgreSQL is removed.
set -eu
cd "$(dirname "$0")/../.."
exec ./mvnw -q test-compile exec:exec -Dexec.executable=java -Dexec.classpathScope=test \
    -Dexec.args="-cp %classpath src/bench/MillionItems.java ${1:-1000000} ${2:-5}"
