#!/usr/bin/env bash
# @brazilian-utils/brazilian-utils 2.4.0 takes Carnival's Monday for a business day, and its Tuesday for none.
#
# Behaviour: `isBusinessDay` knows Carnival's Tuesday and Corpus Christi, but not the Monday, on which banks are as closed.
#   A boleto's due date that is moved by it lands on a day without settlement.
# Source: `isBusinessDay` and `getHolidays` of the package (github.com/brazilian-utils/javascript); Resolução CMN 4.880 of
#   2020 counts neither Monday nor Tuesday of Carnival as a business day of banks.
# Seen: 2026-11-29, Node.js 20.20.
. "$(dirname "$0")/lib/finding.sh"
packages @brazilian-utils/brazilian-utils@2.4.0
seen '2026-02-16, Monday of Carnival: business day
2026-02-17, Tuesday of Carnival: none
2026-06-04, Corpus Christi: none' <<'JS'
import("@brazilian-utils/brazilian-utils").then(({ isBusinessDay }) => {
  for (const [day, name] of [[[2026, 1, 16], "Monday of Carnival"], [[2026, 1, 17], "Tuesday of Carnival"], [[2026, 5, 4], "Corpus Christi"]]) {
    const at = new Date(...day);
    const text = [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
    console.log(`${text}, ${name}: ${isBusinessDay(at) ? "business day" : "none"}`);
  }
});
JS
