#!/bin/sh
# Brings what the build checks with beside Java: Node for the diagrams, Chromium for the tests in a browser.
set -eu

# The first Node in which bpmnlint runs; Debian 12 has 18.
needed='20.19.0'

have() {
    command -v "$1" > /dev/null 2>&1
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    else
        have sudo && sudo -n "$@"
    fi
}

apt_install() {
    have apt-get \
        && as_root apt-get update -q \
        && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$@"
}

node_suffices() {
    have node && printf '%s\n%s\n' "$needed" "$(node --version | tr -d v)" | sort -C -V
}

fail() {
    echo "bring-tools: $1" >&2
    exit 1
}

have npm || apt_install npm || fail "npm is missing, and apt-get cannot bring it here. Install Node $needed or later with npm."
node_suffices || as_root npm install --global --no-audit --no-fund node@22 || true
node_suffices || fail "Node $needed or later is needed, and this is $(node --version). Install a later one."

if [ ! -x "${CHROMIUM:-/usr/bin/chromium}" ]; then
    apt_install chromium || echo 'bring-tools: no Chromium and no way to install it; Playwright downloads its own.'
fi
