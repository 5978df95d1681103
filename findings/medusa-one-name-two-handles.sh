#!/usr/bin/env bash
# @medusajs/utils 2.21.2 makes two handles of one product name.
#
# Behaviour: `toHandle`, which names products, categories and collections in addresses, keeps accented letters but drops a
#   combining accent. "Café do João" as a keyboard gives it keeps its accents; the same name with letters
#   and accents apart, as some systems and files write it, loses them. Both look alike, and the second does not collide with the first.
# Source: dist/common/to-handle.js of the package: only letters and digits stay (github.com/medusajs/medusa).
# Seen: 2026-11-29, Node.js 20.20.
. "$(dirname "$0")/lib/finding.sh"
packages @medusajs/utils@2.21.2
seen 'composed:   café-do-joão
decomposed: cafe-do-joao
one name to Unicode: true' <<'JS'
const { toHandle } = require("@medusajs/utils");
const composed = "Café do João".normalize("NFC");
const decomposed = composed.normalize("NFD");
console.log(`composed:   ${toHandle(composed)}`);
console.log(`decomposed: ${toHandle(decomposed)}`);
console.log(`one name to Unicode: ${composed === decomposed.normalize("NFC")}`);
JS
