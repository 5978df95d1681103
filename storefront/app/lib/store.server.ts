/** Who sells: what Brazilian law and good manners want in the footer of a shop. */
export type Store = {
  name: string;
  legalName: string;
  cnpj: string;
  address: string;
  email: string;
  /** For display. */
  phone: string;
  whatsappUrl: string;
};

const digits = (text: string) => text.replace(/\D/g, "");

/**
 * The seller's identity from STORE_* variables; without them, the fictional Mestres Café
 * (its CNPJ has valid check digits and belongs to the demonstration only).
 */
export function readStore(env: Record<string, string | undefined>): Store {
  const name = env.STORE_NAME || "Mestres Café";
  const phone = env.STORE_WHATSAPP || "+55 35 99999-0142";
  const greeting = encodeURIComponent(`Olá! Vim pelo site da ${name}.`);
  return {
    name,
    legalName: env.STORE_LEGAL_NAME || "Mestres Café Torrefação Ltda.",
    cnpj: env.STORE_CNPJ || "12.345.678/0001-95",
    address: env.STORE_ADDRESS || "Rua dos Torreiros, 142, Centro, Carmo de Minas, MG, 37472-000",
    email: env.STORE_EMAIL || "oi@mestres.example",
    phone,
    whatsappUrl: `https://wa.me/${digits(phone)}?text=${greeting}`,
  };
}

export const store = readStore(process.env);
