import { parseCep } from "@mestres/brasil/lib/cep";
import { readCoreAddress, type StoredAddress } from "@mestres/brasil/lib/core-address";
import { parsePhone } from "@mestres/brasil/lib/phone";
import { isStateCode } from "@mestres/brasil/lib/states";
import { parcelError } from "./errors";
import type { ParcelAddress } from "./parcel";

/** An order's shipping address, as core keeps it. */
export type ShippingAddress = StoredAddress & { phone?: string | null };

/** A phone that nobody can read is left out: no label fails for it. */
function phoneOf(text: string | null | undefined): string | null {
  try {
    return text ? parsePhone(text) : null;
  } catch {
    return null;
  }
}

/**
 * Where an order goes.
 * @throws MedusaError `parcel_address_incomplete`, naming what is missing; BrasilError `cep_invalid`
 */
export function readRecipient(
  address: ShippingAddress | null | undefined,
  email: string | null | undefined,
): ParcelAddress {
  const read = readCoreAddress(address ?? {});
  const name = [address?.first_name, address?.last_name].filter(Boolean).join(" ").trim();
  const missing = [
    name.length < 3 && "nome",
    !read.zipCode && "CEP",
    !read.street && "rua",
    !read.neighborhood && "bairro",
    !read.city && "cidade",
    !isStateCode(read.state) && "UF",
  ].filter((part) => part !== false);
  if (missing.length) {
    throw parcelError(
      "NOT_ALLOWED",
      "parcel_address_incomplete",
      `Falta no endereço de entrega: ${missing.join(", ")}. Corrija o endereço do pedido.`,
    );
  }
  return {
    name,
    phone: phoneOf(address?.phone),
    email: email ?? null,
    cep: parseCep(read.zipCode),
    street: read.street,
    number: read.number,
    complement: read.complement || null,
    district: read.neighborhood,
    city: read.city,
    state: read.state,
  };
}
