import {
  defineMiddlewares,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http";
import express from "express";

import { uploadsDirectory } from "../lib/uploads";
import { shopErrorHandler } from "./error-handler";

/** Uploaded names carry a timestamp, so their bytes never change. */
const serveUploads = express.static(uploadsDirectory(), {
  immutable: true,
  maxAge: "1y",
  index: false,
  fallthrough: false,
  // The static handler's table of types is older than AVIF.
  setHeaders: (response, file) => {
    if (file.endsWith(".avif")) {
      response.setHeader("content-type", "image/avif");
    }
  },
});

/** Serves `/uploads/*`; the static handler wants the path below that prefix. */
function uploads(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  req.url = req.originalUrl.replace(/^\/uploads/, "") || "/";
  serveUploads(req, res, next);
}

export default defineMiddlewares({
  errorHandler: shopErrorHandler,
  routes: [{ matcher: "/uploads/*", methods: ["GET"], middlewares: [uploads] }],
});
