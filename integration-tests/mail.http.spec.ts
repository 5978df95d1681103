import {
  afterJobs,
  eventually,
  mailIsTriedAgain,
  ok,
  payPix,
  pixBecomes,
  placeOrder,
  readyCart,
  startApp,
  type App,
} from "@mestres/testing";

type Mail = { to: string; subject: string; text: string; html: string };

let app: App;

beforeAll(async () => {
  app = await startApp();
});

afterAll(() => app?.stop());

async function mailsTo(address: string): Promise<Mail[]> {
  const mails = await ok(app.sandbox<Mail[]>("/control/mail"));
  return mails.filter(({ to }) => to === address).reverse();
}

const found = async (address: string, subject: string) =>
  (await mailsTo(address)).find((mail) => mail.subject.includes(subject));
const mailTo = (address: string, subject: string) =>
  eventually(`${address} got "${subject}"`, () => found(address, subject));

it("writes to the shopper when an order awaits its PIX and when it was paid, once each", async () => {
  const cart = await readyCart(app);
  const order = await placeOrder(app, cart);
  const awaiting = await mailTo(cart.email, "falta pagar o PIX");
  expect(awaiting.text).toContain(order.pix.pixCopiaECola);
  expect(awaiting.text).toContain(`/pedido/${order.id}`);
  expect(awaiting.text).toContain("Descontos");

  await payPix(app, order.pix.pixCopiaECola, { copies: 5 });
  await pixBecomes(app, order.id, "paid");
  const paid = await mailTo(cart.email, "pagamento confirmado");
  expect(paid.subject).toContain(`nº ${order.displayId}`);
  expect(paid.html).not.toContain(order.pix.pixCopiaECola);

  // Whoever reads the news again must not write again.
  await app.restart();
  await app.sql("update payment_event set announced_at = null where order_id = $1", [order.id]);
  await afterJobs(
    "the events are announced again",
    () => app.runJob("announce-payment-records"),
    async () => {
      const rows = await app.sql("select 1 from payment_event where order_id = $1 and announced_at is null", [
        order.id,
      ]);
      return rows.length === 0;
    },
  );
  expect((await mailsTo(cart.email)).map(({ subject }) => subject)).toHaveLength(2);

  const admin = await app.admin();
  const { notifications } = await ok(
    admin<{ notifications: { to: string; template: string }[] }>("/admin/notifications?channel=email"),
  );
  const templates = notifications.filter(({ to }) => to === cart.email).map(({ template }) => template);
  expect(templates.sort()).toEqual(["payment-awaiting", "payment-paid"]);
}, 120_000);

it("lets a dead mail server delay messages and nothing else", async () => {
  await app.restart({ SMTP_URL: "smtp://127.0.0.1:1" });
  const cart = await readyCart(app);
  const order = await placeOrder(app, cart);
  await payPix(app, order.pix.pixCopiaECola);
  await pixBecomes(app, order.id, "paid");
  expect(await mailsTo(cart.email)).toEqual([]);

  await app.restart();
  await afterJobs(
    "the receipt is mailed",
    async () => {
      // The backend may have died before it told its mails of the payment.
      await app.runJob("announce-payment-records");
      await mailIsTriedAgain(app, "send-waiting-mail");
    },
    () => found(cart.email, "pagamento confirmado"),
  );
  // By then nothing is awaited any more, so that nobody is told to pay again.
  expect(await mailsTo(cart.email)).toHaveLength(1);
}, 120_000);
