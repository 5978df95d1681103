import { isFromPsp, type WebhookSender } from "../webhook-auth";

const SECRET = "a-secret-of-the-webhook";
const settings = {
  webhook_auth: "hmac",
  webhook_secret: SECRET,
  webhook_header: "X-Pix-Mtls",
  webhook_addresses: "200.1.2.0/24, 34.193.116.226, errado/99, 2001:db8::/32",
};
const sender = (more: Partial<WebhookSender & { headers: Record<string, string> }> = {}): WebhookSender => ({
  header: (name) => more.headers?.[name],
  ...more,
});

describe("a notification", () => {
  it("by secret passes with the secret only", () => {
    expect(isFromPsp(settings, sender({ hmac: SECRET }))).toBe(true);
    for (const hmac of [undefined, "", "x", [SECRET], `${SECRET}/pix`]) {
      expect(isFromPsp(settings, sender({ hmac }))).toBe(false);
    }
  });

  it("by proxy header passes with the header only, whatever the query says", () => {
    const header = { ...settings, webhook_auth: "header" };
    expect(isFromPsp(header, sender({ headers: { "x-pix-mtls": SECRET } }))).toBe(true);
    expect(isFromPsp(header, sender({ headers: { "x-pix-mtls": "SUCCESS" } }))).toBe(false);
    expect(isFromPsp(header, sender({ hmac: SECRET }))).toBe(false);
  });

  it.each([
    ["200.1.2.77", true],
    ["::ffff:200.1.2.77", true],
    ["34.193.116.226", true],
    ["2001:db8::5", true],
    ["200.1.3.1", false],
    ["34.193.116.227", false],
    ["2001:db9::5", false],
    ["", false],
    ["x", false],
    [undefined, false],
  ])("by address %s: %s", (address, passes) => {
    const addresses = { ...settings, webhook_auth: "addresses" };
    expect(isFromPsp(addresses, sender({ address, hmac: SECRET }))).toBe(passes);
  });

  it("passes for nobody while what is needed is not set", () => {
    for (const webhook_auth of ["hmac", "header", "addresses"]) {
      const nothing = { ...settings, webhook_auth, webhook_secret: undefined, webhook_addresses: undefined };
      const all = sender({ hmac: "", headers: { "x-pix-mtls": "" }, address: "0.0.0.0" });
      expect(isFromPsp(nothing, all)).toBe(false);
    }
  });
});
