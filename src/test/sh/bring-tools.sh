#!/bin/sh
# Checks the tools that the build needs besides Java: Node for the diagrams, Chromium for the browser tests.
# As root on a system with apt-get (a container, a build machine) it installs what is missing. For anyone else it
# installs nothing: it says what is missing, and the tests download their own Chromium.
set -eu

# The first Node in which bpmnlint runs; Debian 12 has 18.
needed='20.19.0'

have() {
    command -v "$1" > /dev/null 2>&1
}

fail() {
    echo "bring-tools: $1" >&2
    exit 1
}

may_install() {
    [ "$(id -u)" = 0 ] && have apt-get
}

install() {
    apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$@"
}

node_suffices() {
    have node && have npm && printf '%s\n%s\n' "$needed" "$(node --version | tr -d v)" | sort -C -V
}

if ! node_suffices && may_install; then
    have npm || install npm
    node_suffices || npm install --global --no-audit --no-fund node@22
fi
if ! node_suffices; then
    found=$(node --version 2> /dev/null || echo 'none')
    fail "Node.js $needed or later with npm is required to check the diagrams (found: $found). Install it from https://nodejs.org/ and run the tests again."
fi

have_chromium() {
    [ -x "${CHROMIUM:-}" ] && return
    for name in chromium chromium-browser google-chrome google-chrome-stable; do
        have "$name" && return
    done
    [ -x '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome' ]
}

if ! have_chromium; then
    if may_install; then
        install chromium || fail 'Chromium could not be installed with apt-get. Install it, or set CHROMIUM to its path.'
    else
        echo 'bring-tools: no Chromium or Chrome found; the browser tests download one (about 170 MB).'
    fi
fi
