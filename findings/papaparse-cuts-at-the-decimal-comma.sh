#!/usr/bin/env bash
# papaparse 5.7.1 cuts the prices of a Brazilian list in two when the file ends with a newline, and not when it does not.
#
# Behaviour: without `delimiter` the package guesses it. The semicolon is found in a list without a final newline; with one,
#   the guess fails ("UndetectableDelimiter" among the errors), the comma is taken instead, and "19,92" becomes two fields.
# Source: papaparse.js, `guessDelimiter` counts the empty last line as one of a single field (github.com/mholt/PapaParse).
# Seen: 2026-11-29, Node.js 20.20.
. "$(dirname "$0")/lib/finding.sh"
packages papaparse@5.7.1
seen 'no newline at the end: servico | preco / PAC | 19,92 / SEDEX | 32,10
a newline at the end:  servico;preco / PAC;19 | 92 / SEDEX;32 | 10 /  (UndetectableDelimiter)' <<'JS'
const Papa = require("papaparse");
const list = "servico;preco\nPAC;19,92\nSEDEX;32,10";
for (const [name, text] of [["no newline at the end: ", list], ["a newline at the end:  ", `${list}\n`]]) {
  const { data, errors } = Papa.parse(text);
  const codes = errors.map(({ code }) => ` (${code})`).join("");
  console.log(name + data.map((row) => row.join(" | ")).join(" / ") + codes);
}
JS
