import { startServer } from "./server.js";

const port = Number(process.env.SANDBOX_PORT ?? 9100);
const {
  SANDBOX_HOST: host,
  SANDBOX_URL: publicUrl,
  SANDBOX_STATE: statePath,
  MAIL_FOLDER: mailFolder,
} = process.env;
const { MERCADOPAGO_WEBHOOK_SECRET: mercadopagoWebhook, STRIPE_WEBHOOK_SECRET: stripeWebhook } = process.env;

try {
  const server = await startServer({
    port,
    ...(host ? { host } : {}),
    ...(publicUrl ? { publicUrl } : {}),
    ...(statePath ? { statePath } : {}),
    ...(mailFolder ? { mailFolder } : {}),
    secrets: {
      ...(mercadopagoWebhook ? { mercadopagoWebhook } : {}),
      ...(stripeWebhook ? { stripeWebhook } : {}),
    },
  });
  process.stdout.write(`sandbox: ${server.url}\n`);
  const stop = () => void server.close().then(() => process.exit(0));
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
} catch (error) {
  const taken = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
  process.stderr.write(
    taken
      ? `sandbox: a porta ${port} já está em uso. Escolha outra com SANDBOX_PORT.\n`
      : `sandbox: ${String(error)}\n`,
  );
  process.exit(1);
}
