import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { loadOrder, renewPix } from "./order.server";

const BACKEND = "http://backend.test";
const at = (path: string) => `${BACKEND}/store${path}`;

process.env.BACKEND_URL = BACKEND;
process.env.PUBLISHABLE_KEY = "pk_test";
process.env.MESTRES_DEMO = "true";

const order = {
  id: "order_1",
  email: "ana@exemplo.com.br",
  total: 110.7,
  item_total: 91.8,
  shipping_total: 18.9,
  fulfillment_status: "not_fulfilled",
  items: [{ id: "i", title: "Caparaó", variant_title: "250 g / Grãos", quantity: 2, unit_price: 45.9 }],
  shipping_address: {
    first_name: "Ana",
    last_name: "Souza",
    address_1: "Rua da Bahia, 1148",
    address_2: "Lourdes",
    city: "Belo Horizonte",
    province: "br-mg",
    postal_code: "30160011",
  },
  shipping_methods: [{ name: "SEDEX", data: { days: 2, deliver_by: "2026-11-25" } }],
};
const pix = {
  status: "awaiting",
  txid: "01JDTX00000000000000000000",
  amount: 11_070,
  received: 0,
  pix_copia_e_cola: "00020101021226",
  expires_at: "2026-11-22T12:30:00Z",
  paid_at: null,
  can_renew: false,
  order_id: "order_1",
  display_id: 42,
};

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
beforeEach(() =>
  server.use(
    http.get(at("/orders/:id"), () => HttpResponse.json({ order })),
    http.get(at("/orders/:id/pix"), () => HttpResponse.json({ pix })),
  ),
);
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

describe("loadOrder", () => {
  it("gives the browser that placed it everything to pay and to recognise it", async () => {
    const loaded = await loadOrder("order_1", true);
    expect(loaded?.own).toMatchObject({
      order: {
        items: 9_180,
        discount: 0,
        freight: 1_890,
        total: 11_070,
        recipient: "Ana Souza",
        address: ["Rua da Bahia, 1148", "Lourdes", "Belo Horizonte - MG", "CEP 30160-011"],
        delivery: { name: "SEDEX", days: 2, deliveryBy: "2026-11-25" },
      },
      qr: { path: expect.stringMatching(/^M/) as string },
    });
  });

  it("gives anybody else the status and not one personal detail, nor the code", async () => {
    const loaded = await loadOrder("order_1", false);
    expect(loaded?.own).toBeNull();
    const sent = JSON.stringify(loaded);
    for (const secret of ["ana@", "Ana", "Souza", "Bahia", "30160", "000201", "Caparaó", "01JDTX", "110"]) {
      expect(sent).not.toContain(secret);
    }
    expect(loaded?.status).toMatchObject({ number: 42, status: "awaiting" });
  });

  it("draws no QR code once it cannot be paid", async () => {
    server.use(
      http.get(at("/orders/:id/pix"), () =>
        HttpResponse.json({ pix: { ...pix, status: "expired", pix_copia_e_cola: null } }),
      ),
    );
    expect((await loadOrder("order_1", true))?.own?.qr).toBeNull();
  });

  it("is null for an order that does not exist", async () => {
    server.use(http.get(at("/orders/:id"), () => HttpResponse.json({ type: "not_found" }, { status: 404 })));
    await expect(loadOrder("order_x", true)).resolves.toBeNull();
  });
});

describe("renewPix", () => {
  it("repeats what the backend says in Portuguese, and hides what broke inside", async () => {
    const message = "Um dos cafés esgotou: este pedido não aceita mais um novo código.";
    server.use(
      http.post(at("/orders/:id/pix"), () => HttpResponse.json({ code: "x", message }, { status: 422 })),
    );
    await expect(renewPix("order_1")).resolves.toBe(message);
    server.use(
      http.post(at("/orders/:id/pix"), () =>
        HttpResponse.json({ message: "ECONNRESET at psp" }, { status: 503 }),
      ),
    );
    await expect(renewPix("order_1")).resolves.toMatch(/^O banco que gera o PIX não respondeu/);
  });
});
