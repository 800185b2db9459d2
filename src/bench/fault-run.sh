#!/bin/sh
# Kills Ledgergate again and again while 2,000 items go to an ERP behind a line that loses calls and answers, then counts.
# Arguments, each may be left out from the end: the seed, the number of items, the number of kills, POSTGRESQL or H2_FILE.
set -eu
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
if ./mvnw -q test-compile exec:exec -Dexec.executable=java -Dexec.classpathScope=test \
    -Dexec.args="-cp %classpath org.ledgergate.faults.Report $work $*"; then
    rm -rf "$work"
else
    echo "The logs are in $work" >&2
    exit 1
fi
