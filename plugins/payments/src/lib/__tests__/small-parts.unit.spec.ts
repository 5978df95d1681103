import { Readable } from "node:stream";
import { finished } from "node:stream/promises";
import fc from "fast-check";
import { EXPIRY_GRACE_MS, nextChargeCheck } from "../check-schedule";
import { readRawBody } from "../charges/raw-body";
import { readJsonBody } from "../read-json-body";
import { isTxid, sessionIdFromTxid, txidFromSessionId } from "../txid";
import { formatValor, parseValor } from "../valor";
import { readWebhookBody } from "../webhook-body";

describe("txid", () => {
  const session = "payses_01M81GQ1HTHEQ9HM8EJRZQYZS5";

  it("is the ULID of the session, both ways", () => {
    const txid = txidFromSessionId(session);
    expect(txid).toBe("01M81GQ1HTHEQ9HM8EJRZQYZS5");
    expect(isTxid(txid)).toBe(true);
    expect(sessionIdFromTxid(txid)).toBe(session);
  });

  it.each([
    "",
    "payses_",
    "pay_01M81GQ1HTHEQ9HM8EJRZQYZS5",
    `${session}0`,
    "payses_01M81GQ1HTHEQ9HM8EJRZQYZSU",
  ])("refuses the session %p", (id) => {
    expect(() => txidFromSessionId(id)).toThrow(expect.objectContaining({ code: "pix_session_invalid" }));
  });

  it("refuses a foreign txid", () => {
    expect(() => sessionIdFromTxid("7978c0c97ea847e78e8849634473c1f1")).toThrow(
      expect.objectContaining({ code: "pix_txid_invalid" }),
    );
  });
});

describe("valor", () => {
  it("survives the round trip", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), (centavos) => {
        expect(formatValor(centavos)).toMatch(/^\d{1,10}\.\d{2}$/);
        expect(parseValor(formatValor(centavos))).toBe(centavos);
      }),
    );
  });

  it.each([0, -1, 0.5, Number.NaN, 1e12])("writes no %p", (centavos) => {
    expect(() => formatValor(centavos)).toThrow(expect.objectContaining({ code: "pix_amount_invalid" }));
  });

  it.each(["", "1", "1,00", "1.0", "-1.00", "12345678901.00", "1.000"])("reads no %p", (valor) => {
    expect(() => parseValor(valor)).toThrow(expect.objectContaining({ code: "pix_amount_invalid" }));
  });
});

describe("asking the PSP again", () => {
  it("always moves forward and asks a last time after expiry", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 86_400 }), (seconds) => {
        const created = new Date(0);
        const expires = new Date(seconds * 1000);
        let now = created;
        let times = 0;
        for (
          let next = nextChargeCheck(created, expires, now);
          next;
          next = nextChargeCheck(created, expires, now)
        ) {
          expect(next.getTime()).toBeGreaterThan(now.getTime());
          now = next;
          times += 1;
        }
        expect(now.getTime()).toBe(expires.getTime() + EXPIRY_GRACE_MS);
        expect(times).toBeLessThan(120);
      }),
    );
  });
});

describe("a webhook's body", () => {
  const pix = {
    endToEndId: "E1234567820200909122120200808008",
    txid: "655dfdb1a4514b8fbb58254b958913fb",
    valor: "110.00",
    horario: "2020-09-09T20:15:00.358Z",
    infoPagador: "0123456789",
  };
  const refund = { id: "123ABC", valor: "10.00", status: "DEVOLVIDO" };

  it("holds one fact per payment and per state of a refund, as it came", () => {
    const facts = readWebhookBody({ pix: [{ ...pix, devolucoes: [refund], chave: "kept" }] });
    expect(facts.map(({ refundId, status }) => [refundId, status])).toEqual([
      [undefined, "RECEBIDO"],
      ["123ABC", "DEVOLVIDO"],
    ]);
    expect(facts[0]?.raw).toMatchObject({ chave: "kept", infoPagador: "0123456789" });
  });

  it("takes the lone refund object that the standard's example shows", () => {
    expect(readWebhookBody({ pix: [{ ...pix, devolucoes: refund }] })).toHaveLength(2);
  });

  it("takes a PSP's trial of our address", () => {
    expect(readWebhookBody({ evento: "teste_webhook", data_criacao: "2026-01-01T00:00:00Z" })).toEqual([]);
  });

  it.each([
    null,
    [],
    {},
    { pix: [] },
    { pix: {} },
    { pix: [{}] },
    { pix: [{ ...pix, endToEndId: "short" }] },
    { pix: [{ ...pix, valor: 110 }] },
    { pix: [{ ...pix, horario: "ontem" }] },
    { evento: "x", pix: [{ ...pix, txid: "a b" }] },
    { pix: Array.from({ length: 501 }, () => pix) },
  ])("refuses garbage (%#)", (body) => {
    expect(() => readWebhookBody(body)).toThrow(expect.objectContaining({ code: "pix_webhook_invalid" }));
  });

  it("never fails otherwise", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        try {
          readWebhookBody(body);
        } catch (error) {
          expect(error).toMatchObject({ code: "pix_webhook_invalid" });
        }
      }),
    );
  });

  it("is refused when it is no JSON", () => {
    expect(() => readJsonBody(Buffer.from("{"))).toThrow(
      expect.objectContaining({ code: "pix_webhook_invalid" }),
    );
  });

  it("is read up to its limit, and beyond it to the end without being kept", async () => {
    const body = (bytes: number) => Readable.from([Buffer.alloc(10), Buffer.alloc(bytes - 10)]);
    expect(await readRawBody(body(20), 20)).toEqual(Buffer.alloc(20));
    const tooLong = body(21);
    expect(await readRawBody(tooLong, 20)).toBeUndefined();
    await finished(tooLong);
    expect(tooLong.readableEnded).toBe(true);
  });

  it("fails when it is cut off", async () => {
    const cut = new Readable({ read() {} });
    const read = readRawBody(cut, 20);
    cut.destroy();
    await expect(read).rejects.toThrow(/ended before/);
    await expect(readRawBody(cut, 20)).rejects.toThrow(/ended before/);
  });
});
