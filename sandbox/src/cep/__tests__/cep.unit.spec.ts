import { readFileSync } from "node:fs";
import fc from "fast-check";
import { sharedData } from "@mestres/testing/shared-data";
import { call, liveWorld, URLS } from "../../__tests__/helpers.js";
import { findPlace } from "../find.js";

liveWorld();
const viacep = (cep: string) => call("GET", `${URLS.viacep}/ws/${cep}/json/`);
const brasilapi = (cep: string) => call("GET", `${URLS.brasilapi}/api/cep/v1/${cep}`);

describe("CEP services", () => {
  it("know a street, a town with one CEP for all, and a made-up street in a real city", async () => {
    expect((await viacep("01001000")).body).toMatchObject({
      cep: "01001-000",
      logradouro: "Praça da Sé",
      uf: "SP",
      ibge: "3550308",
    });
    expect((await viacep("13990-000")).body).toMatchObject({
      logradouro: "",
      localidade: "Espírito Santo do Pinhal",
    });
    expect((await brasilapi("13990000")).body).toMatchObject({
      street: null,
      city: "Espírito Santo do Pinhal",
    });
    const made = (await brasilapi("38400100")).body as { street: string };
    expect(made).toMatchObject({ state: "MG", city: "Uberlândia" });
    expect((await brasilapi("38400100")).body).toEqual(made);
  });

  it("refuse unknown and malformed CEPs each in its own way", async () => {
    expect((await viacep("99999999")).body).toEqual({ erro: "true" });
    expect((await viacep("123")).status).toBe(400);
    expect((await brasilapi("99999999")).status).toBe(404);
    expect((await brasilapi("123")).status).toBe(400);
  });

  it("never place a city in another state", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_998 }), (number) => {
        const place = findPlace(String(number).padStart(8, "0"));
        if (place) {
          expect(place.city.uf).toBe(place.state.uf);
        }
      }),
      { numRuns: 2000 },
    );
  });

  const vectors = sharedData("vectors/cep-lookup.json");
  (vectors ? it : it.skip)("answer as the real ones were seen to", async () => {
    const seen = (
      JSON.parse(readFileSync(vectors as string, "utf8")) as {
        vectors: Record<string, Record<string, string>>;
      }
    ).vectors;
    const { cep, logradouro, bairro, localidade, uf, ibge } = seen["viacep-cep-05010000-found.json"]!;
    expect((await viacep("05010000")).body).toMatchObject({ cep, logradouro, bairro, localidade, uf, ibge });
    expect((await brasilapi("05010000")).body).toMatchObject(seen["brasilapi-cep-05010000-found.json"]!);
    expect((await brasilapi("99999999")).body).toEqual(seen["brasilapi-cep-99999999-error.json"]);
  });
});
