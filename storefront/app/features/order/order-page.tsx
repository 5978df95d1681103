import { useEffect, useRef } from "react";
import { ParcelsSection } from "~/features/parcels/parcels-section";
import { isSent } from "~/features/parcels/types";
import { ReturnsPanel } from "~/features/returns/returns-panel";
import { ButtonLink } from "~/ui";
import { BoletoPanel } from "./boleto-panel";
import { CancelPanel } from "./cancel-panel";
import { CardPanel } from "./card-panel";
import { PAYMENT_ANCHOR, useFocusOnArrival } from "./landing";
import { OrderDetails } from "./order-details";
import type { LoadedOrder, OwnOrder } from "./order.server";
import { OrderSummary } from "./order-summary";
import { PaidPanel } from "./paid-panel";
import { PayPanel } from "./pay-panel";
import { isOpen, isPaid, type PaymentStatus } from "./payment";
import { PaymentHistory } from "./payment-history";
import { RefundPanel } from "./refund-panel";
import { RetryPanel } from "./retry-panel";
import { StatusTimeline } from "./status-timeline";
import { StrayPayment } from "./stray-payment";
import { useKeptHeight } from "./use-kept-height";
import { usePaymentWatch } from "./use-payment-watch";

export type OrderPageProps = LoadedOrder & {
  /** Why paying again was refused. */
  refusal: string | null;
  /** Why cancelling was. */
  cancelRefusal: string | null;
};

/** One order: how to pay it while it waits, and where it is afterwards. */
export function OrderPage({ status: page, own, summary, refusal, cancelRefusal }: OrderPageProps) {
  const { id, number, status, headline, timeline, now } = page;
  const method = own?.payment.method ?? null;
  const alive = isPaid(status) || waits(status) || Boolean(own?.payment.can_retry);
  // Once something is on its way, that is the news, and no longer that it was paid.
  const sent = isPaid(status) && Boolean(own?.parcels.some(isSent));
  // A way to pay, or the word that it was paid.
  const acts = Boolean(own?.waitsFor || own?.payment.can_retry) || (status === "paid" && !sent);
  const heading = useRef<HTMLHeadingElement>(null);
  usePaymentWatch(id, {
    status,
    pix: (own?.waitsFor ?? method) === "pix",
    code: own?.payment.pix?.pix_copia_e_cola ?? null,
    own: own !== null,
  });
  useFocusOnArrival(heading);
  useFocusOnChange(`${status}:${method}:${own?.payment.owed}`, heading);
  const [slot, kept] = useKeptHeight<HTMLDivElement>(status);
  return (
    <div className="page py-10 md:py-16">
      {isOpen(status) && own ? (
        <noscript>
          <meta httpEquiv="refresh" content={method === "pix" ? "15" : "60"} />
        </noscript>
      ) : null}
      <div className="flex flex-col gap-3">
        <p className="eyebrow figures">Pedido nº {number}</p>
        <h1 ref={heading} id={PAYMENT_ANCHOR} tabIndex={-1} className="text-2xl outline-none">
          {headline.title}
        </h1>
        {own ? <p className="max-w-[52ch] text-soft">{headline.lead}</p> : null}
      </div>
      <div className="mt-10 grid gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-12">
          {own ? <StrayPayment payment={own.payment} /> : null}
          {own ? <RefundPanel payment={own.payment} announced={!sent} /> : null}
          {own && acts ? (
            <div
              ref={slot}
              style={kept === undefined ? undefined : { minHeight: `min(${kept}px, 62svh)` }}
              className="flex flex-col gap-10"
            >
              <Awaiting own={own} serverNow={now} />
              {status === "paid" && !sent ? <PaidPanel payment={own.payment} /> : null}
              {own.payment.can_retry ? (
                <RetryPanel own={own} refusal={refusal} urgent={own.waitsFor === null} />
              ) : null}
            </div>
          ) : null}
          {own ? <ParcelsSection parcels={own.parcels} /> : null}
          {own ? <ReturnsPanel returns={own.returns} /> : null}
          {alive || status === "refunded" ? null : (
            <div>
              <ButtonLink to="/cafes">Escolher de novo</ButtonLink>
            </div>
          )}
          {alive ? (
            <section aria-labelledby="timeline-title">
              <h2 id="timeline-title" className="mb-5 text-xl">
                Acompanhe
              </h2>
              <StatusTimeline steps={timeline} />
            </section>
          ) : null}
          {own ? <PaymentHistory timeline={own.payment.timeline} /> : null}
          {own ? <CancelPanel payment={own.payment} refusal={cancelRefusal} /> : null}
        </div>
        {own ? (
          <OrderDetails order={own.order} payment={own.payment} expected={alive} />
        ) : (
          <OrderSummary summary={summary} />
        )}
      </div>
    </div>
  );
}

/** Something is still to be paid, and can be. */
function waits(status: PaymentStatus): boolean {
  return status === "awaiting" || status === "partially_paid";
}

/** The way to pay that was chosen, as long as its code is out. */
function Awaiting({ own, serverNow }: { own: OwnOrder; serverNow: string }) {
  switch (own.waitsFor) {
    case "pix":
      return <PayPanel own={own} serverNow={serverNow} />;
    case "boleto":
      return <BoletoPanel own={own} />;
    case "card":
      return <CardPanel payment={own.payment} />;
    default:
      return null;
  }
}

/** When the payment changes while the page is open, the news get the focus and so are read out. */
function useFocusOnChange(state: string, target: React.RefObject<HTMLElement>): void {
  const before = useRef(state);
  useEffect(() => {
    if (before.current !== state) {
      target.current?.focus();
    }
    before.current = state;
  }, [state, target]);
}
