#!/usr/bin/env bash
# @brazilian-utils/brazilian-utils 2.4.0 refuses the barcode of a bank's boleto whose typed line it takes.
#
# Behaviour: `isValidBoleto` takes 44 digits for bills of utilities and taxes only, which begin with 8. The 44 digits of a
#   bank's boleto, what a scanner reads from the very same slip, are "invalid".
# Source: dist/is-valid-boleto.d.ts of the package says so (github.com/brazilian-utils/javascript); the layout of both forms
#   stands in Carta-Circular BCB 2.926 of 2000.
# Seen: 2026-11-29, Node.js 20.20.
. "$(dirname "$0")/lib/finding.sh"
packages @brazilian-utils/brazilian-utils@2.4.0
seen 'typed line of a bank slip (47): true
barcode of the same slip (44): false
barcode of a utility bill (44): true' <<'JS'
import("@brazilian-utils/brazilian-utils").then(({ isValidBoleto }) => {
  const line = "00190500954014481606906809350314116460000010000";
  const barcode = line.slice(0, 4) + line.slice(32) + line.slice(4, 9) + line.slice(10, 20) + line.slice(21, 31);
  console.log(`typed line of a bank slip (${line.length}): ${isValidBoleto(line)}`);
  console.log(`barcode of the same slip (${barcode.length}): ${isValidBoleto(barcode)}`);
  console.log(`barcode of a utility bill (44): ${isValidBoleto("83860000005096000190000008017823000034306271")}`);
});
JS
