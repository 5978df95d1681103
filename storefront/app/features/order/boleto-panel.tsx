import { formatWeekdayDate } from "~/lib/format";
import { buttonClass, Icon, Price } from "~/ui";
import type { BarcodeDrawing } from "./barcode.server";
import { CopyCode } from "./copy-code";
import { DemoBank } from "./demo-bank";
import { formatLinhaDigitavel } from "./linha-digitavel";
import type { OwnOrder } from "./order.server";
import { QrCode } from "./qr-code";

/** A boleto to pay: its line to copy, its bars, the sheet to print, and the PIX inside, which is faster. */
export function BoletoPanel({ own }: { own: OwnOrder }) {
  const { payment, barcode, qr, bankUrl } = own;
  const { boleto } = payment;
  if (!boleto) {
    return null;
  }
  return (
    <section aria-label="Pagar o boleto" className="rounded-lg border border-line bg-raised p-5 md:p-8">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-1">
        <Price centavos={payment.amount} size="lg" />
        {boleto.due_on ? (
          <p className="text-sm text-soft">
            Vence <span className="font-[550] text-ink">{formatWeekdayDate(boleto.due_on)}</span>
          </p>
        ) : null}
      </div>
      <div className="mt-6 flex flex-col gap-6">
        <CopyCode
          code={boleto.linha_digitavel.replace(/\D/g, "")}
          shown={formatLinhaDigitavel(boleto.linha_digitavel)}
          label="Linha digitável"
          action="Copiar linha digitável"
          rows={2}
        />
        {barcode ? <Barcode drawing={barcode} /> : null}
        <a
          href={`/pedido/${payment.order_id}/boleto.pdf`}
          target="_blank"
          rel="noreferrer"
          className={buttonClass({ variant: "secondary" })}
        >
          <Icon name="barcode" />
          Abrir o boleto em PDF
        </a>
      </div>
      {boleto.pix_copia_e_cola && qr ? (
        <section aria-labelledby="boleto-pix" className="mt-8 border-t border-line pt-6">
          <h2 id="boleto-pix" className="text-lg">
            Com pressa? O mesmo boleto por PIX
          </h2>
          <p className="mt-1 text-sm text-soft">Cai na hora, e o boleto se encerra sozinho.</p>
          <div className="mt-5 grid gap-6 sm:grid-cols-[minmax(0,11rem)_minmax(0,1fr)]">
            <div className="max-sm:order-2 max-sm:max-w-56">
              <QrCode qr={qr} />
            </div>
            <CopyCode
              code={boleto.pix_copia_e_cola}
              label="PIX copia e cola"
              action="Copiar código PIX"
              variant="secondary"
              rows={3}
            />
          </div>
        </section>
      ) : null}
      <DemoBank url={bankUrl} />
    </section>
  );
}

/** Black on white in dark mode too: scanners read nothing else. */
function Barcode({ drawing: { width, path } }: { drawing: BarcodeDrawing }) {
  return (
    <svg
      viewBox={`0 0 ${width} 1`}
      preserveAspectRatio="none"
      role="img"
      aria-label="Código de barras do boleto"
      className="h-16 w-full max-w-120 rounded-sm bg-[#fff] py-1.5"
    >
      <path d={path} fill="#000" />
    </svg>
  );
}
