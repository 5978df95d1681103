import type { Payer } from "../payer/read-payer";

/** What a billet is to be like. Amounts in centavos, dates local. */
export type EfiBilletRequest = {
  amountCentavos: number;
  dueOn: string;
  /** Days after the due date on which banks still take it. */
  writeOffDays: number;
  /** Our reference, by which it is found again. */
  customId: string;
  notificationUrl?: string;
  description: string;
  /** At most four lines of 100 characters. */
  message?: string;
  payer: Payer & { name: string; document: string };
};

const CPF_LENGTH = 11;

/** The body of POST /v1/charge/one-step (Efí, API Cobranças: "Criar boleto em um passo"). */
export function billetBody(request: EfiBilletRequest): Record<string, unknown> {
  return {
    items: [{ name: request.description.slice(0, 255), value: request.amountCentavos, amount: 1 }],
    metadata: { custom_id: request.customId, notification_url: request.notificationUrl },
    payment: {
      banking_billet: {
        customer: customerOf(request.payer),
        expire_at: request.dueOn,
        configurations: { days_to_write_off: request.writeOffDays },
        message: messageOf(request.message),
      },
    },
  };
}

function customerOf(payer: EfiBilletRequest["payer"]): Record<string, unknown> {
  const contact = { email: payer.email, phone_number: phoneOf(payer.phone), address: addressOf(payer) };
  return payer.document.length > CPF_LENGTH
    ? { juridical_person: { corporate_name: payer.name.slice(0, 255), cnpj: payer.document }, ...contact }
    : { name: fullName(payer.name), cpf: payer.document, ...contact };
}

/** Efí wants a first and a last name; who has only one gets it twice rather than no boleto. */
function fullName(name: string): string {
  const words = name.trim().split(/\s+/);
  return words.length > 1 ? words.join(" ") : `${words[0]} ${words[0]}`;
}

/** Area code and number; anything else is left out, for Efí refuses the whole request over it. */
function phoneOf(phone: string | undefined): string | undefined {
  const digits = (phone ?? "").replace(/\D/g, "").replace(/^55(?=\d{10,11}$)/, "");
  return /^[1-9]{2}9?\d{8}$/.test(digits) ? digits : undefined;
}

function addressOf({ address }: Payer): Record<string, string> | undefined {
  if (
    !address?.street ||
    !address.number ||
    !address.neighborhood ||
    !address.city ||
    !/^[A-Z]{2}$/.test(address.state) ||
    !/^\d{8}$/.test(address.zipCode)
  ) {
    return undefined;
  }
  return {
    street: address.street,
    number: address.number,
    neighborhood: address.neighborhood,
    zipcode: address.zipCode,
    city: address.city,
    state: address.state,
    ...(address.complement ? { complement: address.complement } : {}),
  };
}

function messageOf(message: string | undefined): string | undefined {
  const lines = (message ?? "").split("\n").map((line) => line.trim().slice(0, 100));
  return lines.filter(Boolean).slice(0, 4).join("\n") || undefined;
}
