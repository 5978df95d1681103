import type { DemoFile } from "@mestres/launcher/demo-file";
import { eventually, launchBrowser, ok, phone } from "@mestres/testing";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { fillBuyer, payAtBank, pixCode, putFirstCoffeeInCart, seriousProblems, shopper } from "./shopper";
import { theShop } from "./shop";
import { asStaff } from "./staff";

let demo: DemoFile;
let browser: Browser;
let context: BrowserContext;
let page: Page;
/** An order that a journey has paid, for staff to look at. */
let paid = "";

beforeAll(async () => {
  demo = theShop();
  browser = await launchBrowser();
});

afterAll(() => browser?.close());

afterEach(() => context?.close());

async function openPhone(options: { javaScriptEnabled?: boolean } = {}): Promise<string[]> {
  context = await browser.newContext({ ...phone, ...options });
  page = await context.newPage();
  const failures: string[] = [];
  page.on("pageerror", (error) => failures.push(error.message));
  page.on("console", (message) => {
    // A refused form answers 422 by design, and the browser logs that as an error.
    if (message.type() === "error" && !/status of 422/.test(message.text())) {
      failures.push(message.text());
    }
  });
  return failures;
}

/** The order as staff sees it. */
async function orderInAdmin(id: string) {
  const admin = await asStaff(demo);
  return (
    await ok(
      admin<{ order: { payment_status: string; email: string } }>(
        `/admin/orders/${id}?fields=email,payment_status`,
      ),
    )
  ).order;
}

const orderId = () => new URL(page.url()).pathname.split("/").at(-1) ?? "";
/** A cart's id is the key to it: it is in no page, whatever the page was drawn from, and in no address. */
async function keepsCartToItself(): Promise<void> {
  const html = await (await context.request.get(page.url())).text();
  expect(html).not.toMatch(/cart_[0-9A-Z]{8}/);
  expect(page.url()).not.toContain("cart_");
}

const heading = (name: string | RegExp) => page.getByRole("heading", { level: 1, name });

describe("a phone", () => {
  it("buys a coffee: list, page, cart, checkout, PIX, and sees the payment arrive", async () => {
    const failures = await openPhone();
    await page.goto(demo.storefront);
    await page.getByText("modo demonstração").waitFor();
    expect(await seriousProblems(page)).toEqual([]);

    await page.getByRole("link", { name: "Escolher um café" }).click();
    await heading("Os cafés da casa").waitFor();
    const tiles = page.locator("article");
    const all = await tiles.count();
    expect(await seriousProblems(page)).toEqual([]);
    await page.locator("summary", { hasText: "Processo" }).click();
    await page.getByRole("group", { name: "Processo" }).getByRole("checkbox").first().check();
    await page.waitForURL("**processo=**");
    await eventually("fewer coffees", async () => (await tiles.count()) < all);
    await page.keyboard.press("Escape");
    await page.getByRole("link", { name: "Limpar tudo" }).click();
    await eventually("all coffees again", async () => (await tiles.count()) === all);

    await tiles.filter({ hasText: "desde" }).first().getByRole("link").click();
    await page.waitForURL("**/cafes/*");
    expect(await seriousProblems(page)).toEqual([]);
    await page.getByRole("group", { name: "Peso" }).getByRole("link", { name: /500/ }).click();
    await page
      .getByRole("group", { name: "Moagem" })
      .getByRole("link", { name: /espresso/i })
      .click();
    await page.getByLabel("Seu CEP").fill(shopper.cep);
    await page.getByRole("button", { name: "Calcular" }).click();
    await page.getByText("SEDEX").first().waitFor();
    await page.getByRole("button", { name: /Pôr no carrinho/ }).click();

    await page.waitForURL("**/carrinho");
    expect(await seriousProblems(page)).toEqual([]);
    await keepsCartToItself();
    await page.getByRole("button", { name: "Um pacote a mais" }).click();
    await page.getByText("2 pacotes no carrinho").waitFor({ state: "attached" });
    await page.getByLabel("Cupom de desconto").fill("NAOEXISTE");
    await page.getByRole("button", { name: "Aplicar" }).click();
    await page.getByLabel("Cupom de desconto").and(page.locator("[aria-invalid=true]")).waitFor();
    await page.getByRole("link", { name: "Fechar pedido" }).click();

    await page.waitForURL("**/checkout");
    await keepsCartToItself();
    await fillBuyer(page, "529.982.247-24");
    await page.getByLabel("CEP", { exact: true }).fill(shopper.cep);
    await eventually(
      "the CEP's city",
      async () => (await page.getByLabel("Cidade").inputValue()) === "São Paulo",
    );
    expect(await page.getByLabel("Rua ou avenida").inputValue()).toBe("Avenida Paulista");
    await page.getByLabel("Número", { exact: true }).fill(shopper.number);
    await page.getByRole("radio", { name: /SEDEX/ }).check();
    expect(await seriousProblems(page)).toEqual([]);
    const pay = page.getByRole("button", { name: "Pagar com PIX" });
    await pay.click();
    await page.getByText("Falta acertar 1 campo").waitFor();
    await page.getByText("Este CPF ou CNPJ não existe").waitFor();
    expect(await seriousProblems(page)).toEqual([]);
    await page.getByLabel("CPF ou CNPJ", { exact: true }).fill(shopper.document);
    await pay.click();

    await heading("Falta só o PIX").waitFor();
    await page.getByRole("img", { name: "QR code do PIX" }).waitFor();
    expect(await seriousProblems(page)).toEqual([]);
    const code = await pixCode(page);
    expect(code).toMatch(/^000201.*6304[0-9A-F]{4}$/s);
    // Stays only while the page is not loaded anew.
    await page.evaluate(() => Object.assign(window, { stillTheSamePage: true }));
    await payAtBank(demo.sandbox, code);
    await heading("Pago. Obrigado!").waitFor();
    expect(await page.evaluate(() => "stillTheSamePage" in window)).toBe(true);
    expect(await seriousProblems(page)).toEqual([]);
    paid = orderId();
    expect(await orderInAdmin(paid)).toMatchObject({ payment_status: "captured", email: shopper.email });
    expect(failures).toEqual([]);
  });

  it("buys without JavaScript too, up to the QR code and past it", async () => {
    await openPhone({ javaScriptEnabled: false });
    await putFirstCoffeeInCart(page, demo.storefront);
    await page.getByRole("link", { name: "Fechar pedido" }).click();
    await fillBuyer(page);
    await page.getByLabel("CEP", { exact: true }).fill(shopper.cep);
    await page.getByRole("button", { name: "Buscar CEP" }).click();
    expect(await page.getByLabel("Cidade").inputValue()).toBe("São Paulo");
    await page.getByLabel("Número", { exact: true }).fill(shopper.number);
    await page.getByRole("radio", { name: /PAC/ }).check();
    await page.getByRole("button", { name: "Pagar com PIX" }).click();
    await heading("Falta só o PIX").waitFor();
    await page.getByRole("img", { name: "QR code do PIX" }).waitFor();
    await payAtBank(demo.sandbox, await pixCode(page));
    await eventually("the paid page after a reload", async () => {
      await page.reload();
      return heading("Pago. Obrigado!").isVisible();
    });
    paid ||= orderId();
  });

  it("that is another's sees of the order its state, goods and total, until it opens the link of its mail", async () => {
    await openPhone();
    await page.goto(`${demo.storefront}/pedido/${paid}`);
    await page.getByRole("heading", { name: "O pedido é seu?" }).waitFor();
    expect(await seriousProblems(page)).toEqual([]);
    const shown = await page.content();
    for (const secret of [shopper.email, shopper.number, "000201"]) {
      expect(shown).not.toContain(secret);
    }
    await page.goto(`${demo.storefront}/pedido/${paid}/devolver`);
    expect(new URL(page.url()).pathname).toBe(`/pedido/${paid}`);

    const link = await eventually("the mail of the order", async () => {
      const mails = (await (await fetch(`${demo.sandbox}/control/mail`)).json()) as { text: string }[];
      const links = mails.flatMap(({ text }) => /https?:\/\/\S+\/pedido\/\S+/.exec(text) ?? []);
      return links.find((one) => one.includes(`/pedido/${paid}?`));
    });
    await page.goto(link);
    expect(page.url()).toBe(`${demo.storefront}/pedido/${paid}`);
    await page.getByText(shopper.email).waitFor();
    await page.reload();
    await page.getByText(shopper.email).waitFor();
  });

  it("is told in Portuguese when a page is not there", async () => {
    await openPhone();
    const response = await page.goto(`${demo.storefront}/cafes/nao-existe`);
    expect(response?.status()).toBe(404);
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("pt-BR");
    expect(await seriousProblems(page)).toEqual([]);
  });
});

it("staff sees the paid order with its PIX panel, in Portuguese", async () => {
  context = await browser.newContext({ locale: "pt-BR", viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  await page.goto(`${demo.backend}/app/orders`);
  await page.locator("input[name=email]").fill(demo.admin.email);
  await page.locator("input[name=password]").fill(demo.admin.password);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Pedidos" }).waitFor();
  await page.goto(`${demo.backend}/app/orders/${paid}`);
  await page.getByRole("heading", { name: /PIX/ }).first().waitFor();
  await page
    .getByText(/^E\d{8}/)
    .first()
    .waitFor();

  await page.goto(`${demo.backend}/app/pagamentos`);
  const row = page.getByRole("row").filter({ has: page.locator(`a[href$="/orders/${paid}"]`) });
  await row.getByText("Paga", { exact: true }).waitFor();
  await page.getByRole("tab", { name: "Liquidação" }).click();
  await page.getByRole("figure").getByText("Líquido por dia").waitFor();
});
