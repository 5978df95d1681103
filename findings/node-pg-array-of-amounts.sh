#!/usr/bin/env bash
# pg 8.23.1 (pg-types 2.2.0) gives a `numeric` as exact text, and a `numeric[]` as rounded floats.
#
# Behaviour: what `sum(amount)` answers is exact; the same amounts through `array_agg(amount)` have lost digits, in one
#   result of one query. `array_agg(amount::text)` keeps them. An array of bigint stays text.
# Source: pg-types lib/textParsers.js: oid 1700 has no parser, 1231 has that of float arrays (github.com/brianc/node-pg-types).
# Seen: 2026-11-29, Node.js 20.20.
. "$(dirname "$0")/lib/finding.sh"
packages pg@8.23.1
seen 'numeric   "90071992547409.93"
numeric[] [90071992547409.94]
bigint[]  ["9007199254740993"]' <<'JS'
const { types } = require("pg");
const [NUMERIC, NUMERIC_ARRAY, BIGINT_ARRAY] = [1700, 1231, 1016];
const read = (oid, text) => JSON.stringify(types.getTypeParser(oid)(text));
console.log(`numeric   ${read(NUMERIC, "90071992547409.93")}`);
console.log(`numeric[] ${read(NUMERIC_ARRAY, "{90071992547409.93}")}`);
console.log(`bigint[]  ${read(BIGINT_ARRAY, "{9007199254740993}")}`);
JS
