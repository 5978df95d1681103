import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { resolveSettings, setSettingsSource } from "../../../lib/settings";
import MailProviderService from "../service";

const content = { subject: "Pedido nº 12", text: "oi", html: "<p>oi</p>" };
const notification = { to: "maria@example.com", channel: "email", template: "payment-paid", content };

let folder: string;
let env: Record<string, string>;
const provider = new MailProviderService();

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "mestres-provider-"));
  env = { MAIL_FOLDER: folder, MAIL_FROM: "Loja <loja@mestres.cafe>" };
  setSettingsSource({ getValues: async (definition) => resolveSettings(definition, {}, env) });
});

afterEach(() => {
  setSettingsSource(undefined);
  rmSync(folder, { recursive: true, force: true });
});

it("sends from the shop, under the caller's message id", async () => {
  const { id } = await provider.send({ ...notification, data: { message_id: "payment-1" } });
  expect(id).toBe("payment-1");
  const [file] = readdirSync(folder);
  expect(JSON.parse(readFileSync(path.join(folder, file ?? ""), "utf8"))).toMatchObject({
    id: "payment-1",
    from: "Loja <loja@mestres.cafe>",
    to: "maria@example.com",
    ...content,
  });
});

it.each([
  ["no sender", { MAIL_FROM: "" }, content],
  ["nowhere to go", { MAIL_FOLDER: "" }, content],
  ["no text", {}, { ...content, text: "" }],
])("refuses for good with %s, and says so in the message", async (_name, changed, sent) => {
  Object.assign(env, changed);
  await expect(provider.send({ ...notification, content: sent })).rejects.toMatchObject({
    code: "mail_refused",
    message: expect.stringContaining("mail_refused"),
  });
});

it("tells a server that is away from a refusal", async () => {
  env.SMTP_URL = "smtp://127.0.0.1:1";
  await expect(provider.send(notification)).rejects.toMatchObject({
    code: "mail_unavailable",
    message: expect.not.stringContaining("mail_refused"),
  });
});
