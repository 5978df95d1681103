import type { MedusaRequest } from "@medusajs/framework/http";

/** The `:namespace` of a route; the catalogue refuses one that it does not know. */
export function namespaceOf(req: Pick<MedusaRequest, "params">): string {
  return req.params.namespace ?? "";
}
