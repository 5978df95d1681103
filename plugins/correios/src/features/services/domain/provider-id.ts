/** The provider's id in a Medusa application that registers it as `correios`. */
export const CORREIOS_PROVIDER_ID = "correios_correios";
