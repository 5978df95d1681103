import {
  afterJobs,
  boletoOrder,
  minutesPass,
  ok,
  paidOrder,
  payBoleto,
  payPix,
  placeOrder,
  readyCart,
  startApp,
  type App,
  type CrashPoint,
  type Order,
  type ReadyCart,
} from "@mestres/testing";

/*
 * kill -9 after single steps of authorise, capture and refund. Each crash is one of its own order, and
 * the backend is started again at once; nobody does anything else. In the end all of them must be whole.
 */

jest.setTimeout(120_000);

/** Steps of core's complete-cart; the payment is authorised among its last. */
const PLACING = [
  "create-orders",
  "create-remote-links",
  "reserve-inventory-step",
  "authorize-payment-session-step",
] as const;
const SETTLING = [
  "find-charge-lock",
  "confirm-charge",
  "capture-paid-session",
  "conclude-charge",
  "conclude-charge-refunds",
] as const;
const REFUNDING = ["refund-payment-step", "add-order-transaction", "create-order-change"] as const;
const REFUND_NEWS = ["confirm-charge", "conclude-charge-refunds"] as const;
const BOLETO = ["capture-provider-charge", "conclude-provider-charge"] as const;
/** Each crash of a refund has an order of its own; "news" are those as the PSP tells of it. */
const REFUNDED_STEPS = [...REFUNDING, ...REFUND_NEWS.map((name) => `news:${name}`)];
const REFUNDED = 700;

let app: App;
const carts = new Map<string, ReadyCart>();
const settled = new Map<string, Order>();
const refunded = new Map<string, Order>();
const boletos = new Map<string, Awaited<ReturnType<typeof boletoOrder>>>();
let paidFirst: ReadyCart;

async function each<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  for (const item of items) {
    await work(item);
  }
}

beforeAll(async () => {
  app = await startApp({ crashes: true });
  // One variant serves all: none of them may be the last bag.
  await app.sql(
    `update inventory_level set stocked_quantity = 1000,
            raw_stocked_quantity = jsonb_build_object('value', '1000', 'precision', 20)`,
  );
  paidFirst = await readyCart(app);
  await Promise.all([
    each(PLACING, async (step) => carts.set(step, await readyCart(app))),
    each(SETTLING, async (step) => settled.set(step, await placeOrder(app))),
    each(BOLETO, async (step) => boletos.set(step, await boletoOrder(app))),
    each(REFUNDED_STEPS, async (step) => refunded.set(step, await paidOrder(app))),
  ]);
  // Some forty orders, beside whatever else runs.
}, 300_000);

afterAll(() => app?.stop());

async function crash(point: CrashPoint, work: () => Promise<unknown>): Promise<void> {
  try {
    await app.crashAfter(point, work);
  } finally {
    await app.restart();
  }
}

async function paymentOf(orderId: string): Promise<string> {
  const [row] = await app.sql<{ id: string }>(
    `select p.id from payment p join order_payment_collection o
       on o.payment_collection_id = p.payment_collection_id where o.order_id = $1`,
    [orderId],
  );
  return row!.id;
}

async function refund(order: Order): Promise<void> {
  const admin = await app.admin();
  const json = { amount: REFUNDED / 100 };
  await admin(`/admin/payments/${await paymentOf(order.id)}/refund`, { json });
}

describe("kill -9 while a cart becomes an order", () => {
  it.each(PLACING)("after %s", async (step) => {
    const cart = carts.get(step)!;
    await crash({ workflow: "complete-cart", step, about: cart.id }, () =>
      app.store(`/store/carts/${cart.id}/complete`, { method: "POST" }),
    );
    // The shopper has the code, and pays it whatever became of the page.
    await payPix(app, cart.pix.pixCopiaECola);
  });

  it("after complete-paid-cart, of a cart that was paid first", async () => {
    const about = paidFirst.pix.txid;
    await crash({ workflow: "settle-pix-charge", step: "complete-paid-cart", about }, () =>
      payPix(app, paidFirst.pix.pixCopiaECola),
    );
  });
});

describe("kill -9 while a payment is captured", () => {
  it.each(SETTLING)("PIX, after %s", async (step) => {
    const { pix } = settled.get(step)!;
    await crash({ workflow: "settle-pix-charge", step, about: pix.txid }, () =>
      payPix(app, pix.pixCopiaECola),
    );
  });

  it.each(BOLETO)("boleto, after %s", async (step) => {
    const { boleto } = boletos.get(step)!;
    await crash({ workflow: "settle-charge", step, about: boleto.chargeId }, () =>
      payBoleto(app, boleto.linhaDigitavel),
    );
  });
});

describe("kill -9 while a payment is refunded", () => {
  it.each(REFUNDING)("after core's %s", async (step) => {
    const order = refunded.get(step)!;
    const point =
      step === "create-order-change"
        ? { workflow: "create-order-refund-credit-lines", step, about: order.id }
        : { workflow: "refund-payment-workflow", step, about: await paymentOf(order.id) };
    await crash(point, () => refund(order));
  });

  it.each(REFUND_NEWS)("after %s, as the PSP tells of it", async (step) => {
    const order = refunded.get(`news:${step}`)!;
    await crash({ workflow: "settle-pix-charge", step, about: order.pix.txid }, () => refund(order));
  });

  it("after conclude-refund, as the job finishes one of them", async () => {
    const open = await app.sql<{ id: string }>("select id from payment_refund where booked_as is null");
    expect(open.length).toBeGreaterThan(0);
    // Any refund: the job takes them one by one.
    const point = { workflow: "conclude-refund", step: "conclude-refund", about: "" };
    await crash(point, () => minutesPass(app));
  });
});

type Books = {
  orders: number;
  canceled: number;
  captures: number;
  captured: number;
  refunds: number;
  refunded: number;
  /** Entries in the orders' books, and their sum in centavos. */
  entries: number;
  balance: number;
  reserved: number;
};

/** Everything core holds of whoever bought with this address. Amounts in centavos. */
async function booksOf(email: string): Promise<Books> {
  const [row] = await app.sql<Record<keyof Books, string>>(
    `with mine as (select id, canceled_at from "order" where email = $1 and deleted_at is null),
          payments as (select p.id from payment p join order_payment_collection l
                         on l.payment_collection_id = p.payment_collection_id and l.deleted_at is null
                       where l.order_id in (select id from mine)),
          taken as (select amount from capture where payment_id in (select id from payments) and deleted_at is null),
          given as (select amount from refund where payment_id in (select id from payments) and deleted_at is null),
          booked as (select amount from order_transaction where order_id in (select id from mine) and deleted_at is null)
     select (select count(*) from mine) as orders,
            (select count(*) from mine where canceled_at is not null) as canceled,
            (select count(*) from taken) as captures,
            (select coalesce(round(sum(amount) * 100), 0) from taken) as captured,
            (select count(*) from given) as refunds,
            (select coalesce(round(sum(amount) * 100), 0) from given) as refunded,
            (select count(*) from booked) as entries,
            (select coalesce(round(sum(amount) * 100), 0) from booked) as balance,
            (select coalesce(sum(r.quantity), 0) from reservation_item r
              where r.deleted_at is null and r.line_item_id in
                    (select item_id from order_item where order_id in (select id from mine))) as reserved`,
    [email],
  );
  return Object.fromEntries(Object.entries(row!).map(([key, value]) => [key, Number(value)])) as Books;
}

async function emailOf(orderId: string): Promise<string> {
  return (await app.sql<{ email: string }>(`select email from "order" where id = $1`, [orderId]))[0]!.email;
}

/** What the PSP holds for a charge, after what it gave back. Centavos. */
async function atPsp(txid: string): Promise<{ received: number; returned: number[] }> {
  type Pix = { valor: string; devolucoes?: { valor: string; status: string }[] };
  const { charges } = await ok(app.sandbox<{ charges: { txid: string; pix: Pix[] }[] }>("/control/state"));
  const pix = charges.find((charge) => charge.txid === txid)?.pix ?? [];
  const centavos = (valor: string) => Math.round(Number(valor) * 100);
  return {
    received: pix.reduce((sum, { valor }) => sum + centavos(valor), 0),
    returned: pix.flatMap(({ devolucoes = [] }) =>
      devolucoes.filter(({ status }) => status === "DEVOLVIDO").map(({ valor }) => centavos(valor)),
    ),
  };
}

/** What runs by itself each minute, run at once. */
async function jobs(): Promise<void> {
  await minutesPass(app);
  for (const job of ["resume-interrupted-orders", "announce-payment-records"]) {
    await app.runJob(job);
  }
}

/** Waits until the books are as expected, and shows the difference when they never are. */
async function booksBecome(email: string, expected: Books): Promise<void> {
  let found: Books | undefined;
  await afterJobs(`books of ${email}`, jobs, async () => {
    found = await booksOf(email);
    return JSON.stringify(found) === JSON.stringify(expected);
  }).catch(() => undefined);
  expect(found).toEqual(expected);
}

const whole = (amount: number, back = 0): Books => ({
  orders: 1,
  canceled: 0,
  captures: 1,
  captured: amount,
  refunds: back ? 1 : 0,
  refunded: back,
  entries: back ? 2 : 1,
  balance: amount - back,
  reserved: 1,
});

const history = (orderId: string, kind: string) =>
  app.sql("select 1 from payment_event where order_id = $1 and kind = $2", [orderId, kind]);

describe("after it all, without a hand", () => {
  // As if minutes had passed: nobody gives a completion up that may still be at work.
  beforeAll(async () => {
    await app.sql(
      `update workflow_execution set created_at = created_at - interval '5 minutes'
        where workflow_id = 'complete-cart' and state not in ('done', 'failed', 'reverted')`,
    );
    await app.sql(
      `update "order" set created_at = created_at - interval '5 minutes' where email = any ($1)`,
      [[...carts.values()].map(({ email }) => email)],
    );
  });

  it.each([...PLACING, "complete-paid-cart"])("the cart killed after %s is one paid order", async (step) => {
    const { email, pix } = carts.get(step) ?? paidFirst;
    await booksBecome(email, whole(pix.amountCentavos));
    expect(await atPsp(pix.txid)).toEqual({ received: pix.amountCentavos, returned: [] });
  });

  it.each(SETTLING)("the order killed after %s is paid once", async (step) => {
    const { id, pix } = settled.get(step)!;
    await booksBecome(await emailOf(id), whole(pix.amountCentavos));
    expect(await atPsp(pix.txid)).toEqual({ received: pix.amountCentavos, returned: [] });
    await afterJobs("its charge is concluded", jobs, async () => {
      const [charge] = await app.sql<{ captured_at: string | null }>(
        "select captured_at from pix_charge where txid = $1",
        [pix.txid],
      );
      return charge?.captured_at;
    });
    expect(await history(id, "payment_captured")).toHaveLength(1);
  });

  it.each(BOLETO)("the boleto killed after %s is paid once", async (step) => {
    const { id, boleto } = boletos.get(step)!;
    await booksBecome(await emailOf(id), whole(boleto.amountCentavos));
    await afterJobs(
      "the history tells of it",
      jobs,
      async () => (await history(id, "payment_captured")).length > 0,
    );
    expect(await history(id, "payment_captured")).toHaveLength(1);
  });

  it.each(REFUNDED_STEPS)("the refund killed after %s went back once", async (step) => {
    const { id, pix } = refunded.get(step)!;
    await booksBecome(await emailOf(id), whole(pix.amountCentavos, REFUNDED));
    expect(await atPsp(pix.txid)).toEqual({ received: pix.amountCentavos, returned: [REFUNDED] });
    await afterJobs("the refund is concluded", jobs, async () => {
      const rows = await app.sql<{ state: string; booked_as: string }>(
        "select state, booked_as from payment_refund where order_id = $1",
        [id],
      );
      return rows.length === 1 && rows[0]!.state === "settled" && rows[0]!.booked_as === "held";
    });
    expect(await history(id, "refund_settled")).toHaveLength(1);
  });

  it("no reservation is left of what is no order, and the stock agrees with them", async () => {
    const wrong = await app.sql(
      `select l.inventory_item_id, l.reserved_quantity, r.reserved from inventory_level l
         left join (select inventory_item_id, location_id, sum(quantity) as reserved from reservation_item
                     where deleted_at is null group by 1, 2) r
           on r.inventory_item_id = l.inventory_item_id and r.location_id = l.location_id
        where l.reserved_quantity <> coalesce(r.reserved, 0)`,
    );
    expect(wrong).toEqual([]);
  });
});
