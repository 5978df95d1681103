import { lookup } from "node:dns";
import { createHttpsFetch } from "../https-fetch";
import { createHttpClient } from "../http-client";
import { assertPublicUrl, destinationProblem, publicLookup } from "../public-address";
import { resolveSettings, validateSettings, type SettingsField } from "../settings";
import { checkDestinations } from "../settings-destinations";

jest.mock("node:dns", () => ({ ...jest.requireActual<object>("node:dns"), lookup: jest.fn() }));

const label = (ptBR: string) => ({ ptBR, en: ptBR });
const fields: SettingsField[] = [
  { key: "base_url", type: "string", destination: true, label: label("Endereço") },
  { key: "token", type: "string", secret: true, label: label("Token") },
  { key: "key", type: "string", secret: true, label: label("Chave") },
  { key: "name", type: "string", label: label("Nome") },
];
const inForce = { base_url: "https://api.empresa.com.br", token: "t", key: undefined, name: "n" };

/** What the next look-ups of names answer. */
function namesLeadTo(...addresses: string[]): void {
  jest.mocked(lookup).mockImplementation(((
    _name: string,
    _options: object,
    done: (...args: unknown[]) => void,
  ) =>
    done(
      addresses.length ? null : Object.assign(new Error("no such host"), { code: "ENOTFOUND" }),
      addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    )) as never);
}

const demo = process.env.MESTRES_DEMO;
const inProduction = () => (process.env.MESTRES_DEMO = "false");
afterEach(() => {
  process.env.MESTRES_DEMO = demo;
  if (demo === undefined) {
    delete process.env.MESTRES_DEMO;
  }
});

describe("a new address", () => {
  it("needs the secrets that would go there typed again, and names them", async () => {
    const moved = { base_url: "https://outra.com.br" };
    await expect(checkDestinations(fields, inForce, moved)).rejects.toMatchObject({
      code: "settings_secrets_required",
      message: expect.stringMatching(/Token\.$/),
    });
    // To forget a stored secret would let the environment's own go there.
    await expect(checkDestinations(fields, inForce, { ...moved, token: null })).rejects.toMatchObject({
      code: "settings_secrets_required",
    });
    await checkDestinations(fields, inForce, { ...moved, token: "t" });
  });

  it.each([
    { name: "other" },
    { base_url: "https://api.empresa.com.br/" },
    { base_url: null },
    { token: "another" },
  ])("is not %p", async (entered) => {
    await checkDestinations(fields, inForce, entered);
  });

  it("is a public https one in production", async () => {
    inProduction();
    namesLeadTo("203.0.113.7");
    const entered = (base_url: string) => ({ base_url, token: "t" });
    await checkDestinations(fields, inForce, entered("https://outra.com.br"));
    await expect(checkDestinations(fields, inForce, entered("http://outra.com.br"))).rejects.toMatchObject({
      code: "settings_invalid",
      message: "Endereço: use https.",
    });
    namesLeadTo("203.0.113.7", "10.0.0.1");
    await expect(checkDestinations(fields, inForce, entered("https://outra.com.br"))).rejects.toMatchObject({
      message: "Endereço: leva a um endereço da própria rede.",
    });
  });
});

describe("an address of production", () => {
  it.each([
    ["https://127.0.0.1", "é um endereço da própria rede"],
    ["https://[::1]:8443/x", "é um endereço da própria rede"],
    ["https://169.254.169.254/latest", "é um endereço da própria rede"],
    ["https://2130706433", "é um endereço da própria rede"],
    ["https://user:pass@empresa.com.br", "não ponha usuário e senha no endereço"],
    ["ftp://empresa.com.br", "use https"],
    ["nothing", "não é um endereço"],
  ])("is not %s", async (url, problem) => {
    namesLeadTo("203.0.113.7");
    expect(await destinationProblem(url)).toBe(problem);
  });

  it("exists", async () => {
    namesLeadTo();
    expect(await destinationProblem("https://nao-existe.com.br")).toBe("não existe na internet");
  });

  it("is looked up as Node's agents ask, and refused when any of its addresses is private", () => {
    namesLeadTo("203.0.113.7", "2001:db8::7");
    const done = jest.fn();
    publicLookup("a", {}, done);
    expect(done).toHaveBeenLastCalledWith(null, "203.0.113.7", 4);
    publicLookup("a", { all: true }, done);
    expect(done.mock.lastCall?.[1]).toHaveLength(2);
    namesLeadTo("203.0.113.7", "::ffff:127.0.0.1");
    publicLookup("a", {}, done);
    expect(done).toHaveBeenLastCalledWith(expect.objectContaining({ code: "EPRIVATE" }));
  });

  it("is judged again when it is called, whatever was saved", async () => {
    inProduction();
    expect(() => assertPublicUrl("https://10.0.0.1/x")).toThrow("no public https address");
    namesLeadTo("127.0.0.1");
    const call = createHttpsFetch();
    await expect(call("https://mudou.com.br/")).rejects.toMatchObject({ code: "EPRIVATE" });
    await expect(call("http://mudou.com.br/")).rejects.toMatchObject({ code: "EPRIVATE" });
    const client = createHttpClient({ service: "Banco", baseUrl: "https://mudou.com.br", retries: 0 });
    await expect(client.request({ method: "GET", path: "/" })).rejects.toMatchObject({
      code: "service_unavailable",
    });
  });
});

describe("a setting of demo", () => {
  const folder: SettingsField[] = [
    { key: "folder", type: "string", env: "SPEC_FOLDER", demoOnly: true, label: label("Pasta") },
  ];
  const catalogue = { namespace: "spec", fields: folder };

  it("is nothing in production: neither stored, nor taken, nor read from the environment", () => {
    const env = { SPEC_FOLDER: "/tmp/b" };
    expect(resolveSettings(catalogue, { folder: "/tmp/a" }, { MESTRES_DEMO: "true" })).toEqual({
      folder: "/tmp/a",
    });
    expect(resolveSettings(catalogue, { folder: "/tmp/a" }, { ...env, MESTRES_DEMO: "false" })).toEqual({});
    expect(validateSettings(folder, { folder: "/tmp/a" })).toEqual({ folder: "/tmp/a" });
    inProduction();
    expect(() => validateSettings(folder, { folder: "/etc" })).toThrow("não existe nesta integração");
    expect(validateSettings(folder, { folder: null })).toEqual({ folder: null });
  });
});
