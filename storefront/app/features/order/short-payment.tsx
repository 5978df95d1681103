import { formatBRL } from "~/lib/format";
import { useShop } from "~/lib/shop-context";
import { Alert } from "~/ui";
import type { PixCharge } from "./timeline";

/** Tells who paid too little that the money is not lost, and where to go with it. */
export function ShortPayment({ pix }: { pix: PixCharge }) {
  const whatsapp = useShop()?.store.whatsappUrl;
  if (pix.received === 0 || pix.status === "paid") return null;
  return (
    <Alert tone="warn" title={`Recebemos ${formatBRL(pix.received)}, menos que o total`}>
      <p>
        O pedido é de {formatBRL(pix.amount)}. O seu dinheiro está seguro:{" "}
        <a href={whatsapp ?? "/contato"} className="link">
          fale com a gente
        </a>{" "}
        para completar ou receber de volta. Não pague de novo.
      </p>
    </Alert>
  );
}
