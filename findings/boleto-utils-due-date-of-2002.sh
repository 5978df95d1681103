#!/usr/bin/env bash
# @mrmgomes/boleto-utils 1.3.3 says that a boleto due on 30 November 2026 was due in 2002.
#
# Behaviour: the four digits of the due date ("fator de vencimento") began again at 1000 on 22 February 2025. `vencimento`
#   still counts from 1997; the right date stands in a second field, `vencimentoComNovoFator2025`, which in turn is
#   wrong for a boleto of before. Nothing tells which of the two holds.
# Source: src/index.js of the package, `identificarData` and `identificarDataComNovoFator2025`
#   (github.com/mrmgomes/boleto-utils); Febraban's rule: days since 7 October 1997, from 9999 back to 1000.
# Seen: 2026-11-29, Node.js 20.20.
. "$(dirname "$0")/lib/finding.sh"
packages @mrmgomes/boleto-utils@1.3.3
seen 'fator 1646: vencimento 2002-04-10, vencimentoComNovoFator2025 2026-11-30' <<'JS'
const { validarBoleto } = require("@mrmgomes/boleto-utils");

const line = "00190500954014481606906809350314116460000010000";
const read = validarBoleto(line);
const day = (at) => new Date(at).toISOString().slice(0, 10);
console.log(
  `fator ${line.slice(33, 37)}: vencimento ${day(read.vencimento)}, ` +
    `vencimentoComNovoFator2025 ${day(read.vencimentoComNovoFator2025)}`,
);
JS
