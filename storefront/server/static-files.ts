import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import express, { type RequestHandler } from "express";

const ENCODINGS = [
  { token: "br", extension: ".br" },
  { token: "gzip", extension: ".gz" },
];

/**
 * The client build. Hashed files in /assets are kept for a year and sent in the form that
 * was compressed once at build time; the rest for an hour.
 */
export function staticFiles(folder: string): RequestHandler[] {
  const assets = path.join(folder, "assets");
  const compressed = new Set(
    existsSync(assets) ? readdirSync(assets).filter((name) => /\.(?:br|gz)$/.test(name)) : [],
  );
  const precompressed: RequestHandler = (request, response, next) => {
    const name = request.path.slice(1);
    const accepted = String(request.headers["accept-encoding"] ?? "");
    const form = ENCODINGS.find(
      ({ token, extension }) =>
        new RegExp(`\\b${token}\\b`).test(accepted) && compressed.has(name + extension),
    );
    response.vary("accept-encoding");
    if (form) {
      response.type(path.extname(name)).set("content-encoding", form.token);
      request.url = `/${name}${form.extension}`;
    }
    next();
  };
  const serveAssets = express.static(assets, {
    immutable: true,
    maxAge: "1y",
    index: false,
    fallthrough: false,
    setHeaders: (response, file) => {
      // express would name the type of the .br file; the browser must see the one inside.
      const original = file.replace(/\.(?:br|gz)$/, "");
      if (original !== file) {
        response.type(path.extname(original));
      }
    },
  });
  const root = express.Router();
  root.use("/assets", precompressed, serveAssets, missingAsset);
  root.use(express.static(folder, { maxAge: "1h", index: false }));
  return [root];
}

/** A page of an older release asks for files that are gone: a short 404, never the shop's HTML. */
const missingAsset: express.ErrorRequestHandler = (_error, _request, response, _next) => {
  response.status(404).removeHeader("content-encoding");
  response.set("cache-control", "no-store").type("text/plain").send("Arquivo não encontrado");
};
