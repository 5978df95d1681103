#!/usr/bin/env bash
# @brazilian-utils/brazilian-utils 2.4.0 reads "R$ 10" as ten centavos, and "R$ 1.000" as a thousand reais.
#
# Behaviour: `parseCurrency` divides by 100 what holds no separator, currency sign or not; any separator switches that off.
#   So the price that somebody types without centavos shrinks a hundredfold, unless it has a thousands dot.
# Source: dist/parse-currency.d.ts of the package documents it for bare digits (github.com/brazilian-utils/javascript).
# Seen: 2026-11-29, Node.js 20.20.
. "$(dirname "$0")/lib/finding.sh"
packages @brazilian-utils/brazilian-utils@2.4.0
seen 'R$ 10 -> 0.1
R$ 10,00 -> 10
R$ 999 -> 9.99
R$ 1.000 -> 1000' <<'JS'
import("@brazilian-utils/brazilian-utils").then(({ parseCurrency }) => {
  for (const text of ["R$ 10", "R$ 10,00", "R$ 999", "R$ 1.000"]) {
    console.log(`${text} -> ${parseCurrency(text)}`);
  }
});
JS
