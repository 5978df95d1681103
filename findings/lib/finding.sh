# Sourced by every finding. Works in a temporary folder that is gone afterwards.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

# packages NAME@VERSION...: installs public packages at pinned versions, as anybody would.
packages() {
  echo '{ "private": true }' > package.json
  npm install --silent --no-audit --no-fund --save-exact "$@"
}

# seen EXPECTED: runs the Node.js program on standard input, shows what it prints, and fails unless it is EXPECTED.
seen() {
  cat > program.cjs
  node program.cjs > output.txt
  sed 's/^/  /' output.txt
  printf '%s\n' "$1" > expected.txt
  diff -u expected.txt output.txt || {
    echo "changed: the behaviour that this script describes is another one now" >&2
    exit 1
  }
}
