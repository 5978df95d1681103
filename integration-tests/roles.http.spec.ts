import {
  addressOf,
  eventually,
  hireStaff,
  listAdminRoutes,
  ok,
  startApp,
  type AdminRoute,
  type App,
  type Client,
  type Staff,
} from "@mestres/testing";
import { sold, type Sold } from "./returns-steps";

/** What everybody of the staff may call: their own account, and how the dashboard looks. */
const FOR_ALL_STAFF = new Set([
  "GET /admin/feature-flags",
  "GET /admin/plugins",
  "GET /admin/users/me",
  "GET /admin/rbac/me/permissions",
  "GET /admin/search-indexes",
  "GET /admin/layouts/configurations",
  "GET /admin/layouts/:zone/configuration",
  "POST /admin/layouts/:zone/configuration",
  "DELETE /admin/layouts/:zone/configuration",
  "GET /admin/property-labels",
  "GET /admin/property-labels/:id",
  "GET /admin/views/entities",
  "GET /admin/views/:entity/columns",
  "GET /admin/views/:entity/configurations",
  "POST /admin/views/:entity/configurations",
  "GET /admin/views/:entity/configurations/active",
  "POST /admin/views/:entity/configurations/active",
  "GET /admin/views/:entity/configurations/:id",
  "POST /admin/views/:entity/configurations/:id",
  "DELETE /admin/views/:entity/configurations/:id",
  // Who accepts an invitation is nobody yet; its token is the proof.
  "POST /admin/invites/accept",
]);

const ROLES = [
  "role_super_admin",
  "role_manager",
  "role_roaster",
  "role_buyer",
  "role_shipping",
  "role_finance",
  "role_hr",
  "role_marketing",
  "role_support",
  "role_editor",
];

/** Behind flags of core's that are off here: not found, or no answer at all. */
const SWITCHED_OFF = /^(GET|POST|DELETE) \/admin\/(locales|translations|property-labels|index)\b/;

type Failed = { code?: string; message: string };

let app: App;
let owner: Client;
const staff = new Map<string, Staff>();
const as = (role: string): Client => (staff.get(role) as Staff).client;
const nameOf = ({ method, path }: AdminRoute) => `${method} ${path}`;
/** Core looks at the body of these before it asks for a policy. */
const BODIES: Record<string, object> = { "POST /admin/rbac/roles": { name: "Sem permissão" } };
const call = (client: Client, route: AdminRoute) =>
  client<Failed>(
    addressOf(route),
    route.method === "GET" ? {} : { method: route.method, json: BODIES[nameOf(route)] ?? {} },
  );

async function newRole(name: string, keys: string[] = []): Promise<string> {
  const rows = await app.sql<{ id: string }>("select id from rbac_policy where key = any ($1)", [keys]);
  expect(rows).toHaveLength(keys.length);
  const { role } = await ok(
    owner<{ role: { id: string } }>("/admin/rbac/roles", {
      json: { name, policy_ids: rows.map(({ id }) => id) },
    }),
  );
  return role.id;
}

async function inTurns<T>(things: readonly T[], work: (thing: T) => Promise<void>): Promise<void> {
  const left = [...things];
  const worker = async () => {
    for (let thing = left.shift(); thing !== undefined; thing = left.shift()) {
      await work(thing);
    }
  };
  await Promise.all(Array.from({ length: 6 }, worker));
}

beforeAll(async () => {
  app = await startApp();
  owner = await app.admin();
  for (const role of ROLES) {
    staff.set(role, await hireStaff(app, [role], owner));
  }
  staff.set("nothing", await hireStaff(app, [await newRole("Sem nada")], owner));
}, 120_000);
afterAll(() => app?.stop());

describe("every admin route", () => {
  const routes = listAdminRoutes();
  /** What a route asks for, as its refusal says. */
  const required = new Map<string, string[]>();

  it("refuses somebody whose role may do nothing, and says what it asks for", async () => {
    const open: string[] = [];
    await inTurns(routes, async (route) => {
      if (FOR_ALL_STAFF.has(nameOf(route)) || SWITCHED_OFF.test(nameOf(route))) {
        return;
      }
      const { status, body } = await call(as("nothing"), route).catch((error: Error) => ({
        status: 0,
        body: { message: error.message },
      }));
      const needed = /Required policies: (.+)$/.exec(body?.message ?? "")?.[1];
      if (status !== 403 || !needed) {
        open.push(`${nameOf(route)}: ${status} ${body?.message ?? ""}`);
        return;
      }
      required.set(nameOf(route), needed.split(", "));
    });
    expect(open).toEqual([]);
    expect(routes.filter(({ plugin }) => plugin !== "core").length).toBeGreaterThan(60);
    expect(routes.length).toBeGreaterThan(450);
  });

  it.each(ROLES)("of ours lets %s do what the role is given, and no more", async (role) => {
    const rows = await app.sql<{ key: string }>(
      `select p.key from rbac_role_policy r join rbac_policy p on p.id = r.policy_id
        where r.role_id = $1 and r.deleted_at is null and p.deleted_at is null`,
      [role],
    );
    const has = new Set(rows.map(({ key }) => key));
    const wrong: string[] = [];
    await inTurns(
      routes.filter(({ plugin }) => plugin !== "core"),
      async (route) => {
        const needed = required.get(nameOf(route)) ?? ["?"];
        const { status, body } = await call(as(role), route);
        // A route below one of core's asks for core's policy first, and for ours behind it.
        const asked =
          status === 403 ? (/policies: (.+)$/.exec(body.message)?.[1]?.split(", ") ?? []) : needed;
        const may = has.has("*:*") || asked.every((policy) => has.has(policy));
        if ((status === 403) === may) {
          wrong.push(`${nameOf(route)}: ${status}, ${may ? "may" : "may not"}`);
        }
      },
    );
    expect(wrong).toEqual([]);
  });

  it("is closed to strangers", async () => {
    for (const path of ["/admin/correios/parcels", "/admin/orders", "/admin/mestres/settings"]) {
      expect((await app.anonymous(path)).status).toBe(401);
    }
  });
});

describe("what each role is for", () => {
  it.each([
    ["role_manager", ["/admin/orders", "/admin/users", "/admin/payments-br", "/admin/mestres/settings"]],
    ["role_roaster", ["/admin/products", "/admin/inventory-items"]],
    ["role_buyer", ["/admin/inventory-items", "/admin/products"]],
    [
      "role_shipping",
      ["/admin/correios/packing/to-pack", "/admin/correios/parcels", "/admin/correios/boxes"],
    ],
    ["role_finance", ["/admin/orders", "/admin/payments", "/admin/payments-br/settlements"]],
    ["role_hr", ["/admin/users"]],
    ["role_marketing", ["/admin/promotions", "/admin/price-lists", "/admin/customer-groups"]],
    ["role_support", ["/admin/orders", "/admin/customers", "/admin/correios/returns"]],
    ["role_editor", ["/admin/products", "/admin/collections"]],
  ])("%s opens its rooms", async (role, paths) => {
    for (const path of [...paths, "/admin/stores", "/admin/users/me"]) {
      expect([path, (await as(role)(path)).status]).toEqual([path, 200]);
    }
  });

  it.each([
    ["role_manager", ["/admin/workflows-executions/x/run", "/admin/mestres/settings/cep", "/admin/api-keys"]],
    ["role_roaster", ["/admin/orders", "/admin/customers", "/admin/payments-br"]],
    ["role_buyer", ["/admin/orders", "/admin/customers", "/admin/payments"]],
    ["role_shipping", ["/admin/orders", "/admin/payments", "/admin/payments-br", "/admin/customers"]],
    ["role_finance", ["/admin/users", "/admin/correios/labels", "/admin/products"]],
    ["role_hr", ["/admin/orders", "/admin/customers", "/admin/products", "/admin/payments"]],
    ["role_marketing", ["/admin/payments", "/admin/users", "/admin/orders"]],
    ["role_support", ["/admin/users", "/admin/api-keys", "/admin/payments-br/settlements"]],
    ["role_editor", ["/admin/orders", "/admin/customers", "/admin/promotions"]],
  ])("%s finds the other rooms closed", async (role, paths) => {
    for (const path of paths) {
      // A write where the role may read, by a body that no validator takes.
      const write = /run$|cep$|api-keys$|labels$|products$/.test(path) && !["role_hr"].includes(role);
      const { status } = await as(role)(path, write ? { json: {} } : {});
      expect([path, status]).toEqual([path, 403]);
    }
  });

  it.each([
    ["role_finance", "/admin/payments/pay_none/refund", { amount: 1 }],
    ["role_finance", "/admin/payments/pay_none/capture", { amount: 1 }],
    ["role_marketing", "/admin/price-lists/plist_none/prices/batch", { delete: [] }],
    ["role_buyer", "/admin/inventory-items/iitem_none/location-levels/batch", { delete: [] }],
    ["role_manager", "/admin/inventory-items/location-levels/batch", { delete: [] }],
    ["role_editor", "/admin/products/prod_none", { title: "Torra clara" }],
  ])("%s does its work by %s", async (role, path, json) => {
    expect((await as(role)(path, { json })).status).not.toBe(403);
    expect((await as("role_hr")(path, { json })).status).toBe(403);
  });

  it("an editor changes no variants or prices by the product's route, and nobody's dashboard but their own", async () => {
    const editor = as("role_editor");
    const variants = await editor<Failed>("/admin/products/prod_none", { json: { variants: [] } });
    expect([variants.status, variants.body.code]).toEqual([403, "role_beyond_own"]);
    const layout = (is_default: boolean) =>
      editor<Failed>("/admin/layouts/product.list/configuration", {
        json: { is_default, configuration: { widgets: {} } },
      });
    expect((await layout(false)).status).toBe(200);
    const shared = await layout(true);
    expect([shared.status, shared.body.code]).toEqual([403, "role_beyond_own"]);
  });

  it("stands in the table with a sentence that says what for", async () => {
    const rows = await app.sql<{ id: string; description: string; texts: { en: string } | null }>(
      `select id, description, metadata->'mestres'->'purpose' as texts from rbac_role where id = any ($1)`,
      [ROLES],
    );
    expect(rows).toHaveLength(ROLES.length);
    expect(rows.every(({ description, texts }) => description.endsWith(".") && texts?.en.endsWith("."))).toBe(
      true,
    );
  });

  it("makes owners of those who were there before roles, once, and of nobody where roles were in use", async () => {
    const id = "user_antigo";
    const rolesOf = () => app.sql("select rbac_role_id from user_rbac_role where user_id = $1", [id]);
    const firstBoot = () =>
      app.sql(`update rbac_role set metadata = metadata - 'mestres_existing_admins_at'`);
    await app.sql(`insert into "user" (id, email) values ($1, 'antigo@mestres.test')`, [id]);
    await app.restart();
    expect(await rolesOf()).toEqual([]);
    await firstBoot();
    await app.restart();
    expect(await rolesOf()).toEqual([]);

    const held = await app.sql<{ id: string }>(
      "update user_rbac_role set deleted_at = now() where deleted_at is null returning id",
    );
    await firstBoot();
    await app.sql(`delete from rbac_role_policy where role_id = 'role_shipping'`);
    await app.restart();
    expect(await rolesOf()).toEqual([{ rbac_role_id: "role_super_admin" }]);
    await app.sql("delete from user_rbac_role where user_id <> $1 and deleted_at is null", [id]);
    await app.sql("update user_rbac_role set deleted_at = null where id = any ($1)", [
      held.map((row) => row.id),
    ]);
    // And a role that somebody emptied by hand is whole again.
    expect((await as("role_shipping")("/admin/correios/parcels")).status).toBe(200);
  });
});

/** Every number below a name that is one of money, with the way to it. */
function amountsIn(value: unknown, path = ""): string[] {
  if (value === null || typeof value !== "object") {
    const name = path.split(".").at(-1) ?? "";
    const money = /(^|_)(amount|cost|declared|fee|freight|paid|price|subtotal|total|value)(_|$)/.test(name);
    return money && value !== null && value !== "" && !Number.isNaN(Number(value))
      ? [`${path}=${value}`]
      : [];
  }
  return Object.entries(value).flatMap(([name, inner]) => amountsIn(inner, path ? `${path}.${name}` : name));
}

describe("whoever packs", () => {
  let packer: Client;
  let order: Sold;
  beforeAll(async () => {
    packer = as("role_shipping");
    order = await sold(app);
    await ok(owner("/admin/correios/labels", { json: { order_ids: [order.id] } }));
    await eventually("a label", async () => {
      const { parcels } = await ok(owner<{ parcels: { state: string }[] }>("/admin/correios/parcels"));
      return parcels[0]?.state === "ready";
    });
  }, 120_000);

  const paths = async (): Promise<string[]> => {
    const { parcels } = await ok(owner<{ parcels: { id: string }[] }>("/admin/correios/parcels"));
    return [
      "/admin/correios/packing/to-pack",
      "/admin/correios/packing/performance?days=30",
      "/admin/correios/parcels",
      `/admin/correios/parcels/${parcels[0]?.id ?? ""}`,
      `/admin/correios/orders/${order.id}/parcels`,
      "/admin/correios/returns",
      "/admin/correios/boxes",
      "/admin/correios/delivery-areas",
      "/admin/correios/pickup-points",
    ];
  };

  it("is told no amount, where an owner is", async () => {
    const seen: string[] = [];
    for (const path of await paths()) {
      seen.push(...amountsIn(await ok(owner(path))));
      expect([path, amountsIn(await ok(packer(path)))]).toEqual([path, []]);
    }
    for (const name of ["declared_value", "quoted_cost", "unit_price", "cost", "min_subtotal"]) {
      expect([name, seen.some((one) => one.includes(name))]).toEqual([name, true]);
    }
  });

  it("may not see orders, payments or customers", async () => {
    for (const path of [
      "/admin/orders",
      `/admin/orders/${order.id}`,
      "/admin/payments",
      "/admin/customers",
    ]) {
      expect([path, (await packer(path)).status]).toEqual([path, 403]);
    }
  });

  it.each([
    "/admin/sales-channels?fields=*orders",
    "/admin/sales-channels?fields=id,orders.total,orders.email",
    "/admin/regions?fields=id,*orders,*carts",
    "/admin/stock-locations?fields=id,*sales_channels,*sales_channels.orders",
  ])("is not led to them by the fields of what everybody may read: %s", async (path) => {
    const told = JSON.stringify(await ok(packer(path)));
    expect(told).not.toContain(order.email);
    expect(told).not.toContain(order.id);
    expect(told).not.toMatch(/"(total|orders|carts)"/);
    expect(JSON.stringify(await ok(owner(path)))).toContain('"orders"');
  });

  it("gets the other fields that were asked for", async () => {
    const { sales_channels: channels } = await ok(
      packer<{ sales_channels: object[] }>("/admin/sales-channels?fields=id,name,orders.total"),
    );
    expect(channels[0]).toEqual({ id: expect.any(String), name: expect.any(String) });
  });

  it("may not add the boxes that a roaster usually has", async () => {
    expect((await packer("/admin/correios/box-suggestions", { method: "POST" })).status).toBe(403);
  });
});

describe("nobody gives away more than they have", () => {
  let clerk: Staff;
  let colleague: Staff;
  let finance: string;
  let own: string;
  beforeAll(async () => {
    own = await newRole("Dá papéis", [
      "order:read",
      "user:read",
      "user:update",
      "rbac_role:read",
      "rbac_role:update",
    ]);
    finance = await newRole("Caixa", ["order:read", "payment:update"]);
    clerk = await hireStaff(app, [own], owner);
    colleague = await hireStaff(app, [], owner);
  });

  const refused = async (answer: ReturnType<Client>, code?: string) => {
    const { status, body } = await answer;
    expect([status, (body as Failed).code]).toEqual([403, code ?? (body as Failed).code]);
  };
  const roles = (json: object, method = "POST") => ({ json, method });

  it("API-RBAC-01: by a role, to others or oneself, by a key, or by one's own role", async () => {
    const { client } = clerk;
    await refused(
      client(`/admin/users/${colleague.id}/roles`, roles({ roles: [finance] })),
      "role_beyond_own",
    );
    await refused(client(`/admin/users/${clerk.id}/roles`, roles({ roles: [finance] })), "role_beyond_own");
    await refused(client("/admin/api-keys", { json: { title: "x", type: "secret" } }));
    const [policy] = await app.sql<{ id: string }>(`select id from rbac_policy where key = 'payment:update'`);
    await refused(
      client(`/admin/rbac/roles/${own}/policies`, { json: { policies: [policy?.id] } }),
      "role_beyond_own",
    );
    expect(await app.sql("select 1 from user_rbac_role where user_id = $1", [colleague.id])).toHaveLength(0);
    // What they have themselves they may give.
    await ok(client(`/admin/users/${colleague.id}/roles`, { json: { roles: [own] } }));
  });

  it("nor by an invitation, a parent role, a policy, a workflow or a role of the system", async () => {
    const manager = as("role_manager");
    await refused(
      manager("/admin/invites", { json: { email: "x@y.test", roles: ["role_super_admin"] } }),
      "role_beyond_own",
    );
    await refused(
      manager("/admin/rbac/roles", { json: { name: "Filho", parent_id: "role_super_admin" } }),
      "role_beyond_own",
    );
    await refused(
      manager(`/admin/rbac/roles/${own}`, { json: { parent_id: "role_super_admin" } }),
      "role_beyond_own",
    );
    await refused(manager("/admin/rbac/policies/rpol_super_admin", { json: { name: "x" } }));
    await refused(manager("/admin/workflows-executions/assign-user-roles/run", { json: { input: {} } }));
    await refused(manager("/admin/rbac/roles/role_shipping", { json: { name: "x" } }), "role_built_in");
    await refused(owner("/admin/rbac/roles/role_super_admin", { method: "DELETE" }), "role_built_in");
    await refused(
      manager("/admin/rbac/roles/role_super_admin/users", {
        json: { users: [(staff.get("role_manager") as Staff).id] },
      }),
    );
  });

  it("nor by somebody's account who has more: it is not reset, renamed or deleted", async () => {
    const manager = as("role_manager");
    const boss = staff.get("role_super_admin") as Staff;
    await refused(manager(`/admin/users/${boss.id}/reset-password`, { method: "POST" }), "role_beyond_own");
    await refused(manager(`/admin/users/${boss.id}`, { json: { first_name: "x" } }), "role_beyond_own");
    await refused(manager(`/admin/users/${boss.id}`, { method: "DELETE" }), "role_beyond_own");
    await refused(
      manager(`/admin/users/${boss.id}/roles`, roles({ roles: ["role_super_admin"] }, "DELETE")),
      "role_beyond_own",
    );
  });

  it("nor by the token of an invitation to more", async () => {
    const { invite } = await ok(
      owner<{ invite: { id: string; token: string } }>("/admin/invites", {
        json: { email: "socio@mestres.test", roles: ["role_super_admin"] },
      }),
    );
    type List = { invites: { id: string; token?: string }[] };
    const tokenFor = async (client: Client) =>
      (await ok(client<List>("/admin/invites?limit=100"))).invites.find(({ id }) => id === invite.id)?.token;
    expect(await tokenFor(owner)).toBe(invite.token);
    expect(await tokenFor(as("role_manager"))).toBeUndefined();
    for (const role of ["role_manager", "role_hr"]) {
      const users = await ok(as(role)("/admin/users?fields=id,rbac_roles.invites_link.invite.token"));
      expect(JSON.stringify(users)).not.toContain(invite.token);
    }
    await refused(as("role_manager")(`/admin/invites/${invite.id}`), "role_beyond_own");
    await refused(
      as("role_manager")(`/admin/invites/${invite.id}/resend`, { method: "POST" }),
      "role_beyond_own",
    );
  });

  it("a manager hires and lets go of those who have less", async () => {
    const packer = await hireStaff(app, ["role_shipping"], as("role_manager"));
    expect((await packer.client("/admin/correios/parcels")).status).toBe(200);
    await ok(as("role_manager")(`/admin/users/${packer.id}`, { method: "DELETE" }));
    expect((await packer.client("/admin/correios/parcels")).status).toBe(401);
  });

  it("a secret key does what its maker may, and only while they are there", async () => {
    const partner = await hireStaff(app, ["role_super_admin"], owner);
    const { api_key: key } = await ok(
      partner.client<{ api_key: { token: string } }>("/admin/api-keys", {
        json: { title: "ERP", type: "secret" },
      }),
    );
    const robot = (path: string, call: object = {}) =>
      app.anonymous(path, { ...call, headers: { authorization: `Basic ${key.token}` } });
    expect((await robot("/admin/orders")).status).toBe(200);
    await refused(
      robot(`/admin/users/${colleague.id}/roles`, { json: { roles: [finance] } }),
      "role_needs_person",
    );
    await ok(owner(`/admin/users/${partner.id}/roles`, { json: { roles: ["role_hr"] } }));
    await ok(owner(`/admin/users/${partner.id}/roles/role_super_admin`, { method: "DELETE" }));
    expect((await robot("/admin/orders")).status).toBe(403);
    await ok(owner(`/admin/users/${partner.id}`, { method: "DELETE" }));
    expect((await robot("/admin/users")).status).toBe(401);
  });
});

describe("a role taken away", () => {
  it("API-RBAC-02: counts for the next request of the same session, and a deleted person is nobody", async () => {
    const person = await hireStaff(app, ["role_support"], owner);
    const login = await app.anonymous("/auth/session", {
      method: "POST",
      headers: { authorization: `Bearer ${person.token}` },
    });
    const cookie = login.headers.get("set-cookie")?.split(";")[0] ?? "";
    const bySession = (path: string) => app.anonymous(path, { headers: { cookie } });
    expect((await bySession("/admin/orders")).status).toBe(200);
    await ok(owner(`/admin/users/${person.id}/roles/role_support`, { method: "DELETE" }));
    expect((await bySession("/admin/orders")).status).toBe(403);
    expect((await person.client("/admin/orders")).status).toBe(403);
    await ok(owner(`/admin/users/${person.id}/roles`, { json: { roles: ["role_support"] } }));
    expect((await bySession("/admin/orders")).status).toBe(200);
    await ok(owner(`/admin/users/${person.id}`, { method: "DELETE" }));
    expect((await bySession("/admin/orders")).status).toBe(401);
    expect((await person.client("/admin/orders")).status).toBe(401);
  });

  it("API-RBAC-03: and made again under its old name revives nobody", async () => {
    const old = await newRole("caixa", ["order:read"]);
    const rui = await hireStaff(app, [old], owner);
    expect((await rui.client("/admin/orders")).status).toBe(200);
    await ok(owner(`/admin/rbac/roles/${old}`, { method: "DELETE" }));
    expect((await rui.client("/admin/orders")).status).toBe(403);
    await newRole("caixa", ["order:read"]);
    expect((await rui.client("/admin/orders")).status).toBe(403);
    expect((await rui.client("/admin/refund-reasons")).status).toBe(403);
    const { permissions } = await ok(rui.client<{ permissions: string[] }>("/admin/rbac/me/permissions"));
    expect(permissions).toEqual([]);
    const again = await owner<Failed>(`/admin/rbac/roles/${old}`, { method: "DELETE" });
    expect([again.status, again.body.code]).toEqual([404, "role_unknown"]);
  });

  it("and its invitations give it no more", async () => {
    const gone = await newRole("degustador", ["order:read"]);
    const { invite } = await ok(
      owner<{ invite: { id: string } }>("/admin/invites", {
        json: { email: "degustador@mestres.test", roles: [gone] },
      }),
    );
    await ok(owner(`/admin/rbac/roles/${gone}`, { method: "DELETE" }));
    expect(
      await app.sql("select 1 from invite_rbac_role where invite_id = $1 and deleted_at is null", [
        invite.id,
      ]),
    ).toEqual([]);
    const builtIn = await owner<Failed>("/admin/rbac/roles/role_shipping", { method: "DELETE" });
    expect([builtIn.status, builtIn.body.code]).toEqual([403, "role_built_in"]);
  });

  it("two owners who take each other's role at once leave one", async () => {
    const first = await hireStaff(app, ["role_super_admin"], owner);
    const second = await hireStaff(app, ["role_super_admin"], owner);
    const owners = async () =>
      (
        await app.sql<{ id: string }>(
          `select l.user_id as id from user_rbac_role l join "user" u on u.id = l.user_id and u.deleted_at is null
            where l.rbac_role_id = 'role_super_admin' and l.deleted_at is null`,
        )
      ).map(({ id }) => id);
    // The two are the last ones once all the others have gone, at once.
    const others = (await owners()).filter((id) => ![first.id, second.id].includes(id));
    for (const id of others) {
      await ok(first.client(`/admin/users/${id}/roles/role_super_admin`, { method: "DELETE" }));
    }
    await Promise.all([
      first.client(`/admin/users/${second.id}/roles/role_super_admin`, { method: "DELETE" }),
      second.client(`/admin/users/${first.id}/roles/role_super_admin`, { method: "DELETE" }),
    ]);
    const left = await owners();
    expect(left).toHaveLength(1);
    const last = left[0] === first.id ? first : second;
    for (const id of others) {
      await ok(last.client(`/admin/users/${id}/roles`, { json: { roles: ["role_super_admin"] } }));
    }
  });

  it("never leaves the shop without an owner", async () => {
    const rows = await app.sql<{ user_id: string }>(
      `select l.user_id from user_rbac_role l join "user" u on u.id = l.user_id and u.deleted_at is null
        where l.rbac_role_id = 'role_super_admin' and l.deleted_at is null`,
    );
    const { user } = await ok(owner<{ user: { id: string } }>("/admin/users/me"));
    for (const { user_id: id } of rows.filter(({ user_id }) => user_id !== user.id)) {
      await ok(owner(`/admin/users/${id}/roles/role_super_admin`, { method: "DELETE" }));
    }
    const last = await owner<Failed>(`/admin/users/${user.id}/roles/role_super_admin`, { method: "DELETE" });
    expect([last.status, last.body.code]).toEqual([400, "owner_last"]);
    const many = await owner<Failed>("/admin/rbac/roles/role_super_admin/users", {
      method: "DELETE",
      json: { users: [user.id] },
    });
    expect([many.status, many.body.code]).toEqual([400, "owner_last"]);
  });
});
