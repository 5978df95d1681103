import {
  addressOf,
  isPrivateAddress,
  plainAddress,
  proveAddress,
  SHOPPER_HEADER,
  sourceOf,
} from "../addresses";

const SECRET = "a-secret-of-storefront-and-backend-alone";
const from = (remoteAddress: string, headers: Record<string, string> = {}) => ({
  headers,
  socket: { remoteAddress },
});

it.each([
  "127.0.0.1",
  "127.9.9.9",
  "::1",
  "::ffff:127.0.0.1",
  "::ffff:7f00:1",
  "::FFFF:10.0.0.1",
  "10.1.2.3",
  "172.16.0.1",
  "172.31.255.255",
  "192.168.1.1",
  "169.254.169.254",
  "fe80::1%eth0",
  "fd00::1",
  "0.0.0.0",
  "::",
  "100.64.0.1",
  "224.0.0.1",
  "255.255.255.255",
  "64:ff9b::7f00:1",
  "",
  "localhost",
])("%p is private, or no address", (address) => {
  expect(isPrivateAddress(address)).toBe(true);
});

it.each(["203.0.113.7", "172.32.0.1", "8.8.8.8", "2001:4860:4860::8888", "::ffff:8.8.8.8"])(
  "%p is public",
  (address) => {
    expect(isPrivateAddress(address)).toBe(false);
  },
);

it.each([
  ["203.0.113.7", "203.0.113.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["2001:0db8:0001:0002::9", "2001:db8:1:2::/64"],
])("%s counts as %s", (address, source) => {
  expect(sourceOf(address)).toBe(source);
});

it("an IPv4 address in IPv6 notation is itself", () => {
  expect(plainAddress("::ffff:8.8.8.8")).toBe("8.8.8.8");
  expect(plainAddress("nothing")).toBeUndefined();
});

describe("where a request comes from", () => {
  it("is the other end of the connection, whatever a stranger claims", () => {
    const forged = { "x-forwarded-for": "1.1.1.1" };
    expect(addressOf(from("203.0.113.7", forged), {})).toBe("203.0.113.7");
  });

  it("is what a proxy of ours says, and no more than it added", () => {
    const header = { "x-forwarded-for": "1.1.1.1, 203.0.113.7" };
    expect(addressOf(from("10.0.0.2", header), {})).toBe("203.0.113.7");
    const chain = { "x-forwarded-for": "1.1.1.1, 203.0.113.7, 10.0.0.3" };
    expect(addressOf(from("::ffff:10.0.0.2", chain), {})).toBe("203.0.113.7");
    expect(addressOf(from("10.0.0.2", { "x-forwarded-for": "nonsense" }), {})).toBe("10.0.0.2");
  });

  it("believes the proxies it is told to", () => {
    const proxies = "198.51.100.0/24, 192.0.2.1";
    const header = { "x-forwarded-for": "203.0.113.7" };
    expect(addressOf(from("198.51.100.9", header), { proxies })).toBe("203.0.113.7");
    expect(addressOf(from("192.0.2.1", header), { proxies })).toBe("203.0.113.7");
    expect(addressOf(from("127.0.0.1", header), { proxies })).toBe("127.0.0.1");
  });

  it("is the shopper that the storefront names, if it proves to be the storefront", () => {
    const proven = { [SHOPPER_HEADER]: proveAddress("203.0.113.7", SECRET) };
    expect(addressOf(from("198.51.100.1", proven), { secret: SECRET })).toBe("203.0.113.7");
    expect(addressOf(from("198.51.100.1", proven), {})).toBe("198.51.100.1");
    expect(addressOf(from("198.51.100.1", proven), { secret: "another" })).toBe("198.51.100.1");
    const moved = { [SHOPPER_HEADER]: proven[SHOPPER_HEADER]?.replace("203.0.113.7", "203.0.113.8") ?? "" };
    expect(addressOf(from("198.51.100.1", moved), { secret: SECRET })).toBe("198.51.100.1");
  });
});
