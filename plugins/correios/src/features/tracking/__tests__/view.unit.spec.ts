import type { ParcelEventRow, ParcelRow } from "../../parcels/domain/parcel";
import { toParcelEvent } from "../use-cases/follow/to-parcel-event";
import { showCode, showParcel } from "../read/view";

const parcel = {
  id: "parc_1",
  order_id: "order_1",
  sequence: 2,
  of: 3,
  service: "sedex10",
  state: "awaiting_pickup",
  tracking_code: "DG049186230BR",
  late: true,
  expected_on: "2026-11-20",
  posted_at: new Date("2026-11-16T15:00:00Z"),
  delivered_at: null,
  recipient: { name: "Marina Prado", street: "Praça da Liberdade", city: "Belo Horizonte" },
} as unknown as ParcelRow;
const news = [
  {
    status: "posted",
    description: "Objeto postado",
    detail: null,
    place_city: "POCOS DE CALDAS",
    place_state: "MG",
  },
  {
    status: "awaiting_pickup",
    description: "Objeto aguardando retirada",
    detail: "Leve documento",
    place_city: "SAO JOSE DOS CAMPOS",
    place_state: "SP",
    place_unit: "AC CENTRAL - RUA SETE, 10",
    pickup_until: "2026-11-29",
  },
].map((event, at) => ({ ...event, occurred_at: new Date(Date.UTC(2026, 10, 16 + at)) })) as ParcelEventRow[];

describe("a parcel as shoppers see it", () => {
  it("names nobody, newest news first, places as people write them", () => {
    const shown = showParcel(parcel, news);
    expect(shown).toMatchObject({
      sequence: 2,
      of: 3,
      service: "SEDEX 10",
      code: "DG049186230BR",
      state: "awaiting_pickup",
      pickup: { unit: "AC CENTRAL - RUA SETE, 10", until: "2026-11-29" },
    });
    expect(shown.events.map(({ place }) => place)).toEqual(["Sao Jose dos Campos/SP", "Pocos de Caldas/MG"]);
    expect(JSON.stringify(shown)).not.toMatch(/Marina|Liberdade|order_1|parc_1/);
  });

  it("shows states and cities only to who has the code", () => {
    const shown = showCode(parcel, news);
    expect(shown).toMatchObject({ sequence: 1, of: 1, pickup: { unit: null, until: "2026-11-29" } });
    expect(JSON.stringify(shown)).not.toMatch(/AC CENTRAL|documento|Marina|order_1/);
  });

  it.each(["packed", "registering", "label_pending", "failed"] as const)(
    "%s is being prepared, without a code",
    (state) => {
      expect(showParcel({ ...parcel, state }, [])).toMatchObject({
        state: "preparing",
        code: null,
        pickup: null,
      });
    },
  );
});

describe("news as they are kept", () => {
  const said = {
    code: "BDE",
    type: "01",
    description: "Objeto entregue ao destinatário",
    detail: "Recebido por: MARINA PRADO",
    city: "BELO HORIZONTE",
    state: "MG",
    unit: { name: "CDD", address: "RUA A, 1" },
    pickupUntil: "2026-11-29",
    at: new Date("2026-11-20T13:00:00Z"),
  };
  it("leave out who received it, and a unit's address where nobody goes", () => {
    const kept = toParcelEvent(said, () => undefined);
    expect(kept).toMatchObject({ status: "delivered", detail: null, place_unit: null, pickup_until: null });
    expect(JSON.stringify(kept)).not.toContain("MARINA");
  });
  it("keep where and until when it waits", () => {
    expect(toParcelEvent({ ...said, code: "LDI", detail: null }, () => undefined)).toMatchObject({
      status: "awaiting_pickup",
      place_unit: "CDD - RUA A, 1",
      pickup_until: "2026-11-29",
    });
  });
});
