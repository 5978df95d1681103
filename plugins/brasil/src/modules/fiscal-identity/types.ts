import type { DocumentKind } from "../../lib/document";

/** A fiscal identity as people give it. */
export type FiscalIdentityInput = {
  /** CPF or CNPJ, with or without punctuation. */
  document: string;
  name: string;
  state_registration?: string | null;
};

/** A row, sealed; not to be shown. */
export type FiscalIdentityRecord = {
  id: string;
  kind: DocumentKind;
  document_sealed: string;
  document_hash: string;
  document_masked: string;
  name: string;
  state_registration: string | null;
};

/** What may be shown of it. */
export type FiscalIdentityView = Pick<FiscalIdentityRecord, "kind" | "document_masked" | "name">;

/** What staff see of it. */
export type StaffFiscalIdentityView = FiscalIdentityView & Pick<FiscalIdentityRecord, "state_registration">;

/** With the document in clear: for invoices and payment providers, never for a log. */
export type OpenFiscalIdentity = {
  kind: DocumentKind;
  digits: string;
  formatted: string;
  name: string;
  state_registration: string | null;
};
