import type { MedusaContainer } from "@medusajs/framework/types";
import { setSettingsSource, type SettingsSource } from "@mestres/platform/lib/settings";
import { assertCartIdentified, isBrazilian } from "../assert-identified";

const BR = { country_code: "br" };
const PT = { country_code: "pt" };
const cart = { id: "cart_secret", shipping_address: BR, billing_address: null };

const container = (identity: object | null) =>
  ({
    resolve: () => ({ graph: async () => ({ data: [{ id: cart.id, fiscal_identity: identity }] }) }),
  }) as unknown as MedusaContainer;
const require_document = (value: boolean) =>
  setSettingsSource({ getValues: async () => ({ require_document: value }) } as unknown as SettingsSource);

afterEach(() => setSettingsSource(undefined));

it("takes a cart for Brazilian by where it goes or who is billed", () => {
  expect(isBrazilian({ id: "c", shipping_address: BR, billing_address: PT })).toBe(true);
  expect(isBrazilian({ id: "c", shipping_address: PT, billing_address: { country_code: "BR" } })).toBe(true);
  expect(isBrazilian({ id: "c", shipping_address: PT, billing_address: PT })).toBe(false);
  expect(isBrazilian({ id: "c", shipping_address: null })).toBe(false);
});

it("asks for a document by default, names the call to make, and never the cart's id", async () => {
  const refused = await assertCartIdentified(container(null), cart).catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: "fiscal_identity_required", type: "invalid_data" });
  expect((refused as Error).message).toContain("POST /store/carts/{id}/fiscal-identity");
  expect((refused as Error).message).not.toContain(cart.id);
  await assertCartIdentified(container({ id: "fid_1" }), cart);
});

it("lets pass what is not of Brazil, and everything where the shop does not ask", async () => {
  await assertCartIdentified(container(null), { ...cart, shipping_address: PT });
  require_document(false);
  await assertCartIdentified(container(null), cart);
  require_document(true);
  await expect(assertCartIdentified(container(null), cart)).rejects.toMatchObject({
    code: "fiscal_identity_required",
  });
});
