import fc from "fast-check";
import type { MpPayment } from "../../mercadopago/payment";
import { reportOf } from "../../mercadopago/report";
import { holdsCardData, isCardNumber } from "../card-number";
import { readCardInput } from "../input";
import { cardRejected, rejectionMessage } from "../rejection";
import { openCard, sealCard, wasAttempted } from "../sealed-token";
import { statusOf } from "../session";

const TOKEN = "ff8080814c11e237014c1ff593b57b4d";
const CARD = { token: TOKEN, installments: 3, payment_method_id: "master", issuer_id: "24" };
const payment = (changes: Partial<MpPayment>): MpPayment => ({
  id: "77",
  status: "approved",
  statusDetail: "accredited",
  amountCentavos: 7740,
  refundedCentavos: 0,
  installments: 1,
  refunds: [],
  approvedAt: new Date("2026-11-22T12:00:00Z"),
  ...changes,
});

describe("card numbers", () => {
  /** A number with a right Luhn digit. */
  const withCheckDigit = (body: string): string =>
    [..."0123456789"].map((digit) => body + digit).find((number) => isCardNumber(number)) ?? "";

  it("are recognised by their check digit, however they are written", () => {
    const bodies = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 18 });
    fc.assert(
      fc.property(bodies, fc.constantFrom("", " ", "-"), (digits, separator) => {
        const number = withCheckDigit(digits.join(""));
        const written = (number.match(/.{1,4}/g) ?? []).join(separator);
        expect(holdsCardData({ data: [{ anything: written }] })).toBe(true);
        const wrong = number.slice(0, -1) + ((Number(number.at(-1)) + 1) % 10);
        expect(holdsCardData({ data: [wrong] })).toBe(false);
      }),
    );
  });

  it("and fields for them are refused, what the provider's session takes is not", () => {
    expect(holdsCardData({ data: { cvv: "123" } })).toBe(true);
    expect(holdsCardData({ data: { security_code: 123 } })).toBe(true);
    expect(holdsCardData({ data: { card_number: "x" } })).toBe(true);
    expect(holdsCardData({ data: { expiration_month: 11 } })).toBe(true);
    expect(holdsCardData({ provider_id: "pp_card_mercadopago", data: CARD })).toBe(false);
    expect(holdsCardData({ number: "1578", cpf: "529.982.247-25", cvv: null })).toBe(false);
    expect(holdsCardData(undefined)).toBe(false);
  });
});

describe("input", () => {
  it("is a token and how to pay", () => {
    expect(readCardInput({ ...CARD, installments: "3", issuer_id: 24, session_id: "payses_1" })).toEqual({
      token: TOKEN,
      installments: 3,
      paymentMethodId: "master",
      issuerId: "24",
    });
  });

  it.each([
    ["token", { ...CARD, token: "4111" }],
    ["token", { ...CARD, token: undefined }],
    ["installments", { ...CARD, installments: 13 }],
    ["installments", { ...CARD, installments: 0 }],
    ["payment_method_id", { ...CARD, payment_method_id: "Ma$ter" }],
  ])("without a good %s is refused by name, never by value", (field, data) => {
    let message = "";
    try {
      readCardInput(data);
    } catch (error) {
      expect(error).toMatchObject({ code: "card_input_invalid" });
      message = (error as Error).message;
    }
    expect(message).toContain(field);
    expect(message).not.toContain(TOKEN);
  });

  it("waits sealed, and is gone once used", () => {
    const data = sealCard(readCardInput(CARD));
    expect(JSON.stringify(data)).not.toContain(TOKEN);
    expect(openCard({ data })).toMatchObject({ token: TOKEN, installments: 3 });
    expect(openCard({ data: { ...data, sealedCard: null } })).toBeUndefined();
    expect(wasAttempted({ data, external_id: null })).toBe(false);
    expect(wasAttempted({ data: { ...data, attemptedAt: "2026" }, external_id: null })).toBe(true);
  });
});

describe("refusals", () => {
  it("tell a shopper what to do, and nothing about fraud", () => {
    expect(cardRejected("cc_rejected_insufficient_amount")).toMatchObject({
      type: "not_allowed",
      code: "card_rejected",
      message: expect.stringContaining("limite"),
    });
    expect(rejectionMessage("cc_rejected_high_risk")).toBe(rejectionMessage("cc_rejected_blacklist"));
    expect(rejectionMessage("cc_rejected_card_error")).toBe(rejectionMessage("cc_rejected_other_reason"));
  });
});

describe("what Mercado Pago says", () => {
  it.each([
    ["approved", "captured", "paid", 1],
    ["in_mediation", "captured", "paid", 1],
    ["in_process", "pending_authorization", "pending", 0],
    ["authorized", "pending_authorization", "pending", 0],
    ["rejected", "error", "rejected", 0],
    ["cancelled", "canceled", "canceled", 0],
    ["charged_back", "canceled", "charged_back", 1],
  ] as const)("%s is %s to Medusa and %s to the engine", (status, session, report, payments) => {
    expect(statusOf(payment({ status }), 7740)).toBe(session);
    expect(reportOf(payment({ status }), false)).toMatchObject({ status: report, externalId: "77" });
    expect(reportOf(payment({ status }), false).payments).toHaveLength(payments);
  });

  it.each([
    ["in_process", "charged_back", "open"],
    ["settled", "charged_back", "lost"],
    // The money is the shop's again.
    ["reimbursed", "paid", "won"],
  ] as const)("a dispute %s is %s to the engine, and %s", (statusDetail, status, dispute) => {
    const report = reportOf(payment({ status: "charged_back", statusDetail }), true);
    expect(report).toMatchObject({ status, dispute });
    expect(report.payments).toHaveLength(1);
  });

  it("tells of no dispute where there was none", () => {
    expect(reportOf(payment({ status: "approved" }), true).dispute).toBeUndefined();
  });

  it("never captures less than was asked, or what went back", () => {
    expect(statusOf(payment({ amountCentavos: 7739 }), 7740)).toBe("canceled");
    expect(statusOf(payment({ refundedCentavos: 1 }), 7740)).toBe("canceled");
  });

  it("refunded: money that went back, or a payment that is over when it paid nothing", () => {
    const refunds = [{ id: "9", amountCentavos: 7740, status: "settled" as const }];
    const refunded = payment({ status: "refunded", refundedCentavos: 7740, refunds });
    expect(reportOf(refunded, true)).toMatchObject({
      status: "paid",
      payments: [{ reference: "mercadopago:77", amount: 7740 }],
      refunds: [{ reference: "9", amount: 7740, status: "settled", paymentReference: "mercadopago:77" }],
    });
    expect(reportOf(refunded, false).status).toBe("canceled");
  });

  it("keeps the fee, and the local day on which the money is free", () => {
    const releasedAt = new Date("2026-12-07T01:00:00Z");
    expect(reportOf(payment({ feeCentavos: 386, releasedAt }), true).payments).toEqual([
      {
        reference: "mercadopago:77",
        amount: 7740,
        paidAt: new Date("2026-11-22T12:00:00Z"),
        fee: 386,
        availableOn: "2026-12-06",
      },
    ]);
  });
});
