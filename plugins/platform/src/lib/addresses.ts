/*
 * No import of Medusa: the storefront's server uses it too.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import { createHmac, timingSafeEqual } from "node:crypto";
import { BlockList, isIP } from "node:net";

/** Carries the address of the shopper for whom the storefront's server asks, with its proof. */
export const SHOPPER_HEADER = "x-mestres-shopper";

const NAMED: Record<string, readonly string[]> = {
  loopback: ["127.0.0.0/8", "::1/128"],
  linklocal: ["169.254.0.0/16", "fe80::/10"],
  uniquelocal: ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"],
};

/** Nobody's address on the internet: this machine, its network, what is reserved. */
const PRIVATE = blockListOf([
  ...Object.values(NAMED).flat(),
  "0.0.0.0/8",
  "100.64.0.0/10",
  "192.0.0.0/24",
  "198.18.0.0/15",
  "224.0.0.0/4",
  "240.0.0.0/4",
  "::/128",
  "64:ff9b::/96",
  "100::/64",
  "ff00::/8",
]);

/** Whether an address is one of this machine or its network, or none at all. */
export function isPrivateAddress(address: string): boolean {
  const plain = plainAddress(address);
  return plain === undefined || listed(PRIVATE, plain);
}

/** An IPv4 address inside IPv6 notation as what it is, without a zone; undefined for what is no address. */
export function plainAddress(address: string): string | undefined {
  const [bare = ""] = address.trim().split("%", 1);
  const mapped = /^::ffff:(?:0:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1] ?? hexMapped(bare);
  const plain = mapped ?? bare;
  return isIP(plain) ? plain.toLowerCase() : undefined;
}

/** `::ffff:7f00:1` is 127.0.0.1 as well. */
function hexMapped(address: string): string | undefined {
  const [, high, low] = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/i.exec(address) ?? [];
  if (high === undefined || low === undefined) {
    return undefined;
  }
  const number = parseInt(high, 16) * 65_536 + parseInt(low, 16);
  return [24, 16, 8, 0].map((shift) => (number >>> shift) & 255).join(".");
}

/**
 * Who counts as one: an IPv4 address, or the /64 of an IPv6 address, which is what one household gets.
 * @param address as {@link plainAddress} gives it
 */
export function sourceOf(address: string): string {
  if (!address.includes(":")) {
    return address;
  }
  const [head = "", tail] = address.split("::", 2);
  const left = head ? head.split(":") : [];
  const right = tail ? tail.split(":") : [];
  const groups =
    tail === undefined
      ? left
      : [...left, ...Array<string>(8 - left.length - right.length).fill("0"), ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}

/** What of a request tells where it comes from. */
export type AddressedRequest = {
  headers: Readonly<Record<string, string | string[] | undefined>>;
  socket: { remoteAddress?: string };
};

/**
 * Where a request comes from: the shopper that the storefront names with proof, else the last address of
 * `X-Forwarded-For` that no proxy of ours has written, else the other end of the connection.
 *
 * @param secret SHOPPER_ADDRESS_SECRET; without it nobody is believed about a shopper
 * @param proxies TRUSTED_PROXIES: addresses, networks, and the names loopback, linklocal, uniquelocal
 */
export function addressOf(
  { headers, socket }: AddressedRequest,
  { secret, proxies = "loopback,linklocal,uniquelocal" }: { secret?: string; proxies?: string },
): string {
  const named = secret ? provenAddress(first(headers[SHOPPER_HEADER]), secret) : undefined;
  if (named) {
    return named;
  }
  const trusted = trustedList(proxies);
  let current = plainAddress(socket.remoteAddress ?? "") ?? "";
  const hops = (first(headers["x-forwarded-for"]) ?? "").split(",").reverse();
  for (const hop of hops) {
    const next = plainAddress(hop);
    if (!next || !listed(trusted, current)) {
      break;
    }
    current = next;
  }
  return current;
}

/** The header's value for a shopper's address. */
export function proveAddress(address: string, secret: string): string {
  return `${address}~${proofOf(address, secret)}`;
}

function provenAddress(value: string | undefined, secret: string): string | undefined {
  const [given = "", proof = ""] = (value ?? "").split("~", 2);
  const address = plainAddress(given);
  const right = Buffer.from(proofOf(given, secret));
  const found = Buffer.from(proof);
  return address && right.length === found.length && timingSafeEqual(right, found) ? address : undefined;
}

function proofOf(address: string, secret: string): string {
  return createHmac("sha256", secret).update(`shopper-address:${address}`).digest("hex");
}

/** The address of the shopper whose request is being answered; the storefront's server fills it. */
export const currentShopper = new AsyncLocalStorage<string>();

const lists = new Map<string, BlockList>();

function trustedList(proxies: string): BlockList {
  const list =
    lists.get(proxies) ??
    blockListOf(
      proxies
        .split(/[\s,]+/)
        .filter(Boolean)
        .flatMap((entry) => NAMED[entry] ?? [entry]),
    );
  lists.set(proxies, list);
  return list;
}

function blockListOf(entries: readonly string[]): BlockList {
  const list = new BlockList();
  for (const entry of entries) {
    const [network = "", bits] = entry.split("/", 2);
    const kind = isIP(network) === 6 ? "ipv6" : "ipv4";
    if (bits === undefined) {
      list.addAddress(network, kind);
    } else {
      list.addSubnet(network, Number(bits), kind);
    }
  }
  return list;
}

function listed(list: BlockList, address: string): boolean {
  return list.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}

function first(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.join(",") : header;
}
