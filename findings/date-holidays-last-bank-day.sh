#!/usr/bin/env bash
# date-holidays 3.37.0 has bank holidays for Brazil, but not the day on which banks close for the year.
#
# Behaviour: Carnival's Monday and Tuesday and Corpus Christi are of type "bank". The last weekday of the year, on which
#   banks do not serve the public, is missing: 31 December is "optional" whatever its weekday, and in a year that ends on
#   a Sunday nothing at all stands on Friday the 29th.
# Source: data/countries/BR.yaml of the package (github.com/commenthol/date-holidays); Febraban announces the closing each
#   December, for 2023 on the 29th.
# Seen: 2026-11-29, Node.js 20.20.
. "$(dirname "$0")/lib/finding.sh"
packages date-holidays@3.37.0
seen 'bank: 2023-02-20 2023-02-21 2023-06-08
2023-12-29 (Friday, banks closed): nothing
2023-12-31 (Sunday): optional' <<'JS'
const Holidays = require("date-holidays");
const days = new Holidays("BR").getHolidays(2023).map(({ date, type }) => ({ date: date.slice(0, 10), type }));
const typeOf = (day) => days.find(({ date }) => date === day)?.type ?? "nothing";
console.log(`bank: ${days.filter(({ type }) => type === "bank").map(({ date }) => date).join(" ")}`);
console.log(`2023-12-29 (Friday, banks closed): ${typeOf("2023-12-29")}`);
console.log(`2023-12-31 (Sunday): ${typeOf("2023-12-31")}`);
JS
