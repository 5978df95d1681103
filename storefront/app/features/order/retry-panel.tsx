import type { ReactNode } from "react";
import { Form, useNavigation } from "react-router";
import type { Method } from "~/features/payment/types";
import { bestInstallment, BOLETO_WITHIN, installmentText, METHOD_NAMES } from "~/features/payment/words";
import { formatBRL } from "~/lib/format";
import { Alert, Button, cx, Icon, type IconName } from "~/ui";
import type { OwnOrder } from "./order.server";
import type { PaymentStatus } from "./payment";
import { RetryByCard } from "./retry-by-card";
import type { RetryOffer } from "./retry.server";

type RetryPanelProps = {
  own: OwnOrder;
  /** Why the last attempt was refused. */
  refusal: string | null;
  /** Nothing can be paid as it is, so the ways out stand open; else they are folded away. */
  urgent: boolean;
};

const ICONS: Record<Method, IconName> = { pix: "pix", boleto: "barcode", card: "card" };

/** What the ways to pay are for, where none was chosen yet. */
const TITLES: Partial<Record<PaymentStatus, string>> = {
  awaiting: "Como quer pagar?",
  partially_paid: "Como quer pagar o que falta?",
};

/** Pays the same order again, or by another way: one fold per method, which works without JavaScript. */
export function RetryPanel({ own, refusal, urgent }: RetryPanelProps) {
  const { payment, cardSdkUrl } = own;
  // What is being paid already is no alternative to itself.
  const others = own.offers.filter(({ method }) => urgent || method !== payment.method);
  if (others.length === 0) {
    return refusal ? <Alert tone="bad">{refusal}</Alert> : null;
  }
  return (
    <section
      aria-labelledby="retry-title"
      className={cx("flex flex-col gap-4", urgent && "rounded-lg border border-line bg-raised p-5 md:p-8")}
    >
      <h2 id="retry-title" className="text-xl">
        {urgent ? (TITLES[payment.status] ?? "Pague este mesmo pedido") : "Prefere pagar de outro jeito?"}
      </h2>
      {refusal ? <Alert tone="bad">{refusal}</Alert> : null}
      <div className="flex flex-col gap-2.5">
        {others.map((offer, index) => (
          <Fold key={offer.method} offer={offer} open={urgent && index === 0}>
            {offer.method === "card" ? (
              <RetryByCard orderId={payment.order_id} offer={offer} sdkUrl={cardSdkUrl} />
            ) : (
              <RetryAtOnce method={offer.method} current={payment.method} primary={urgent && index === 0} />
            )}
          </Fold>
        ))}
      </div>
    </section>
  );
}

function Fold({ offer, open, children }: { offer: RetryOffer; open: boolean; children: ReactNode }) {
  const { method, amount } = offer;
  const best = bestInstallment(offer.installments);
  return (
    <details
      open={open}
      name="pay-again"
      className={cx(
        "rounded-md border border-edge bg-raised open:border-accent",
        method === "card" && "[@media(scripting:none)]:hidden",
      )}
    >
      <summary className="flex min-h-16 list-none items-center gap-4 px-4 py-3 [&::-webkit-details-marker]:hidden">
        <Icon name={ICONS[method]} size={24} className="text-accent" />
        <span className="grow">
          <span className="block font-[550]">{METHOD_NAMES[method]}</span>
          {best ? <span className="block text-sm text-soft">Até {installmentText(best)}</span> : null}
        </span>
        {amount === null ? null : <span className="figures font-[550]">{formatBRL(amount)}</span>}
      </summary>
      <div className="border-t border-line px-4 py-4">{children}</div>
    </details>
  );
}

const ACTIONS: Record<Exclude<Method, "card">, { again: string; other: string; text: string }> = {
  pix: {
    again: "Gerar novo código",
    other: "Pagar com PIX",
    text: "O código aparece aqui mesmo, e o pagamento cai na hora.",
  },
  boleto: {
    again: "Gerar novo boleto",
    other: "Gerar boleto",
    text: `A linha digitável aparece aqui mesmo. Depois de pago, o banco leva ${BOLETO_WITHIN} para avisar.`,
  },
};

type RetryAtOnceProps = { method: Exclude<Method, "card">; current: Method | null; primary: boolean };

function RetryAtOnce({ method, current, primary }: RetryAtOnceProps) {
  const navigation = useNavigation();
  const busy = navigation.state !== "idle" && navigation.formData?.get("method") === method;
  const { again, other, text } = ACTIONS[method];
  return (
    <Form method="post" className="flex flex-col items-start gap-3">
      <input type="hidden" name="intent" value="pay" />
      <p className="text-sm text-soft">{text}</p>
      <Button
        name="method"
        value={method}
        variant={primary ? "primary" : "secondary"}
        busy={busy}
        busyLabel="Gerando…"
      >
        {method === current ? again : other}
      </Button>
    </Form>
  );
}
