import { ModuleProvider, Modules } from "@medusajs/framework/utils";
import PixProviderService from "./service";

export default ModuleProvider(Modules.PAYMENT, { services: [PixProviderService] });
