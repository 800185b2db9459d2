#!/bin/sh
# Prints what one item costs the database, beside what the engine alone costs; --trace prints every statement in its order.
set -eu
cd "$(dirname "$0")/../.."
exec ./mvnw -q test-compile exec:exec -Dexec.executable=java -Dexec.classpathScope=test \
    -Dexec.args="-cp %classpath src/bench/RoundTrips.java $*"
