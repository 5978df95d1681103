import { ModuleProvider, Modules } from "@medusajs/framework/utils";
import StripeBoletoProvider from "./boleto";
import StripeCardProvider from "./card";
import StripePixProvider from "./pix";

export default ModuleProvider(Modules.PAYMENT, {
  services: [StripeCardProvider, StripePixProvider, StripeBoletoProvider],
});
