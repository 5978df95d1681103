import { ModuleProvider, Modules } from "@medusajs/framework/utils";
import BoletoProviderService from "./service";

export default ModuleProvider(Modules.PAYMENT, { services: [BoletoProviderService] });
