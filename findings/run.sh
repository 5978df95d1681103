#!/usr/bin/env bash
# npm run findings [NAME...]: runs every script of this folder, or those named, and fails when one of them does.
set -uo pipefail
cd "$(dirname "$0")"

names=("$@")
if [ ${#names[@]} -eq 0 ]; then
  for script in *.sh; do
    [ "$script" = run.sh ] || names+=("${script%.sh}")
  done
fi

held=0
changed=()
for name in "${names[@]}"; do
  echo "── $name"
  if bash "$name.sh"; then
    held=$((held + 1))
  else
    changed+=("$name")
  fi
done

echo
echo "$held as described, ${#changed[@]} changed${changed[*]:+: ${changed[*]}}"
[ ${#changed[@]} -eq 0 ]
