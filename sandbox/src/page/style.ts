export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --ground: #f3f5f2; --paper: #fff; --ink: #15231f; --soft: #55645f; --line: #d9dfda;
  --accent: #0b6b5d; --on-accent: #fff; --tint: #e3f0ec; --bad: #a2361f; --bad-tint: #fbeae5; --warn: #8a5a00;
  --radius: 14px;
  font: 16px/1.45 ui-rounded, "SF Pro Rounded", "Segoe UI", system-ui, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #0f1715; --paper: #182320; --ink: #e8efec; --soft: #9db0a9; --line: #2b3a35;
    --accent: #5ccfb8; --on-accent: #06231d; --tint: #17332c; --bad: #ff9a80; --bad-tint: #3a1d16; --warn: #f0bd62;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); }
a { color: inherit; }
header { padding: 20px 20px 0; }
header, main { max-width: 1120px; margin: 0 auto; }
.brand { display: flex; flex-wrap: wrap; align-items: baseline; gap: 4px 12px; }
h1 { font-size: 1.375rem; letter-spacing: -0.015em; margin: 0; }
.badge { font-size: 0.8125rem; color: var(--warn); }
main { padding: 20px; display: grid; gap: 20px; }
@media (min-width: 900px) {
  main { grid-template-columns: minmax(0, 1.55fr) minmax(0, 1fr); align-items: start; padding-block: 28px; gap: 28px; }
  .top { grid-column: 1 / -1; }
}
.column { display: grid; gap: 20px; }
[data-live] { display: contents; }
section, .top { background: var(--paper); border: 1px solid var(--line); border-radius: var(--radius); padding: 20px; }
h2 { font-size: 1.0625rem; margin: 0 0 4px; display: flex; align-items: center; gap: 8px; }
.count { font-size: 0.8125rem; font-weight: 600; background: var(--tint); color: var(--accent); border-radius: 99px; padding: 1px 9px; }
.hint, .empty { color: var(--soft); margin: 0 0 12px; font-size: 0.9375rem; overflow-wrap: anywhere; }
.empty { margin: 8px 0 0; }
ul { list-style: none; margin: 0; padding: 0; }
label { display: block; font-weight: 600; margin-bottom: 6px; }
.row { display: flex; flex-wrap: wrap; gap: 8px; }
textarea, .money-field { background: var(--ground); border: 1px solid var(--line); border-radius: 10px; color: inherit; font: inherit; }
textarea { display: block; width: 100%; min-height: 76px; padding: 10px 12px; resize: vertical; font-family: ui-monospace, Menlo, Consolas, monospace; font-size: 0.875rem; margin-bottom: 10px; }
.money-field { display: inline-flex; align-items: center; padding-left: 12px; color: var(--soft); }
.money-field:focus-within { outline: 2px solid var(--accent); outline-offset: 1px; }
.money-field input { width: 7.5em; min-height: 44px; border: 0; background: none; color: var(--ink); font: inherit; font-variant-numeric: tabular-nums; padding: 0 12px 0 6px; outline: none; }
button { min-height: 44px; padding: 0 16px; border-radius: 10px; border: 1px solid var(--line); background: var(--paper); color: inherit; font: inherit; font-weight: 600; font-size: 0.9375rem; cursor: pointer; }
.top button { width: 100%; }
form > button.quiet { margin-left: -10px; }
.delivery form > button.quiet { margin: -8px -10px 0 0; }
.ways form > button.quiet { margin: 0; }
button:hover { border-color: var(--accent); }
button.primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
button.quiet { border-color: transparent; background: none; color: var(--soft); padding-inline: 10px; }
button.quiet:hover { color: var(--ink); text-decoration: underline; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.charge { padding: 16px 0; border-top: 1px solid var(--line); }
.charges > .charge:first-child { border-top: 0; padding-top: 10px; }
.charges > .charge:last-child { padding-bottom: 0; }
.head { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 2px 16px; }
.figure { font-size: 1.625rem; letter-spacing: -0.02em; font-variant-numeric: tabular-nums; }
.settled .figure { font-size: 1.125rem; }
.state { font-size: 0.9375rem; color: var(--soft); font-variant-numeric: tabular-nums; }
.paid .state { color: var(--accent); } .expired .state, .removed .state { color: var(--bad); }
.who { margin: 2px 0 12px; color: var(--soft); font-size: 0.9375rem; }
.who code { display: block; font: 0.75rem ui-monospace, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
.settled .who { margin-bottom: 8px; }
.open .primary { width: 100%; }
@media (min-width: 560px) {
  .open .primary { width: auto; }
  .top form { display: grid; grid-template-columns: 1fr auto; gap: 0 12px; align-items: end; }
  .top label { grid-column: 1 / -1; }
  .top textarea { margin: 0; min-height: 64px; }
  .top button { width: auto; min-width: 120px; }
}
summary { cursor: pointer; color: var(--soft); font-size: 0.9375rem; padding: 10px 0; width: fit-content; }
details[open] > summary { color: var(--ink); }
.ways { background: var(--ground); border-radius: 10px; padding: 14px; display: grid; gap: 14px; }
.ways .money-field { background: var(--paper); }
.ways > .row { display: grid; grid-template-columns: repeat(auto-fit, minmax(148px, 1fr)); }
.ways > .row button { width: 100%; padding-inline: 8px; }
.odd .state { color: var(--warn); }
.amount label { font-size: 0.9375rem; }
.delivery { display: flex; gap: 8px; justify-content: space-between; align-items: start; padding: 10px 0; border-top: 1px solid var(--line); }
.delivery div { display: grid; min-width: 0; font-size: 0.875rem; color: var(--soft); overflow-wrap: anywhere; }
.delivery strong { color: var(--ink); font-size: 0.9375rem; font-variant-numeric: tabular-nums; }
.delivery.delivered .answer { color: var(--accent); } .delivery.pending .answer { color: var(--bad); }
.service { border-top: 1px solid var(--line); padding: 4px 0; }
.service > summary { display: flex; width: auto; gap: 8px; align-items: center; min-height: 44px; padding: 0; color: var(--ink); font-weight: 600; }
.service > summary::before { content: "▸"; color: var(--soft); }
.service[open] > summary::before { content: "▾"; }
.service > summary::-webkit-details-marker { display: none; }
.mode { margin-left: auto; font-weight: 400; color: var(--soft); }
.broken .mode { color: var(--bad); font-weight: 700; }
.legend { margin: 10px 0 6px; font-weight: 600; font-size: 0.9375rem; }
.choices { display: flex; flex-wrap: wrap; gap: 6px; padding-bottom: 10px; }
.choices button { min-height: 40px; padding: 0 12px; font-size: 0.875rem; font-weight: 500; }
.choices [aria-pressed="true"] { background: var(--tint); border-color: var(--accent); color: var(--accent); font-weight: 700; }
.broken .choices [aria-pressed="true"] { background: var(--bad-tint); border-color: var(--bad); color: var(--bad); }
.kind { font-size: 0.8125rem; font-weight: 600; letter-spacing: 0; color: var(--soft); background: var(--ground); border: 1px solid var(--line); border-radius: 99px; padding: 1px 9px; white-space: nowrap; vertical-align: middle; }
.delivery .kind { font-size: 0.75rem; }
.names { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 4px 12px; margin: 0; font-size: 0.875rem; }
.names div { display: flex; gap: 8px; }
.names dt { min-width: 3.2em; font-weight: 600; } .names dd { margin: 0; color: var(--soft); }
.history { list-style: none; margin: 0; padding: 0 0 4px; color: var(--soft); font-size: 0.875rem; }
.ways .hint { margin: 0; }
.ways .hint code { font: 0.875rem ui-monospace, Menlo, Consolas, monospace; white-space: nowrap; color: var(--ink); }
.news { margin: 16px 0 0; padding: 12px 16px; border-radius: 10px; background: var(--tint); color: var(--accent); font-weight: 600; }
.news.bad { background: var(--bad-tint); color: var(--bad); }
`;
