import { decrypt } from "@mestres/platform/lib/crypto";
import { MedusaService } from "@medusajs/framework/utils";
import { parseDocument } from "../../lib/document";
import { documentHash, toColumns } from "./fields";
import { FiscalIdentity } from "./models/fiscal-identity";
import type { FiscalIdentityInput, FiscalIdentityRecord, OpenFiscalIdentity } from "./types";

/** Fiscal identities of carts, orders and customers; the document is sealed at rest. */
class FiscalIdentityService extends MedusaService({ FiscalIdentity }) {
  /**
   * Stores an identity: a new one, or over the given one.
   *
   * @throws BrasilError `cpf_invalid` | `cnpj_invalid` | `document_invalid` | `name_invalid` | `state_registration_invalid`
   */
  async record(input: FiscalIdentityInput, id?: string): Promise<FiscalIdentityRecord> {
    const columns = toColumns(input);
    return id ? this.updateFiscalIdentities({ id, ...columns }) : this.createFiscalIdentities(columns);
  }

  /** Copies an identity, so that a later change of the one leaves the other: a new one, or over the given one. */
  async copy(fromId: string, ontoId?: string): Promise<FiscalIdentityRecord> {
    const { kind, document_sealed, document_hash, document_masked, name, state_registration } =
      await this.retrieveFiscalIdentity(fromId);
    const columns = { kind, document_sealed, document_hash, document_masked, name, state_registration };
    return ontoId
      ? this.updateFiscalIdentities({ id: ontoId, ...columns })
      : this.createFiscalIdentities(columns);
  }

  /**
   * The identity with its document in clear, for invoices and payment providers.
   *
   * @throws MedusaError `sealed_value_invalid`
   */
  async open(id: string): Promise<OpenFiscalIdentity> {
    const row = await this.retrieveFiscalIdentity(id);
    const { kind, digits, formatted } = parseDocument(decrypt(row.document_sealed));
    return { kind, digits, formatted, name: row.name, state_registration: row.state_registration };
  }

  /** Every identity with this CPF or CNPJ. @throws BrasilError as {@link record} */
  async findByDocument(document: string): Promise<FiscalIdentityRecord[]> {
    const { digits } = parseDocument(document);
    return this.listFiscalIdentities({ document_hash: documentHash(digits) });
  }
}

export default FiscalIdentityService;
