import fc from "fast-check";
import {
  boletoCart,
  boletoOrder,
  cardOrder,
  eventually,
  ok,
  placeOrder,
  readyCart,
  someVariant,
  startApp,
  type App,
  type Client,
} from "@mestres/testing";

/*
 * An order's whole life, in any order of what people and providers do to it, with the backend killed in between. After
 * each of them everything comes to rest, and at rest shopper, staff, core and provider are told one amount, and what is
 * reserved and shipped is what the order holds.
 */

type Payment = {
  status: string;
  method: string | null;
  owed: number;
  to_refund: number;
  total: number;
  can_retry: boolean;
  retry_methods: string[];
  pix?: { pix_copia_e_cola: string };
  boleto?: { linha_digitavel: string };
};
type Case = { id: string; state: string; resolutions: string[] };
type Move =
  | { do: "pay"; share: number }
  | { do: "edit"; quantity: number }
  | { do: "retry"; method: "pix" | "boleto" }
  | { do: "ship" }
  | { do: "replace" }
  | { do: "settle" }
  | { do: "cancel" }
  | { do: "crash" };

/** How many lives; more by hand: `MESTRES_ORDER_LIVES=20 npm run test:http -- order-life`. */
const LIVES = Number(process.env.MESTRES_ORDER_LIVES ?? 2);
const FULL = 100;

let app: App;
let admin: Client;
let variantId: string;

beforeAll(async () => {
  app = await startApp();
  admin = await app.admin();
  variantId = (await someVariant(app)).id;
  await app.sql(
    `update inventory_level set stocked_quantity = 500,
            raw_stocked_quantity = '{"value":"500","precision":20}'::jsonb where deleted_at is null`,
  );
});

afterAll(() => app?.stop());

const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("pay" as const),
      share: fc.constantFrom(60, FULL, FULL, FULL, 130),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant("edit" as const), quantity: fc.integer({ min: 1, max: 5 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("retry" as const),
      method: fc.constantFrom("pix" as const, "boleto" as const),
    }),
  },
  { weight: 1, arbitrary: fc.constant<Move>({ do: "ship" }) },
  { weight: 1, arbitrary: fc.constant<Move>({ do: "replace" }) },
  { weight: 2, arbitrary: fc.constant<Move>({ do: "settle" }) },
  { weight: 1, arbitrary: fc.constant<Move>({ do: "cancel" }) },
  { weight: 1, arbitrary: fc.constant<Move>({ do: "crash" }) },
);

async function place(method: string, quantity: number): Promise<string> {
  const items = [{ variant_id: variantId, quantity }];
  if (method === "boleto") {
    return (await boletoOrder(app, await boletoCart(app, items))).id;
  }
  return method === "card"
    ? (await cardOrder(app)).id
    : (await placeOrder(app, await readyCart(app, { items }))).id;
}

const paymentOf = async (orderId: string) =>
  (await ok(app.store<{ payment: Payment }>(`/store/orders/${orderId}/payment`))).payment;

type Line = {
  id: string;
  quantity: number;
  detail: { fulfilled_quantity: number; written_off_quantity: number };
};
async function readOrder(orderId: string) {
  const fields = "id,status,canceled_at,version,total,*summary,*items,*items.detail,*shipping_methods";
  const { order } = await ok(
    admin<{
      order: {
        canceled_at: string | null;
        summary: { pending_difference: number };
        items: Line[];
        shipping_methods: { shipping_option_id: string }[];
      };
    }>(`/admin/orders/${orderId}?fields=${fields}`),
  );
  return order;
}

/** What is asked for outside: by core's collections and by codes that can be paid. Centavos. */
async function askedFor(orderId: string) {
  const [row] = await app.sql<{ collections: number; codes: number[] | null }>(
    `select (select coalesce(round(sum(c.amount) * 100), 0)::int from payment_collection c
               join order_payment_collection l on l.payment_collection_id = c.id and l.deleted_at is null
              where l.order_id = $1 and c.deleted_at is null and c.status not in ('completed', 'canceled')) as collections,
            (select json_agg(amount) from (
               select amount from pix_charge where order_id = $1 and state = 'active' and closed_at is null
               union all
               select amount from payment_charge where order_id = $1 and state = 'active' and closed_at is null
                  and method = 'boleto') codes) as codes`,
    [orderId],
  );
  return { collections: Number(row?.collections), codes: row?.codes ?? [] };
}

async function reservedFor(orderId: string): Promise<number> {
  const [row] = await app.sql<{ reserved: number }>(
    `select coalesce(sum(r.quantity), 0)::int as reserved from reservation_item r
      where r.deleted_at is null and r.line_item_id in (select item_id from order_item where order_id = $1)`,
    [orderId],
  );
  return Number(row?.reserved);
}

/** Money that came short or twice waits for a person; until then it pays nothing. Centavos. */
async function waitingMoney(orderId: string): Promise<number> {
  const { cases } = await ok(
    admin<{ cases: (Case & { kind: string; amount: number })[] }>(`/admin/orders/${orderId}/payments-br`),
  );
  return cases
    .filter(({ kind, state }) => state === "open" && kind === "short")
    .reduce((sum, { amount }) => sum + amount, 0);
}

/** @returns what does not agree; nothing when all do */
async function disagreements(orderId: string): Promise<string[]> {
  const [order, payment, asked, reserved] = [
    await readOrder(orderId),
    await paymentOf(orderId),
    await askedFor(orderId),
    await reservedFor(orderId),
  ];
  const held = order.items.reduce((sum, { quantity }) => sum + quantity, 0);
  const shipped = order.items.reduce((sum, { detail }) => sum + detail.fulfilled_quantity, 0);
  if (order.canceled_at) {
    return [
      ...(reserved === 0 ? [] : [`cancelled, and ${reserved} are reserved`]),
      ...(asked.codes.length === 0 ? [] : [`cancelled, and codes of ${asked.codes.join(", ")} can be paid`]),
      ...(payment.owed === 0 && payment.to_refund === 0
        ? []
        : ["cancelled, and the shopper is told of a debt"]),
    ];
  }
  const pending = Math.round(order.summary.pending_difference * 100);
  const owed = Math.max(0, pending);
  const short = await waitingMoney(orderId);
  const told = Math.max(0, owed - short);
  return [
    ...(payment.owed === told
      ? []
      : [`core says ${owed} are owed (${short} wait), the shopper is told ${payment.owed}`]),
    ...(payment.to_refund === Math.max(0, -pending)
      ? []
      : [`core says ${-pending} go back, the shopper is told ${payment.to_refund}`]),
    ...(asked.collections === owed ? [] : [`collections ask for ${asked.collections}, owed are ${owed}`]),
    ...asked.codes
      .filter((amount) => amount !== owed)
      .map((amount) => `a code of ${amount} is out, owed are ${owed}`),
    ...(reserved + shipped === held ? [] : [`${reserved} reserved and ${shipped} shipped of ${held}`]),
  ];
}

async function comesToRest(orderId: string, story: string): Promise<void> {
  let last: string[] = [];
  try {
    await eventually(
      "all agree",
      async () => {
        last = await disagreements(orderId);
        return last.length === 0;
      },
      20_000,
    );
  } catch {
    throw new Error(`${story}: ${last.join("; ")}`);
  }
}

async function pay(orderId: string, share: number): Promise<void> {
  const { pix, boleto, owed } = await paymentOf(orderId);
  const amount = Math.round((owed * share) / FULL);
  if (pix) {
    await ok(app.sandbox("/control/pix/pay", { json: { pixCopiaECola: pix.pix_copia_e_cola, amount } }));
  } else if (boleto) {
    await ok(
      app.sandbox("/control/boleto/pay", { json: { linhaDigitavel: boleto.linha_digitavel, amount } }),
    );
  }
}

/** Staff's steps may be refused, as any of theirs may; what is refused changes nothing, which is what is looked at. */
async function edit(orderId: string, quantity: number): Promise<void> {
  const line = (await readOrder(orderId)).items[0];
  const begun = await admin("/admin/order-edits", { json: { order_id: orderId } });
  if (!line || begun.status !== 200) {
    return;
  }
  const steps = [`/items/item/${line.id}`, "/request", "/confirm"];
  for (const [index, step] of steps.entries()) {
    const answer = await admin(`/admin/order-edits/${orderId}${step}`, {
      method: "POST",
      ...(index === 0 ? { json: { quantity } } : {}),
    });
    if (answer.status !== 200) {
      await admin(`/admin/order-edits/${orderId}`, { method: "DELETE" });
      return;
    }
  }
}

async function ship(orderId: string): Promise<void> {
  const { items, shipping_methods: methods } = await readOrder(orderId);
  const line = items.find(({ quantity, detail }) => quantity > detail.fulfilled_quantity);
  if (line) {
    await admin(`/admin/orders/${orderId}/fulfillments`, {
      json: { items: [{ id: line.id, quantity: 1 }], shipping_option_id: methods[0]?.shipping_option_id },
    });
  }
}

async function replace(orderId: string): Promise<void> {
  const line = (await readOrder(orderId)).items[0];
  const begun = await admin<{ claim: { id: string } }>("/admin/claims", {
    json: { order_id: orderId, type: "replace" },
  });
  if (!line || begun.status !== 200) {
    return;
  }
  const { id } = begun.body.claim;
  for (const [step, json] of [
    ["claim-items", { items: [{ id: line.id, quantity: 1, reason: "production_failure" }] }],
    ["outbound/items", { items: [{ variant_id: variantId, quantity: 1 }] }],
    ["request", {}],
  ] as const) {
    if ((await admin(`/admin/claims/${id}/${step}`, { json })).status !== 200) {
      await admin(`/admin/claims/${id}/request`, { method: "DELETE" });
      return;
    }
  }
}

async function settle(orderId: string): Promise<void> {
  const { cases } = await ok(admin<{ cases: Case[] }>(`/admin/orders/${orderId}/payments-br`));
  const open = cases.find(({ state }) => state === "open");
  if (open) {
    const resolution = open.resolutions.includes("accept") ? "accept" : "refund";
    await admin(`/admin/payments-br/cases/${open.id}/settle`, { json: { resolution } });
  }
}

async function carryOut(orderId: string, step: Move): Promise<void> {
  switch (step.do) {
    case "pay":
      return pay(orderId, step.share);
    case "edit":
      return edit(orderId, step.quantity);
    case "retry":
      return void (await app.store(`/store/orders/${orderId}/payment`, { json: { method: step.method } }));
    case "ship":
      return ship(orderId);
    case "replace":
      return replace(orderId);
    case "settle":
      return settle(orderId);
    case "cancel":
      return void (await admin(`/admin/orders/${orderId}/cancel`, { method: "POST" }));
    case "crash":
      return crash(orderId);
  }
}

/** The backend dies in the middle of an edit, and its events with it; the sweeps finish what it began. */
async function crash(orderId: string): Promise<void> {
  const change = edit(orderId, 2).catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 700));
  await app.kill();
  await change;
  await app.restart();
  admin = await app.admin();
  await admin(`/admin/order-edits/${orderId}`, { method: "DELETE" });
  // The sweep leaves a change that is a moment old to its event.
  await app.sql(
    "update order_change set confirmed_at = confirmed_at - interval '1 minute' where order_id = $1",
    [orderId],
  );
  await app.runJob("follow-changed-orders");
}

it("tells everybody the same, whatever happens to an order", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom("pix", "boleto", "card"),
      fc.integer({ min: 1, max: 3 }),
      fc.array(move, { minLength: 5, maxLength: 8 }),
      async (method, quantity, moves) => {
        const orderId = await place(method, quantity);
        const story = [`${quantity} by ${method}`];
        await comesToRest(orderId, story.join(" > "));
        for (const step of moves) {
          story.push(JSON.stringify(step));
          await carryOut(orderId, step);
          await comesToRest(orderId, story.join(" > "));
        }
      },
    ),
    { numRuns: LIVES, endOnFailure: true },
  );
}, 600_000);
