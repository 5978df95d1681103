import type { RemoteQueryFunction } from "@medusajs/framework/types";
import { readCoreAddress, type BrazilianAddress, type StoredAddress } from "@mestres/brasil/lib/core-address";

/** Who pays. Personal data: for the provider only, never for a log or a column of ours. */
export type Payer = {
  email?: string;
  name?: string;
  /** CPF or CNPJ, digits (a CNPJ may have letters), without punctuation. */
  document?: string;
  phone?: string;
  address?: BrazilianAddress;
};

/**
 * What a provider's container must hold: list both under `dependencies` of the
 * payment module. They are resolved at use, since they load later.
 */
export type PayerSources = {
  query?: Pick<RemoteQueryFunction, "graph">;
  fiscalIdentity?: { open(id: string): Promise<{ digits: string; name: string }> };
};

type Owner = {
  email?: string | null;
  billing_address?: (StoredAddress & { phone?: string | null }) | null;
  shipping_address?: (StoredAddress & { phone?: string | null }) | null;
  fiscal_identity?: { id: string } | null;
};

const FIELDS = ["id", "email", "billing_address.*", "shipping_address.*", "fiscal_identity.id"];

/**
 * The person behind a payment session: of its order when there is one, else of
 * its cart. The server's own word, whatever a browser claims.
 *
 * @returns undefined without a query, or for a session of neither
 */
export async function readPayer(sources: PayerSources, sessionId: string): Promise<Payer | undefined> {
  const { query } = sources;
  const owner = query && (await findOwner(query, sessionId));
  if (!owner) {
    return undefined;
  }
  const identity = owner.fiscal_identity
    ? await sources.fiscalIdentity?.open(owner.fiscal_identity.id)
    : undefined;
  const address = owner.billing_address?.address_1 ? owner.billing_address : owner.shipping_address;
  const name = [address?.first_name, address?.last_name].filter(Boolean).join(" ");
  return {
    email: owner.email ?? undefined,
    name: identity?.name || name || undefined,
    document: identity?.digits,
    phone: address?.phone ?? undefined,
    address: address ? readCoreAddress(address) : undefined,
  };
}

async function findOwner(
  query: Pick<RemoteQueryFunction, "graph">,
  sessionId: string,
): Promise<Owner | undefined> {
  const { data: sessions } = await query.graph({
    entity: "payment_session",
    fields: ["payment_collection_id"],
    filters: { id: sessionId },
  });
  const collectionId = (sessions[0] as { payment_collection_id?: string } | undefined)?.payment_collection_id;
  if (!collectionId) {
    return undefined;
  }
  for (const entity of ["order", "cart"] as const) {
    const { data: links } = await query.graph({
      entity: `${entity}_payment_collection`,
      fields: [`${entity}_id`],
      filters: { payment_collection_id: collectionId },
    });
    const id = (links[0] as Record<string, string> | undefined)?.[`${entity}_id`];
    const { data: owners } = id
      ? await query.graph({ entity, fields: FIELDS, filters: { id } })
      : { data: [] as unknown[] };
    if (owners[0]) {
      return owners[0] as Owner;
    }
  }
  return undefined;
}
