import type { DemoFile } from "@mestres/launcher/demo-file";
import { eventually, launchBrowser, phone } from "@mestres/testing";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { theShop } from "./shop";
import { fillCard, fillCheckout, putFirstCoffeeInCart, shopper } from "./shopper";

/** The narrowest phone that shoppers still carry. */
const smallPhone = { ...phone, viewport: { width: 360, height: 640 } };

let demo: DemoFile;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  demo = theShop();
  browser = await launchBrowser();
  context = await browser.newContext(smallPhone);
  page = await context.newPage();
});

afterAll(() => browser?.close());

beforeEach(async () => {
  await context.clearCookies();
  await putFirstCoffeeInCart(page, demo.storefront);
  await fillCheckout(page);
});

const button = (name: string) => page.getByRole("button", { name, exact: true });

/** Presses the button from the end of the checkout, where a shopper's thumb has scrolled to. */
async function payFromTheEnd(name: string): Promise<void> {
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await button(name).click();
}

/** Whether the whole of an element is on the screen. */
async function onScreen(target: Locator): Promise<boolean> {
  return target.evaluate((element) => {
    const { top, bottom, left, right } = element.getBoundingClientRect();
    return top >= 0 && left >= 0 && bottom <= window.innerHeight && right <= window.innerWidth;
  });
}

/** The page at its heading, which has the focus, with what the shopper needs next on the screen. */
async function expectLanding(title: string, needed: Locator): Promise<void> {
  const heading = page.getByRole("heading", { level: 1, name: title });
  await heading.waitFor();
  await eventually("the focus on the heading", () =>
    heading.evaluate((element) => element === document.activeElement),
  );
  expect(await onScreen(heading)).toBe(true);
  expect(await onScreen(needed)).toBe(true);
}

it("a PIX shows its copy button; a refused form shows the field to correct", async () => {
  const document = page.getByLabel("CPF ou CNPJ", { exact: true });
  await document.fill("529.982.247-24");
  await payFromTheEnd("Pagar com PIX");
  await page.getByText("Este CPF ou CNPJ não existe").waitFor();
  await eventually("the focus on the field", () =>
    document.evaluate((element) => element === window.document.activeElement),
  );
  expect(await onScreen(document)).toBe(true);
  await document.fill(shopper.document);
  await payFromTheEnd("Pagar com PIX");
  await expectLanding("Falta só o PIX", button("Copiar código PIX"));
});

it("a boleto shows its copy button, and paying by PIX instead shows that one's", async () => {
  await page.getByRole("radio", { name: /^Boleto/ }).check();
  await payFromTheEnd("Gerar boleto");
  await expectLanding("Falta pagar o boleto", button("Copiar linha digitável"));
  await page.locator("summary", { hasText: "PIX" }).click();
  await button("Pagar com PIX").click();
  await expectLanding("Falta só o PIX", button("Copiar código PIX"));
});

it.each([
  ["APRO", "Pago. Obrigado!", /^Recebemos/],
  ["CONT", "O cartão está em análise", /Visa final 5682/],
])("a card (%s) shows the answer", async (holder, title, answer) => {
  await page.getByRole("radio", { name: /^Cartão/ }).check();
  await fillCard(page, holder);
  await page.getByText("Visa", { exact: true }).waitFor();
  await payFromTheEnd("Pagar com cartão");
  await expectLanding(title, page.getByText(answer).first());
});
