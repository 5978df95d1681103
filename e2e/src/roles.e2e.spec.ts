import type { DemoFile } from "@mestres/launcher/demo-file";
import { eventually, launchBrowser, ok, phone } from "@mestres/testing";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { fillCheckout, payAtBank, pixCode, putFirstCoffeeInCart } from "./shopper";
import { theShop } from "./shop";
import { asStaff } from "./staff";

const PASSWORD = "torra-clara-9";
const email = `expedicao-${Date.now()}@mestres.test`;

let demo: DemoFile;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  demo = theShop();
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** A desk's window onto the dashboard, in Portuguese. */
async function openDashboard(): Promise<void> {
  await context?.close();
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "pt-BR" });
  await context.addInitScript(() => localStorage.setItem("lng", "ptBR"));
  page = await context.newPage();
}

const open = (path: string) => page.goto(`${demo.backend}/app${path}`);
const heading = (name: string) => page.getByRole("heading", { name, exact: true }).first().waitFor();
const noAccess = () => heading("Sem acesso a esta página");

async function logIn(who: { email: string; password: string }): Promise<void> {
  await page.locator("input[name=email]").fill(who.email);
  await page.locator("input[name=password]").fill(who.password);
  await page.locator("button[type=submit]").click();
}

/** What the menu offers, without what cannot be seen. */
const menu = () =>
  page
    .locator("aside a")
    .evaluateAll((links) =>
      links.filter((link) => link.checkVisibility()).map((link) => link.textContent?.trim()),
    );

async function buyByPix(): Promise<void> {
  const shopping = await browser.newContext(phone);
  const shop = await shopping.newPage();
  await putFirstCoffeeInCart(shop, demo.storefront);
  await fillCheckout(shop);
  await shop.getByRole("button", { name: "Pagar com PIX" }).click();
  await shop.getByRole("heading", { name: "Falta só o PIX" }).waitFor();
  await payAtBank(demo.sandbox, await pixCode(shop));
  await shop.getByRole("heading", { name: "Pago. Obrigado!" }).waitFor();
  await shopping.close();
}

it("somebody of the shipping packs and prints, sees no money, and the owner sees what they did", async () => {
  await buyByPix();
  const owner = await asStaff(demo);
  const { invite } = await ok(
    owner<{ invite: { token: string } }>("/admin/invites", { json: { email, roles: ["role_shipping"] } }),
  );

  await openDashboard();
  const printed: number[] = [];
  page.on("response", (answer) => {
    if (answer.url().includes("/labels.pdf")) {
      printed.push(answer.status());
    }
  });
  await open(`/invite?token=${invite.token}`);
  await page.locator("input[name=first_name]").fill("Ana");
  await page.locator("input[name=last_name]").fill("Souza");
  await page.locator("input[name=password]").fill(PASSWORD);
  await page.locator("input[name=repeat_password]").fill(PASSWORD);
  await page.locator("button[type=submit]").click();
  await eventually("the account is there", async () => {
    const { users } = await ok(owner<{ users: object[] }>(`/admin/users?email=${encodeURIComponent(email)}`));
    return users.length > 0;
  });

  // The dashboard leads everybody to the orders after the login; whoever may not see them goes on.
  await open("/login");
  await logIn({ email, password: PASSWORD });
  await page.waitForURL("**/app/envios");
  await heading("Envios");
  expect(await menu()).toEqual(["Pedidos", "Envios", "Configurações"]);

  const seen: string[] = [];
  const look = async () => seen.push(await page.locator("body").innerText());
  const row = page.locator("tbody tr").first();
  await row.waitFor();
  await look();
  await row.locator("button").last().click();
  await page.getByRole("menuitem", { name: "Embalar" }).click();
  const buy = page.getByRole("dialog").getByRole("button", { name: /comprar/i });
  await buy.waitFor();
  await look();
  await buy.click();
  await page.getByRole("link", { name: "Ver etiquetas" }).click();
  const parcel = page.locator("tbody tr").first();
  await parcel.getByText("Etiqueta pronta").waitFor();
  await parcel.getByRole("checkbox").click();
  await page.keyboard.press("e");
  await eventually("the label is printed", async () => printed.length > 0);
  expect(printed).toEqual([200]);
  await look();
  await parcel.locator("td").nth(2).click();
  await page.getByRole("dialog").getByText("Declaração de conteúdo").waitFor();
  await look();

  for (const path of [
    "/envios?view=posted",
    "/envios?view=returns",
    "/settings/frete",
    "/settings/profile",
  ]) {
    await open(path);
    await page.locator("main").getByRole("heading").first().waitFor();
    await page.waitForLoadState("networkidle");
    await look();
  }
  expect(seen.filter((text) => text.includes("R$"))).toEqual([]);
  expect(await menu()).toEqual(["Configurações", "Perfil", "Frete"]);

  for (const path of ["/pagamentos", "/settings/integracoes", "/customers", "/orders"]) {
    await open(path);
    await noAccess();
  }
  await page.getByRole("link", { name: "Ir para a minha página inicial" }).click();
  await page.waitForURL("**/app/envios");

  await openDashboard();
  await open("/login");
  await logIn(demo.admin);
  await page.waitForURL("**/app/orders");
  await open(`/settings/auditoria?q=${encodeURIComponent(email)}`);
  await page.locator("tbody tr").first().waitFor();
  const audit = await page.locator("tbody").innerText();
  expect(audit).toContain(email);
  expect(audit).toContain("Comprou etiqueta");
  expect(audit).toContain("Imprimiu");
  expect(await menu()).toEqual(expect.arrayContaining(["Auditoria", "Integrações", "Frete", "PIX"]));
}, 60_000);
