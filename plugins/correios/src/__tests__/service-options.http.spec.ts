import { eventually, ok, startApp, type App, type Client } from "@mestres/testing";

type Option = { id: string; name: string; price_type: string; data: { id?: string } | null };

const SETTINGS = "/admin/mestres/settings/correios";

let app: App;
let admin: Client;
beforeAll(async () => {
  app = await startApp();
  admin = await app.admin();
});
afterAll(() => app?.stop());

const switchTo = (values: Record<string, boolean | number>) => ok(admin(SETTINGS, { json: { values } }));

async function optionsOf(service: string): Promise<Option[]> {
  const { shipping_options: all } = await ok(
    admin<{ shipping_options: Option[] }>("/admin/shipping-options?limit=100"),
  );
  return all.filter(({ data }) => data?.id === service);
}

/** Events are handled behind the answer. */
const appears = (service: string) =>
  eventually(`an option of ${service}`, async () => (await optionsOf(service)).length === 1);

it("a service that staff switch on can be chosen without another step; one that they deleted stays away", async () => {
  expect(await optionsOf("mini")).toEqual([]);
  await switchTo({ mini_enabled: true, sedex12_enabled: false });
  await appears("mini");
  expect((await optionsOf("mini"))[0]).toMatchObject({
    name: "Correios Mini Envios",
    price_type: "calculated",
  });
  expect(await optionsOf("sedex12")).toEqual([]);

  const [mini] = await optionsOf("mini");
  await ok(admin(`/admin/shipping-options/${mini?.id}`, { method: "DELETE" }));
  await switchTo({ handling_days: 2 });
  await switchTo({ sedex10_enabled: true });
  await appears("sedex10");
  expect(await optionsOf("mini")).toEqual([]);

  await switchTo({ mini_enabled: true, sedex10_enabled: true });
  await appears("mini");
  expect(await optionsOf("sedex10")).toHaveLength(1);
});
