import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { Piece } from "../domain/demand";

/** What is being changed: an order by an edit, or an exchange, a claim or a return of it. */
export type ChangeOf =
  { order_id: string } | { exchange_id: string } | { claim_id: string } | { return_id: string };

/** An action that a change is made of, as core keeps it. */
export type ChangeAction = {
  id: string;
  action: string;
  reference_id: string | null;
  return_id: string | null;
  details: { reference_id?: string; quantity?: BigNumberInput } | null;
};
export type OpenChange = { id: string; order_id: string; actions: ChangeAction[] };

/** The change that staff is writing; undefined when none is open. */
export async function readOpenChange(
  container: MedusaContainer,
  of: ChangeOf,
): Promise<OpenChange | undefined> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order_change",
    fields: ["id", "order_id", "actions.*"],
    filters: { ...of, status: ["pending", "requested"] },
  });
  const change = (data as unknown as OpenChange[])[0];
  return change && { ...change, actions: change.actions ?? [] };
}

/** Lines that an action of that kind names, and how many of each. */
export function piecesOf({ actions }: OpenChange, kind: "ITEM_ADD" | "RETURN_ITEM"): Piece[] {
  return actions.flatMap(({ action, details }) =>
    action === kind && details?.reference_id
      ? [{ id: details.reference_id, quantity: details.quantity ?? 0 }]
      : [],
  );
}
