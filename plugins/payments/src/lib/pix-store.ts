import { moduleMissing, published } from "@mestres/platform/lib/published";
import type PixModuleService from "../modules/pix/service";

/** The pix module's service, for payment providers. @throws MedusaError `pix_module_missing` on `get` */
export const pixStore = published<PixModuleService>(
  "payments.pix",
  moduleMissing("pix_module_missing", "O módulo pix", "@mestres/payments-br"),
);
