import { defineSettings, getSettingsSource, type SettingsField } from "../settings";

type Limit = {
  /** Seconds in which it counts. The memory store keeps a timer for each key, hence never more than a day. */
  window: number;
  /** Requests of one address in that time, by default. */
  address: number;
  /** Requests about one account, cart or order in that time, by default; absent when there is none. */
  subject?: number;
  label: { ptBR: string; en: string };
};

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** What is limited. docs/operations.md lists the same numbers (a test compares the two). */
export const LIMITS = {
  login: { window: 15 * MINUTE, address: 100, subject: 20, label: { ptBR: "Login", en: "Login" } },
  register: { window: HOUR, address: 30, label: { ptBR: "Cadastro", en: "Registration" } },
  reset: {
    window: HOUR,
    address: 30,
    subject: 6,
    label: { ptBR: "Troca de senha", en: "Password reset" },
  },
  coupon: { window: 10 * MINUTE, address: 60, subject: 40, label: { ptBR: "Cupom", en: "Coupon" } },
  cep: { window: MINUTE, address: 120, label: { ptBR: "Busca de CEP", en: "CEP lookup" } },
  freight: { window: MINUTE, address: 120, label: { ptBR: "Cotação de frete", en: "Freight quote" } },
  payment: {
    window: 10 * MINUTE,
    address: 100,
    subject: 40,
    label: { ptBR: "Tentativa de pagamento", en: "Payment attempt" },
  },
  returns: {
    window: 15 * MINUTE,
    address: 60,
    subject: 20,
    label: { ptBR: "Identidade de quem devolve", en: "Identity for a return" },
  },
  hooks: { window: MINUTE, address: 1_200, label: { ptBR: "Avisos de fora", en: "Incoming webhooks" } },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS;

/** Unpaid orders that one source may have at a time, by default. */
export const OPEN_ORDERS = { address: 30, email: 12 } as const;

const MOST = 1_000_000;

const OFF = { ptBR: "0 desliga este limite.", en: "0 switches this limit off." };

function field(key: string, env: string, fallback: number, label: Limit["label"]): SettingsField {
  return { key, env, type: "number", min: 0, max: MOST, default: fallback, label, help: OFF };
}

function fieldsOf(name: LimitName): SettingsField[] {
  const limit: Limit = LIMITS[name];
  const { window, address, subject, label } = limit;
  const per = window >= HOUR ? "h" : `${window / MINUTE} min`;
  const env = `LIMIT_${name.toUpperCase()}`;
  const fields = [
    field(`${name}_address`, `${env}_ADDRESS`, address, {
      ptBR: `${label.ptBR}, por endereço (${per})`,
      en: `${label.en}, per address (${per})`,
    }),
  ];
  if (subject !== undefined) {
    fields.push(
      field(`${name}_subject`, `${env}_SUBJECT`, subject, {
        ptBR: `${label.ptBR}, por conta, carrinho ou pedido (${per})`,
        en: `${label.en}, per account, cart or order (${per})`,
      }),
    );
  }
  return fields;
}

/** The catalogue entry "limits": what one source may do in a time, and how many unpaid orders it may hold. */
export const limitSettings = defineSettings({
  namespace: "limits",
  label: { ptBR: "Limites de uso", en: "Usage limits" },
  help: {
    ptBR: "Quantas vezes o mesmo endereço ou conta pode fazer cada coisa. Quem passa espera o tempo que a resposta diz.",
    en: "How often one address or account may do each thing. Whoever exceeds it waits as long as the answer says.",
  },
  fields: [
    ...(Object.keys(LIMITS) as LimitName[]).flatMap(fieldsOf),
    field("open_orders_address", "LIMIT_OPEN_ORDERS_ADDRESS", OPEN_ORDERS.address, {
      ptBR: "Pedidos sem pagar, por endereço",
      en: "Unpaid orders, per address",
    }),
    field("open_orders_email", "LIMIT_OPEN_ORDERS_EMAIL", OPEN_ORDERS.email, {
      ptBR: "Pedidos sem pagar, por e-mail",
      en: "Unpaid orders, per e-mail",
    }),
  ],
});

/** A number in force now; 0 means no limit. */
export async function readLimit(
  key: `${LimitName}_${"address" | "subject"}` | `open_orders_${keyof typeof OPEN_ORDERS}`,
): Promise<number> {
  const values: Record<string, unknown> = await getSettingsSource().getValues(limitSettings);
  return Number(values[key] ?? 0);
}
