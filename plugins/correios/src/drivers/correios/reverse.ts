import { OutsideServiceError } from "@mestres/platform/lib/http-client";
import type { CorreiosCaller } from "./caller";
import { readReverse, readReversePage, REVERSE_PAGE, type ReverseAuthorization } from "./reverse-answers";
import { reverseBody, type ReverseRequest } from "./reverse-request";

/** Authorisations of reverse logistics. All calls throw OutsideServiceError. */
export type ReverseClient = {
  /**
   * Buys one. There is no idempotency key: after an unclear answer, `find` it before buying again.
   */
  authorize(request: ReverseRequest): Promise<ReverseAuthorization>;
  /** The one that was bought for a return of ours, if any. Cancelled and expired ones do not count. */
  find(id: string): Promise<ReverseAuthorization | null>;
  /** How one stands; null for one that the Correios do not know. */
  status(prepostId: string): Promise<ReverseAuthorization | null>;
  /** Takes one back, unless the parcel was posted with it; one that is cancelled already counts as withdrawn. */
  cancel(prepostId: string): Promise<"withdrawn" | "posted">;
};

const BASE = "/prepostagem/v1/prepostagens";
const LIST = "/prepostagem/v2/prepostagens";
/** A return is looked for right after it was asked for: it is among the newest. */
const MAX_PAGES = 10;
/** Buying takes the Correios longer than quoting. */
const TIMEOUT_MS = 10_000;

/** Reverse logistics on the account's caller. Source of the shapes: api-docs of prepostagem 2.0.32. */
export function createReverseClient(caller: CorreiosCaller): ReverseClient {
  const list = (query: Record<string, string>, page: number) =>
    caller.get(
      `${LIST}?${new URLSearchParams({ ...query, page: String(page), size: String(REVERSE_PAGE) }).toString()}`,
      readReversePage,
      // PPN-344: nothing matches. It comes as 404.
      { background: true, accept: [404] },
    );

  async function status(prepostId: string) {
    const { items } = await list({ id: prepostId }, 0);
    return items.find(({ authorization }) => authorization.prepostId === prepostId)?.authorization ?? null;
  }

  return {
    authorize: (request) =>
      caller.post(BASE, reverseBody(request), readReverse, {
        repeat: false,
        timeoutMs: TIMEOUT_MS,
      }),
    status,
    async find(id) {
      for (let page = 0; page < MAX_PAGES; page++) {
        const { items, last } = await list({ logisticaReversa: "S" }, page);
        const found = items.find(({ note, authorization }) => note === id && stands(authorization));
        if (found) {
          return found.authorization;
        }
        if (last) {
          break;
        }
      }
      return null;
    },
    async cancel(prepostId) {
      try {
        await caller.delete(`${BASE}/${encodeURIComponent(prepostId)}`, () => undefined);
      } catch (error) {
        const refused = error instanceof OutsideServiceError && error.code === "service_refused";
        const now = refused ? await status(prepostId) : undefined;
        if (!refused || now?.status === "open") {
          throw error;
        }
        if (now?.status === "posted") {
          return "posted";
        }
        // Gone, cancelled or run out: nobody can post with it.
      }
      return "withdrawn";
    },
  };
}

/** Whether a parcel can be, or was, posted with it. */
const stands = ({ status }: ReverseAuthorization): boolean => status === "open" || status === "posted";
