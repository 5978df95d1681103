#!/usr/bin/env bash
# @medusajs/ui 4.2.6 draws a table's column as the menu of a row when its data has the name "action".
#
# Behaviour: `DataTable` knows the column of a row's menu, and that of the boxes, by their ids, "action" and "select". A column
#   that `accessor("action")` makes has such an id, too: it is taken out of the order of columns and given the width of
#   a button, so that the words in it are cut. Nothing is said; an id of another name mends it.
# Source: dist/esm/blocks/data-table/components/data-table-table.js of the package (github.com/medusajs/medusa).
# Seen: 2026-11-29, Node.js 20.20.
. "$(dirname "$0")/lib/finding.sh"
packages @medusajs/ui@4.2.6 react@18.3.1 react-dom@18.3.1
seen 'action: at most 56 px wide
deed: as wide as its words' <<'JS'
const React = require("react");
const { renderToStaticMarkup } = require("react-dom/server");
const { createDataTableColumnHelper, DataTable, TooltipProvider, useDataTable } = require("@medusajs/ui");

const column = createDataTableColumnHelper();
const columns = ["action", "deed"].map((name) => column.accessor(name, { header: name, cell: ({ getValue }) => getValue() }));
const data = [{ action: "approved a return", deed: "approved a return" }];
function Table() {
  const instance = useDataTable({ columns, data, rowCount: 1, isLoading: false });
  return React.createElement(DataTable, { instance }, React.createElement(DataTable.Table));
}
const html = renderToStaticMarkup(React.createElement(TooltipProvider, null, React.createElement(Table)));
for (const [, attributes, name] of html.matchAll(/<th ([^>]*)>(?:<[^>]*>)*(action|deed)/g)) {
  const narrow = attributes.includes("max-w-[calc(28px+24px+4px)]");
  console.log(`${name}: ${narrow ? "at most 56 px wide" : "as wide as its words"}`);
}
JS
