#!/usr/bin/env bash
# @medusajs/js-sdk 2.21.2 throws an error without the code and the details that the server answered.
#
# Behaviour: Medusa's routes answer a refusal as `{ type, code, message }`; a client that wants to do something about it goes
#   by the code. The error that the official client throws has the message, the status and its text: nothing else of
#   the answer, which has been read by then. Whoever needs the code must fetch without the client.
# Source: dist/client.js of the package: `normalizeResponse` hands `message` alone to `FetchError`
#   (github.com/medusajs/medusa).
# Seen: 2026-11-29, Node.js 20.20.
. "$(dirname "$0")/lib/finding.sh"
packages @medusajs/js-sdk@2.21.2
seen 'answered: {"type":"not_allowed","code":"cart_completed","message":"The cart is an order.","details":{"order_id":"order_1"}}
thrown: status 400, message "The cart is an order."
its own properties: message, stack, status, statusText
code: undefined, details: undefined' <<'JS'
const { createServer } = require("node:http");
const { default: Medusa } = require("@medusajs/js-sdk");
const answer = JSON.stringify({
  type: "not_allowed",
  code: "cart_completed",
  message: "The cart is an order.",
  details: { order_id: "order_1" },
});
const server = createServer((_, response) => {
  response.writeHead(400, { "content-type": "application/json" }).end(answer);
});
server.listen(0, "127.0.0.1", async () => {
  console.log(`answered: ${answer}`);
  const sdk = new Medusa({ baseUrl: `http://127.0.0.1:${server.address().port}`, publishableKey: "pk_1" });
  const error = await sdk.store.cart.retrieve("cart_1").catch((thrown) => thrown);
  console.log(`thrown: status ${error.status}, message "${error.message}"`);
  console.log(`its own properties: ${Object.getOwnPropertyNames(error).sort().join(", ")}`);
  console.log(`code: ${error.code}, details: ${error.details}`);
  server.close();
});
JS
