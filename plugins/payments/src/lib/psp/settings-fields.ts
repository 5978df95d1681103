/** How a PSP proves that a notification is its own. */
export const WEBHOOK_AUTHS = ["hmac", "header", "addresses"] as const;
export type WebhookAuth = (typeof WEBHOOK_AUTHS)[number];

/** Where a PSP departs from its profile; empty means as the profile says. */
export const PROFILE_FIELDS = [
  {
    key: "token_path",
    type: "string",
    env: "PIX_TOKEN_PATH",
    pattern: "/.+",
    label: { ptBR: "Caminho do token", en: "Token path" },
    help: { ptBR: "Vazio: /oauth/token.", en: "Empty: /oauth/token." },
  },
  {
    key: "api_path",
    type: "string",
    env: "PIX_API_PATH",
    pattern: "/.*[^/]",
    label: { ptBR: "Caminho da API", en: "API path" },
    help: { ptBR: "Vazio: /v2.", en: "Empty: /v2." },
  },
  {
    key: "token_body",
    type: "select",
    env: "PIX_TOKEN_BODY",
    default: "profile",
    options: [
      { value: "profile", label: { ptBR: "Como no perfil", en: "As in the profile" } },
      { value: "form", label: { ptBR: "Formulário", en: "Form" } },
      { value: "json", label: { ptBR: "JSON", en: "JSON" } },
    ],
    label: { ptBR: "Corpo do pedido de token", en: "Body of the token request" },
  },
  {
    key: "scope",
    type: "string",
    env: "PIX_SCOPE",
    label: { ptBR: "Escopos", en: "Scopes" },
    help: {
      ptBR: "Separados por espaço. Vazio: os do perfil.",
      en: "Separated by spaces. Empty: those of the profile.",
    },
  },
] as const;

export const WEBHOOK_FIELDS = [
  {
    key: "webhook_auth",
    type: "select",
    env: "PIX_WEBHOOK_AUTH",
    default: "hmac",
    options: [
      {
        value: "hmac",
        label: { ptBR: "Segredo no endereço (?hmac=)", en: "Secret in the address (?hmac=)" },
      },
      { value: "header", label: { ptBR: "mTLS no proxy (cabeçalho)", en: "mTLS at the proxy (header)" } },
      { value: "addresses", label: { ptBR: "Endereços de origem", en: "Source addresses" } },
    ],
    label: { ptBR: "Autenticação do webhook", en: "Webhook authentication" },
  },
  {
    key: "webhook_header",
    type: "string",
    env: "PIX_WEBHOOK_HEADER",
    default: "x-pix-mtls",
    pattern: "[A-Za-z0-9-]{1,60}",
    label: { ptBR: "Cabeçalho do proxy", en: "Header of the proxy" },
    help: {
      ptBR: "O proxy confere o certificado do PSP e põe aqui o segredo do webhook; de fora, ele o apaga.",
      en: "The proxy checks the PSP's certificate and puts the webhook secret here; it strips it from outside.",
    },
  },
  {
    key: "webhook_addresses",
    type: "string",
    env: "PIX_WEBHOOK_ADDRESSES",
    label: { ptBR: "Endereços do PSP", en: "Addresses of the PSP" },
    help: {
      ptBR: "IPs ou blocos (200.1.2.0/24), separados por vírgula.",
      en: "IPs or blocks (200.1.2.0/24), separated by commas.",
    },
  },
] as const;

/** What the PSP keeps, for those that do not say it in their answers. */
export const FEE_FIELDS = [
  {
    key: "fee_percent",
    type: "number",
    env: "PIX_FEE_PERCENT",
    default: 0,
    min: 0,
    max: 20,
    label: { ptBR: "Tarifa por PIX (%)", en: "Fee per PIX (%)" },
    help: {
      ptBR: "Usada quando o PSP não informa a tarifa.",
      en: "Used when the PSP does not tell its fee.",
    },
  },
  {
    key: "fee_fixed",
    type: "number",
    env: "PIX_FEE_FIXED",
    default: 0,
    min: 0,
    max: 10_000,
    label: { ptBR: "Tarifa fixa por PIX (centavos)", en: "Fixed fee per PIX (centavos)" },
  },
] as const;
