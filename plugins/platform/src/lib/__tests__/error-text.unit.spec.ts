import { MedusaError } from "@medusajs/framework/utils";
import { createStep, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { errorCode, errorText, isForPeople } from "../error-text";

const refusal = () =>
  new MedusaError(MedusaError.Types.NOT_ALLOWED, "Não há estoque para isto.", "insufficient_inventory");

it.each([
  [new Error("nada"), "nada", undefined, false],
  [refusal(), "Não há estoque para isto.", "insufficient_inventory", true],
  ["texto", "texto", undefined, false],
  [null, "null", undefined, false],
  [{ code: 7 }, "[object Object]", undefined, false],
  [{ message: "pg", code: "23505" }, "pg", "23505", false],
])("reads %p", (thrown, text, code, forPeople) => {
  expect([errorText(thrown), errorCode(thrown), isForPeople(thrown)]).toEqual([text, code, forPeople]);
});

it("reads what a nested workflow throws, which is no Error", async () => {
  const fail = createStep("error-text-fail", () => Promise.reject(refusal()));
  const inner = createWorkflow("error-text-inner", () => new WorkflowResponse(fail()));
  const outer = createWorkflow(
    "error-text-outer",
    () => new WorkflowResponse(inner.runAsStep({ input: {} })),
  );
  const { errors } = await outer().run({ input: {}, throwOnError: false });
  const [thrown] = errors.map(({ error }) => error as unknown);
  expect(thrown instanceof Error).toBe(false);
  expect([errorText(thrown), errorCode(thrown), isForPeople(thrown)]).toEqual([
    "Não há estoque para isto.",
    "insufficient_inventory",
    true,
  ]);
});
