import { layoutMail } from "@mestres/platform/lib/mail/layout";
import { PARCEL_STATES } from "../../parcels/domain/state";
import { isCurrent, mailOf } from "../mail/choose-template";
import type { ParcelMailFacts } from "../mail/facts";
import { writeParcelMail } from "../mail/templates";

const facts: ParcelMailFacts = {
  shop: "Mestres Café",
  to: "marina@mestres.test",
  displayId: 17,
  orderUrl: "https://loja.test/pedido/order_1",
  trackingUrl: "https://loja.test/rastreio/DG049186230BR",
  code: "DG049186230BR",
  state: "posted",
  service: "SEDEX",
  sequence: 1,
  of: 1,
  expectedOn: "2026-11-25",
  items: [{ title: "Mantiqueira <250 g>", quantity: 2 }],
  pickup: null,
};
const text = (mail: Parameters<typeof writeParcelMail>[0], over: Partial<ParcelMailFacts> = {}) => {
  const { subject, title, blocks } = writeParcelMail(mail, { ...facts, ...over });
  const laid = layoutMail({ shop: facts.shop, title, blocks, footer: "" });
  return { subject, ...laid };
};

describe("messages about a parcel", () => {
  it("tell the code, what is inside, when it is expected, and lead to the order", () => {
    const posted = text("posted");
    expect(posted.subject).toBe("Pedido nº 17: seus cafés estão a caminho");
    for (const part of [
      "DG049186230BR",
      "2 un.",
      "SEDEX",
      "até 25/11/2026",
      facts.orderUrl,
      facts.trackingUrl!,
    ]) {
      expect(posted.text).toContain(part);
    }
    expect(posted.html).toContain("Mantiqueira &lt;250 g&gt;");
  });

  it("say which of several parcels they are about", () => {
    expect(text("delivered", { sequence: 2, of: 3 }).subject).toContain("volume 2 de 3");
    expect(text("posted", { sequence: 2, of: 3 }).text).toContain("o volume 2 de 3 do seu pedido");
  });

  it("say where and until when to fetch it", () => {
    const waits = text("awaiting_pickup", {
      state: "awaiting_pickup",
      pickup: { unit: "AC CENTRAL - RUA SETE, 10", until: "2026-11-29" },
    });
    expect(waits.subject).toContain("até 29/11/2026");
    expect(waits.text).toContain("AC CENTRAL - RUA SETE, 10");
    expect(text("awaiting_pickup", { pickup: { unit: null, until: null } }).text).toContain(
      "aparece no rastreio",
    );
  });

  it("tell a return by how far it is", () => {
    expect(text("returned", { state: "returning" }).subject).toContain("está voltando");
    expect(text("returned", { state: "returned_to_sender" }).subject).toContain("voltou");
  });

  it("are chosen by the state, and not sent once they are overtaken", () => {
    const asked = PARCEL_STATES.flatMap((state) => mailOf(state) ?? []);
    expect([...new Set(asked)]).toEqual([
      "posted",
      "out_for_delivery",
      "awaiting_pickup",
      "delivered",
      "returned",
    ]);
    for (const state of PARCEL_STATES) {
      const mail = mailOf(state);
      if (mail) {
        expect(isCurrent(mail, state)).toBe(true);
      }
    }
    expect(isCurrent("posted", "delivered")).toBe(false);
    expect(isCurrent("out_for_delivery", "in_transit")).toBe(false);
    expect(isCurrent("returned", "returned_to_sender")).toBe(true);
  });
});
