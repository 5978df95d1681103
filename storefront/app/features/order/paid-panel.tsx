import { formatBRL, formatTime } from "~/lib/format";
import { PaidMark } from "./paid-mark";
import type { PixCharge } from "./timeline";

/** Stands where the code to pay was, and says that the money arrived. */
export function PaidPanel({ pix }: { pix: PixCharge }) {
  return (
    <section
      aria-label="Pagamento recebido"
      className="flex grow flex-col items-center justify-center gap-4 rounded-lg border border-line bg-raised px-5 py-10 text-center md:p-12"
    >
      <PaidMark />
      <p className="voice text-xl">Bom café!</p>
      <p className="text-sm text-soft">
        Recebemos {formatBRL(pix.amount)} por PIX{pix.paid_at ? ` às ${formatTime(pix.paid_at)}` : ""}.
      </p>
    </section>
  );
}
