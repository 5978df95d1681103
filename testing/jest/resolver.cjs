// Our ESM sources import "./x.js" as Node asks; under Jest the file on disk is x.ts or x.tsx.
const { existsSync } = require("node:fs");
const path = require("node:path");

module.exports = function resolve(request, options) {
  if (request.endsWith(".js") && (request.startsWith("./") || request.startsWith("../"))) {
    const stem = path.resolve(options.basedir, request.slice(0, -3));
    if (!existsSync(`${stem}.js`)) {
      for (const extension of [".ts", ".tsx"]) {
        if (existsSync(stem + extension)) {
          return stem + extension;
        }
      }
    }
  }
  return options.defaultResolver(request, options);
};
