import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { codedError } from "../lib/coded-error";
import { putInFront } from "../lib/core-front";
import { bodyProblem, urlProblem, type InputProblem } from "../lib/hostile-text";

const inputError = codedError<InputProblem["code"]>();

/**
 * Refuses what no honest client sends, on every route, with a 400: core would pass it on to PostgreSQL and answer with
 * what that says. The address is looked at again before core's query parser, which a single index can keep busy for
 * minutes, see {@link putInFront}; the body can only be looked at once it is parsed.
 */
export function refuseHostileInput(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  putInFront(req.app, "hostile-input", refuseHostileAddress);
  next(refusalOf(urlProblem(req.originalUrl) ?? bodyProblem(req.body)));
}

function refuseHostileAddress(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  next(refusalOf(urlProblem(req.originalUrl)));
}

function refusalOf(problem: InputProblem | undefined): Error | undefined {
  return problem && inputError("INVALID_DATA", problem.code, problem.message);
}
