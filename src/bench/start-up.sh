#!/bin/sh
# Prints the CPU time until the start, and the memory once all is quiet, of Ledgergate in example mode beside those of the bare
# starter: from its jar, from the jar extracted, and extracted with an archive of its classes. They start in turns, each time on an
# empty folder; the argument is the number of rounds. Needs Linux, and a quiet machine.
set -eu
# Numbers are written and sorted with a point, whatever the user's language.
export LC_ALL=C
rounds=${1:-3}
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
server=
trap 'test -z "$server" || kill "$server"; wait; rm -rf "$work"' EXIT

./mvnw -q -Dmaven.test.skip package
./mvnw -q -f src/bench/bare/pom.xml package

# CPU seconds that a process has used so far.
cpu() {
    awk -v ticks="$(getconf CLK_TCK)" '{ print ($14 + $15) / ticks }' "/proc/$1/stat"
}

resident() {
    awk '/^VmRSS/ { print $2 / 1024 }' "/proc/$1/status"
}

# Waits until a process uses next to no CPU: what a start leaves to other threads is then done as well.
quiet() {
    before=$(cpu "$1")
    sleep 3
    until awk -v now="$(cpu "$1")" -v before="$before" 'BEGIN { exit now - before > 0.1 }'; do
        before=$(cpu "$1")
        sleep 3
    done
}

# start NAME JAVA_ARGUMENT...: notes one start in the files NAME.cpu, NAME.quiet and NAME.memory.
start() {
    name=$1
    shift
    # emptied here and not by the process itself, which may come later than the first look into it
    : >"$work/log"
    java "$@" --server.port=0 --server.address=127.0.0.1 >>"$work/log" 2>&1 &
    server=$!
    until grep -q 'Started .* in .* seconds' "$work/log"; do
        kill -0 "$server" || { cat "$work/log"; exit 1; }
        sleep 0.02
    done
    cpu "$server" >>"$work/$name.cpu"
    quiet "$server"
    cpu "$server" >>"$work/$name.quiet"
    resident "$server" >>"$work/$name.memory"
    kill "$server"
    wait "$server" || true
    server=
    rm -rf "$work/data"
}

median() {
    sort -n "$1" | awk '{ value[NR] = $1 } END { print (value[int((NR + 1) / 2)] + value[int(NR / 2) + 1]) / 2 }'
}

# The machine's own speed drifts; starts one after the other meet the same, so each round has a ratio of its own.
compare() {
    paste "$work/bare.$3" "$work/$2.$3" | awk '{ print $2 / $1 }' | sort -n >"$work/ratios"
    awk -v what="$1, $2" -v bare="$(median "$work/bare.$3")" -v ours="$(median "$work/$2.$3")" -v ratio="$(median "$work/ratios")" \
        -v least="$(head -n 1 "$work/ratios")" -v most="$(tail -n 1 "$work/ratios")" \
        'BEGIN { printf "%-36s %12.1f %12.1f %6.2f %6.2f to %.2f\n", what, bare, ours, ratio, least, most }'
}

example="--spring.profiles.active=example --ledgergate.data-folder=$work/data"

java -Djarmode=tools -jar target/ledgergate-*.jar extract --destination "$work/extracted" >/dev/null
extracted=$(ls "$work"/extracted/ledgergate-*.jar)
# A start that ends once everything is set up leaves the archive behind.
java -XX:ArchiveClassesAtExit="$work/classes.jsa" -Dspring.context.exit=onRefresh -jar "$extracted" $example \
    --server.port=0 --server.address=127.0.0.1 >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
rm -rf "$work/data"

for round in $(seq "$rounds"); do
    start bare -jar target/bare/bare.jar \
        "--spring.datasource.url=jdbc:h2:file:$work/data/bare;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE"
    start jar -jar target/ledgergate-*.jar $example
    start extracted -jar "$extracted" $example
    start archive -XX:SharedArchiveFile="$work/classes.jsa" -jar "$extracted" $example
done

printf '%-36s %12s %12s %6s %6s\n' "median of $rounds rounds" 'bare starter' Ledgergate ratio 'least to most'
for packaging in jar extracted archive; do
    compare 'CPU seconds to the start' "$packaging" cpu
    compare 'CPU seconds until quiet' "$packaging" quiet
    compare 'MiB resident when quiet' "$packaging" memory
done
