import { model } from "@medusajs/framework/utils";

/** Who a purchase is invoiced to. The document is kept encrypted and found by keyed hash. */
export const FiscalIdentity = model
  .define("fiscal_identity", {
    id: model.id({ prefix: "fiscid" }).primaryKey(),
    kind: model.enum(["cpf", "cnpj"]),
    document_sealed: model.text(),
    document_hash: model.text(),
    document_masked: model.text(),
    name: model.text(),
    /** Inscrição estadual of a company, or "ISENTO". */
    state_registration: model.text().nullable(),
  })
  .indexes([{ on: ["document_hash"] }]);
