import { readFileSync } from "node:fs";
import OpenAPIResponseValidator from "openapi-response-validator";
import { parse } from "yaml";
import { sharedData } from "@mestres/testing/shared-data";
import { call, liveWorld, pixLogin, URLS } from "../../__tests__/helpers.js";
import { pay } from "../pay.js";

const file = sharedData("pix/openapi.yaml");
const api = `${URLS.pix}/v2`;
const CHAVE = "loja@mestres.test";
const TXID = "01HZY3ABCDEFGHJKMNPQRSTVWX";

type Spec = {
  paths: Record<string, Record<string, { responses: Record<string, object> }>>;
  components: Record<string, Record<string, object>>;
};

(file ? describe : describe.skip)("Bacen's PIX API 2.9.0", () => {
  const { world } = liveWorld();
  let spec: Spec;
  let auth: Record<string, string>;
  beforeAll(async () => {
    spec = parse(readFileSync(file as string, "utf8")) as Spec;
    const schemas = spec.components.schemas as Record<string, Record<string, unknown>>;
    // Slips in the published 2.9.0: lists require fields (cobs, idCob) that nothing describes and no PSP sends,
    // and the receiver's address is required beside the receiver instead of within.
    const { required: _misplaced, ...receiver } = schemas.DadosRecebedor ?? {};
    schemas.DadosRecebedor = receiver;
    schemas.CobsVConsultadas = {
      ...schemas.CobsVConsultadas,
      properties: {
        ...(schemas.CobsVConsultadas?.properties as object),
        cobs: { type: "array", items: { $ref: "#/components/schemas/CobVCompleta" } },
      },
    };
    schemas.PixConsultados = { ...schemas.PixConsultados, required: ["parametros", "pix"] };
    schemas.CobsConsultadas = {
      ...schemas.CobsConsultadas,
      properties: {
        ...(schemas.CobsConsultadas?.properties as object),
        cobs: { type: "array", items: { $ref: "#/components/schemas/CobCompleta" } },
      },
    };
    auth = await pixLogin();
  });

  /** Follows `$ref`s, since the validator takes a response's schema only where it stands. */
  const resolve = (node: unknown): unknown => {
    if (Array.isArray(node)) {
      return node.map(resolve);
    }
    if (typeof node !== "object" || node === null) {
      return node;
    }
    const { $ref, ...rest } = node as { $ref?: string };
    if ($ref) {
      const target = $ref
        .split("/")
        .slice(1)
        .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], spec);
      return resolve(target);
    }
    // Examples are data, not schema; "pattern: /…/" in the published filters is JavaScript notation, not a pattern.
    return Object.fromEntries(
      Object.entries(rest)
        .filter(([k]) => k !== "examples" && k !== "example")
        .map(([k, v]) => [k, resolve(v)]),
    );
  };

  async function expectConformant(method: string, path: string, url: string, status: number, body?: unknown) {
    const answer = await call(method.toUpperCase(), url, body, auth);
    expect(answer.status).toBe(status);
    const operation = spec.paths[path]?.[method];
    const response = resolve(operation?.responses[String(status)]) as {
      content?: Record<string, { schema: object }>;
    };
    expect(response).toBeDefined();
    const media = Object.entries(response.content ?? {})[0];
    if (!media) {
      return answer;
    }
    const [type, { schema }] = media;
    expect(answer.headers.get("content-type")).toContain(type);
    const validator = new OpenAPIResponseValidator({
      responses: { [String(status)]: { schema } },
    });
    expect(validator.validateResponse(status, answer.body)).toBeUndefined();
    return answer;
  }

  it("is what charges look like: opened, changed, shown, listed, paid, refused", async () => {
    const body = {
      calendario: { expiracao: 1800 },
      devedor: { cnpj: "12345678000195", nome: "Empresa de Serviços SA" },
      valor: { original: "37.00" },
      chave: CHAVE,
      solicitacaoPagador: "Pedido 42",
      infoAdicionais: [{ nome: "Pedido", valor: "42" }],
    };
    const made = await expectConformant("put", "/cob/{txid}", `${api}/cob/${TXID}`, 201, body);
    await expectConformant("post", "/cob", `${api}/cob`, 201, body);
    await expectConformant("patch", "/cob/{txid}", `${api}/cob/${TXID}`, 200, {
      valor: { original: "38.00" },
    });
    const { payments } = pay(world, {
      pixCopiaECola: (made.body as { pixCopiaECola: string }).pixCopiaECola,
    });
    await expectConformant("get", "/cob/{txid}", `${api}/cob/${TXID}`, 200);
    const at = world.now().toISOString();
    await expectConformant("get", "/cob", `${api}/cob?inicio=${at}&fim=${at}`, 200);
    await expectConformant("get", "/pix", `${api}/pix?inicio=${at}&fim=${at}`, 200);
    await expectConformant("get", "/pix/{e2eid}", `${api}/pix/${payments[0]?.endToEndId}`, 200);
    await expectConformant("put", "/cob/{txid}", `${api}/cob/${TXID.replace("X", "Y")}`, 400, {
      ...body,
      valor: {},
    });
    await expectConformant("get", "/cob/{txid}", `${api}/cob/${TXID.replace("X", "Z")}`, 404);
    await expectConformant("get", "/pix/{e2eid}", `${api}/pix/E${"0".repeat(31)}`, 404);
  });

  it("is what charges with a due date look like: opened, changed, shown, listed, paid, removed, refused", async () => {
    const txid = TXID.replace("01HZ", "02HZ");
    const body = {
      calendario: { dataDeVencimento: "2026-03-20", validadeAposVencimento: 5 },
      devedor: { cnpj: "12345678000195", nome: "Empresa de Serviços SA" },
      valor: { original: "370.00" },
      chave: CHAVE,
      solicitacaoPagador: "Pedido 43",
    };
    const made = await expectConformant("put", "/cobv/{txid}", `${api}/cobv/${txid}`, 201, body);
    await expectConformant("patch", "/cobv/{txid}", `${api}/cobv/${txid}`, 200, {
      valor: { original: "371.00" },
    });
    pay(world, { pixCopiaECola: (made.body as { pixCopiaECola: string }).pixCopiaECola });
    await expectConformant("get", "/cobv/{txid}", `${api}/cobv/${txid}`, 200);
    const at = world.now().toISOString();
    await expectConformant("get", "/cobv", `${api}/cobv?inicio=${at}&fim=${at}`, 200);
    const other = txid.replace("X", "Y");
    await call("PUT", `${api}/cobv/${other}`, body, auth);
    await expectConformant("patch", "/cobv/{txid}", `${api}/cobv/${other}`, 200, {
      status: "REMOVIDA_PELO_USUARIO_RECEBEDOR",
    });
    for (const change of [
      { devedor: undefined },
      { calendario: {} },
      { calendario: { dataDeVencimento: "2026-03-09" } },
      { calendario: { dataDeVencimento: "2026-03-20", validadeAposVencimento: -1 } },
    ]) {
      await expectConformant("put", "/cobv/{txid}", `${api}/cobv/${txid.replace("X", "W")}`, 400, {
        ...body,
        ...change,
      });
    }
    await expectConformant("get", "/cobv/{txid}", `${api}/cobv/${TXID}`, 404);
    expect((await call("GET", `${api}/cob/${txid}`, undefined, auth)).status).toBe(404);
  });

  it("is what refunds look like: taken, shown, refused", async () => {
    const [pix] = world.state.charges[TXID]!.pix;
    const url = `${api}/pix/${pix!.endToEndId}/devolucao`;
    await expectConformant("put", "/pix/{e2eid}/devolucao/{id}", `${url}/r1`, 201, { valor: "8.00" });
    world.state.refundMode = "processing";
    await expectConformant("put", "/pix/{e2eid}/devolucao/{id}", `${url}/r2`, 201, { valor: "30.00" });
    world.state.refundMode = "immediate";
    for (const [id, valor] of [
      ["r1", "8.00"],
      ["r3", "0.01"],
      ["r4", "1"],
    ] as const) {
      await expectConformant("put", "/pix/{e2eid}/devolucao/{id}", `${url}/${id}`, 400, { valor });
    }
    await expectConformant("get", "/pix/{e2eid}/devolucao/{id}", `${url}/r1`, 200);
    await expectConformant("get", "/pix/{e2eid}/devolucao/{id}", `${url}/r9`, 404);
    await expectConformant("get", "/pix/{e2eid}", `${api}/pix/${pix!.endToEndId}`, 200);
  });

  it("is what webhooks look like: registered, shown, removed, refused", async () => {
    const url = `${api}/webhook/${CHAVE}`;
    await expectConformant("put", "/webhook/{chave}", url, 400, { webhookUrl: "sem endereço" });
    await expectConformant("get", "/webhook/{chave}", url, 404);
    await expectConformant("put", "/webhook/{chave}", url, 200, {
      webhookUrl: "https://loja.test/hooks/pix?ignorar=",
    });
    await expectConformant("get", "/webhook/{chave}", url, 200);
    await expectConformant("delete", "/webhook/{chave}", url, 204);
    await expectConformant("delete", "/webhook/{chave}", url, 404);
  });
});
