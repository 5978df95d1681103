import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { afterOrder, readShopper, shopperHeaders, tokenOf, type Shopper } from "~/lib/session.server";
import { takePaymentLink, takeToken } from "./link.server";

const BACKEND = "http://backend.test";
process.env.BACKEND_URL = BACKEND;
process.env.PUBLISHABLE_KEY = "pk_test";
process.env.MESTRES_DEMO = "true";

const server = setupServer(
  http.get(`${BACKEND}/store/orders/:id`, ({ request }) =>
    HttpResponse.json(
      request.headers.get("x-order-token") === "good" ? { order: {} } : { order: {}, proof_required: true },
    ),
  ),
);
beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const nobody: Shopper = { cartId: "cart_1", cartCount: 2, orders: [], cep: null };
const visit = async (address: string, shopper = nobody) =>
  new Request(`http://loja.test${address}`, {
    headers: { cookie: (await shopperHeaders(shopper))["Set-Cookie"].split(";")[0] ?? "" },
  });
/** Where the visit is sent to, and what the browser knows from then on. */
async function opened(request: Request) {
  const answer = (await takeToken(request, "order_1").catch((thrown: unknown) => thrown)) as
    Response | undefined;
  const cookie = answer?.headers.get("set-cookie")?.split(";")[0];
  const after = cookie && (await readShopper(new Request("http://loja.test/", { headers: { cookie } })));
  return { to: answer?.headers.get("location"), after };
}

describe("the link of a mail", () => {
  it("puts its token into the cookie and out of the address, and keeps the cart", async () => {
    const { to, after } = await opened(await visit("/pedido/order_1/devolver?acesso=good&utm=mail"));
    expect(to).toBe("/pedido/order_1/devolver?utm=mail");
    expect(after).toMatchObject({ cartId: "cart_1", orders: [{ id: "order_1", token: "good" }] });
  });

  it("with a bad token changes nothing that the browser knows", async () => {
    const known = afterOrder(nobody, { id: "order_1", token: "good" });
    expect(await opened(await visit("/pedido/order_1?acesso=forged", known))).toEqual({
      to: "/pedido/order_1",
      after: undefined,
    });
  });

  it("is no link without a token", async () => {
    await expect(takeToken(await visit("/pedido/order_1"), "order_1")).resolves.toBeUndefined();
  });

  it("opens nothing of an order that does not exist", async () => {
    server.use(http.get(`${BACKEND}/store/orders/:id`, () => HttpResponse.json({}, { status: 404 })));
    expect(await opened(await visit("/pedido/order_1?acesso=good"))).toMatchObject({ after: undefined });
  });
});

describe("the payment link that staff copied", () => {
  const answers = (status: number, body: object) =>
    server.use(
      http.post(`${BACKEND}/store/payment-links/:id`, ({ params }) => {
        expect(params.id).toBe("pay_col_1");
        return HttpResponse.json(body, { status });
      }),
    );
  const take = async () => takePaymentLink(await visit("/payment-collection/pay_col_1"), "pay_col_1");

  it("leads to the order's payment, with its token in the cookie and not in the address", async () => {
    answers(200, { order_id: "order_1", order_token: "good" });
    const answer = (await take().catch((thrown: unknown) => thrown)) as Response;
    expect(answer.headers.get("location")).toBe("/pedido/order_1#pagamento");
    const cookie = answer.headers.get("set-cookie")?.split(";")[0] ?? "";
    expect(await readShopper(new Request("http://loja.test/", { headers: { cookie } }))).toMatchObject({
      cartId: "cart_1",
      orders: [{ id: "order_1", token: "good" }],
    });
  });

  it.each([
    ["closed", 400, "payment_link_closed"],
    ["unknown", 404, "payment_link_unknown"],
  ])("that is %s opens nothing", async (why, status, code) => {
    answers(status, { code, message: "x" });
    await expect(take()).resolves.toBe(why);
  });

  it("says so when the shop is away", async () => {
    answers(500, {});
    await expect(take()).rejects.toMatchObject({ status: 500 });
  });
});

it("an order's token is the newest that was given, of the last ten orders", () => {
  const placed = Array.from({ length: 12 }, (_, index) => ({ id: `order_${index}`, token: `t${index}` }));
  const shopper = [...placed, { id: "order_5", token: "newer" }].reduce(afterOrder, nobody);
  expect(shopper).toMatchObject({ cartId: null, cartCount: 0 });
  expect(shopper.orders).toHaveLength(10);
  expect(tokenOf(shopper, "order_5")).toBe("newer");
  expect(tokenOf(shopper, "order_1")).toBeNull();
});

it("a cookie of before, with ids alone, proves nothing", async () => {
  const old = { ...nobody, orders: ["order_1"] } as unknown as Shopper;
  expect((await readShopper(await visit("/", old))).orders).toEqual([]);
});
