import { MedusaError } from "@medusajs/framework/utils";

import { answerTo, readableId } from "../../api/error-answer";

const ID = "0b0f5e3c-id";

describe("what a caller is told about an error", () => {
  it.each([
    [
      "SQL in a failure",
      new Error('insert into "cart" ("id") values ($1) - relation "cart" does not exist'),
      500,
      "internal_error",
    ],
    [
      "SQL in a refusal, as core's login answers",
      new MedusaError("unauthorized", 'select "p"."id" from "provider" as "p" - invalid byte sequence'),
      500,
      "internal_error",
    ],
    [
      "a driver's words in a refusal",
      new MedusaError("invalid_data", "connect ECONNREFUSED 127.0.0.1:5432"),
      500,
      "internal_error",
    ],
    [
      "an unexpected state without a code",
      new MedusaError("unexpected_state", "row 17 of table x"),
      500,
      "internal_error",
    ],
    ["nothing at all", undefined, 500, "internal_error"],
    ["a text", "oops", 500, "internal_error"],
    [
      "a number too large for its column",
      Object.assign(new Error("out of range"), { code: "22003" }),
      400,
      "value_invalid",
    ],
    [
      "a body too large",
      Object.assign(new Error("request entity too large"), { status: 413, type: "entity.too.large" }),
      413,
      "request_too_large",
    ],
    [
      "a body that is no JSON",
      Object.assign(new SyntaxError("Unexpected token"), { status: 400, type: "entity.parse.failed" }),
      400,
      "request_body_invalid",
    ],
  ])("%s is answered without the inside", (_name, error, status, code) => {
    const answer = answerTo(error, ID);
    expect(answer).toMatchObject({ status, body: { code } });
    expect(answer?.body.message).not.toMatch(/select|insert|ECONN|row 17|token/);
    expect(answer?.body.request_id).toBe(status === 500 ? ID : undefined);
  });

  it("a failure with a code of ours keeps its sentence, and gets the request's id", () => {
    const ours = new MedusaError("unexpected_state", "O certificado do PIX venceu.", "pix_certificate");
    expect(answerTo(ours, ID)).toEqual({
      status: 500,
      body: {
        type: "unexpected_state",
        code: "pix_certificate",
        message: "O certificado do PIX venceu.",
        request_id: ID,
      },
    });
  });

  it.each([
    new MedusaError("not_found", "Cart id not found: cart_1"),
    new MedusaError("invalid_data", "Select a shipping option from the list", "cpf_invalid"),
    new MedusaError("unauthorized", "Invalid email or password"),
  ])("%p is core's to answer", (error) => {
    expect(answerTo(error, ID)).toBeUndefined();
  });
});

it("only a plain id goes into an answer", () => {
  expect(readableId("a-1_B")).toBe("a-1_B");
  expect(readableId("a\nb")).toBe("sem-codigo");
  expect(readableId(["a"])).toBe("sem-codigo");
});
