import { readFileSync } from "node:fs";
import { sharedData } from "@mestres/testing/shared-data";
import { readDeadlines, readPrices, readToken } from "../answers";

const file = sharedData("vectors/correios-api.json");
type Vectors = {
  token: { response_201: object };
  preco_post: { response_200: object[] };
  prazo_post: { response_200: object[] };
};

(file ? describe : describe.skip)("answers from the Correios' manual", () => {
  const vectors = JSON.parse(file ? readFileSync(file, "utf8") : "{}") as Vectors;

  it("are understood", () => {
    const { preco_post, prazo_post, token } = vectors;
    expect(readPrices(preco_post.response_200, 1)).toEqual([{ ok: true, value: 1793 }]);
    expect(readDeadlines(prazo_post.response_200, 2)).toEqual([
      { ok: true, value: { days: 1 } },
      { ok: true, value: { days: 5 } },
    ]);
    expect(readToken(token.response_201)).toMatchObject({ lifetimeMs: 86_400_000 });
  });
});

describe("answers out of shape", () => {
  const item = { nuRequisicao: "1", pcFinal: "10,00" };

  it.each([
    ["no list", { msgs: [] }],
    ["nothing", undefined],
    ["an item missing", []],
    ["another item", [{ ...item, nuRequisicao: "2" }]],
    ["neither price nor refusal", [{ nuRequisicao: "1" }]],
    ["a price that is none", [{ ...item, pcFinal: "abc" }]],
  ])("are refused: %s", (_, body) => {
    expect(() => readPrices(body, 1)).toThrow(expect.objectContaining({ code: "service_bad_answer" }));
  });

  it("may come in another order, or with an empty txErro", () => {
    const body = [
      { nuRequisicao: 2, txErro: "PRC-101" },
      { ...item, txErro: "" },
    ];
    expect(readPrices(body, 2)).toEqual([
      { ok: true, value: 1000 },
      { ok: false, reason: "PRC-101" },
    ]);
  });

  it("a token without times counts for a day; a body without token is refused", () => {
    expect(readToken({ token: "t" })).toEqual({ value: "t", lifetimeMs: 86_400_000 });
    expect(() => readToken({ msgs: ["x"] })).toThrow(expect.objectContaining({ code: "service_bad_answer" }));
  });
});
