import type { RequestHandler } from "express";

/** Bytes. The largest honest form is the checkout, some 2 kB. */
const LARGEST_BODY = 64 * 1024;

/** Refuses a body that is too large or does not say how large it is, before anybody reads it. */
export const limitBody: RequestHandler = (request, response, next) => {
  if (request.method === "GET" || request.method === "HEAD") {
    return next();
  }
  if (request.headers["transfer-encoding"]) {
    response.status(411).type("text/plain").send("Informe o tamanho do envio (Content-Length).");
    return;
  }
  if (Number(request.headers["content-length"] ?? 0) > LARGEST_BODY) {
    response.status(413).type("text/plain").send("O envio é grande demais.");
    return;
  }
  next();
};
