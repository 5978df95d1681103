import { Link } from "react-router";
import { describeDelivery } from "~/features/checkout/delivery-text";
import { PickupPlace } from "~/features/freight/pickup-place";
import { formatBRL } from "~/lib/format";
import { Price } from "~/ui";
import { balanceOf } from "./balance";
import type { OrderView } from "./order-view";
import type { OrderPayment } from "./payment";

type OrderDetailsProps = {
  order: OrderView;
  payment: OrderPayment;
  /** Whether it is still going to be delivered, or was: without it nothing is promised any more. */
  expected: boolean;
};

/** Goods, costs, delivery and address, for the browser that placed the order. */
export function OrderDetails({ order, payment, expected }: OrderDetailsProps) {
  const { delivery } = order;
  const balance = balanceOf(order, payment);
  return (
    <aside aria-label="Resumo do pedido" className="flex flex-col gap-8 text-sm">
      <section>
        <h2 className="text-xl">Seu pedido</h2>
        <ul className="mt-4 flex flex-col gap-3">
          {order.lines.map((line) => (
            <li key={line.id} className="flex justify-between gap-4">
              <span className="min-w-0">
                <span className="figures text-soft">{line.quantity} × </span>
                {line.handle ? (
                  <Link to={`/cafes/${line.handle}`} className="hover:underline">
                    {line.title}
                  </Link>
                ) : (
                  line.title
                )}
                <span className="block text-xs text-soft">{line.choice}</span>
              </span>
              <span className="figures whitespace-nowrap">{formatBRL(line.total)}</span>
            </li>
          ))}
        </ul>
        <dl className="mt-5 flex flex-col gap-2 border-t border-line pt-4">
          <Row label="Cafés" value={formatBRL(order.items)} />
          {order.discount > 0 ? <Row label="Desconto" value={`− ${formatBRL(order.discount)}`} /> : null}
          {order.pixDiscount > 0 ? (
            <Row label="Desconto no PIX" value={`− ${formatBRL(order.pixDiscount)}`} />
          ) : null}
          <Row label="Frete" value={order.freight === 0 ? "Grátis" : formatBRL(order.freight)} />
          {balance.adjustment === 0 ? null : (
            <Row
              label={balance.adjustment < 0 ? "Devoluções e créditos" : "Acréscimos"}
              value={`${balance.adjustment < 0 ? "− " : ""}${formatBRL(Math.abs(balance.adjustment))}`}
            />
          )}
          <Sum label="Total" centavos={balance.total} />
          {balance.paid === null ? null : <Row label="Você pagou" value={formatBRL(balance.paid)} />}
          {balance.returning > 0 ? (
            <Row label="Devolução a caminho" value={formatBRL(balance.returning)} />
          ) : null}
          {balance.owed > 0 ? <Sum label="Falta pagar" centavos={balance.owed} /> : null}
          {balance.toRefund > 0 ? <Sum label="Vamos devolver" centavos={balance.toRefund} /> : null}
        </dl>
      </section>
      <section className="border-t border-line pt-6">
        <h2 className="text-lg">{delivery.pickup ? "Retirada" : "Entrega"}</h2>
        <p className="mt-2">
          <span className="font-[550]">{delivery.name}</span>
          {expected && (delivery.days || delivery.deliveryBy) ? (
            <span className="text-soft">
              {", "}
              {describeDelivery({
                kind: delivery.pickup ? "pickup" : "correios",
                // Said on the day of the order: "today" would be wrong tomorrow.
                days: delivery.days || null,
                delivery_by: delivery.deliveryBy,
              })}
            </span>
          ) : null}
        </p>
        <address className="mt-2 text-soft not-italic">
          {delivery.pickup ? (
            <PickupPlace place={delivery.pickup} />
          ) : (
            [order.recipient, ...order.address].map((line) => (
              <span key={line} className="block">
                {line}
              </span>
            ))
          )}
        </address>
        <p className="mt-3 text-soft">
          Avisos em <span className="break-words text-ink">{order.email}</span>
        </p>
      </section>
      {expected ? (
        <p className="border-t border-line pt-6 text-soft">
          Mudou de ideia? Você tem 7 dias depois de receber para devolver, com tudo de volta.{" "}
          <Link to="/trocas-e-devolucoes" className="link">
            Trocas e devoluções
          </Link>
        </p>
      ) : null}
    </aside>
  );
}

function Sum({ label, centavos }: { label: string; centavos: number }) {
  return (
    <div className="mt-1 flex items-baseline justify-between border-t border-line pt-3">
      <dt className="font-[550]">{label}</dt>
      <dd>
        <Price centavos={centavos} />
      </dd>
    </div>
  );
}

function Row({ label, value }: { label: string; value: string }) {
  return (
    <div className="flex justify-between gap-4">
      <dt className="text-soft">{label}</dt>
      <dd className="figures">{value}</dd>
    </div>
  );
}
