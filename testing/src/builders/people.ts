import { randomBytes } from "node:crypto";
import type { App } from "../app/app.js";
import { ok, type Client } from "../app/client.js";

/** A CPF with right check digits that belongs to no one in particular (all published test documents use it). */
export const validCpf = "529.982.247-25";

/** An address in São Paulo that the sandbox's CEP services know. */
export const address = {
  first_name: "Maria",
  last_name: "Silva",
  phone: "+5511987654321",
  address_1: "Avenida Paulista, 1578",
  address_2: "Bela Vista",
  city: "São Paulo",
  province: "SP",
  postal_code: "01310200",
  country_code: "br",
};

export function newEmail() {
  return `cliente-${randomBytes(5).toString("hex")}@mestres.test`;
}

export type Customer = { id: string; email: string; token: string; client: Client };

/** Registers a customer and logs in. */
export async function registerCustomer(
  app: App,
  email = newEmail(),
  password = "cafe-da-manha",
): Promise<Customer> {
  const registered = await ok(
    app.store<{ token: string }>("/auth/customer/emailpass/register", { json: { email, password } }),
  );
  const { customer } = await ok(
    app.as(registered.token)<{ customer: { id: string } }>("/store/customers", {
      json: { email, first_name: address.first_name, last_name: address.last_name },
    }),
  );
  const { token } = await ok(
    app.store<{ token: string }>("/auth/customer/emailpass", { json: { email, password } }),
  );
  return { id: customer.id, email, token, client: app.as(token) };
}
