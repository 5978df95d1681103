import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { addressOf, isPrivateAddress, sourceOf } from "../addresses";
import { keyedHash } from "../crypto";
import { LIMITS, readLimit, type LimitName } from "./catalogue";
import { countUse, forgetUses } from "./counter";

export type LimitedRequest = MedusaRequest<Record<string, unknown>>;

export type LimitOptions = {
  /** Whose attempt it is besides the address: an account, a cart, an order. Undefined counts for nobody. */
  subject?: (req: LimitedRequest) => string | undefined;
  /** As how many uses a request counts; 0 lets it pass uncounted. Default 1. */
  cost?: (req: LimitedRequest) => number;
  /** A success shows that it was the right person: the subject's count begins anew. */
  successForgives?: boolean;
};

/**
 * A middleware that refuses the uses beyond a limit with 429 `too_many_requests` and `Retry-After`. An address of this
 * machine or its network counts for nobody: it is a server or a proxy of ours that speaks for many.
 */
export function limitUse(name: LimitName, { subject, cost, successForgives }: LimitOptions = {}) {
  const { window } = LIMITS[name];
  return async function limitedUse(
    req: LimitedRequest,
    res: MedusaResponse,
    next: MedusaNextFunction,
  ): Promise<void> {
    const uses = cost?.(req) ?? 1;
    if (uses === 0) {
      return next();
    }
    const source = publicSourceOf(req);
    const about = subject?.(req);
    const addressKey = source && `${name}:address:${source}`;
    const subjectKey = about && `${name}:subject:${keyedHash(about)}`;
    for (const [key, allowed] of [
      [addressKey, addressKey ? await readLimit(`${name}_address`) : 0],
      [subjectKey, subjectKey ? await readLimit(`${name}_subject`) : 0],
    ] as const) {
      if (!key || allowed === 0) {
        continue;
      }
      const { count, retryAfterSeconds } = await countUse(key, window, uses);
      if (count > allowed) {
        return refuse(res, retryAfterSeconds);
      }
    }
    if (successForgives && subjectKey) {
      res.once("finish", () => {
        if (res.statusCode < 300) {
          forgetUses(subjectKey, window).catch(() => undefined);
        }
      });
    }
    next();
  };
}

/** Where a request comes from, as this installation's proxies are set up; empty where nothing says it. */
export function addressOfRequest(req: MedusaRequest): string {
  return addressOf(req, {
    secret: process.env.SHOPPER_ADDRESS_SECRET,
    proxies: process.env.TRUSTED_PROXIES || undefined,
  });
}

/** Who a request counts for; undefined for an address of ours. */
export function publicSourceOf(req: MedusaRequest): string | undefined {
  const address = addressOfRequest(req);
  return isPrivateAddress(address) ? undefined : sourceOf(address);
}

function refuse(res: MedusaResponse, seconds: number): void {
  const wait = seconds < 90 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
  res.setHeader("retry-after", String(seconds));
  res.status(429).json({
    type: "not_allowed",
    code: "too_many_requests",
    message: `Muitas tentativas seguidas. Espere ${wait} e tente de novo.`,
  });
}
