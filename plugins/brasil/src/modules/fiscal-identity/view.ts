import type { FiscalIdentityView, StaffFiscalIdentityView } from "./types";

/** The fields of an entity linked to a fiscal identity that {@link showFiscalIdentity} needs. */
export const FISCAL_IDENTITY_VIEW_FIELDS = [
  "fiscal_identity.kind",
  "fiscal_identity.document_masked",
  "fiscal_identity.name",
];

type Linked = { fiscal_identity?: (FiscalIdentityView & { state_registration?: string | null }) | null };

/** What a shopper may see again: never the document, its seal or its hash. */
export function showFiscalIdentity({ fiscal_identity }: Linked): FiscalIdentityView | null {
  if (!fiscal_identity) {
    return null;
  }
  const { kind, document_masked, name } = fiscal_identity;
  return { kind, document_masked, name };
}

/** What staff see: the same, with the state registration. */
export function showFiscalIdentityToStaff(entity: Linked): StaffFiscalIdentityView | null {
  const view = showFiscalIdentity(entity);
  return view && { ...view, state_registration: entity.fiscal_identity?.state_registration ?? null };
}
