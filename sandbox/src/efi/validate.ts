import { isDate, localDate } from "../local-time.js";
import type { World } from "../world.js";
import type { EfiItem } from "./types.js";

type Json = Record<string, unknown>;

/** What a valid POST /v1/charge/one-step asks for. Money in centavos. */
export type BilletRequest = {
  items: EfiItem[];
  shippings: { name: string; value: number }[];
  discount: number;
  customId: string | null;
  notificationUrl: string | null;
  customer: Json;
  expireAt: string;
  message: string | null;
  configurations: Json;
};

/** The request breaks the schema at `property`, a JSON pointer. */
export class SchemaProblem extends Error {
  constructor(
    readonly property: string,
    message: string,
  ) {
    super(message);
  }
}

const ALLOWED: Record<string, string[]> = {
  "": ["items", "shippings", "metadata", "payment"],
  "/payment": ["banking_billet"],
  "/payment/banking_billet": [
    "customer",
    "expire_at",
    "discount",
    "conditional_discount",
    "configurations",
    "message",
  ],
  "/metadata": ["custom_id", "notification_url"],
  "/payment/banking_billet/customer": [
    "name",
    "cpf",
    "email",
    "phone_number",
    "birth",
    "address",
    "juridical_person",
  ],
  "/payment/banking_billet/configurations": ["days_to_write_off", "fine", "interest"],
};

function objectAt(value: unknown, at: string): Json {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new SchemaProblem(at || "/", "Tipo inválido: era esperado um objeto");
  }
  const unknown = Object.keys(value).find((key) => ALLOWED[at] && !ALLOWED[at].includes(key));
  if (unknown) {
    throw new SchemaProblem(`${at}/${unknown}`, "Propriedade desconhecida (não está no schema)");
  }
  return value as Json;
}

function text(value: unknown, at: string, pattern: RegExp): string {
  if (typeof value !== "string" || !pattern.test(value)) {
    throw new SchemaProblem(at, `O valor não corresponde ao padrão: ${pattern.source}`);
  }
  return value;
}

function integer(value: unknown, at: string, least: number, most = 1_000_000_000): number {
  if (!Number.isInteger(value) || (value as number) < least || (value as number) > most) {
    throw new SchemaProblem(at, `O valor deve ser um inteiro entre ${least} e ${most}`);
  }
  return value as number;
}

function customerOf(value: unknown): Json {
  const at = "/payment/banking_billet/customer";
  const customer = objectAt(value, at);
  if (customer.juridical_person !== undefined) {
    const company = objectAt(customer.juridical_person, `${at}/juridical_person`);
    text(company.corporate_name, `${at}/juridical_person/corporate_name`, /^.{1,255}$/);
    text(company.cnpj, `${at}/juridical_person/cnpj`, /^[0-9A-Z]{12}\d{2}$/);
  } else {
    text(customer.name, `${at}/name`, /^\S+(\s+\S+)+$/);
    text(customer.cpf, `${at}/cpf`, /^\d{11}$/);
  }
  if (customer.email !== undefined) {
    text(customer.email, `${at}/email`, /^[^\s@]+@[^\s@]+\.[^\s@]+$/);
  }
  if (customer.phone_number !== undefined) {
    text(customer.phone_number, `${at}/phone_number`, /^[1-9]{2}9?\d{8}$/);
  }
  if (customer.address !== undefined) {
    addressAt(customer.address, `${at}/address`);
  }
  return customer;
}

function addressAt(value: unknown, at: string): void {
  const address = objectAt(value, at);
  for (const field of ["street", "number", "neighborhood", "city"]) {
    text(address[field], `${at}/${field}`, /^.{1,255}$/);
  }
  text(address.zipcode, `${at}/zipcode`, /^\d{8}$/);
  text(address.state, `${at}/state`, /^[A-Z]{2}$/);
}

function messageOf(value: unknown): string | null {
  if (value === undefined) {
    return null;
  }
  const message = text(value, "/payment/banking_billet/message", /^[\s\S]{1,400}$/);
  if (message.split("\n").length > 4 || message.split("\n").some((line) => line.length > 100)) {
    throw new SchemaProblem("/payment/banking_billet/message", "São no máximo 4 linhas de 100 caracteres");
  }
  return message;
}

function discountOf(value: unknown, total: number): number {
  if (value === undefined) {
    return 0;
  }
  const at = "/payment/banking_billet/discount";
  const discount = objectAt(value, at);
  const amount = integer(discount.value, `${at}/value`, 1);
  // A percentage comes in hundredths of a percent: 1025 is 10.25 %.
  return text(discount.type, `${at}/type`, /^(percentage|currency)$/) === "currency"
    ? amount
    : Math.floor((total * amount) / 10_000);
}

/**
 * Reads the body of POST /v1/charge/one-step.
 * @throws SchemaProblem naming the property at fault
 */
export function readBillet(world: World, body: unknown): BilletRequest {
  const root = objectAt(body, "");
  const list = (value: unknown, at: string): Json[] => {
    if (!Array.isArray(value) || value.length === 0) {
      throw new SchemaProblem(at, "A propriedade é obrigatória");
    }
    return value.map((one, index) => objectAt(one, `${at}/${index}`));
  };
  const items = list(root.items, "/items").map((item, at) => ({
    name: text(item.name, `/items/${at}/name`, /^.{1,255}$/),
    value: integer(item.value, `/items/${at}/value`, 0),
    amount: integer(item.amount ?? 1, `/items/${at}/amount`, 1),
  }));
  const shippings = (root.shippings === undefined ? [] : list(root.shippings, "/shippings")).map(
    (one, at) => ({
      name: text(one.name, `/shippings/${at}/name`, /^.{1,255}$/),
      value: integer(one.value, `/shippings/${at}/value`, 0),
    }),
  );
  const metadata = objectAt(root.metadata ?? {}, "/metadata");
  const at = "/payment/banking_billet";
  const billet = objectAt(objectAt(root.payment, "/payment").banking_billet, at);
  if (!isDate(billet.expire_at) || billet.expire_at < localDate(world.now())) {
    throw new SchemaProblem(`${at}/expire_at`, "A data de vencimento deve ser maior ou igual à data atual");
  }
  const configurations = objectAt(billet.configurations ?? {}, `${at}/configurations`);
  if (configurations.days_to_write_off !== undefined) {
    integer(configurations.days_to_write_off, `${at}/configurations/days_to_write_off`, 0, 120);
  }
  const gross =
    items.reduce((sum, item) => sum + item.value * item.amount, 0) +
    shippings.reduce((sum, one) => sum + one.value, 0);
  return {
    items,
    shippings,
    discount: discountOf(billet.discount, gross),
    customId:
      metadata.custom_id === undefined ? null : text(metadata.custom_id, "/metadata/custom_id", /^.{1,255}$/),
    notificationUrl:
      metadata.notification_url === undefined
        ? null
        : text(metadata.notification_url, "/metadata/notification_url", /^https?:\/\/.{1,240}$/),
    customer: customerOf(billet.customer),
    expireAt: billet.expire_at,
    message: messageOf(billet.message),
    configurations,
  };
}
