import { asValue } from "@medusajs/framework/awilix";
import type { MedusaContainer } from "@medusajs/framework/types";
import { createMedusaContainer } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { addStepBefore, containerWith, wrapStep } from "../core-workflows";

type Input = { price: number; fails?: boolean; asks?: boolean };

let noted: string[] = [];
const container = createMedusaContainer() as MedusaContainer;
container.register("rate", asValue(10));
beforeEach(() => (noted = []));

const priced = createStep(
  "priced",
  ({ price }: Input, { container: at }) => {
    noted.push("priced");
    return new StepResponse({ price: price * Number(at.resolve("rate")) }, "undo of core's");
  },
  (undo) => void noted.push(String(undo)),
);
const asked = createStep("asked", () => new StepResponse("asked"));
const booked = createStep("booked", ({ fails, price }: { fails?: boolean; price: number }) => {
  if (fails) {
    throw new Error("full");
  }
  noted.push("booked");
  return new StepResponse(price);
});
/** A workflow as core writes them, with a name of its own for each spec. */
const workflow = (name: string) =>
  createWorkflow(name, (input: Input) => {
    const { price } = priced(input);
    booked({ price, fails: input.fails });
    const answer = when("asks", { input }, ({ input: given }) => given.asks === true).then(() => asked());
    return new WorkflowResponse({ price, answer });
  });
const run = async (of: ReturnType<typeof workflow>, input: Input) =>
  (await of(container).run({ input })).result;

it("a step of ours runs before core's, once however often it is put there, and is undone with the rest", async () => {
  const one = workflow("with-a-step");
  const step = {
    run: ({ input, answerOf }: { input: Input; answerOf: (step: string) => unknown }) => {
      noted.push(`ours after ${JSON.stringify(answerOf("priced"))}`);
      return Promise.resolve({ held: input.price });
    },
    undo: (done: { held: number }) => Promise.resolve(void noted.push(`let go ${done.held}`)),
  };
  addStepBefore(one, "booked", "ours", step);
  addStepBefore(one, "booked", "ours", step);
  expect(await run(one, { price: 3 })).toMatchObject({ price: 30 });
  expect(noted).toEqual(["priced", 'ours after {"price":30}', "booked"]);
  noted = [];
  await expect(run(one, { price: 3, fails: true })).rejects.toMatchObject({ message: "full" });
  expect(noted).toEqual(["priced", 'ours after {"price":30}', "let go 3", "undo of core's"]);
});

it("code around a step changes its container, its answer or both, and its undo stays core's", async () => {
  const one = workflow("with-a-wrap");
  wrapStep<Input>(one, "priced", async ({ container: at }, next) => {
    const found = (await next(containerWith(at, "rate", 2))) as { price: number };
    return { price: found.price + 1 };
  });
  expect(await run(one, { price: 3 })).toMatchObject({ price: 7 });
  await expect(run(one, { price: 3, fails: true })).rejects.toMatchObject({ message: "full" });
  expect(noted.at(-1)).toBe("undo of core's");
  expect(container.resolve("rate")).toBe(10);
});

it("a step that core leaves out by a condition is left out still, and one that is answered for is not run", async () => {
  const one = workflow("with-a-condition");
  const answers: unknown[] = [];
  wrapStep(one, "asked", async (_, next) => {
    const answer = await next();
    answers.push(answer);
    return answer;
  });
  await run(one, { price: 1 });
  expect(await run(one, { price: 1, asks: true })).toMatchObject({ answer: "asked" });
  expect(answers).toEqual([undefined, "asked"]);
  wrapStep(one, "priced", () => Promise.resolve({ price: 5 }));
  noted = [];
  expect(await run(one, { price: 1 })).toMatchObject({ price: 5 });
  expect(noted).toEqual(["booked"]);
});

it("a step that core has no more is told by its name", () => {
  const one = workflow("without-it");
  const missing = expect.objectContaining({
    code: "core_step_missing",
    message: expect.stringContaining('"gone"'),
  });
  expect(() => wrapStep(one, "gone", (_, next) => next())).toThrow(missing);
  expect(() =>
    addStepBefore(one, "gone", "ours", { run: () => Promise.resolve(1), undo: () => Promise.resolve() }),
  ).toThrow(missing);
  expect(() => wrapStep({ getName: () => "nenhum" }, "gone", (_, next) => next())).toThrow(
    expect.objectContaining({ code: "core_step_missing" }),
  );
});
