#!/bin/sh
# A real ERP to test against: Tryton 6.0 of Debian 12 on a PostgreSQL of its own, on this machine only.
#
#   setup-tryton.sh start FOLDER    brings packages, database and seed, starts the server, writes FOLDER/tryton.properties
#   setup-tryton.sh stop FOLDER     stops what start has started, and nothing else
#
# What a start has set up is used again by the next, unless the seed has changed. Tryton's modules take minutes to install.
set -eu

here=$(cd "$(dirname "$0")/../tryton" && pwd)
command=${1:?start or stop}
mkdir -p "${2:?a folder}"
folder=$(cd "$2" && pwd)
database=erp
password=Tr0wel+Plumbline-73

# Debian's Python has the modules; another one on the path would not.
python=/usr/bin/python3

# PostgreSQL refuses to run as root.
as_postgres() {
    if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

fail() {
    echo "setup-tryton: $1" >&2
    exit 1
}

say() {
    echo "setup-tryton: $1"
}

# A process id outlives its process: it is ours only if it runs our configuration.
running() {
    [ -f "$folder/trytond.pid" ] && grep -qaF "$folder/trytond.conf" "/proc/$(cat "$folder/trytond.pid")/cmdline" 2> /dev/null
}

stop() {
    if running; then
        kill "$(cat "$folder/trytond.pid")"
        while running; do sleep 0.1; done
    fi
    rm -f "$folder/trytond.pid"
    if [ -f "$folder/cluster" ] && as_postgres test -f "$(cat "$folder/cluster")/postmaster.pid"; then
        as_postgres "$(postgres_programs)/pg_ctl" -D "$(cat "$folder/cluster")" -s -m fast stop
    fi
}

postgres_programs() {
    find /usr/lib/postgresql -maxdepth 2 -name bin | sort -V | tail -n 1
}

bring_packages() {
    wanted='tryton-server tryton-proteus tryton-modules-account-invoice tryton-modules-purchase
        tryton-modules-purchase-amendment tryton-modules-analytic-account tryton-modules-analytic-invoice
        tryton-modules-analytic-purchase python3-psycopg2 python3-pkg-resources postgresql'
    missing=''
    for package in $wanted; do
        dpkg -s "$package" > /dev/null 2>&1 || missing="$missing $package"
    done
    [ -z "$missing" ] && return
    command -v apt-get > /dev/null || fail "needs Debian 12 or a container of it, for its packages:$missing"
    [ "$(id -u)" = 0 ] || fail "these packages are missing; install them, or run this as root:$missing"
    say "installing$missing"
    apt-get update -q > "$folder/apt.log" 2>&1 || fail "apt-get update failed, see $folder/apt.log"
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing \
        >> "$folder/apt.log" 2>&1 || fail "apt-get install failed, see $folder/apt.log"
}

free_port() {
    "$python" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

# The cluster lies in the folder where its user may go there, else in one of its own beside other temporary files.
start_postgres() {
    programs=$(postgres_programs)
    [ -n "$programs" ] || fail 'PostgreSQL is not there'
    if [ ! -f "$folder/cluster" ]; then
        chmod a+x "$folder"
        cluster="$folder/postgres"
        as_postgres test -x "$folder" || cluster=$(as_postgres mktemp -d /tmp/tryton-postgres-XXXXXX)
        mkdir -p "$cluster"
        [ "$(id -u)" != 0 ] || chown postgres "$cluster"
        as_postgres "$programs/initdb" -D "$cluster" -E UTF8 --locale=C.UTF-8 -A trust -U postgres > "$folder/initdb.log" 2>&1 \
            || fail "the cluster cannot be created, see $folder/initdb.log"
        echo "$cluster" > "$folder/cluster"
    fi
    port=$(free_port)
    cluster=$(cat "$folder/cluster")
    # Nothing here has to survive a power cut.
    options="-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$cluster -c jit=off"
    options="$options -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
    as_postgres "$programs/pg_ctl" -D "$cluster" -s -w -l "$cluster/server.log" -o "$options" start \
        || fail "PostgreSQL does not start, see $cluster/server.log"
    ask="$programs/psql -h 127.0.0.1 -p $port -U postgres -qtA -c"
    [ "$($ask "select count(*) from pg_database where datname = '$database'")" = 1 ] || $ask "create database $database"
}

write_configuration() {
    cat > "$folder/trytond.conf" << END
[database]
uri = postgresql://postgres@127.0.0.1:$port/
list = False
[web]
listen = 127.0.0.1:$1
[session]
timeout = 300
END
    printf '%s' "$password" > "$folder/password"
    chmod 600 "$folder/password"
}

# A module outside Debian's folder is found by its entry point.
bring_module() {
    mkdir -p "$folder/python/ledgergate_site-1.dist-info"
    cp -r "$here/ledgergate_site" "$folder/python/"
    printf 'Metadata-Version: 2.1\nName: ledgergate-site\nVersion: 1\n' > "$folder/python/ledgergate_site-1.dist-info/METADATA"
    printf '[trytond.modules]\nledgergate_site = trytond.modules.ledgergate_site\n' \
        > "$folder/python/ledgergate_site-1.dist-info/entry_points.txt"
    mkdir -p "$folder/python/trytond/modules"
    rm -rf "$folder/python/trytond/modules/ledgergate_site"
    mv "$folder/python/ledgergate_site" "$folder/python/trytond/modules/"
}

fill() {
    TRYTONPASSFILE="$folder/password"
    export TRYTONPASSFILE
    say 'creating the database'
    trytond-admin -c "$folder/trytond.conf" -d "$database" --email admin@example.com --all > "$folder/admin.log" 2>&1 \
        || fail "the database cannot be created, see $folder/admin.log"
    say 'installing the modules, which takes a minute or two'
    trytond-admin -c "$folder/trytond.conf" -d "$database" --activate-dependencies \
        -u account_invoice purchase_amendment analytic_invoice analytic_purchase ledgergate_site >> "$folder/admin.log" 2>&1 \
        || fail "the modules cannot be installed, see $folder/admin.log"
    say 'filling the books'
    "$python" "$here/seed.py" "$folder/trytond.conf" "$database" "$password" > "$folder/seed.log" 2>&1 \
        || fail "the books cannot be filled, see $folder/seed.log"
}

answers() {
    "$python" - "$1" << 'END' 2> /dev/null
import json, sys, urllib.request
call = json.dumps({'id': 1, 'method': 'common.server.version', 'params': []}).encode()
request = urllib.request.Request('http://127.0.0.1:%s/' % sys.argv[1], call, {'Content-Type': 'application/json'})
print(json.load(urllib.request.urlopen(request, timeout=5))['result'])
END
}

start_tryton() {
    trytond -c "$folder/trytond.conf" -d "$database" > "$folder/trytond.log" 2>&1 < /dev/null &
    echo $! > "$folder/trytond.pid"
    tries=150
    until version=$(answers "$1"); do
        running && [ "$tries" -gt 0 ] || fail "Tryton does not start, see $folder/trytond.log"
        tries=$((tries - 1))
        sleep 0.2
    done
    say "Tryton $version answers on port $1"
}

start() {
    bring_packages
    seed=$(cat "$0" "$here/seed.py" "$here"/ledgergate_site/* | sha256sum)
    stop
    if [ "$(cat "$folder/filled" 2> /dev/null)" != "$seed" ]; then
        [ ! -f "$folder/cluster" ] || rm -rf "$(cat "$folder/cluster")"
        rm -rf "$folder/cluster" "$folder/filled"
    fi
    start_postgres
    web_port=$(free_port)
    write_configuration "$web_port"
    bring_module
    PYTHONPATH="$folder/python"
    export PYTHONPATH
    if [ ! -f "$folder/filled" ]; then
        fill
        echo "$seed" > "$folder/filled"
    fi
    start_tryton "$web_port"
    printf 'url=http://127.0.0.1:%s\ndatabase=%s\nuser=integration\npassword=%s\n' "$web_port" "$database" "$password" \
        > "$folder/tryton.properties"
}

case $command in
    start)
        trap '[ $? = 0 ] || stop' EXIT
        start
        ;;
    stop) stop ;;
    *) fail "$command is neither start nor stop" ;;
esac
