/*
 * No import: the launcher reads this file too, before anything is built.
 */

/** Who reads a variable. */
export type Scope = "launcher" | "backend" | "storefront" | "sandbox" | "tests";

export type Variable = {
  name: string;
  scopes: Scope[];
  /** Demo generates or derives it; production without it is refused. */
  requiredInProduction?: true;
  /** Ours to make up: refused in production when short or a well-known placeholder. */
  secret?: true;
  /** Given by a company; may be left out, and a placeholder or the sandbox's own is refused in production. */
  credential?: true;
  /** Must be an address, in production. */
  url?: true;
  default?: string;
};

/** Every variable of the project; docs/operations.md lists the same (a test compares the two). */
export const variables: readonly Variable[] = [
  { name: "NODE_ENV", scopes: ["launcher", "backend", "storefront"], default: "development" },
  { name: "MESTRES_DEMO", scopes: ["launcher", "backend", "storefront"] },
  { name: "MESTRES_DATA_DIR", scopes: ["launcher"], default: ".data" },
  { name: "STOREFRONT_PORT", scopes: ["launcher", "storefront"], default: "8000" },
  { name: "BACKEND_PORT", scopes: ["launcher", "backend"], default: "9000" },
  { name: "SANDBOX_PORT", scopes: ["launcher", "sandbox"], default: "9100" },
  { name: "POSTGRES_PORT", scopes: ["launcher"], default: "54320" },
  { name: "DEMO_ADMIN_EMAIL", scopes: ["launcher"], default: "admin@mestres.cafe" },
  { name: "DEMO_ADMIN_PASSWORD", scopes: ["launcher"] },
  { name: "DATABASE_URL", scopes: ["launcher", "backend"], requiredInProduction: true },
  { name: "REDIS_URL", scopes: ["launcher", "backend"], requiredInProduction: true },
  { name: "REDIS_PREFIX", scopes: ["backend"] },
  { name: "JWT_SECRET", scopes: ["backend"], requiredInProduction: true, secret: true },
  { name: "COOKIE_SECRET", scopes: ["backend"], requiredInProduction: true, secret: true },
  { name: "MESTRES_ENCRYPTION_KEY", scopes: ["backend"], requiredInProduction: true, secret: true },
  { name: "PIX_WEBHOOK_SECRET", scopes: ["backend"], requiredInProduction: true, secret: true },
  { name: "SESSION_SECRET", scopes: ["storefront"], requiredInProduction: true, secret: true },
  {
    name: "SHOPPER_ADDRESS_SECRET",
    scopes: ["backend", "storefront"],
    requiredInProduction: true,
    secret: true,
  },
  { name: "TRUSTED_PROXIES", scopes: ["backend"], default: "loopback,linklocal,uniquelocal" },
  { name: "LIMIT_LOGIN_ADDRESS", scopes: ["backend"], default: "100" },
  { name: "LIMIT_LOGIN_SUBJECT", scopes: ["backend"], default: "20" },
  { name: "LIMIT_REGISTER_ADDRESS", scopes: ["backend"], default: "30" },
  { name: "LIMIT_RESET_ADDRESS", scopes: ["backend"], default: "30" },
  { name: "LIMIT_RESET_SUBJECT", scopes: ["backend"], default: "6" },
  { name: "LIMIT_COUPON_ADDRESS", scopes: ["backend"], default: "60" },
  { name: "LIMIT_COUPON_SUBJECT", scopes: ["backend"], default: "40" },
  { name: "LIMIT_CEP_ADDRESS", scopes: ["backend"], default: "120" },
  { name: "LIMIT_FREIGHT_ADDRESS", scopes: ["backend"], default: "120" },
  { name: "LIMIT_PAYMENT_ADDRESS", scopes: ["backend"], default: "100" },
  { name: "LIMIT_PAYMENT_SUBJECT", scopes: ["backend"], default: "40" },
  { name: "LIMIT_RETURNS_ADDRESS", scopes: ["backend"], default: "60" },
  { name: "LIMIT_RETURNS_SUBJECT", scopes: ["backend"], default: "20" },
  { name: "LIMIT_HOOKS_ADDRESS", scopes: ["backend"], default: "1200" },
  { name: "LIMIT_OPEN_ORDERS_ADDRESS", scopes: ["backend"], default: "30" },
  { name: "LIMIT_OPEN_ORDERS_EMAIL", scopes: ["backend"], default: "12" },
  { name: "PUBLISHABLE_KEY", scopes: ["storefront"], requiredInProduction: true },
  {
    name: "BACKEND_URL",
    scopes: ["backend", "storefront"],
    url: true,
    requiredInProduction: true,
    default: "http://localhost:9000",
  },
  {
    name: "STOREFRONT_URL",
    scopes: ["backend", "storefront"],
    url: true,
    requiredInProduction: true,
    default: "http://localhost:8000",
  },
  { name: "SANDBOX_URL", scopes: ["storefront"], default: "http://localhost:9100" },
  { name: "MEDIA_BASE_URL", scopes: ["storefront"] },
  { name: "PORT", scopes: ["backend", "storefront"] },
  { name: "STORE_CORS", scopes: ["backend"] },
  { name: "ADMIN_CORS", scopes: ["backend"] },
  { name: "AUTH_CORS", scopes: ["backend"] },
  { name: "MEDUSA_BACKEND_URL", scopes: ["backend"] },
  { name: "MEDUSA_WORKER_MODE", scopes: ["backend"], default: "shared" },
  { name: "ADMIN_DISABLED", scopes: ["backend"], default: "false" },
  { name: "UPLOADS_DIR", scopes: ["backend"], default: "uploads" },
  { name: "LABEL_CACHE_DIR", scopes: ["backend"], default: ".cache/labels" },
  { name: "PIX_BASE_URL", scopes: ["backend"] },
  { name: "PIX_CLIENT_ID", scopes: ["backend"], credential: true },
  { name: "PIX_CLIENT_SECRET", scopes: ["backend"], credential: true },
  { name: "PIX_KEY", scopes: ["backend"] },
  { name: "PIX_CERTIFICATE", scopes: ["backend"] },
  { name: "PIX_CERTIFICATE_KEY", scopes: ["backend"], credential: true },
  { name: "PIX_MERCHANT_NAME", scopes: ["backend"], default: "MESTRES CAFE" },
  { name: "PIX_MERCHANT_CITY", scopes: ["backend"], default: "SAO PAULO" },
  { name: "PIX_EXPIRATION_SECONDS", scopes: ["backend"], default: "1800" },
  { name: "PIX_ORDER_TIMEOUT_SECONDS", scopes: ["backend"], default: "7200" },
  { name: "PIX_TOKEN_PATH", scopes: ["backend"] },
  { name: "PIX_API_PATH", scopes: ["backend"] },
  { name: "PIX_TOKEN_BODY", scopes: ["backend"] },
  { name: "PIX_SCOPE", scopes: ["backend"] },
  { name: "PIX_WEBHOOK_AUTH", scopes: ["backend"], default: "hmac" },
  { name: "PIX_WEBHOOK_HEADER", scopes: ["backend"], default: "x-pix-mtls" },
  { name: "PIX_WEBHOOK_ADDRESSES", scopes: ["backend"] },
  { name: "PIX_FEE_PERCENT", scopes: ["backend"], default: "0" },
  { name: "PIX_FEE_FIXED", scopes: ["backend"], default: "0" },
  { name: "BOLETO_DUE_DAYS", scopes: ["backend"], default: "3" },
  { name: "BOLETO_GRACE_DAYS", scopes: ["backend"], default: "3" },
  { name: "BOLETO_BENEFICIARY_NAME", scopes: ["backend"], default: "Mestres Café" },
  { name: "BOLETO_BENEFICIARY_DOCUMENT", scopes: ["backend"] },
  { name: "EFI_CHARGES_BASE_URL", scopes: ["backend"] },
  { name: "EFI_CHARGES_CLIENT_ID", scopes: ["backend"], credential: true },
  { name: "EFI_CHARGES_CLIENT_SECRET", scopes: ["backend"], credential: true },
  { name: "EFI_CHARGES_WEBHOOK_SECRET", scopes: ["backend"], credential: true },
  { name: "MERCADOPAGO_BASE_URL", scopes: ["backend"], default: "https://api.mercadopago.com" },
  { name: "MERCADOPAGO_ACCESS_TOKEN", scopes: ["backend"], credential: true },
  { name: "MERCADOPAGO_PUBLIC_KEY", scopes: ["backend"] },
  { name: "MERCADOPAGO_WEBHOOK_SECRET", scopes: ["backend", "sandbox"], credential: true },
  {
    name: "MERCADOPAGO_JS_URL",
    scopes: ["backend", "storefront"],
    default: "https://sdk.mercadopago.com/js/v2",
  },
  { name: "STRIPE_API_KEY", scopes: ["backend"], credential: true },
  { name: "STRIPE_WEBHOOK_SECRET", scopes: ["backend", "sandbox"], credential: true },
  { name: "STRIPE_BASE_URL", scopes: ["backend"] },
  { name: "SMTP_URL", scopes: ["backend"], credential: true },
  { name: "MAIL_FROM", scopes: ["backend"] },
  { name: "MAIL_FOLDER", scopes: ["backend", "sandbox"] },
  { name: "CORREIOS_BASE_URL", scopes: ["backend"] },
  { name: "CORREIOS_USER", scopes: ["backend"], credential: true },
  { name: "CORREIOS_ACCESS_CODE", scopes: ["backend"], credential: true },
  { name: "CORREIOS_POSTING_CARD", scopes: ["backend"] },
  { name: "CORREIOS_ORIGIN_CEP", scopes: ["backend"] },
  { name: "CORREIOS_SENDER_NAME", scopes: ["backend"] },
  { name: "CORREIOS_SENDER_DOCUMENT", scopes: ["backend"] },
  { name: "CORREIOS_SENDER_PHONE", scopes: ["backend"] },
  { name: "CORREIOS_SENDER_EMAIL", scopes: ["backend"] },
  { name: "CORREIOS_SENDER_STREET", scopes: ["backend"] },
  { name: "CORREIOS_SENDER_NUMBER", scopes: ["backend"] },
  { name: "CORREIOS_SENDER_COMPLEMENT", scopes: ["backend"] },
  { name: "CORREIOS_SENDER_DISTRICT", scopes: ["backend"] },
  { name: "CORREIOS_SENDER_CITY", scopes: ["backend"] },
  { name: "CORREIOS_SENDER_STATE", scopes: ["backend"] },
  { name: "CORREIOS_TRACKING_MINUTES", scopes: ["backend"] },
  { name: "VIACEP_URL", scopes: ["backend"] },
  { name: "BRASILAPI_URL", scopes: ["backend"] },
  { name: "S3_BUCKET", scopes: ["backend"] },
  { name: "S3_REGION", scopes: ["backend"] },
  { name: "S3_ENDPOINT", scopes: ["backend"] },
  { name: "S3_FILE_URL", scopes: ["backend"] },
  { name: "S3_PREFIX", scopes: ["backend"] },
  { name: "S3_ACCESS_KEY_ID", scopes: ["backend"], credential: true },
  { name: "S3_SECRET_ACCESS_KEY", scopes: ["backend"], credential: true },
  { name: "STORE_NAME", scopes: ["storefront"], default: "Mestres Café" },
  { name: "STORE_LEGAL_NAME", scopes: ["storefront"] },
  { name: "STORE_CNPJ", scopes: ["storefront"] },
  { name: "STORE_ADDRESS", scopes: ["storefront"] },
  { name: "STORE_EMAIL", scopes: ["storefront"] },
  { name: "STORE_WHATSAPP", scopes: ["storefront"] },
  { name: "SEED_OUTPUT", scopes: ["backend"] },
  { name: "SANDBOX_STATE", scopes: ["sandbox"] },
  { name: "SANDBOX_HOST", scopes: ["sandbox"], default: "127.0.0.1" },
  { name: "CHROME_PATH", scopes: ["tests"] },
  { name: "MESTRES_TEST_REDIS", scopes: ["tests"] },
  { name: "MESTRES_TEST_LOG_LEVEL", scopes: ["tests"], default: "info" },
  { name: "MESTRES_E2E_DEMO", scopes: ["tests"] },
  { name: "MESTRES_BENCH_ORDERS", scopes: ["tests"] },
  { name: "MESTRES_BENCH_KEEP", scopes: ["tests"] },
  { name: "MESTRES_BENCH_PART", scopes: ["tests"] },
];

/** What stands alone for a value in a template: a word for it, a number counted up, brackets, dots. */
const WHOLE_PLACEHOLDER =
  /^(?:(?:my|meu|minha|the|sua?|seu)?[-_ ]?(?:secret|segredo|password|passwd|senha|pass|token|chave|key|test|teste|testing|admin|root|user|usuario|usuário|client[-_ ]?(?:id|secret)|access[-_ ]?(?:token|key|code)|api[-_ ]?key|none|null|undefined|todo|tbd|dummy|foo|bar|abc|abc123)|0?123\d*|<.*>|\$\{.*\}|\{\{.*\}\}|\[.*\]|[.*x_-]{2,}|…)$/i;

/** Hosts that RFC 2606 keeps for examples. */
const EXAMPLE_HOST = /(?:^|\.)(?:example(?:\.(?:com|net|org))?|exemplo(?:\.com(?:\.br)?)?|invalid|test)$/i;

export type Environment = Record<string, string | undefined>;

/** Demo (outside services are the local sandbox) unless production is asked for. */
export function isDemo(env: Environment): boolean {
  return env.MESTRES_DEMO ? env.MESTRES_DEMO === "true" : env.NODE_ENV !== "production";
}

/** A secret of fewer characters can be guessed by trying. */
const SHORTEST_SECRET = 32;

/** What stands in examples and in the sandbox, and what one key held down makes. */
const PLACEHOLDER =
  /supersecret|change[-_ ]?me|placeholder|exampl|exemplo|troque|segredo|your[-_ ]|seu[-_ ]|demo-only|mestres-?demo|^(.)\1*$/i;

/**
 * What keeps production from starting, one Portuguese line for each variable; empty in demo.
 *
 * @param scope only what this part reads; the launcher starts all of them and asks for everything
 */
export function productionProblems(env: Environment, scope: Scope = "launcher"): string[] {
  if (isDemo(env)) {
    return [];
  }
  return variables
    .filter(({ scopes }) => scope === "launcher" || scopes.includes(scope))
    .flatMap((variable) => problemOf(variable, env[variable.name]?.trim()) ?? []);
}

function problemOf(variable: Variable, value: string | undefined): string | undefined {
  const { name, requiredInProduction, secret, credential, url } = variable;
  if (!value) {
    return requiredInProduction ? `${name}: falta` : undefined;
  }
  if (url && !isAddress(value)) {
    return `${name}: não é um endereço http ou https`;
  }
  if (url && EXAMPLE_HOST.test(new URL(value).hostname)) {
    return `${name}: é um endereço de exemplo`;
  }
  if ((secret || credential) && (PLACEHOLDER.test(value) || WHOLE_PLACEHOLDER.test(value))) {
    return secret
      ? `${name}: é um valor de exemplo; gere outro com "openssl rand -hex 32"`
      : `${name}: é um valor de exemplo ou do sandbox; use o da sua conta ou deixe a variável de fora`;
  }
  return secret && value.length < SHORTEST_SECRET
    ? `${name}: tem menos de ${SHORTEST_SECRET} caracteres`
    : undefined;
}

function isAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}
