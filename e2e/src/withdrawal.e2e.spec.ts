import { createClient, eventually, launchBrowser, ok, phone } from "@mestres/testing";
import type { Browser, Page } from "playwright-core";
import { theShop } from "./shop";
import { control, fillCheckout, payAtBank, pixCode, putFirstCoffeeInCart, seriousProblems } from "./shopper";
import { asStaff, askAboutReturn, receiveReturn, sendAndDeliver } from "./staff";

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await (await browser.newContext(phone)).newPage();
});

afterAll(() => browser?.close());

/** Loads the page anew until a heading tells of it. */
const tells = (name: string) =>
  eventually(`the page tells "${name}"`, async () => {
    await page.reload();
    return page.getByRole("heading", { name, exact: true }).isVisible();
  });

/** What the bank took for a code, and what it gave back of that, in reais as it writes them. */
async function atBank(sandbox: string, code: string): Promise<{ paid: string[]; returned: string[] }> {
  type Pix = { valor: string; devolucoes?: { valor: string; status: string }[] };
  const { charges } = await ok(
    createClient(sandbox)<{ charges: { pixCopiaECola: string; pix: Pix[] }[] }>("/control/state"),
  );
  const pix = charges.find(({ pixCopiaECola }) => pixCopiaECola === code)?.pix ?? [];
  const returned = pix.flatMap(({ devolucoes = [] }) => devolucoes);
  return {
    paid: pix.map(({ valor }) => valor),
    returned: returned.filter(({ status }) => status === "DEVOLVIDO").map(({ valor }) => valor),
  };
}

it("a shopper changes her mind: a code to post with, and all the money back by PIX, freight included", async () => {
  const demo = theShop();
  await putFirstCoffeeInCart(page, demo.storefront);
  await fillCheckout(page);
  await page.getByRole("button", { name: "Pagar com PIX" }).click();
  await page.getByRole("heading", { name: "Falta só o PIX" }).waitFor();
  const code = await pixCode(page);
  await payAtBank(demo.sandbox, code);
  await page.getByRole("heading", { name: "Pago. Obrigado!" }).waitFor();
  // Nothing can be sent back that has not come.
  const open = page.getByRole("link", { name: "Devolver este pedido" });
  await page.reload();
  expect(await open.isVisible()).toBe(false);

  const orderId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const staff = await asStaff(demo);
  await sendAndDeliver(demo, staff, orderId);
  await eventually("the order may be returned", async () => {
    await page.reload();
    return open.isVisible();
  });
  await open.click();
  await page.getByRole("heading", { level: 1, name: "Devolver este pedido" }).waitFor();
  expect(await seriousProblems(page)).toEqual([]);
  await page.getByRole("radio", { name: /^Mudei de ideia/ }).check();
  await page.getByRole("button", { name: "Ver quanto volta" }).click();
  await page.getByRole("heading", { name: "Confira antes de pedir" }).waitFor();
  await page.getByText("Frete da entrega").waitFor();
  expect(await seriousProblems(page)).toEqual([]);
  await page.getByRole("button", { name: "Confirmar devolução" }).click();

  await page.getByRole("heading", { name: "Pronta para postar" }).waitFor();
  expect(await seriousProblems(page)).toEqual([]);
  const card = page.getByRole("article");
  const ticket = await card.getByText(/^\d{10}$/).innerText();
  const [, total = ""] = /Você recebe de volta\s*R\$\s*([\d.,]+)/.exec(await card.innerText()) ?? [];

  // At the counter the code is all she has.
  await control(demo.sandbox, "correios/event", { objeto: ticket, event: "posted" });
  await askAboutReturn(staff, orderId);
  await tells("A caminho da loja");
  expect((await atBank(demo.sandbox, code)).returned).toEqual([]);
  await control(demo.sandbox, "correios/life", { objeto: ticket });
  await receiveReturn(staff, orderId);
  await tells("Dinheiro devolvido");
  await page.goto(`${demo.storefront}/pedido/${orderId}`);
  await page.getByText(`Devolvemos R$ ${total} pelo caminho em que o pagamento veio.`).waitFor();
  expect(await seriousProblems(page)).toEqual([]);
  const { paid, returned } = await atBank(demo.sandbox, code);
  expect(paid).toHaveLength(1);
  expect(returned).toEqual(paid);
  expect(total).toBe(paid[0]?.replace(".", ","));
});
