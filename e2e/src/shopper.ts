import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** Who buys in the journeys: a document with right check digits, an address the sandbox's CEP services know. */
export const shopper = {
  email: "maria@mestres.test",
  name: "Maria Silva",
  document: "529.982.247-25",
  phone: "(11) 98765-4321",
  cep: "01310-200",
  number: "1578",
};

/** What axe finds that would keep somebody from buying, one line each. */
export async function seriousProblems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}

const byName = (page: Page, role: "link" | "button", name: string | RegExp) => page.getByRole(role, { name });

/** From the list to a cart with one bag of the first coffee in stock. */
export async function putFirstCoffeeInCart(page: Page, shop: string): Promise<void> {
  await page.goto(`${shop}/cafes`);
  await page.locator("article").filter({ hasText: "desde" }).first().getByRole("link").click();
  await page.waitForURL("**/cafes/*");
  await byName(page, "button", /Pôr no carrinho/).click();
  await page.waitForURL("**/carrinho");
}

/** Fills who buys; the address is filled by the CEP. */
export async function fillBuyer(page: Page, document = shopper.document): Promise<void> {
  await page.getByLabel("E-mail").fill(shopper.email);
  await page.getByLabel("Nome completo").fill(shopper.name);
  await page.getByLabel(/CPF/).fill(document);
  await page.getByLabel("Celular com DDD").fill(shopper.phone);
}

/** The code on the order page. */
export const pixCode = (page: Page): Promise<string> => page.getByLabel("PIX copia e cola").inputValue();

/** Pays at the simulated bank, by its interface for scripts. */
export async function payAtBank(sandbox: string, pixCopiaECola: string): Promise<void> {
  const response = await fetch(`${sandbox}/control/pix/pay`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ pixCopiaECola }),
  });
  if (!response.ok) throw new Error(`the sandbox answered ${response.status}: ${await response.text()}`);
}
