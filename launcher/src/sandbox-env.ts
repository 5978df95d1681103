/**
 * Settings that point our integrations at a sandbox. The credentials are not secrets: the sandbox takes any,
 * and real ones never go through here.
 */
export function sandboxEnv(sandboxUrl: string): Record<string, string> {
  return {
    SANDBOX_URL: sandboxUrl,
    PIX_BASE_URL: `${sandboxUrl}/pix`,
    PIX_CLIENT_ID: "mestres-demo",
    PIX_CLIENT_SECRET: "mestres-demo",
    PIX_KEY: "pix@mestres.cafe",
    EFI_CHARGES_BASE_URL: `${sandboxUrl}/efi`,
    EFI_CHARGES_CLIENT_ID: "mestres-demo",
    EFI_CHARGES_CLIENT_SECRET: "mestres-demo",
    EFI_CHARGES_WEBHOOK_SECRET: "mestres-demo-efi",
    MERCADOPAGO_BASE_URL: `${sandboxUrl}/mercadopago`,
    MERCADOPAGO_JS_URL: `${sandboxUrl}/mercadopago/sdk/js/v2`,
    MERCADOPAGO_ACCESS_TOKEN: "mestres-demo",
    MERCADOPAGO_PUBLIC_KEY: "mestres-demo",
    // The sandbox signs with these two; it reads the same variables.
    MERCADOPAGO_WEBHOOK_SECRET: "mestres-demo-webhook",
    STRIPE_WEBHOOK_SECRET: "whsec_mestresdemo",
    STRIPE_BASE_URL: `${sandboxUrl}/stripe`,
    CORREIOS_BASE_URL: `${sandboxUrl}/correios`,
    CORREIOS_USER: "mestres-demo",
    CORREIOS_ACCESS_CODE: "mestres-demo",
    CORREIOS_POSTING_CARD: "0067599079",
    // Poços de Caldas, MG: the roaster's town.
    CORREIOS_ORIGIN_CEP: "37701000",
    CORREIOS_SENDER_NAME: "Mestres Café",
    CORREIOS_SENDER_DOCUMENT: "12ABC34501DE35",
    CORREIOS_SENDER_PHONE: "(35) 3712-0000",
    CORREIOS_SENDER_EMAIL: "envios@mestres.cafe",
    CORREIOS_SENDER_STREET: "Rua Assis Figueiredo",
    CORREIOS_SENDER_NUMBER: "1200",
    CORREIOS_SENDER_DISTRICT: "Centro",
    CORREIOS_SENDER_CITY: "Poços de Caldas",
    CORREIOS_SENDER_STATE: "MG",
    // What happens on the sandbox's page shows within a minute, not within hours.
    CORREIOS_TRACKING_MINUTES: "1",
    VIACEP_URL: `${sandboxUrl}/viacep`,
    BRASILAPI_URL: `${sandboxUrl}/brasilapi`,
  };
}
