import { Price } from "~/ui";
import { CopyCode } from "./copy-code";
import { CountdownClock } from "./countdown-clock";
import { DemoBank } from "./demo-bank";
import type { OwnOrder } from "./order.server";
import { QrCode } from "./qr-code";

type PayPanelProps = { own: OwnOrder; serverNow: string };

const STEPS = [
  "Abra o aplicativo do seu banco e escolha PIX.",
  "Leia o QR code ou cole o código copiado.",
  "Confira o valor e confirme. A confirmação aparece aqui em segundos.",
];

/** Everything needed to pay by PIX: on a phone the code to copy comes first, on a desk the QR code to scan. */
export function PayPanel({ own, serverNow }: PayPanelProps) {
  const { payment, qr, bankUrl } = own;
  if (!payment.pix || !qr) {
    return null;
  }
  return (
    <section aria-label="Pagar com PIX" className="rounded-lg border border-line bg-raised p-5 md:p-8">
      <div className="grid gap-8 md:grid-cols-[minmax(0,18rem)_minmax(0,1fr)] md:gap-10">
        <div className="flex flex-col items-center gap-4 max-md:order-2">
          <QrCode qr={qr} />
        </div>
        <div className="flex flex-col gap-5">
          <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-1">
            <Price centavos={payment.amount} size="lg" />
            <CountdownClock expiresAt={payment.pix.expires_at} serverNow={serverNow} />
          </div>
          <CopyCode code={payment.pix.pix_copia_e_cola} label="PIX copia e cola" action="Copiar código PIX" />
        </div>
      </div>
      <h2 className="mt-8 text-lg">Como pagar</h2>
      <ol className="mt-3 flex flex-col gap-2.5">
        {STEPS.map((step, index) => (
          <li key={step} className="flex gap-3 text-sm text-soft">
            <span aria-hidden className="w-4 shrink-0 font-display text-base leading-snug text-accent">
              {index + 1}
            </span>
            {step}
          </li>
        ))}
      </ol>
      <DemoBank url={bankUrl} />
    </section>
  );
}
