#!/usr/bin/env bash
# csv-parse 7.0.3 with `cast_date` turns the weight "12,5" of a Brazilian freight table into 5 December 2001.
#
# Behaviour: whatever `Date.parse` takes is a date, and V8 takes two numbers with a comma for a day of 2001. "19,92" is no
#   date and stays a text, so one column holds dates and texts.
# Source: `cast_date` of the package, options page of csv.js.org; dist/cjs/sync.cjs (github.com/adaltas/node-csv).
# Seen: 2026-11-29, Node.js 20.20.
. "$(dirname "$0")/lib/finding.sh"
packages csv-parse@7.0.3
seen '12,5 -> a date, 5.12.2001
19,92 -> text' <<'JS'
const { parse } = require("csv-parse/sync");
const rows = parse("peso\n12,5\n19,92\n", { delimiter: ";", columns: true, cast: true, cast_date: true });
for (const [index, { peso }] of rows.entries()) {
  const shown =
    peso instanceof Date ? `a date, ${peso.getDate()}.${peso.getMonth() + 1}.${peso.getFullYear()}` : "text";
  console.log(`${["12,5", "19,92"][index]} -> ${shown}`);
}
JS
