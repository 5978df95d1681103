import { Icon } from "~/ui";
import { Section } from "./section";

/** The one way to pay, and what happens next. */
export function PaymentSection() {
  return (
    <Section id="payment" title="Pagamento">
      <div className="flex gap-4 rounded-md border border-edge bg-raised px-4 py-4">
        <Icon name="pix" size={28} className="mt-0.5 text-accent" />
        <div className="text-sm">
          <p className="text-base font-[550]">PIX</p>
          <p className="text-soft">
            O QR code e o copia e cola aparecem na próxima tela. O pagamento cai na hora e o café entra na
            fila da torra.
          </p>
        </div>
      </div>
    </Section>
  );
}
