import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApp } from "../../app.js";
import { createWorld, type World } from "../../world.js";

const HTML = `<!doctype html><html><head><title>x</title></head><body><a href="http://localhost:8000/pedido/1">Ver</a></body></html>`;

let folder: string;
let world: World;
let app: ReturnType<typeof createApp>;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sandbox-mail-"));
  world = createWorld();
  app = createApp(world, "http://localhost:9100", folder);
});
afterEach(() => {
  world.close();
  rmSync(folder, { recursive: true, force: true });
});

const put = (file: string, subject: string) =>
  writeFileSync(
    join(folder, `${file}.json`),
    JSON.stringify({
      id: file,
      to: "maria@example.com",
      from: "Mestres <loja@mestres.cafe>",
      subject,
      text: "oi",
      html: HTML,
      sent_at: "2026-11-22T15:00:00.000Z",
    }),
  );

it("lists the newest message first, and leaves alone what is no message", async () => {
  put("2026-11-22T15-00-00-000Z_aa", "Primeira");
  put("2026-11-22T16-00-00-000Z_bb", "Segunda <b>");
  writeFileSync(join(folder, "2026-11-22T17-00-00-000Z_cc.json"), "{");
  writeFileSync(join(folder, "2026-11-22T18-00-00-000Z_dd.json.part"), "{}");
  const page = await (await app.request("/emails")).text();
  expect(page.indexOf("Segunda &lt;b&gt;")).toBeGreaterThan(0);
  expect(page.indexOf("Segunda")).toBeLessThan(page.indexOf("Primeira"));
  const list = (await (await app.request("/control/mail")).json()) as { subject: string }[];
  expect(list.map(({ subject }) => subject)).toEqual(["Segunda <b>", "Primeira"]);
});

it("shows a message in a frame that cannot run anything", async () => {
  put("2026-11-22T15-00-00-000Z_aa", "Primeira");
  const page = await app.request("/emails/2026-11-22T15-00-00-000Z_aa");
  expect(await page.text()).toContain('src="/emails/2026-11-22T15-00-00-000Z_aa/corpo"');
  const body = await app.request("/emails/2026-11-22T15-00-00-000Z_aa/corpo");
  expect(body.headers.get("content-security-policy")).toMatch(
    /default-src 'none'.+sandbox(?!.*allow-scripts)/,
  );
  expect(await body.text()).toContain('<base target="_top">');
});

it.each(["nada", "..%2f..%2fetc%2fpasswd", "a.json"])("knows no message %s", async (name) => {
  expect((await app.request(`/emails/${name}`)).status).toBe(404);
});

it("says so while there is none", async () => {
  const empty = createApp(world, "http://localhost:9100");
  expect(await (await empty.request("/emails")).text()).toContain("Nenhuma mensagem ainda");
});
