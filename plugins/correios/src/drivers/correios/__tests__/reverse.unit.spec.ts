import { addDays, localDate } from "@mestres/platform/lib/clock";
import { setFault, type FaultMode } from "@mestres/sandbox";
import { ACCOUNT, correiosWorld } from "../../../__tests__/correios-world";
import { createCorreiosCaller } from "../caller";
import { createReverseClient } from "../reverse";
import type { ReverseParty, ReverseRequest } from "../reverse-request";

const { world } = correiosWorld();
const reverse = () => createReverseClient(createCorreiosCaller(ACCOUNT));
const fault = (mode: FaultMode) => setFault(world, "correios", { mode });
const bought = () => Object.values(world.state.correios.parcels);

const shopper: ReverseParty = {
  name: "Marina Prado",
  document: "12345678909",
  phone: "+5531987654321",
  email: "marina@mestres.test",
  cep: "30140071",
  street: "Praça da Liberdade",
  number: "",
  complement: null,
  district: "Funcionários",
  city: "Belo Horizonte",
  state: "MG",
};
const shop: ReverseParty = {
  ...shopper,
  name: "Mestres Café Ltda",
  document: "11222333000181",
  phone: "+551936561234",
  cep: "37701000",
  city: "Poços de Caldas",
};
const request = (more: Partial<ReverseRequest> = {}): ReverseRequest => ({
  id: "rret_01K0000000000000000000000",
  service: "03301",
  sender: shopper,
  recipient: shop,
  validUntil: addDays(localDate(), 10),
  grams: 620,
  length: 20,
  width: 16,
  height: 10,
  contents: [{ description: "Café Mantiqueira, 250 g", quantity: 2, value: 4_590 }],
  ...more,
});

describe("an authorisation of reverse logistics", () => {
  it("is bought, found again, seen posted, and is not taken back then", async () => {
    const client = reverse();
    const one = await client.authorize(request());
    expect(one).toMatchObject({ status: "open", validUntil: request().validUntil });
    expect([one.code, one.trackingCode]).toEqual([
      expect.stringMatching(/^\d{10}$/),
      expect.stringMatching(/^A[A-Z]\d{9}BR$/),
    ]);
    expect(await client.find(request().id)).toEqual(one);
    expect(await client.find("rret_outra")).toBeNull();
    expect(await client.status(one.prepostId)).toEqual(one);
    bought()[0]!.status = 3;
    expect((await client.status(one.prepostId))?.status).toBe("posted");
    expect(await client.cancel(one.prepostId)).toBe("posted");
    expect((await client.status(one.prepostId))?.status).toBe("posted");
  });

  it("that was given back counts no more, however often it is given back", async () => {
    const client = reverse();
    const { prepostId } = await client.authorize(request());
    for (const id of [prepostId, prepostId, "PRnenhum"]) {
      expect(await client.cancel(id)).toBe("withdrawn");
    }
    expect((await client.status(prepostId))?.status).toBe("canceled");
    expect(await client.find(request().id)).toBeNull();
  });

  it("whose answer was lost is not bought again by itself, and is found", async () => {
    const client = reverse();
    // Signed in before: only the purchase loses its answer.
    await client.find("rret_outra");
    fault("lost");
    await expect(client.authorize(request())).rejects.toMatchObject({ isOutage: true });
    expect(bought()).toHaveLength(1);
    fault("ok");
    expect((await client.find(request().id))?.trackingCode).toBe(bought()[0]?.codigoObjeto);
  });

  it("that the Correios refuse says what is wrong", async () => {
    await expect(reverse().authorize(request({ validUntil: localDate() }))).rejects.toMatchObject({
      code: "service_refused",
      status: 400,
    });
    expect(bought()).toHaveLength(0);
  });

  it("in an answer that makes no sense is no authorisation", async () => {
    const client = reverse();
    await client.find("rret_outra");
    fault("garbage");
    await expect(client.authorize(request())).rejects.toMatchObject({ code: "service_bad_answer" });
  });
});
