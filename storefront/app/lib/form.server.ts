import { bodyProblem } from "@mestres/platform/lib/hostile-text";
import { data } from "react-router";
import type { PageError } from "./http-error.server";

/**
 * The fields of a posted form.
 * @throws Response 400 for what is no form, or carries a character that no text has
 */
export async function readForm(request: Request): Promise<FormData> {
  const form = await request.formData().catch(() => null);
  if (!form) {
    throw data<PageError>(
      { code: "request_body_invalid", message: "O envio não está no formato de um formulário." },
      { status: 400 },
    );
  }
  const problem = bodyProblem([...form.entries()]);
  if (problem) {
    throw data<PageError>(problem, { status: 400 });
  }
  return form;
}
