import { MedusaError } from "@medusajs/framework/utils";
import { codedError } from "../coded-error";

it("makes MedusaErrors that carry the kind, our code and the words for people", () => {
  const error = codedError<"box_full">()("NOT_ALLOWED", "box_full", "A caixa está cheia.");
  expect(error).toBeInstanceOf(MedusaError);
  expect(error).toMatchObject({ type: "not_allowed", code: "box_full", message: "A caixa está cheia." });
});
