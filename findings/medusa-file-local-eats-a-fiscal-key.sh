#!/usr/bin/env bash
# @medusajs/file-local 2.21.2 stores the 44 digits of an NF-e's access key as 33 bytes of something else.
#
# Behaviour: an upload arrives as a string, and the provider decodes as base64 whatever survives a round trip through
#   base64. A text of letters and digits whose length divides by four does, an access key among them; with a newline behind
#   it the same key is stored as it is.
# Source: dist/services/local-file.js of the package, the decoding of `file.content` (github.com/medusajs/medusa).
# Seen: 2026-11-29, Node.js 20.20.
. "$(dirname "$0")/lib/finding.sh"
packages @medusajs/file-local@2.21.2 @medusajs/framework@2.21.2
seen 'sent 44 characters, stored 33 bytes, the same: false
sent 45 characters, stored 45 bytes, the same: true' <<'JS'
const { readFileSync } = require("node:fs");
const path = require("node:path");
const services = require.resolve("@medusajs/file-local/package.json").replace("package.json", "dist/services/local-file.js");
const { LocalFileService } = require(services);

const key = "35260612345678000195550010000000011000000010";
(async () => {
  for (const content of [key, `${key}\n`]) {
    const folder = path.resolve("uploads");
    const provider = new LocalFileService({}, { upload_dir: folder });
    const file = { filename: "chave.txt", mimeType: "text/plain", content, access: "public" };
    const stored = readFileSync(path.join(folder, (await provider.upload(file)).key));
    console.log(
      `sent ${content.length} characters, stored ${stored.length} bytes, the same: ${stored.toString() === content}`,
    );
  }
})();
JS
