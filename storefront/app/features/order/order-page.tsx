import { useEffect, useRef } from "react";
import { ButtonLink } from "~/ui";
import { ExpiredPanel } from "./expired-panel";
import { HEADLINES } from "./headlines";
import { OrderDetails } from "./order-details";
import type { OrderStatus, OwnOrder } from "./order.server";
import { PaidPanel } from "./paid-panel";
import { PayPanel } from "./pay-panel";
import { ShortPayment } from "./short-payment";
import { StatusTimeline } from "./status-timeline";
import { useKeptHeight } from "./use-kept-height";
import { usePaymentWatch } from "./use-payment-watch";

export type OrderPageProps = {
  status: OrderStatus;
  /** Null for a browser that did not place the order. */
  own: OwnOrder | null;
  /** Why a new code was refused. */
  refusal: string | null;
};

/** One order: how to pay it while it waits, and where it is afterwards. */
export function OrderPage({ status: { id, number, status, timeline, now }, own, refusal }: OrderPageProps) {
  const open = status === "awaiting" || status === "expired";
  const heading = useRef<HTMLHeadingElement>(null);
  usePaymentWatch(id, status, open && own !== null);
  useFocusOnChange(status, heading);
  const [slot, kept] = useKeptHeight<HTMLDivElement>(status);
  const { title, lead } = HEADLINES[status];
  return (
    <div className="page py-10 md:py-16">
      {open ? (
        <noscript>
          <meta httpEquiv="refresh" content="15" />
        </noscript>
      ) : null}
      <div className="flex flex-col gap-3">
        <p className="eyebrow figures">Pedido nº {number}</p>
        <h1 ref={heading} tabIndex={-1} className="text-2xl outline-none">
          {title}
        </h1>
        {own ? <p className="max-w-[52ch] text-soft">{lead}</p> : null}
      </div>
      <div className="mt-10 grid gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-12">
          {own ? <ShortPayment pix={own.pix} /> : null}
          {own && status !== "canceled" ? (
            <div
              ref={slot}
              style={kept === undefined ? undefined : { minHeight: `min(${kept}px, 62svh)` }}
              className="flex flex-col"
            >
              {status === "awaiting" ? <PayPanel own={own} serverNow={now} /> : null}
              {status === "expired" ? <ExpiredPanel own={own} refusal={refusal} /> : null}
              {status === "paid" ? <PaidPanel pix={own.pix} /> : null}
            </div>
          ) : null}
          {status === "canceled" ? (
            <div>
              <ButtonLink to="/cafes">Escolher de novo</ButtonLink>
            </div>
          ) : (
            <section aria-labelledby="timeline-title">
              <h2 id="timeline-title" className="mb-5 text-xl">
                Acompanhe
              </h2>
              <StatusTimeline steps={timeline} />
            </section>
          )}
        </div>
        {own ? (
          <OrderDetails order={own.order} />
        ) : (
          <p className="text-sm text-soft">
            Por segurança, os detalhes deste pedido aparecem só no navegador em que ele foi feito e no e-mail
            de confirmação.
          </p>
        )}
      </div>
    </div>
  );
}

/** When the payment changes while the page is open, the news get the focus and so are read out. */
function useFocusOnChange(status: string, target: React.RefObject<HTMLElement>): void {
  const before = useRef(status);
  useEffect(() => {
    if (before.current !== status) target.current?.focus();
    before.current = status;
  }, [status, target]);
}
