import {
  afterJobs,
  eventually,
  mailIsTriedAgain,
  ok,
  paidOrder,
  type App,
  type Client,
} from "@mestres/testing";
import { addDays, localDate } from "@mestres/platform/lib/clock";
import { buildS10 } from "../features/tracking/domain/s10";
import { startWatchedApp, type CountingProxy } from "./counting-proxy";
import {
  check,
  codeFromElsewhere,
  fault,
  fulfilled,
  happens,
  mailed,
  orderOf,
  pack,
  settled,
  shown,
  subjects,
  type Refusal,
  type Shown,
  type Staff,
} from "./tracking-steps";

let app: App;
let admin: Client;
let proxy: CountingProxy;

beforeAll(async () => {
  ({ app, admin, proxy } = await startWatchedApp());
});
afterAll(async () => {
  await app?.stop();
  await proxy?.stop();
});
afterEach(() => ok(app.sandbox("/control/faults", { json: { service: "correios", mode: "ok" } })));

/** An instant so many days before the spec runs, in the middle of a day. */
const daysAgo = (days: number) => `${addDays(localDate(), -days)}T14:00:00Z`;
describe("a parcel's way", () => {
  it("from posting to the door: shipment, messages once each, fulfilment closed with the last parcel", async () => {
    const { orderId, email, parcels } = await fulfilled(app, admin, 2);
    const [first, second] = parcels as [{ id: string; code: string }, { id: string; code: string }];
    expect((await shown(app, orderId)).map(({ state, code }) => [state, code])).toEqual([
      ["preparing", first.code],
      ["preparing", second.code],
    ]);

    await happens(app, first.code, "posted");
    expect((await ok(check(admin, first.id))).parcel).toMatchObject({
      state: "posted",
      events: [{ code: "PO" }],
    });
    const shipped = await settled(admin, orderId, "shipped_at");
    expect(shipped.labels.map(({ tracking_number }) => tracking_number).sort()).toEqual(
      [first.code, second.code].sort(),
    );
    expect(shipped.labels[0]!.tracking_url).toContain("/rastreio/");
    const posted = await mailed(app, email, "a caminho");
    expect(posted.text).toContain(first.code);
    expect(posted.text).toContain(`/pedido/${orderId}`);
    expect(posted.subject).toContain("volume 1 de 2");

    await happens(app, first.code, "out_for_delivery");
    await ok(check(admin, first.id));
    await mailed(app, email, "sai para entrega");
    await happens(app, first.code, "delivered");
    await ok(check(admin, first.id));
    await mailed(app, email, "entregue (volume 1 de 2)");
    expect((await orderOf(admin, orderId)).fulfillments[0]!.delivered_at).toBeNull();

    // All of the second one's life is heard at once: its delivery is the only news left to tell.
    await ok(app.sandbox("/control/correios/life", { json: { objeto: second.code } }));
    expect((await ok(check(admin, second.id))).parcel.state).toBe("delivered");
    await mailed(app, email, "entregue (volume 2 de 2)");
    await settled(admin, orderId, "delivered_at");
    expect((await orderOf(admin, orderId)).fulfillment_status).toBe("delivered");

    // Told once more, from the outbox and by staff: nothing happens twice.
    await app.sql("update parcel set announced_state = null where order_id = $1", [orderId]);
    expect((await check(admin, first.id)).body.code).toBe("parcel_not_tracked");
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
    const all = await subjects(app, email);
    expect([about("a caminho")(all), about("sai para")(all), about("entregue")(all)]).toEqual([1, 1, 2]);
  }, 120_000);

  it("waits to be fetched, says where and until when, and comes back", async () => {
    const { orderId, email, parcels } = await fulfilled(app, admin);
    const [{ id, code }] = parcels as [{ id: string; code: string }];
    await happens(app, code, "posted", daysAgo(12));
    await happens(app, code, "awaiting_pickup", daysAgo(10));
    await ok(check(admin, id));
    const until = addDays(localDate(), -3);
    const mail = await mailed(app, email, `retire a encomenda até ${until.split("-").reverse().join("/")}`);
    expect(mail.text).toContain("Praça da Matriz");
    const [waiting] = await shown(app, orderId);
    expect(waiting).toMatchObject({ state: "awaiting_pickup", pickup: { until } });
    expect(waiting!.pickup!.unit).toContain("Praça da Matriz");

    const page = await ok(app.store<{ parcel: Shown }>(`/store/parcels/${code.toLowerCase()}`));
    expect(page.parcel).toMatchObject({ code, state: "awaiting_pickup", pickup: { unit: null } });
    const leaked = JSON.stringify(page) + JSON.stringify(await shown(app, orderId));
    for (const secret of ["Marina", "Liberdade", email, id, orderId, "12345678909"]) {
      expect(leaked).not.toContain(secret);
    }

    await happens(app, code, "returning", daysAgo(2));
    await ok(check(admin, id));
    await mailed(app, email, "está voltando");
    await happens(app, code, "returned", daysAgo(1));
    expect((await ok(check(admin, id))).parcel.state).toBe("returned_to_sender");
    const all = await subjects(app, email);
    expect(all.filter((subject) => subject.includes("volta"))).toHaveLength(1);
    expect((await orderOf(admin, orderId)).fulfillments[0]!.delivered_at).toBeNull();
  }, 120_000);

  it("keeps what it knows while the Correios refuse, know nothing or do not answer, and goes on afterwards", async () => {
    const { orderId, parcels } = await fulfilled(app, admin);
    const [{ id, code }] = parcels as [{ id: string; code: string }];
    expect((await ok(check(admin, id))).parcel).toMatchObject({
      state: "ready",
      tracking_error: null,
      events: [],
    });
    await happens(app, code, "posted");
    await ok(check(admin, id));
    await happens(app, code, "in_transit");
    await fault(app, "foreign");
    expect((await ok(check(admin, id))).parcel).toMatchObject({ state: "posted", events: [{ code: "PO" }] });
    const unheard = await ok(
      admin<{ parcels: { id: string; tracking_error: string }[] }>("/admin/correios/tracking?flag=unheard"),
    );
    expect(unheard.parcels.find((one) => one.id === id)?.tracking_error).toContain("SRO-009");
    for (const mode of ["down", "garbage", "html_500", "forbidden"]) {
      await fault(app, mode);
      const refused = await check(admin, id);
      expect([mode, refused.status, refused.body.code]).toEqual([mode, 400, "tracking_unavailable"]);
      expect((await shown(app, orderId))[0]).toMatchObject({ state: "posted", code });
    }
    await fault(app, "ok");
    const back = await eventually("the Correios are asked again", async () => {
      const answer = await check(admin, id);
      return answer.status === 200 && answer.body.parcel;
    });
    expect(back).toMatchObject({ state: "in_transit", tracking_error: null });
  }, 120_000);

  it("is lost by the Correios' word, and stands in staff's lists with the last day for a claim", async () => {
    const { orderId, parcels } = await fulfilled(app, admin);
    const [{ id, code }] = parcels as [{ id: string; code: string }];
    await happens(app, code, "posted", daysAgo(17));
    await ok(check(admin, id));
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
    for (const flag of ["late", "moving"]) {
      expect(await listed(flag)).toMatchObject([{ id, order_id: orderId, late: true }]);
    }
    for (const flag of ["lost", "problem", "unheard"]) {
      expect(await listed(flag)).toEqual([]);
    }
    await app.sql("update parcel set late = false where id = $1", [id]);
    await happens(app, code, "lost", daysAgo(3));
    expect((await ok(check(admin, id))).parcel.state).toBe("lost");
    const [lost] = await listed("lost");
    expect(lost?.claim_until).toBe(addDays(lost?.expected_on ?? "", 30));
    await app.sql("update parcel set claim_until = '2099-01-01' where id = $1", [id]);
    expect((await listed("claimable")).map((one) => one.id)).toEqual([id]);
    await app.sql("update parcel set claim_until = '2020-01-01' where id = $1", [id]);
    expect(await listed("claimable")).toEqual([]);
    const refused = await admin<Refusal>("/admin/correios/tracking?flag=perdidas");
    expect([refused.status, refused.body.code]).toEqual([400, "tracking_filter_invalid"]);
  }, 120_000);

  it("counts by days: by local date, late ones apart, a year at most", async () => {
    type Day = { day: string; posted: number; on_time: number; late: number };
    const performance = (days: string) =>
      admin<{ days: Day[]; code?: string }>(`/admin/correios/packing/performance?days=${days}`);
    const before = (await ok(performance("60"))).days;
    const { parcels } = await fulfilled(app, admin);
    const [{ id, code }] = parcels as [{ id: string; code: string }];
    const at = new Date(Date.now() - 40 * 86_400_000);
    await happens(app, code, "posted", at.toISOString());
    await happens(app, code, "delivered");
    expect((await ok(check(admin, id))).parcel.state).toBe("delivered");
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
    const [one, other] = [await pack(app, order.id), await pack(app, order.id)];
    const enter = (id: string, code: string) =>
      admin<{ parcel: Staff } & Refusal>(`/admin/correios/tracking/${id}/code`, { json: { code } });
    const refusal = async (id: string, code: string) => {
      const { status, body } = await enter(id, code);
      return [status, body.code];
    };
    const code = await codeFromElsewhere(app);
    const another = await codeFromElsewhere(app);
    expect(await refusal(one, "DG049186231BR")).toEqual([400, "tracking_code_invalid"]);
    expect(await refusal("parc_none", code)).toEqual([404, "parcel_not_found"]);
    expect((await ok(enter(one, code.toLowerCase()))).parcel).toMatchObject({
      state: "ready",
      tracking_code: code,
    });
    expect(await refusal(one, another)).toEqual([400, "tracking_code_kept"]);
    expect(await refusal(one, code)).toEqual([400, "parcel_transition_illegal"]);
    expect(await refusal(other, code)).toEqual([400, "tracking_code_taken"]);

    const raced = await Promise.all(Array.from({ length: 6 }, () => enter(other, another)));
    expect(raced.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(raced.every(({ status }) => status < 500)).toBe(true);

    const remove = (id: string) =>
      admin<{ parcel: Staff } & Refusal>(`/admin/correios/tracking/${id}/code`, { method: "DELETE" });
    expect((await ok(remove(other))).parcel.state).toBe("packed");
    expect((await remove(other)).body.code).toBe("tracking_code_not_typed");
    await happens(app, code, "posted");
    await ok(check(admin, one));
    expect((await remove(one)).body.code).toBe("parcel_transition_illegal");
  }, 90_000);

  it.each([
    ["/store/orders/order_none/parcels", 403, "order_proof_required"],
    ["/store/parcels/XX", 400, "tracking_code_invalid"],
    ["/store/parcels/TJ134711095BR", 404, "parcel_not_found"],
  ])("%s is refused", async (path, status, code) => {
    const answer = await app.store<Refusal>(path);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it("staff's lists need a login", async () => {
    expect((await app.anonymous("/admin/correios/tracking")).status).toBe(401);
    expect((await app.anonymous("/admin/correios/packing/performance")).status).toBe(401);
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
      const id = await pack(app, order.id);
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
    const { email, parcels } = await fulfilled(app, admin);
    const [{ id, code }] = parcels as [{ id: string; code: string }];
    await ok(app.sandbox("/control/correios/life", { json: { objeto: code } }));
    await ok(check(admin, id));
    await eventually("the message waits", async () => {
      const rows = await app.sql(
        "select 1 from platform_inbox_entry where consumer = 'shipping.mail' and status = 'pending' and event_id like $1",
        [`${id}:%`],
      );
      return rows.length === 1;
    });
    expect(await subjects(app, email)).toEqual([]);
    await app.restart();
    await afterJobs(
      "it went",
      () => mailIsTriedAgain(app, "send-parcel-mail"),
      async () => (await subjects(app, email)).length === 1,
    );
  }, 120_000);
});
