import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { fetchOrderParcels, fetchParcelByCode } from "./parcels.server";
import { isMoving, type Parcel, type ParcelState } from "./types";
import { shownFulfillment } from "./fulfillment";
import { deliveryHeadline, timeLine, wordsOf } from "./words";

const BACKEND = "http://backend.test";
process.env.BACKEND_URL = BACKEND;
process.env.PUBLISHABLE_KEY = "pk_test";
process.env.MESTRES_DEMO = "true";

const parcel: Parcel = {
  sequence: 1,
  of: 1,
  service: "PAC",
  code: "DG049186230BR",
  state: "in_transit",
  late: false,
  expected_on: "2026-11-27",
  posted_at: "2026-11-20T12:00:00Z",
  delivered_at: null,
  pickup: null,
  events: [],
};
const states: ParcelState[] = [
  "preparing",
  "posted",
  "in_transit",
  "out_for_delivery",
  "awaiting_pickup",
  "delivered",
  "returning",
  "returned_to_sender",
  "lost",
];

describe("words for parcels", () => {
  it.each(states)("%s has a title, a lead and a name for the tab", (state) => {
    for (const word of Object.values(wordsOf({ state }))) {
      expect(word.length).toBeGreaterThan(4);
    }
  });

  it.each<[Partial<Parcel>, string | null]>([
    [{}, "Chega até sexta-feira, 27 de novembro"],
    [{ late: true }, "Era para ter chegado até 27 de novembro. Estamos de olho."],
    [{ expected_on: null }, null],
    [{ state: "out_for_delivery" }, null],
    [{ state: "delivered", delivered_at: "2026-11-26T17:30:00Z" }, "Entregue em 26/11/2026, 14:30"],
    [
      { state: "awaiting_pickup", pickup: { unit: null, until: "2026-11-30" } },
      "Retire até segunda-feira, 30 de novembro",
    ],
    [{ state: "awaiting_pickup", pickup: null }, null],
    [{ state: "returning" }, null],
    [{ state: "lost", late: true }, null],
  ])("%j comes: %p", (over, line) => expect(timeLine({ ...parcel, ...over })).toBe(line));

  it("head an order's page with what matters most", () => {
    const head = (...list: ParcelState[]) => deliveryHeadline(list.map((state) => ({ state })));
    expect(head()).toBeNull();
    expect(head("preparing", "preparing")).toBeNull();
    expect(head("in_transit")?.title).toBe("A caminho");
    expect(head("delivered", "awaiting_pickup")?.title).toBe("Esperando por você");
    expect(head("delivered", "awaiting_pickup")?.lead).toBe("1 de 2 pacotes: retire nos Correios.");
    expect(head("delivered", "delivered")?.short).toBe("Entregue");
    expect(head("delivered", "preparing")).toBeNull();
  });

  it("know which parcels may still move", () => {
    expect(states.filter((state) => !isMoving({ state }))).toEqual(["delivered", "returned_to_sender"]);
  });
});

describe("core's fulfilment status", () => {
  it.each<[string | null, ParcelState[], string | null]>([
    ["not_fulfilled", [], "not_fulfilled"],
    ["fulfilled", ["preparing"], "fulfilled"],
    ["fulfilled", ["posted", "preparing"], "shipped"],
    [null, ["delivered", "delivered"], "delivered"],
    ["delivered", ["in_transit"], "delivered"],
    ["partially_delivered", ["delivered", "in_transit"], "partially_delivered"],
  ])("%p with %j is shown as %p", (core, list, shown) =>
    expect(
      shownFulfillment(
        core,
        list.map((state) => ({ state })),
      ),
    ).toBe(shown),
  );
});

describe("parcels from the backend", () => {
  const server = setupServer();
  beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
  afterEach(() => server.resetHandlers());
  afterAll(() => server.close());
  const answers = (path: string, status: number, body: object) =>
    server.use(http.get(`${BACKEND}/store${path}`, () => HttpResponse.json(body, { status })));

  it("do not keep an order's page from being shown", async () => {
    answers("/orders/order_1/parcels", 200, { parcels: [parcel] });
    expect(await fetchOrderParcels("order_1", "token")).toEqual([parcel]);
    answers("/orders/order_1/parcels", 500, { type: "unknown_error" });
    expect(await fetchOrderParcels("order_1", "token")).toEqual([]);
  });

  it.each([400, 404])("are none for a code refused with %i", async (status) => {
    answers("/parcels/X", status, { code: "parcel_not_found", message: "x" });
    expect(await fetchParcelByCode("X")).toBeNull();
  });

  it("are asked for by code, and an outage is no missing code", async () => {
    answers("/parcels/DG049186230BR", 200, { parcel });
    expect(await fetchParcelByCode("DG049186230BR")).toEqual(parcel);
    answers("/parcels/DG049186230BR", 503, { message: "x" });
    await expect(fetchParcelByCode("DG049186230BR")).rejects.toMatchObject({ status: 503 });
  });
});
