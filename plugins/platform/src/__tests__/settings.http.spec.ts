import { ok, startApp, type App, type Client } from "@mestres/testing";

type Field = { key: string; secret?: boolean; is_set: boolean; origin: string; value: unknown };
type Integration = { namespace: string; can_test: boolean; fields: Field[] };
type Failed = { code: string; message: string };

const PATH = "/admin/mestres/settings";
let app: App;
let admin: Client;
beforeAll(async () => {
  app = await startApp();
  admin = await app.admin();
});
afterAll(() => app?.stop());

const cep = async () => (await ok(admin<{ settings: Integration }>(`${PATH}/cep`))).settings;
const save = (values: object) => admin<Failed>(`${PATH}/cep`, { json: { values } });
const field = ({ fields }: Integration, key: string) => fields.find((candidate) => candidate.key === key);

it("shows every integration to staff alone, and no secret", async () => {
  expect((await app.anonymous(PATH)).status).toBe(401);
  const { settings } = await ok(admin<{ settings: Integration[] }>(PATH));
  expect(settings.map(({ namespace }) => namespace)).toEqual(expect.arrayContaining(["cep"]));
  const secrets = settings.flatMap(({ fields }) => fields.filter(({ secret }) => secret));
  expect(secrets.every(({ value }) => value === null)).toBe(true);
});

it("stores what staff enter, at once, and forgets it again", async () => {
  expect(field(await cep(), "viacep_url")).toMatchObject({ origin: "environment" });
  await ok(save({ viacep_url: "http://localhost:1/viacep" }));
  expect(field(await cep(), "viacep_url")).toMatchObject({
    origin: "database",
    value: "http://localhost:1/viacep",
  });
  const [row] = await app.sql(`select updated_by from platform_setting where namespace = 'cep'`);
  expect(row).toMatchObject({ updated_by: expect.stringMatching(/^user_/) });
  await ok(save({ viacep_url: null }));
  expect(field(await cep(), "viacep_url")).toMatchObject({ origin: "environment" });
});

it.each([
  [{ viacep_url: "not a url" }, "settings_invalid"],
  [{ viacep_url: 5 }, "settings_invalid"],
  [{ other: "x" }, "settings_invalid"],
  [{ viacep_url: { a: 1 } }, undefined],
])("refuses %p", async (values, code) => {
  const { status, body } = await save(values);
  expect([status, body.code]).toEqual([400, code]);
});

it("asks for the secrets again when they would go to another address, saved or tried", async () => {
  const at = `${PATH}/correios`;
  const { settings } = await ok(admin<{ settings: Integration }>(at));
  const secrets = settings.fields.filter(({ secret, is_set }) => secret && is_set);
  expect(secrets.length).toBeGreaterThan(0);
  const moved = { base_url: "http://localhost:1/correios" };
  for (const path of [at, `${at}/check`]) {
    const { status, body } = await admin<Failed>(path, { json: { values: moved } });
    expect([status, body.code]).toEqual([400, "settings_secrets_required"]);
  }
  expect(await app.sql("select 1 from platform_setting where namespace = 'correios'")).toEqual([]);
  const typed = Object.fromEntries(secrets.map(({ key }) => [key, "digitado-de-novo"]));
  await ok(admin(at, { json: { values: { ...moved, ...typed } } }));
  expect(field((await ok(admin<{ settings: Integration }>(at))).settings, "base_url")).toMatchObject({
    origin: "database",
    value: moved.base_url,
  });
});

it("answers 404 for an unknown integration, on every route", async () => {
  const calls = [
    admin<Failed>(`${PATH}/nope`),
    admin<Failed>(`${PATH}/nope`, { json: { values: {} } }),
    admin<Failed>(`${PATH}/nope/check`, { json: {} }),
  ];
  for (const { status, body } of await Promise.all(calls)) {
    expect([status, body.code]).toEqual([404, "settings_namespace_unknown"]);
  }
});

it("tests a connection for real, with values that are not saved", async () => {
  const test = (values?: object) =>
    ok(admin<{ result: { ok: boolean; message: string } }>(`${PATH}/cep/check`, { json: { values } }));
  expect(await test()).toMatchObject({ result: { ok: true } });
  const failed = await test({ viacep_url: "http://localhost:1" });
  expect(failed).toEqual({ result: { ok: false, message: "ViaCEP está fora do ar." } });
  expect(field(await cep(), "viacep_url")).toMatchObject({ origin: "environment" });
});
