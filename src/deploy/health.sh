#!/usr/bin/env bash
# Usage: health.sh PORT
# Succeeds if Ledgergate at PORT of this machine is ready to serve. Needs bash, because the image has no HTTP client.
set -euo pipefail
exec 3<>"/dev/tcp/127.0.0.1/$1"
printf 'GET /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
read -r -t 4 _ status _ <&3
test "$status" = 200
