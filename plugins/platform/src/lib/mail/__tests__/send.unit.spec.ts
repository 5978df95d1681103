import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { layoutMail } from "../layout";
import { MailError, type MailMessage } from "../message";
import { sendMail } from "../send";
import { isMailReady, mailSettings, type MailSettings } from "../settings";

const message: MailMessage = {
  id: "payment-pevt_1",
  to: "maria@example.com",
  from: "Mestres Café <loja@mestres.cafe>",
  subject: "Pedido nº 12: pagamento confirmado",
  text: "Recebemos o seu pagamento.",
  html: "<p>Recebemos o seu pagamento.</p>",
};

const servers: SMTPServer[] = [];
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "mestres-mail-"));
});

afterEach(async () => {
  await Promise.all(
    servers.splice(0).map((server) => new Promise<void>((done) => server.close(() => done()))),
  );
  await rm(folder, { recursive: true, force: true });
});

async function smtp(options: SMTPServerOptions): Promise<string> {
  const server = new SMTPServer({ authOptional: true, disabledCommands: ["STARTTLS"], ...options });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
}

const failure = (settings: Parameters<typeof sendMail>[0]) =>
  sendMail(settings, message).then(
    () => undefined,
    (error: unknown) => error as MailError,
  );

const refusing = (responseCode: number) =>
  smtp({
    onRcptTo: (_address, _session, callback) =>
      callback(Object.assign(new Error("no such user"), { responseCode })),
  });

describe("sendMail by SMTP", () => {
  it("delivers both forms, with the same Message-ID on every attempt", async () => {
    const received: string[] = [];
    const url = await smtp({
      onData(stream, _session, callback) {
        let raw = "";
        stream.on("data", (chunk: Buffer) => (raw += chunk.toString("utf8")));
        stream.on("end", () => {
          received.push(raw);
          callback();
        });
      },
    });
    await sendMail({ smtp_url: url, folder }, message);
    await sendMail({ smtp_url: url, folder }, message);
    expect(received).toHaveLength(2);
    for (const raw of received) {
      expect(raw).toContain("Message-ID: <payment-pevt_1@127.0.0.1>");
      expect(raw).toContain("To: maria@example.com");
      expect(raw).toMatch(/text\/plain[\s\S]+text\/html/);
    }
    // With a server, nothing goes to the folder.
    expect(await readdir(folder)).toEqual([]);
  });

  it.each([
    [550, true],
    [554, true],
    [451, false],
    [421, false],
  ])("an answer %i is for good: %s", async (code, permanent) => {
    const error = await failure({ smtp_url: await refusing(code), folder: undefined });
    expect(error).toBeInstanceOf(MailError);
    expect(error?.permanent).toBe(permanent);
    expect(error?.message).not.toContain("maria@");
  });

  it("a server that is away may come back", async () => {
    const error = await failure({ smtp_url: "smtp://127.0.0.1:1", folder: undefined });
    expect(error).toBeInstanceOf(MailError);
    expect(error?.permanent).toBe(false);
  });

  it("wrong credentials are about all messages, not about this one", async () => {
    const url = await smtp({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, callback) => callback(new Error("Invalid username or password")),
    });
    const error = await failure({ smtp_url: url.replace("//", "//user:secret@"), folder: undefined });
    expect(error?.permanent).toBe(false);
    expect(error?.message).not.toContain("secret");
  });
});

describe("without a server", () => {
  it("each message is a whole file of the folder", async () => {
    await sendMail({ smtp_url: undefined, folder: path.join(folder, "new") }, message);
    const names = await readdir(path.join(folder, "new"));
    expect(names).toHaveLength(1);
    const stored = JSON.parse(await readFile(path.join(folder, "new", names[0] ?? ""), "utf8"));
    expect(stored).toMatchObject(message);
    expect(Date.parse(stored.sent_at)).not.toBeNaN();
  });

  it("and without a folder nothing goes, for good", async () => {
    const error = await failure({ smtp_url: undefined, folder: undefined });
    expect(error?.permanent).toBe(true);
    const from = "a@b.c";
    expect(isMailReady({ smtp_url: undefined, folder: undefined, from })).toBe(false);
    expect(isMailReady({ smtp_url: undefined, folder, from })).toBe(true);
  });
});

describe("the settings' test", () => {
  const none: MailSettings = { smtp_url: undefined, folder: undefined, from: undefined };
  const check = (values: Partial<MailSettings>) => mailSettings.test?.({ ...none, ...values }, {} as never);

  it("logs in without sending", async () => {
    expect(await check({ smtp_url: await smtp({}) })).toMatchObject({ ok: true });
  });

  it("tells what is wrong, never the password", async () => {
    const closed = createServer().listen(0);
    const { port } = closed.address() as AddressInfo;
    await new Promise((done) => closed.close(done));
    const answer = await check({ smtp_url: `smtp://user:secret@127.0.0.1:${port}` });
    expect(answer?.ok).toBe(false);
    expect(answer?.message).toMatch(/\(E[A-Z]+\)/);
    expect(answer?.message).not.toContain("secret");
    expect((await check({}))?.ok).toBe(false);
    expect((await check({ folder }))?.message).toContain(folder);
  });
});

describe("layoutMail", () => {
  it("lets no text become markup", () => {
    const evil = `"><script>alert('x')</script>&`;
    const { html, text } = layoutMail({
      shop: evil,
      title: evil,
      footer: evil,
      blocks: [
        { kind: "text", text: evil },
        { kind: "code", label: evil, code: evil },
        { kind: "action", label: evil, url: `https://loja.test/?a=${evil}` },
        { kind: "facts", rows: [{ name: evil, value: evil, strong: true }] },
      ],
    });
    expect(html).not.toContain("<script");
    expect(html).toContain("&quot;&gt;&lt;script&gt;");
    expect(text).toContain(evil);
  });
});
