/** What a request to the admin API is about, as far as its address says. */
export type Subject = {
  /** As policies and the query engine name it: "order", "shipping_box". */
  resource: string;
  id: string | null;
  /** The words behind the id: "fulfillments", "cancel". */
  rest: string[];
};

/** Segments whose singular is not theirs without the last letter, or that core names otherwise. */
const NAMES: Record<string, string> = {
  boxes: "shipping_box",
  claims: "order_claim",
  collections: "product_collection",
  exchanges: "order_exchange",
  "delivery-areas": "delivery_area",
  "draft-orders": "order",
  "free-freight": "free_freight_rule",
  labels: "parcel",
  "labels.pdf": "parcel",
  "order-edits": "order_change",
  parcels: "parcel",
  policies: "rbac_policy",
  "product-categories": "product_category",
  reservations: "reservation_item",
  roles: "rbac_role",
  "static-codes": "pix_static_code",
  cases: "payment_case",
  tracking: "parcel",
  uploads: "file",
  "workflows-executions": "workflow_execution",
};

/** The rooms of plugins below /admin: the thing's own segment comes behind them. */
const ROOMS = new Set(["correios", "mestres", "payments-br", "pix", "rbac"]);

/** Segments that mean another thing in a plugin's room than in core's. */
const IN_ROOM: Record<string, string> = { returns: "return_request" };

/** Ids as Medusa and our modules make them. */
const ID = /^[a-z0-9_]+_[0-9A-Za-z]{26,}$/;

const BUILT_IN_ROLE = /^role_[a-z_]+$/;

/**
 * "/admin/orders/order_01…/cancel" is about that order. Express finds the same route by other capitals, and reads an id
 * with its escapes undone: so is it read here.
 *
 * @throws URIError for broken escapes, which the guard against hostile input has refused before
 */
export function subjectOf(path: string): Subject {
  const segments = path.split("/").filter(Boolean).slice(1).map(decodeURIComponent);
  const inRoom = ROOMS.has(segments[0]?.toLowerCase() ?? "");
  const own = inRoom ? segments.slice(1) : segments;
  const [written = "", candidate] = own.length ? own : [segments[0] ?? ""];
  const name = written.toLowerCase();
  const named = candidate !== undefined && (ID.test(candidate) || isNamed(name, candidate));
  return {
    resource: (inRoom && IN_ROOM[name]) || (NAMES[name] ?? singular(name)),
    id: named ? candidate : null,
    rest: own.slice(named ? 2 : 1),
  };
}

/** Integrations and roles of the system are known by names. */
function isNamed(name: string, candidate: string): boolean {
  return name === "settings" || (name === "roles" && BUILT_IN_ROLE.test(candidate));
}

function singular(segment: string): string {
  const word = segment.replace(/-/g, "_");
  if (word === "settings") {
    return "integration";
  }
  return word.endsWith("ies") ? `${word.slice(0, -3)}y` : word.replace(/s$/, "");
}
