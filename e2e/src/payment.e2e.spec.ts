import type { DemoFile } from "@mestres/launcher/demo-file";
import { eventually, launchBrowser, phone } from "@mestres/testing";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { theShop } from "./shop";
import {
  control,
  fillCard,
  fillCheckout,
  payAtBank,
  pixCode,
  putFirstCoffeeInCart,
  seriousProblems,
  shopper,
} from "./shopper";
import { addOneMore, asStaff } from "./staff";

let demo: DemoFile;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  demo = theShop();
  browser = await launchBrowser();
});

afterAll(() => browser?.close());

afterEach(() => context?.close());

const heading = (name: string) => page.getByRole("heading", { level: 1, name });
const button = (name: string) => page.getByRole("button", { name });

/** A phone before a checkout that lacks nothing but the way of paying. */
async function atTheCheckout(options: { javaScriptEnabled?: boolean } = {}): Promise<void> {
  context = await browser.newContext({ ...phone, ...options });
  page = await context.newPage();
  await putFirstCoffeeInCart(page, demo.storefront);
  if (options.javaScriptEnabled !== false) {
    await fillCheckout(page);
  }
}

/** Centavos of the total beside the button. */
async function totalShown(): Promise<number> {
  const text = await page
    .getByText(/^Total/)
    .locator("xpath=..")
    .innerText();
  const [, reais = "", cents = ""] = /R\$\s*([\d.]+)\s*,\s*(\d\d)/.exec(text) ?? [];
  return Number(reais.replace(/\D/g, "")) * 100 + Number(cents);
}

describe("a boleto", () => {
  it("is placed at the full price, printed, paid at the bank, and seen on the open page", async () => {
    await atTheCheckout();
    const byPix = await totalShown();
    await page.getByRole("radio", { name: /^Boleto/ }).check();
    expect(await totalShown()).toBeGreaterThanOrEqual(byPix);
    expect(await seriousProblems(page)).toEqual([]);
    await button("Gerar boleto").click();

    await heading("Falta pagar o boleto").waitFor();
    expect(await seriousProblems(page)).toEqual([]);
    const line = (await page.getByLabel("Linha digitável").inputValue()).replace(/\D/g, "");
    expect(line).toMatch(/^\d{47}$/);
    await page.getByRole("img", { name: "Código de barras do boleto" }).waitFor();
    const href = await page.getByRole("link", { name: /PDF/ }).getAttribute("href");
    const pdf = await context.request.get(new URL(href ?? "", demo.storefront).href);
    expect(pdf.headers()["content-type"]).toBe("application/pdf");
    expect((await pdf.body()).subarray(0, 5).toString()).toBe("%PDF-");
    // Another browser has the address of the order and nothing else of it.
    const stranger = await browser.newContext();
    expect((await stranger.request.get(new URL(href ?? "", demo.storefront).href)).status()).toBe(403);
    await stranger.close();

    await control(demo.sandbox, "boleto/pay", { linhaDigitavel: line });
    await heading("Pago. Obrigado!").waitFor();
    expect(await seriousProblems(page)).toEqual([]);
  });

  it("takes the place of a PIX on the same order, without the PIX discount", async () => {
    await atTheCheckout();
    await button("Pagar com PIX").click();
    await heading("Falta só o PIX").waitFor();
    const address = page.url();
    const old = await pixCode(page);
    await page.getByText("Desconto no PIX").waitFor();
    await page.locator("summary", { hasText: "Boleto" }).click();
    expect(await seriousProblems(page)).toEqual([]);
    await button("Gerar boleto").click();
    await heading("Falta pagar o boleto").waitFor();
    expect(page.url()).toBe(address);
    expect(await page.getByText("Desconto no PIX").count()).toBe(0);

    await page.locator("summary", { hasText: "PIX" }).click();
    await button("Pagar com PIX").click();
    await heading("Falta só o PIX").waitFor();
    await page.getByText("Desconto no PIX").waitFor();
    const code = await pixCode(page);
    expect(code).not.toBe(old);
    await payAtBank(demo.sandbox, code);
    await heading("Pago. Obrigado!").waitFor();
  });

  it("is placed without JavaScript, where no card is offered", async () => {
    await atTheCheckout({ javaScriptEnabled: false });
    await page.getByRole("link", { name: "Fechar pedido" }).click();
    expect(await page.getByRole("radio", { name: /Cartão/ }).isVisible()).toBe(false);
    await page.getByRole("radio", { name: /^Boleto/ }).check();
    expect(await button("Gerar boleto").isVisible()).toBe(true);
  });
});

describe("an order that has not left", () => {
  it("is cancelled unpaid without JavaScript, after it said that nothing is charged", async () => {
    await atTheCheckout();
    await button("Pagar com PIX").click();
    await heading("Falta só o PIX").waitFor();
    const order = page.url();
    const storageState = await context.storageState();
    await context.close();
    context = await browser.newContext({ ...phone, storageState, javaScriptEnabled: false });
    page = await context.newPage();
    await page.goto(order);
    expect(await button("Sim, cancelar o pedido").isVisible()).toBe(false);
    await page.locator("summary", { hasText: "Cancelar pedido" }).click();
    expect(await page.getByText(/o código PIX deixa de valer na hora/).isVisible()).toBe(true);
    await button("Sim, cancelar o pedido").click();
    await heading("Pedido cancelado").waitFor();
    await page.getByText(/Nada foi cobrado/).waitFor();
    expect(await page.locator("summary", { hasText: "Cancelar pedido" }).count()).toBe(0);
  });

  it("is cancelled paid, and its page says what went back", async () => {
    await atTheCheckout();
    await button("Pagar com PIX").click();
    await heading("Falta só o PIX").waitFor();
    await payAtBank(demo.sandbox, await pixCode(page));
    await heading("Pago. Obrigado!").waitFor();
    await page.locator("summary", { hasText: "Cancelar pedido" }).click();
    await page.getByText(/Devolvemos R\$.* para a conta de onde o PIX saiu/).waitFor();
    expect(await seriousProblems(page)).toEqual([]);
    await button("Sim, cancelar o pedido").click();
    await heading("Pedido cancelado").waitFor();
    await page.getByText(/^Devolvemos R\$.* de R\$/).waitFor();
    expect(await seriousProblems(page)).toEqual([]);
  });
});

describe("a card", () => {
  it("is refused in the shopper's words, then pays in parts; no number ever reaches our server", async () => {
    await atTheCheckout();
    const sent: string[] = [];
    page.on("request", (request) => {
      if (request.url().startsWith(demo.storefront)) {
        sent.push(request.postData() ?? "");
      }
    });
    await page.getByRole("radio", { name: /^Cartão/ }).check();
    await fillCard(page, "FUND");
    await page.getByText("Visa", { exact: true }).waitFor();
    expect(await seriousProblems(page)).toEqual([]);
    await page.getByLabel("Parcelas").selectOption("2");
    await button("Pagar com cartão").click();
    await page.getByText(/não tem limite/).waitFor();
    expect(await seriousProblems(page)).toEqual([]);

    // What the provider keeps in its frames need not be typed again.
    await page.getByLabel("Nome como está no cartão").fill("APRO");
    await button("Pagar com cartão").click();
    await heading("Pago. Obrigado!").waitFor();
    await page.getByText(/Visa final 5682, 2x de/).waitFor();
    expect(sent.join("\n")).not.toContain("4235647728025682");
    expect(sent.some((body) => body.includes("card_token"))).toBe(true);
  });

  it("is refused for an order that stands, and takes the code that was out with it", async () => {
    await atTheCheckout();
    await button("Pagar com PIX").click();
    await heading("Falta só o PIX").waitFor();
    await page.locator("summary", { hasText: "Cartão" }).click();
    await fillCard(page, "FUND");
    await page.getByLabel("CPF ou CNPJ do titular").fill(shopper.document);
    await page.getByText("Visa", { exact: true }).waitFor();
    await button("Pagar com cartão").click();
    await heading("O cartão não passou").waitFor();
    await page.getByText(/não tem limite/).waitFor();
    expect(await page.getByLabel("PIX copia e cola").count()).toBe(0);
    expect(await seriousProblems(page)).toEqual([]);

    await page.getByLabel("Nome como está no cartão").fill("APRO");
    await button("Pagar com cartão").click();
    await heading("Pago. Obrigado!").waitFor();
  });

  it("in analysis waits, and the page says when it was approved", async () => {
    await atTheCheckout();
    await page.getByRole("radio", { name: /^Cartão/ }).check();
    await fillCard(page, "CONT");
    await page.getByText("Visa", { exact: true }).waitFor();
    await button("Pagar com cartão").click();
    await heading("O cartão está em análise").waitFor();
    expect(await seriousProblems(page)).toEqual([]);
    const state = (await (await fetch(`${demo.sandbox}/control/state`)).json()) as {
      cards: { paymentId: number; status: string }[];
    };
    const waiting = state.cards.findLast(({ status }) => status === "in_process");
    await control(demo.sandbox, "card/set", { paymentId: waiting?.paymentId, status: "approved" });
    await eventually("the paid page", async () => {
      await page.reload();
      return heading("Pago. Obrigado!").isVisible();
    });
  });
});

describe("an order that staff makes dearer", () => {
  it("shows the new code while nothing is paid, and takes what is missing afterwards", async () => {
    const staff = await asStaff(demo);
    await atTheCheckout();
    await button("Pagar com PIX").click();
    await heading("Falta só o PIX").waitFor();
    const orderId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
    const old = await pixCode(page);
    await addOneMore(staff, orderId);
    const renewed = await eventually("another code on the open page", async () => {
      const code = await pixCode(page);
      return code !== old && code;
    });
    await payAtBank(demo.sandbox, renewed);
    await heading("Pago. Obrigado!").waitFor();

    await addOneMore(staff, orderId);
    await eventually("the page that asks for the rest", async () => {
      await page.reload();
      return page.getByRole("heading", { level: 1, name: /^Falta pagar R\$/ }).isVisible();
    });
    expect(await seriousProblems(page)).toEqual([]);
    await button("Pagar com PIX").click();
    await payAtBank(demo.sandbox, await pixCode(page));
    await heading("Pago. Obrigado!").waitFor();
    expect(await page.getByText("Falta pagar").count()).toBe(0);
  });
});

describe("the form", () => {
  it("is checked as fields are left, and says nothing any more of what is right", async () => {
    context = await browser.newContext(phone);
    page = await context.newPage();
    await putFirstCoffeeInCart(page, demo.storefront);
    await page.getByRole("link", { name: "Fechar pedido" }).click();
    await page.getByLabel("E-mail").fill("maria@");
    await page.getByLabel("Nome completo").fill(shopper.name);
    await page.getByText(/^Confira o e-mail/).waitFor();
    await page.getByLabel("E-mail").fill(shopper.email);
    await page.getByText(/^Confira o e-mail/).waitFor({ state: "detached" });

    await button("Pagar com PIX").click();
    await page.getByText("Qual é a rua?").waitFor();
    await page.getByLabel("CEP", { exact: true }).fill(shopper.cep);
    for (const filledIn of ["Qual é a rua?", "Qual é o bairro?", "Qual é a cidade?", "Escolha o estado"]) {
      await page.getByText(filledIn).waitFor({ state: "detached" });
    }
    await page.getByText("Número ou S/N").waitFor();
    expect(await seriousProblems(page)).toEqual([]);
  });
});
