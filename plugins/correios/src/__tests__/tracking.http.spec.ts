import {
  afterJobs,
  eventually,
  mailIsTriedAgain,
  ok,
  paidOrder,
  readyCart,
  startApp,
  type App,
  type Client,
} from "@mestres/testing";
import { addDays, localDate } from "@mestres/platform/lib/clock";
import { buildS10 } from "../tracking/s10";
import { countingProxy, type CountingProxy } from "./counting-proxy";

type Mail = { to: string; subject: string; text: string };
type Shown = {
  code: string | null;
  state: string;
  pickup: { unit: string | null; until: string | null } | null;
  events: { status: string; place: string | null; detail: string | null }[];
};
type Staff = { id: string; state: string; tracking_error: string | null; events: { code: string }[] };
type Refusal = { code: string; message: string };

let app: App;
let admin: Client;
let proxy: CountingProxy;

beforeAll(async () => {
  proxy = await countingProxy();
  // Parcels are asked about when a test says so; the job has its own test.
  app = await startApp({ env: { CORREIOS_BASE_URL: proxy.url, CORREIOS_TRACKING_MINUTES: "600" } });
  proxy.forwardTo(`${app.sandboxUrl}/correios`);
  admin = await app.admin();
});
afterAll(async () => {
  await app?.stop();
  await proxy?.stop();
});
afterEach(() => ok(app.sandbox("/control/faults", { json: { service: "correios", mode: "ok" } })));

/** An instant so many days before the spec runs, in the middle of a day. */
const daysAgo = (days: number) => `${addDays(localDate(), -days)}T14:00:00Z`;
const party = (nome: string, cep: string, cidade: string, uf: string) => ({
  nome,
  cpfCnpj: "12345678909",
  endereco: { cep, logradouro: "Rua da Torra", numero: "100", bairro: "Centro", cidade, uf },
});

/** A pré-postagem made elsewhere: the sandbox's Correios know its code. */
async function codeFromElsewhere(): Promise<string> {
  const basic = `Basic ${Buffer.from("outra:outra").toString("base64")}`;
  const correios = (path: string, json: object, authorization: string) =>
    ok(
      app.sandbox<{ token: string; codigoObjeto: string }>(`/correios${path}`, {
        json,
        headers: { authorization },
      }),
    );
  const { token } = await correios("/token/v1/autentica/cartaopostagem", { numero: "0067599079" }, basic);
  const { codigoObjeto } = await correios(
    "/prepostagem/v1/prepostagens",
    {
      remetente: party("Mestres Café", "37701000", "Poços de Caldas", "MG"),
      destinatario: party("Marina Prado", "30140071", "Belo Horizonte", "MG"),
      codigoServico: "03298",
      pesoInformado: "800",
      codigoFormatoObjetoInformado: "2",
      alturaInformada: "10",
      larguraInformada: "16",
      comprimentoInformado: "20",
      diametroInformado: "0",
      itensDeclaracaoConteudo: [{ conteudo: "Café torrado", quantidade: "2", valor: "45.90" }],
      cienteObjetoNaoProibido: "1",
      modalidadePagamento: "2",
      observacao: "de outro sistema",
    },
    `Bearer ${token}`,
  );
  return codigoObjeto;
}

const RECIPIENT = {
  name: "Marina Prado",
  phone: null,
  email: null,
  cep: "30140071",
  street: "Praça da Liberdade",
  number: "21",
  complement: null,
  district: "Funcionários",
  city: "Belo Horizonte",
  state: "MG",
};
let packed = 0;

/** A packed parcel as the packing desk leaves it. */
async function pack(
  orderId: string,
  fulfillmentId: string | null = null,
  sequence = 1,
  of = 1,
): Promise<string> {
  const id = `parc_${Date.now()}_${++packed}`;
  await app.sql(
    `insert into parcel (id, order_id, fulfillment_id, sequence, of, service, service_code, box_name, grams,
       length, width, height, items, recipient)
     values ($1, $2, $3, $4, $5, 'pac', '03298', 'P', 620, 24, 16, 12, $6, $7)`,
    [
      id,
      orderId,
      fulfillmentId,
      sequence,
      of,
      JSON.stringify([
        { id: "item", title: "Café Mantiqueira", quantity: 1, weight: 260, unit_price: 4_500 },
      ]),
      JSON.stringify(RECIPIENT),
    ],
  );
  return id;
}

type Fulfillment = {
  id: string;
  shipped_at: string | null;
  delivered_at: string | null;
  labels: { tracking_number: string; tracking_url: string }[];
};
const FIELDS = "*items,*fulfillments,*fulfillments.labels";
const orderOf = async (id: string) => {
  const { order } = await ok(
    admin<{
      order: {
        items: { id: string; quantity: number }[];
        fulfillments: Fulfillment[];
        fulfillment_status: string;
      };
    }>(`/admin/orders/${id}?fields=${FIELDS},fulfillment_status`),
  );
  return order;
};

/** A paid order, fulfilled in so many parcels, each with a code. */
async function fulfilled(count = 1) {
  const cart = await readyCart(app, { shipping: "pac" });
  const { id } = await paidOrder(app, cart);
  const { items } = await orderOf(id);
  await ok(
    admin(`/admin/orders/${id}/fulfillments`, {
      json: { items: items.map((item) => ({ id: item.id, quantity: item.quantity })) },
    }),
  );
  const [fulfillment] = (await orderOf(id)).fulfillments;
  // Its items were packed with it; here they travel in parcels of other systems.
  await app.sql("update parcel set state = 'voided' where fulfillment_id = $1", [fulfillment!.id]);
  const parcels: { id: string; code: string }[] = [];
  for (let at = 1; at <= count; at++) {
    const parcel = await pack(id, fulfillment!.id, at, count);
    const code = await codeFromElsewhere();
    await ok(admin(`/admin/correios/tracking/${parcel}/code`, { json: { code } }));
    parcels.push({ id: parcel, code });
  }
  return { orderId: id, email: cart.email, parcels };
}

const happens = (code: string, event: string, at?: string) =>
  ok(app.sandbox("/control/correios/event", { json: { objeto: code, event, ...(at ? { at } : {}) } }));
const check = (id: string) =>
  admin<{ parcel: Staff } & Refusal>(`/admin/correios/tracking/${id}/check`, { method: "POST" });
const shown = async (orderId: string) =>
  (await ok(app.store<{ parcels: Shown[] }>(`/store/orders/${orderId}/parcels`))).parcels;
const fault = (mode: string) => ok(app.sandbox("/control/faults", { json: { service: "correios", mode } }));
const mailsTo = async (address: string): Promise<Mail[]> =>
  (await ok(app.sandbox<Mail[]>("/control/mail"))).filter(({ to }) => to === address);
/** Subjects of the messages about parcels, in order. */
const subjects = async (address: string) =>
  (await mailsTo(address))
    .map(({ subject }) => subject)
    .filter((subject) => !/PIX|pagamento/.test(subject))
    .reverse();
const mailed = (address: string, part: string) =>
  eventually(`${address} got "${part}"`, async () =>
    (await mailsTo(address)).find(({ subject }) => subject.includes(part)),
  );
const settled = (orderId: string, what: "shipped_at" | "delivered_at") =>
  eventually(`${orderId} ${what}`, async () => {
    const [one] = (await orderOf(orderId)).fulfillments;
    return one?.[what] ? one : undefined;
  });

describe("a parcel's way", () => {
  it("from posting to the door: shipment, messages once each, fulfilment closed with the last parcel", async () => {
    const { orderId, email, parcels } = await fulfilled(2);
    const [first, second] = parcels as [{ id: string; code: string }, { id: string; code: string }];
    expect((await shown(orderId)).map(({ state, code }) => [state, code])).toEqual([
      ["preparing", first.code],
      ["preparing", second.code],
    ]);

    await happens(first.code, "posted");
    expect((await ok(check(first.id))).parcel).toMatchObject({ state: "posted", events: [{ code: "PO" }] });
    const shipped = await settled(orderId, "shipped_at");
    expect(shipped.labels.map(({ tracking_number }) => tracking_number).sort()).toEqual(
      [first.code, second.code].sort(),
    );
    expect(shipped.labels[0]!.tracking_url).toContain("/rastreio/");
    const posted = await mailed(email, "a caminho");
    expect(posted.text).toContain(first.code);
    expect(posted.text).toContain(`/pedido/${orderId}`);
    expect(posted.subject).toContain("volume 1 de 2");

    await happens(first.code, "out_for_delivery");
    await ok(check(first.id));
    await mailed(email, "sai para entrega");
    await happens(first.code, "delivered");
    await ok(check(first.id));
    await mailed(email, "entregue (volume 1 de 2)");
    expect((await orderOf(orderId)).fulfillments[0]!.delivered_at).toBeNull();

    // All of the second one's life is heard at once: its delivery is the only news left to tell.
    await ok(app.sandbox("/control/correios/life", { json: { objeto: second.code } }));
    expect((await ok(check(second.id))).parcel.state).toBe("delivered");
    await mailed(email, "entregue (volume 2 de 2)");
    await settled(orderId, "delivered_at");
    expect((await orderOf(orderId)).fulfillment_status).toBe("delivered");

    // Told once more, from the outbox and by staff: nothing happens twice.
    await app.sql("update parcel set announced_state = null where order_id = $1", [orderId]);
    expect((await check(first.id)).body.code).toBe("parcel_not_tracked");
    await afterJobs(
      "announced again",
      () => app.runJob("track-parcels"),
      async () => {
        const sql =
          "select 1 from parcel where order_id = $1 and announced_state is null and state <> 'voided'";
        return (await app.sql(sql, [orderId])).length === 0;
      },
    );
    const about = (part: string) => (list: string[]) =>
      list.filter((subject) => subject.includes(part)).length;
    const all = await subjects(email);
    expect([about("a caminho")(all), about("sai para")(all), about("entregue")(all)]).toEqual([1, 1, 2]);
  }, 120_000);

  it("waits to be fetched, says where and until when, and comes back", async () => {
    const { orderId, email, parcels } = await fulfilled();
    const [{ id, code }] = parcels as [{ id: string; code: string }];
    await happens(code, "posted", daysAgo(12));
    await happens(code, "awaiting_pickup", daysAgo(10));
    await ok(check(id));
    const until = addDays(localDate(), -3);
    const mail = await mailed(email, `retire a encomenda até ${until.split("-").reverse().join("/")}`);
    expect(mail.text).toContain("Praça da Matriz");
    const [waiting] = await shown(orderId);
    expect(waiting).toMatchObject({ state: "awaiting_pickup", pickup: { until } });
    expect(waiting!.pickup!.unit).toContain("Praça da Matriz");

    const page = await ok(app.store<{ parcel: Shown }>(`/store/parcels/${code.toLowerCase()}`));
    expect(page.parcel).toMatchObject({ code, state: "awaiting_pickup", pickup: { unit: null } });
    const leaked = JSON.stringify(page) + JSON.stringify(await shown(orderId));
    for (const secret of ["Marina", "Liberdade", email, id, orderId, "12345678909"])
      expect(leaked).not.toContain(secret);

    await happens(code, "returning", daysAgo(2));
    await ok(check(id));
    await mailed(email, "está voltando");
    await happens(code, "returned", daysAgo(1));
    expect((await ok(check(id))).parcel.state).toBe("returned_to_sender");
    const all = await subjects(email);
    expect(all.filter((subject) => subject.includes("volta"))).toHaveLength(1);
    expect((await orderOf(orderId)).fulfillments[0]!.delivered_at).toBeNull();
  }, 120_000);

  it("keeps what it knows while the Correios refuse, know nothing or do not answer, and goes on afterwards", async () => {
    const { orderId, parcels } = await fulfilled();
    const [{ id, code }] = parcels as [{ id: string; code: string }];
    expect((await ok(check(id))).parcel).toMatchObject({ state: "ready", tracking_error: null, events: [] });
    await happens(code, "posted");
    await ok(check(id));
    await happens(code, "in_transit");
    await fault("foreign");
    expect((await ok(check(id))).parcel).toMatchObject({ state: "posted", events: [{ code: "PO" }] });
    const unheard = await ok(
      admin<{ parcels: { id: string; tracking_error: string }[] }>("/admin/correios/tracking?flag=unheard"),
    );
    expect(unheard.parcels.find((one) => one.id === id)?.tracking_error).toContain("SRO-009");
    for (const mode of ["down", "garbage", "html_500", "forbidden"]) {
      await fault(mode);
      const refused = await check(id);
      expect([mode, refused.status, refused.body.code]).toEqual([mode, 400, "tracking_unavailable"]);
      expect((await shown(orderId))[0]).toMatchObject({ state: "posted", code });
    }
    await fault("ok");
    const back = await eventually("the Correios are asked again", async () => {
      const answer = await check(id);
      return answer.status === 200 && answer.body.parcel;
    });
    expect(back).toMatchObject({ state: "in_transit", tracking_error: null });
  }, 120_000);

  it("is lost by the Correios' word, and stands in staff's lists with the last day for a claim", async () => {
    const { orderId, parcels } = await fulfilled();
    const [{ id, code }] = parcels as [{ id: string; code: string }];
    await happens(code, "posted", daysAgo(17));
    await ok(check(id));
    const listed = async (flag: string) =>
      (
        await ok(
          admin<{
            parcels: {
              id: string;
              order_id: string;
              expected_on: string;
              claim_until: string;
              late: boolean;
            }[];
          }>(`/admin/correios/tracking?flag=${flag}&q=${code}`),
        )
      ).parcels;
    for (const flag of ["late", "moving"])
      expect(await listed(flag)).toMatchObject([{ id, order_id: orderId, late: true }]);
    for (const flag of ["lost", "problem", "unheard"]) expect(await listed(flag)).toEqual([]);
    await app.sql("update parcel set late = false where id = $1", [id]);
    await happens(code, "lost", daysAgo(3));
    expect((await ok(check(id))).parcel.state).toBe("lost");
    const [lost] = await listed("lost");
    expect(lost?.claim_until).toBe(addDays(lost?.expected_on ?? "", 30));
    await app.sql("update parcel set claim_until = '2099-01-01' where id = $1", [id]);
    expect((await listed("claimable")).map((one) => one.id)).toEqual([id]);
    await app.sql("update parcel set claim_until = '2020-01-01' where id = $1", [id]);
    expect(await listed("claimable")).toEqual([]);
    const refused = await admin<Refusal>("/admin/correios/tracking?flag=perdidas");
    expect([refused.status, refused.body.code]).toEqual([400, "tracking_filter_invalid"]);
  }, 120_000);

  it("counts on the desk's days: by local date, late ones apart, a year at most", async () => {
    type Day = { day: string; posted: number; on_time: number; late: number };
    const performance = (days: string) =>
      admin<{ days: Day[]; code?: string }>(`/admin/correios/desk/performance?days=${days}`);
    const before = (await ok(performance("60"))).days;
    const { parcels } = await fulfilled();
    const [{ id, code }] = parcels as [{ id: string; code: string }];
    const at = new Date(Date.now() - 40 * 86_400_000);
    await happens(code, "posted", at.toISOString());
    await happens(code, "delivered");
    expect((await ok(check(id))).parcel.state).toBe("delivered");
    const after = (await ok(performance("60"))).days;
    const grown = (name: "posted" | "on_time" | "late") =>
      after.reduce((sum, day) => sum + day[name], 0) - before.reduce((sum, day) => sum + day[name], 0);
    expect([after.length, grown("posted"), grown("on_time"), grown("late")]).toEqual([60, 1, 0, 1]);
    const local = new Intl.DateTimeFormat("en-CA", { timeZone: "America/Sao_Paulo" }).format(at);
    expect(after.find(({ day }) => day === local)?.posted).toBeGreaterThanOrEqual(1);
    const refused = await performance("0");
    expect([refused.status, refused.body.code]).toEqual([400, "performance_days_invalid"]);
  }, 120_000);
});

describe("codes typed by staff", () => {
  it("are checked, belong to one parcel, and can be taken back until something is heard", async () => {
    const order = await paidOrder(app);
    const [one, other] = [await pack(order.id), await pack(order.id)];
    const enter = (id: string, code: string) =>
      admin<{ parcel: Staff } & Refusal>(`/admin/correios/tracking/${id}/code`, { json: { code } });
    const refusal = async (id: string, code: string) => {
      const { status, body } = await enter(id, code);
      return [status, body.code];
    };
    const code = await codeFromElsewhere();
    const another = await codeFromElsewhere();
    expect(await refusal(one, "DG049186231BR")).toEqual([400, "tracking_code_invalid"]);
    expect(await refusal("parc_none", code)).toEqual([404, "parcel_not_found"]);
    expect((await ok(enter(one, code.toLowerCase()))).parcel).toMatchObject({
      state: "ready",
      tracking_code: code,
    });
    expect(await refusal(one, another)).toEqual([400, "tracking_code_kept"]);
    expect(await refusal(one, code)).toEqual([400, "parcel_transition_invalid"]);
    expect(await refusal(other, code)).toEqual([400, "tracking_code_taken"]);

    const raced = await Promise.all(Array.from({ length: 6 }, () => enter(other, another)));
    expect(raced.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(raced.every(({ status }) => status < 500)).toBe(true);

    const remove = (id: string) =>
      admin<{ parcel: Staff } & Refusal>(`/admin/correios/tracking/${id}/code`, { method: "DELETE" });
    expect((await ok(remove(other))).parcel.state).toBe("packed");
    expect((await remove(other)).body.code).toBe("tracking_code_not_typed");
    await happens(code, "posted");
    await ok(check(one));
    expect((await remove(one)).body.code).toBe("parcel_transition_invalid");
  }, 90_000);

  it.each([
    ["/store/orders/order_none/parcels", 404, "order_not_found"],
    ["/store/parcels/XX", 400, "tracking_code_invalid"],
    ["/store/parcels/TJ134711095BR", 404, "parcel_not_found"],
  ])("%s is refused", async (path, status, code) => {
    const answer = await app.store<Refusal>(path);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it("staff's lists need a login", async () => {
    expect((await app.anonymous("/admin/correios/tracking")).status).toBe(401);
    expect((await app.anonymous("/admin/correios/desk/performance")).status).toBe(401);
    expect((await app.anonymous("/admin/correios/tracking/parc_1/check", { method: "POST" })).status).toBe(
      401,
    );
  });
});

describe("the job", () => {
  it("asks about 120 parcels in three calls, in Portuguese, and spreads the next ones", async () => {
    await app.sql(
      "update parcel set next_tracking_at = now() + interval '1 day' where next_tracking_at is not null",
    );
    const order = await paidOrder(app);
    const codes: string[] = [];
    for (let at = 0; at < 120; at++) {
      const id = await pack(order.id);
      const code = buildS10({ service: "ZZ", serial: String(10_000_000 + at), country: "BR" });
      codes.push(code);
      await app.sql("update parcel set state = 'ready', external = true, tracking_code = $2 where id = $1", [
        id,
        code,
      ]);
    }
    proxy.asked.length = 0;
    // Due all at once: the job may come by itself between any two of them.
    await app.sql("update parcel set next_tracking_at = now() where order_id = $1", [order.id]);
    await afterJobs(
      "all were asked about",
      () => app.runJob("track-parcels"),
      async () => {
        const rows = await app.sql(
          "select 1 from parcel where order_id = $1 and next_tracking_at < now() + interval '1 hour'",
          [order.id],
        );
        return rows.length === 0;
      },
    );
    const questions = proxy.asked.filter((path) => path.startsWith("/srorastro"));
    expect(questions).toHaveLength(3);
    const asked = questions.flatMap((path) =>
      (new URL(path, "http://x").searchParams.get("codigosObjetos") ?? "").split(","),
    );
    expect(asked.sort()).toEqual(codes.sort());
  }, 120_000);

  it("delivers messages that waited for the mail server", async () => {
    await app.restart({ SMTP_URL: "smtp://127.0.0.1:1" });
    const { email, parcels } = await fulfilled();
    const [{ id, code }] = parcels as [{ id: string; code: string }];
    await ok(app.sandbox("/control/correios/life", { json: { objeto: code } }));
    await ok(check(id));
    await eventually("the message waits", async () => {
      const rows = await app.sql(
        "select 1 from platform_inbox_entry where consumer = 'shipping.mail' and status = 'pending' and event_id like $1",
        [`${id}:%`],
      );
      return rows.length === 1;
    });
    expect(await subjects(email)).toEqual([]);
    await app.restart();
    await afterJobs(
      "it went",
      () => mailIsTriedAgain(app, "send-parcel-mail"),
      async () => (await subjects(email)).length === 1,
    );
  }, 120_000);
});
