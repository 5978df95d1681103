import { readFileSync } from "node:fs";
import { pay } from "@mestres/sandbox";
import { sharedData } from "@mestres/testing/shared-data";
import OpenAPIResponseValidator, { type OpenAPIResponseValidatorArgs } from "openapi-response-validator";
import { parse } from "yaml";
import { CHAVE, pspClient, pspWorld, TXID, type SeenCall } from "./psp-world";

type Operation = { requestBody?: { $ref?: string; content?: Content }; responses: Record<string, unknown> };
type Content = Record<string, { schema: unknown }>;
type Spec = {
  paths: Record<string, Record<string, Operation>>;
  components: { requestBodies: Record<string, { content: Content }>; schemas: Record<string, unknown> };
};

const DUE_TXID = `${TXID}V`;
const file = sharedData("pix/openapi.yaml");

(file ? describe : describe.skip)("our calls against Bacen's PIX API 2.9.0", () => {
  const spec = parse(readFileSync(file ?? "/dev/null", "utf8")) as Spec;
  const { world, server, calls } = pspWorld();

  beforeAll(async () => {
    server.listen({ onUnhandledRequest: "error" });
    const client = pspClient();
    const { pixCopiaECola = "" } = await client.createCob({
      txid: TXID,
      amountCentavos: 4290,
      expirationSeconds: 1800,
      message: "Mestres Café",
    });
    await client.reviseCob(TXID, 5000);
    await pay(world, { pixCopiaECola: world.state.charges[TXID]?.pixCopiaECola ?? pixCopiaECola });
    await client.findCob(TXID);
    const other = "01M81GQ1HTHEQ9HM8EJRZQYZS6";
    await client.createCob({ txid: other, amountCentavos: 1, expirationSeconds: 60 });
    await client.removeCob(other);
    await client.createDueCob({
      txid: DUE_TXID,
      amountCentavos: 9900,
      dueOn: "2099-03-10",
      validityDays: 10,
      debtor: { name: "Cafeteria da Esquina Ltda", cnpj: "12345678000195" },
      message: "Pedido 43",
    });
    await client.reviseCob(DUE_TXID, 9800);
    await client.findCob(DUE_TXID);
    await client.removeCob(DUE_TXID);
    const e2eid = world.state.charges[TXID]?.pix[0]?.endToEndId ?? "";
    await client.requestRefund({ e2eid, refundId: "r1", amountCentavos: 100, message: "Devolução" });
    await client.findRefund(e2eid, "r1");
    await client.findPix(e2eid);
    await client.listPix(new Date(Date.now() - 60_000), new Date(), 0);
    await client.registerWebhook("https://shop.test/hooks/pix?hmac=s&ignorar=");
    await client.findWebhook();
  });
  afterAll(() => {
    server.close();
    world.close();
  });

  const ofTheApi = (): SeenCall[] => calls.filter(({ path }) => path.startsWith("/v2/"));

  function operationOf({ method, path }: SeenCall): Operation {
    const template = path
      .replace("/v2", "")
      .replace(/^\/(cobv?)\/.+$/, "/$1/{txid}")
      .replace(/^\/pix\/[^/]+/, "/pix/{e2eid}")
      .replace(/\/devolucao\/.+$/, "/devolucao/{id}")
      .replace(`/${CHAVE}`, "/{chave}");
    const operation = spec.paths[template]?.[method.toLowerCase()];
    if (!operation) {
      throw new Error(`${method} ${path} is not in the standard`);
    }
    return operation;
  }

  function schemaOf({ requestBody }: Operation): unknown {
    const named = requestBody?.$ref && spec.components.requestBodies[requestBody.$ref.split("/").pop() ?? ""];
    return (named || requestBody)?.content?.["application/json"]?.schema;
  }

  it("uses operations of the standard only", () => {
    expect(ofTheApi().map(({ method }) => method)).toEqual([
      "PUT",
      "PATCH",
      "GET",
      "PUT",
      "PATCH",
      ...["PUT", "PATCH", "GET", "PATCH"],
      ...["PUT", "GET", "GET", "GET"],
      "PUT",
      "GET",
    ]);
    expect(() => ofTheApi().forEach(operationOf)).not.toThrow();
  });

  /** The validator of answers checks any body against any schema of the document. */
  function problemsOf(schema: unknown, body: unknown): unknown {
    return new OpenAPIResponseValidator({
      responses: { 200: { description: "", content: { "application/json": { schema } } } },
      components: { schemas: spec.components.schemas },
    } as unknown as OpenAPIResponseValidatorArgs).validateResponse(200, body);
  }

  it("sends bodies that its schemas accept", () => {
    const withBody = ofTheApi().filter(({ method }) => method !== "GET");
    expect(withBody.length).toBeGreaterThan(0);
    for (const call of withBody) {
      const schema = schemaOf(operationOf(call));
      expect(schema).toBeDefined();
      const errors = problemsOf(schema, call.body);
      expect({ call: `${call.method} ${call.path}`, errors }).toEqual({
        call: `${call.method} ${call.path}`,
        errors: undefined,
      });
    }
  });

  it("would notice a body that they refuse", () => {
    const [create] = ofTheApi();
    const schema = create && schemaOf(operationOf(create));
    expect(problemsOf(schema, { ...(create?.body as object), valor: { original: "42,90" } })).toBeDefined();
    expect(problemsOf(schema, { chave: CHAVE })).toBeDefined();
  });
});
