import { RETURN_KINDS, RETURN_STATES } from "./types";

/** What `GET /admin/correios/returns` can be asked for. */
export const RETURNS = {
  limit: 20,
  search: true,
  sorts: ["display_id", "state", "kind", "total", "expires_on", "created_at"],
  many: { state: RETURN_STATES, kind: RETURN_KINDS },
};
