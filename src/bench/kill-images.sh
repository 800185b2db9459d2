#!/bin/sh
# Counts images of an H2 file that hold half a transaction, as a kill would leave it; the number of images may be given.
set -eu
cd "$(dirname "$0")/../.."
exec ./mvnw -q test-compile exec:exec -Dexec.executable=java -Dexec.classpathScope=test \
    -Dexec.args="-cp %classpath src/bench/KillImages.java $*"
