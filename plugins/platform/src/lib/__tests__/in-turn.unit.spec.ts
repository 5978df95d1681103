import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { inTurn } from "../in-turn";

type Execute = (key: string, turn: () => Promise<void>) => Promise<void>;

const requestWith = (execute: Execute) =>
  ({ scope: { resolve: () => ({ execute }) } }) as unknown as MedusaRequest;
const response = () => ({ end: jest.fn() }) as unknown as MedusaResponse;
const now: Execute = (_key, turn) => turn();

it("lets the rest run in its turn, which ends with the answer", async () => {
  const res = response();
  const steps: string[] = [];
  const turn = inTurn(requestWith(now), res, () => steps.push("rest"), {
    key: "one",
    before: async () => void steps.push("before"),
  }).then(() => steps.push("over"));
  await new Promise(setImmediate);
  expect(steps).toEqual(["before", "rest"]);
  res.end();
  await turn;
  expect(steps).toEqual(["before", "rest", "over"]);
});

it("says that it is busy when the turn does not come", async () => {
  const next = jest.fn();
  const late = requestWith(() => Promise.reject(new Error("Timed-out acquiring lock.")));
  await expect(inTurn(late, response(), next, { key: "one" })).rejects.toMatchObject({
    code: "request_busy",
  });
  expect(next).not.toHaveBeenCalled();
});

it("passes on what goes wrong within the turn, and what is wrong with the locks", async () => {
  const before = () => Promise.reject(new Error("acquiring lock of another kind"));
  await expect(inTurn(requestWith(now), response(), jest.fn(), { key: "one", before })).rejects.toThrow(
    "of another kind",
  );
  const away = requestWith(() => Promise.reject(new Error("Connection is closed.")));
  await expect(inTurn(away, response(), jest.fn(), { key: "one" })).rejects.toThrow("Connection is closed.");
});
