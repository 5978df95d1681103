import { bodyProblem, urlProblem } from "@mestres/platform/lib/hostile-text";
import type { RequestHandler } from "express";

/**
 * Answers 400 to an address that no browser makes, before anybody reads it. A query is judged by what can be read of
 * it: links in mails and advertisements carry a bare % in it and still lead to a page.
 */
export const refuseHostile: RequestHandler = (request, response, next) => {
  const [path = "", query = ""] = request.originalUrl.split("?", 2);
  const problem = urlProblem(path) ?? bodyProblem([...new URLSearchParams(query)]);
  if (problem) {
    response.status(400).type("text/plain").send(problem.message);
    return;
  }
  next();
};
