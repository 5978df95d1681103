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

/**
 * From the list to a cart with one bag of the first coffee in stock. The cheapest come first: of those there is enough
 * for all journeys, while the shop's own order begins with a small lot.
 */
export async function putFirstCoffeeInCart(page: Page, shop: string): Promise<void> {
  await page.goto(`${shop}/cafes?ordem=menor_preco`);
  await page.locator("article").filter({ hasText: "desde" }).first().getByRole("link").click();
  await page.waitForURL("**/cafes/*");
  await byName(page, "button", /Pôr no carrinho/).click();
  await page.waitForURL("**/carrinho");
}

/** Fills who buys; the address is filled by the CEP. */
export async function fillBuyer(page: Page, document = shopper.document): Promise<void> {
  await page.getByLabel("E-mail").fill(shopper.email);
  await page.getByLabel("Nome completo").fill(shopper.name);
  await page.getByLabel("CPF ou CNPJ", { exact: true }).fill(document);
  await page.getByLabel("Celular com DDD").fill(shopper.phone);
}

/** The code on the order page. */
export function pixCode(page: Page): Promise<string> {
  return page.getByLabel("PIX copia e cola").inputValue();
}

/** From the cart to a checkout that lacks nothing but the way of paying. */
export async function fillCheckout(page: Page, freight: RegExp = /PAC/): Promise<void> {
  await byName(page, "link", "Fechar pedido").click();
  await page.waitForURL("**/checkout");
  await fillBuyer(page);
  await page.getByLabel("CEP", { exact: true }).fill(shopper.cep);
  await page.getByRole("radio", { name: freight }).waitFor();
  await page.getByLabel("Número", { exact: true }).fill(shopper.number);
  await page.getByRole("radio", { name: freight }).check();
}

/** Tells the simulated outside world to do something, by its interface for scripts. */
export async function control(sandbox: string, order: string, values: object): Promise<void> {
  const response = await fetch(`${sandbox}/control/${order}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(values),
  });
  if (!response.ok) {
    throw new Error(`the sandbox answered ${response.status}: ${await response.text()}`);
  }
}

/** Pays a PIX at the simulated bank. */
export function payAtBank(sandbox: string, pixCopiaECola: string): Promise<void> {
  return control(sandbox, "pix/pay", { pixCopiaECola });
}

/** Types a card into the provider's frames and ours. The name decides how the simulated provider answers. */
export async function fillCard(page: Page, holder: string): Promise<void> {
  const field = (box: string) =>
    page.getByRole("group", { name: box }).frameLocator("iframe").getByRole("textbox");
  await field("Número do cartão").fill("4235647728025682");
  await field("Validade").fill("1130");
  await field("Código (CVV)").fill("123");
  await page.getByLabel("Nome como está no cartão").fill(holder);
}
