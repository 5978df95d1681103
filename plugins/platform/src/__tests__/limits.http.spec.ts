import {
  createCart,
  newEmail,
  ok,
  payPix,
  pixBecomes,
  placeOrder,
  readyCart,
  registerCustomer,
  startApp,
  type App,
  type Answer,
  type Call,
  type ReadyCart,
} from "@mestres/testing";
import { proveAddress, SHOPPER_HEADER } from "../lib/addresses";

type Refusal = { code?: string; message?: string; order?: { id: string } };

const SECRET = "a-secret-of-storefront-and-backend-alone";
const FEW = "3";
let app: App;

beforeAll(async () => {
  app = await startApp({
    env: {
      SHOPPER_ADDRESS_SECRET: SECRET,
      ...Object.fromEntries(
        ["LOGIN", "REGISTER", "RESET", "COUPON", "CEP", "FREIGHT", "PAYMENT", "RETURNS", "HOOKS"].map(
          (name) => [`LIMIT_${name}_ADDRESS`, FEW],
        ),
      ),
      LIMIT_LOGIN_SUBJECT: FEW,
      LIMIT_OPEN_ORDERS_EMAIL: FEW,
      LIMIT_OPEN_ORDERS_ADDRESS: "2",
    },
  });
});
afterAll(() => app?.stop());

let last = 0;
/** An address on the internet that nobody has used here. */
const newAddress = () => `203.0.113.${++last}`;
/** A call as a proxy before the backend hands it on. */
const by = (address: string, call: Call = {}): Call => ({
  ...call,
  headers: { ...call.headers, "x-forwarded-for": address },
});
const login = (address: string, email: string, password = "errada") =>
  app.store<Refusal>("/auth/customer/emailpass", by(address, { json: { email, password } }));

/** Asks until it is refused. @returns the statuses before that, and the refusal */
async function untilRefused(ask: () => Promise<Answer<Refusal>>) {
  const before: number[] = [];
  for (let answer = await ask(); before.length < 10; answer = await ask()) {
    if (answer.status === 429) {
      return { before, answer };
    }
    before.push(answer.status);
  }
  throw new Error(`nothing was refused: ${before.join(", ")}`);
}

function expectRefusal({ headers, body }: Answer<Refusal>): void {
  expect(headers.get("retry-after")).toMatch(/^[1-9]\d*$/);
  expect(body).toMatchObject({
    code: "too_many_requests",
    message: expect.stringMatching(/^Muitas tentativas seguidas\. Espere \d+ (s|min)/),
  });
}

describe("one address", () => {
  it.each<[string, string, Call]>([
    ["register", "/auth/customer/emailpass/register", { json: { email: "x", password: "y" } }],
    ["reset", "/auth/customer/emailpass/reset-password", { json: { identifier: "x@mestres.test" } }],
    ["CEP", "/store/cep/01310200", {}],
    ["freight", "/store/freight/quotes", { json: { cart_id: "x", postal_code: "01310200" } }],
    ["calculation", "/store/shipping-options/x/calculate", { json: { cart_id: "x" } }],
    ["payment session", "/store/payment-collections/x/payment-sessions", { json: { provider_id: "x" } }],
    ["completion", "/store/carts/x/complete", { method: "POST" }],
    ["Efí's hook", "/hooks/efi", { json: {} }],
    ["PIX's hook", "/hooks/pix", { json: {} }],
    ["core's hook", "/hooks/payment/x", { json: {} }],
  ])("is refused %s after so many, and another is not", async (_name, path, call) => {
    const address = newAddress();
    const { before, answer } = await untilRefused(() => app.store<Refusal>(path, by(address, call)));
    expect(before).toHaveLength(Number(FEW));
    expectRefusal(answer);
    expect((await app.store(path, by(newAddress(), call))).status).not.toBe(429);
  });

  it("pays an order anew and asks for returns only so often, with the order's proof too", async () => {
    const order = await placeOrder(app, await readyCart(app));
    for (const path of ["payment", "returns"]) {
      const address = newAddress();
      const call = { json: {}, headers: app.proofOf(order.id) };
      const { before, answer } = await untilRefused(() =>
        app.store<Refusal>(`/store/orders/${order.id}/${path}`, by(address, call)),
      );
      expect(before).toEqual([400, 400, 400]);
      expectRefusal(answer);
    }
  });

  it("cannot make itself another by a header of its own", async () => {
    const address = newAddress();
    const { before } = await untilRefused(() => login(`${newAddress()}, ${address}`, newEmail()));
    expect(before).toEqual([401, 401, 401]);
  });

  it("is the shopper's, whom the storefront names with proof", async () => {
    const named = (value: string) =>
      app.store<Refusal>("/store/cep/01310200", { headers: { [SHOPPER_HEADER]: value } });
    const proven = proveAddress(newAddress(), SECRET);
    const { before } = await untilRefused(() => named(proven));
    expect(before).toHaveLength(Number(FEW));
    expect((await named(proveAddress(newAddress(), SECRET))).status).not.toBe(429);
    // Without proof it is the storefront's own, which counts for nobody.
    expect((await named(proven.replace(/~.*/, "~00"))).status).not.toBe(429);
  });

  it("of our own network is not counted", async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => app.store("/store/cep/01310200")));
    expect(answers.filter(({ status }) => status === 429)).toEqual([]);
  });

  it("tries coupon codes one by one, however many are in a request", async () => {
    const cart = await createCart(app);
    const tryCodes = (address: string, ...promo_codes: string[]) =>
      app.store<Refusal>(`/store/carts/${cart}/promotions`, by(address, { json: { promo_codes } }));
    const address = newAddress();
    expect((await tryCodes(address, "A", "B", "C")).status).not.toBe(429);
    expectRefusal(await tryCodes(address, "D"));
    expectRefusal(await tryCodes(newAddress(), "A", "B", "C", "D"));
    const update = by(address, { json: { promo_codes: ["E"] } });
    expect((await app.store(`/store/carts/${cart}`, update)).status).toBe(429);
    expect((await app.store(`/store/carts/${cart}`, by(address, { json: { metadata: {} } }))).status).toBe(
      200,
    );
  });
});

describe("one account", () => {
  it("is guessed at only so often from many addresses, and its owner's login begins anew", async () => {
    const email = newEmail();
    await registerCustomer(app, email, "a-senha-certa");
    expect((await login(newAddress(), email)).status).toBe(401);
    expect((await login(newAddress(), email, "a-senha-certa")).status).toBe(200);
    const { before, answer } = await untilRefused(() => login(newAddress(), email.toUpperCase()));
    expect(before).toEqual([401, 401, 401]);
    expectRefusal(answer);
    expect((await login(newAddress(), newEmail())).status).toBe(401);
  });
});

describe("unpaid orders", () => {
  const complete = (cart: ReadyCart, address?: string) =>
    app.store<Refusal>(
      `/store/carts/${cart.id}/complete`,
      address ? by(address, { method: "POST" }) : { method: "POST" },
    );
  // The first by itself: core makes the guest of an e-mail once, and fails two carts that would both make it.
  const carts = async (count: number, email?: string) => {
    const make = () => readyCart(app, email ? { email } : {});
    return [await make(), ...(await Promise.all(Array.from({ length: count - 1 }, make)))];
  };

  it("of one e-mail are so many, and one more once one is paid", async () => {
    const email = newEmail();
    const [first, ...others] = await carts(4, email);
    const order = await placeOrder(app, first as ReadyCart);
    const [second, third, fourth] = others as [ReadyCart, ReadyCart, ReadyCart];
    await ok(complete(second));
    await ok(complete(third));
    const refused = await complete(fourth);
    expect(refused).toMatchObject({ status: 429, body: { code: "open_orders_too_many" } });
    expect(refused.headers.get("retry-after")).toMatch(/^\d+$/);
    // Asking again for an order that stands gives that order.
    expect((await ok(complete(second))).order?.id).toMatch(/^order_/);
    await payPix(app, order.pix.pixCopiaECola);
    await pixBecomes(app, order.id, "paid");
    expect((await ok(complete(fourth))).order?.id).toMatch(/^order_/);
  });

  it("of one address are so many under whatever e-mails, also when asked for at once", async () => {
    const address = newAddress();
    const [first, ...others] = await carts(5);
    expect((await complete(first as ReadyCart, address)).status).toBe(200);
    // The limit of payment attempts would come in between: each is asked for once.
    const answers = await Promise.all(others.slice(0, 2).map((cart) => complete(cart, address)));
    const placed = answers.filter(({ status }) => status === 200);
    expect(placed.length).toBeLessThanOrEqual(1);
    expect(answers.filter(({ status }) => status === 429).length).toBe(answers.length - placed.length);
    const [{ count }] = (await app.sql<{ count: string }>(
      "select count(*) from platform_order_source where source like '%203.0.113%'",
    )) as [{ count: string }];
    expect(count).toBe("0");
    expect((await complete(others[3] as ReadyCart, newAddress())).status).toBe(200);
  });
});
