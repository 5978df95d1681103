import {
  eventually,
  hireStaff,
  ok,
  startApp,
  testAdmin,
  type App,
  type Client,
  type Staff,
} from "@mestres/testing";

type Entry = {
  id: string;
  actor_email: string | null;
  actor_roles: string[];
  action: string;
  resource: string;
  resource_id: string | null;
  outcome: string;
  path: string;
  status: number;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  input: Record<string, unknown> | null;
  ip: string | null;
  user_agent: string | null;
};
type Listed = { entries: Entry[]; count: number };

let app: App;
let owner: Client;
let packer: Staff;
let manager: Staff;
beforeAll(async () => {
  app = await startApp();
  owner = await app.admin();
  packer = await hireStaff(app, ["role_shipping"], owner);
  manager = await hireStaff(app, ["role_manager"], owner);
}, 120_000);
afterAll(() => app?.stop());

const list = (query: string) => ok(owner<Listed>(`/admin/mestres/audit?${query}`));
const entryOf = (query: string): Promise<Entry> =>
  eventually(`an entry of ${query}`, async () => {
    const { entries } = await list(query);
    const { entry } = entries[0]
      ? await ok(owner<{ entry: Entry }>(`/admin/mestres/audit/${entries[0].id}`))
      : { entry: undefined };
    return entry;
  });

it("keeps who changed what, with before and after, and from where", async () => {
  const { products } = await ok(
    owner<{ products: { id: string; subtitle: string | null }[] }>("/admin/products?limit=1"),
  );
  const { id, subtitle } = products[0] as (typeof products)[0];
  await ok(
    owner(`/admin/products/${id}`, {
      json: { subtitle: "Notas de rapadura" },
      headers: { "user-agent": "spec/1" },
    }),
  );
  expect(await entryOf(`resource=product&resource_id=${id}`)).toMatchObject({
    actor_email: testAdmin.email,
    actor_roles: ["Proprietário"],
    action: "update",
    outcome: "done",
    path: `/admin/products/${id}`,
    before: { subtitle },
    after: { subtitle: "Notas de rapadura" },
    input: { subtitle: "Notas de rapadura" },
    user_agent: "spec/1",
    ip: expect.stringMatching(/127\.0\.0\.1|::1/),
  });
});

it("keeps what others make, and what they were refused", async () => {
  const box = {
    name: "Caixa A",
    length: 20,
    width: 15,
    height: 10,
    outer_length: 21,
    outer_width: 16,
    outer_height: 11,
    empty_grams: 90,
    max_grams: 5_000,
  };
  const made = await manager.client<{ message?: string }>("/admin/correios/boxes", { json: box });
  if (made.status >= 400) {
    throw new Error(JSON.stringify(made.body));
  }
  expect(await entryOf(`actor=${manager.email}&resource=shipping_box`)).toMatchObject({
    action: "create",
    actor_roles: ["Gerente"],
    resource_id: expect.stringMatching(/^\w+_/),
    after: { name: "Caixa A" },
  });
  expect((await packer.client("/admin/orders")).status).toBe(403);
  expect(await entryOf(`actor=${packer.email}&outcome=refused`)).toMatchObject({
    action: "read",
    resource: "order",
    status: 403,
    before: null,
    after: null,
  });
});

it("keeps no secret", async () => {
  const values = { access_code: "segredo-que-nao-vaza", from: "Torra <torra@mestres.test>" };
  await ok(
    owner("/admin/mestres/settings/correios", { json: { values: { access_code: values.access_code } } }),
  );
  expect((await entryOf("resource=integration&resource_id=correios")).input).toEqual({
    values: { access_code: "•••" },
  });
  // Refused, too, and what no field is called by.
  expect((await manager.client("/admin/mestres/settings/mail", { json: { values } })).status).toBe(403);
  expect((await entryOf("resource=integration&resource_id=mail")).input).toEqual({
    values: { access_code: "•••", from: values.from },
  });
  await ok(owner("/admin/api-keys", { json: { title: "ERP", type: "secret" } }));
  const entry = await entryOf("resource=api_key");
  expect(entry.after).toMatchObject({ token: "•••" });
  const [{ found }] = (await app.sql<{ found: number }>(
    `select count(*)::int as found from platform_audit_entry
      where row_to_json(platform_audit_entry)::text ~ 'segredo-que-nao-vaza|sk_[0-9a-f]{20}|${testAdmin.password}'`,
  )) as [{ found: number }];
  expect(found).toBe(0);
});

it("keeps logins of staff, and tries with a wrong password", async () => {
  await app.anonymous("/auth/user/emailpass", { json: { email: packer.email, password: "errada" } });
  expect(await entryOf(`actor=${packer.email}&action=login&outcome=refused`)).toMatchObject({ status: 401 });
  expect(await entryOf(`actor=${packer.email}&action=login&outcome=done`)).toMatchObject({
    resource: "user",
    resource_id: packer.id,
  });
});

it("keeps who joined the staff", async () => {
  expect(await entryOf(`actor=${packer.email}&action=create&resource=user`)).toMatchObject({
    resource_id: packer.id,
    actor_roles: ["Expedição"],
    path: "/admin/invites/accept",
  });
});

it("leaves out what changed nothing: reads, and attempts that a rule refused", async () => {
  const before = (await list("limit=1")).count;
  await owner("/admin/products?limit=1");
  expect((await owner("/admin/products/prod_none", { json: { title: 5 } })).status).toBe(400);
  await ok(owner("/admin/products/export", { json: {} }));
  await eventually("the export's entry", async () => (await list("limit=1")).count > before);
  expect((await list("limit=1")).count).toBe(before + 1);
});

it.each([
  "update platform_audit_entry set path = ''",
  "delete from platform_audit_entry",
  "truncate platform_audit_entry",
])("refuses %s", async (statement) => {
  await expect(app.sql(statement)).rejects.toThrow("append-only");
});

it("is filtered, paged and exported by those who may, and closed to others", async () => {
  const first = await list("limit=1");
  const second = await list("limit=1&offset=1");
  expect(first.entries[0]?.id).not.toBe(second.entries[0]?.id);
  expect((await list("from=2999-01-01")).count).toBe(0);
  expect((await list("to=2000-01-01")).count).toBe(0);
  expect((await owner("/admin/mestres/audit?nope=1")).status).toBe(400);
  expect((await owner("/admin/mestres/audit/none")).status).toBe(404);
  const csv = await owner<string>(`/admin/mestres/audit/csv?actor=${packer.email}`);
  expect(csv.headers.get("content-type")).toContain("text/csv");
  const lines = csv.body.trim().split("\r\n");
  expect(lines[0]).toContain("quando;pessoa;papeis");
  expect(lines.slice(1).every((line) => line.includes(packer.email))).toBe(true);
  for (const path of ["/admin/mestres/audit", "/admin/mestres/audit/csv"]) {
    expect((await packer.client(path)).status).toBe(403);
  }
});
