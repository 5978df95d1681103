import { readFileSync } from "node:fs";
import { sharedData } from "@mestres/testing";
import { http, HttpResponse } from "msw";
import { ACCOUNT, CORREIOS_URL, correiosWorld } from "../../../__tests__/correios-world";
import { createCorreiosCaller } from "../caller";
import { readTracking, trackObjects } from "../tracking";

const { server } = correiosWorld();
const A = "DG049186230BR";
const B = "DG049186226BR";
const read = (objetos: unknown, asked = [A, B]) => readTracking({ objetos }, new Set(asked));
const event = (over: object = {}) => ({
  codigo: "LDI",
  tipo: "01",
  dtHrCriado: "2026-11-20T10:00:00",
  descricao: "Objeto aguardando retirada no endereço indicado",
  ...over,
});

describe("tracking answers", () => {
  it("are read object by object, with unit, address and deadline of a pick-up, and no names", () => {
    const objects = read([
      {
        codObjeto: A,
        dtPrevista: "2026-11-25T20:58:00",
        eventos: [
          event({
            dtLimiteRetirada: "2026-11-29T00:00:00",
            recebedor: { nome: "MARINA PRADO" },
            unidade: {
              nome: "AC CENTRAL",
              tipo: "Agência dos Correios",
              endereco: {
                cep: "37701000",
                logradouro: "RUA ASSIS FIGUEIREDO",
                numero: "165",
                bairro: "CENTRO",
                cidade: "POCOS DE CALDAS",
                uf: "MG",
              },
            },
          }),
        ],
      },
    ]);
    expect(objects.get(A)).toEqual({
      found: true,
      expectedOn: "2026-11-25",
      events: [
        {
          code: "LDI",
          type: "01",
          description: "Objeto aguardando retirada no endereço indicado",
          detail: null,
          city: "POCOS DE CALDAS",
          state: "MG",
          unit: {
            name: "AC CENTRAL",
            address: "RUA ASSIS FIGUEIREDO, 165 - CENTRO - POCOS DE CALDAS/MG - CEP 37701-000",
          },
          pickupUntil: "2026-11-29",
          at: new Date("2026-11-20T13:00:00Z"),
        },
      ],
    });
    expect(JSON.stringify([...objects])).not.toContain("MARINA");
  });

  it("tell a refusal from an object that is not there yet", () => {
    const objects = read([
      { codObjeto: A, mensagem: "SRO-009: Objeto não pertence ao contrato", eventos: [] },
      { codObjeto: B, mensagem: "SRO-020: Objeto não encontrado na base de dados dos Correios." },
    ]);
    expect(objects.get(A)).toMatchObject({ found: false, refused: true });
    expect(objects.get(B)).toMatchObject({ found: false, refused: false });
  });

  it("leave out what cannot be read, and what nobody asked for", () => {
    const objects = read([
      null,
      "x",
      { eventos: [] },
      { codObjeto: "TJ134711095BR", eventos: [event()] },
      {
        codObjeto: A,
        eventos: [event(), null, { codigo: "BDE" }, event({ dtHrCriado: "ontem" }), event({ unidade: 3 })],
      },
    ]);
    expect([...objects.keys()]).toEqual([A]);
    expect(objects.get(A)).toMatchObject({ found: true, events: [{ unit: null }, { unit: null }] });
  });

  it.each([null, "<html>", [], {}, { objetos: 3 }])("refuse %j as no answer at all", (body) => {
    expect(() => readTracking(body, new Set([A]))).toThrow(
      expect.objectContaining({ code: "service_bad_answer" }) as Error,
    );
  });

  const file = sharedData("vectors/correios-api.json");
  (file ? it : it.skip)("of the Correios' own manual are read", () => {
    const { rastro } = JSON.parse(readFileSync(file!, "utf8")) as { rastro: { response_200: unknown } };
    const object = readTracking(rastro.response_200, new Set([B])).get(B);
    if (!object?.found) {
      throw new Error("not read");
    }
    expect(object.expectedOn).toBe("2022-03-11");
    expect(object.events.map(({ code, type }) => `${code} ${type}`)).toEqual([
      "BDE 01",
      "OEC 03",
      "RO 01",
      "PO 01",
    ]);
    expect(object.events[0]).toMatchObject({
      city: "XAPURI",
      state: "AC",
      at: new Date("2022-03-11T20:03:00Z"),
    });
  });
});

describe("tracking questions", () => {
  it("ask for many in one call, in Portuguese, and for no more than the Correios take", async () => {
    const seen: { url: URL; language: string | null }[] = [];
    server.use(
      http.get(`${CORREIOS_URL}/srorastro/v1/objetos`, ({ request }) => {
        seen.push({ url: new URL(request.url), language: request.headers.get("accept-language") });
        return HttpResponse.json({ objetos: [{ codObjeto: A, eventos: [event()] }] });
      }),
    );
    const caller = createCorreiosCaller(ACCOUNT);
    const objects = await trackObjects(caller, [A, B]);
    expect([...objects.keys()]).toEqual([A]);
    expect(seen).toHaveLength(1);
    expect(seen[0]!.language).toBe("pt-BR");
    expect(seen[0]!.url.searchParams.get("codigosObjetos")).toBe(`${A},${B}`);
    expect(seen[0]!.url.searchParams.get("resultado")).toBe("T");
    expect(await trackObjects(caller, [])).toEqual(new Map());
    expect(seen).toHaveLength(1);
    await expect(
      trackObjects(
        caller,
        Array.from({ length: 51 }, () => A),
      ),
    ).rejects.toMatchObject({ code: "tracking_lot_too_large" });
  });
});
