import { formatBRL, formatDateTime } from "~/lib/format";
import type { OrderReturn, OrderReturns } from "./types";
import { KIND_WORDS, nextStep, STATE_WORDS } from "./words";

type Props = { one: OrderReturn; refundWhen: OrderReturns["refund_when"] };

/** One return: where it stands, the code to show at the counter, and what it gives back. */
export function ReturnCard({ one, refundWhen }: Props) {
  return (
    <article className="flex flex-col gap-4 rounded-lg border border-line bg-raised p-5 md:p-6">
      <header className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h3 className="text-lg">{STATE_WORDS[one.state]}</h3>
        <p className="text-xs text-soft">
          {KIND_WORDS[one.kind].label}, pedida em {formatDateTime(one.created_at)}
        </p>
      </header>
      <p className="max-w-[58ch] text-sm text-soft">{nextStep(one, refundWhen)}</p>
      {one.authorization_code ? (
        <p className="flex flex-col gap-1 rounded-md bg-sunk px-4 py-3">
          <span className="text-xs text-soft">Código de autorização de postagem</span>
          <strong className="figures text-xl tracking-wide [overflow-wrap:anywhere]">
            {one.authorization_code}
          </strong>
        </p>
      ) : null}
      {one.tracking_code ? (
        <p className="text-sm">
          Rastreio da volta: <span className="figures">{one.tracking_code}</span>
        </p>
      ) : null}
      {one.state === "refused" || one.state === "canceled" ? (
        <p className="border-t border-line pt-4 text-sm text-soft">
          {one.items.map(({ title, quantity }) => `${quantity} × ${title}`).join("; ")}
        </p>
      ) : (
        <Amounts lines={one.items} freight={one.freight_refund} total={one.total} />
      )}
    </article>
  );
}

type AmountsProps = {
  lines: readonly { line_item_id: string; title: string; quantity: number; amount: number }[];
  freight: number;
  total: number;
};

/** What goes back, line by line, freight included. */
export function Amounts({ lines, freight, total }: AmountsProps) {
  return (
    <dl className="flex flex-col gap-2 border-t border-line pt-4 text-sm">
      {lines.map(({ line_item_id: id, title, quantity, amount }) => (
        <Row key={id} name={`${quantity} × ${title}`} amount={amount} />
      ))}
      {freight > 0 ? <Row name="Frete da entrega" amount={freight} /> : null}
      <div className="flex items-baseline justify-between gap-4 border-t border-line pt-2 font-[550]">
        <dt>Você recebe de volta</dt>
        <dd className="figures whitespace-nowrap">{formatBRL(total)}</dd>
      </div>
    </dl>
  );
}

const Row = ({ name, amount }: { name: string; amount: number }) => (
  <div className="flex items-baseline justify-between gap-4">
    <dt className="min-w-0 text-soft">{name}</dt>
    <dd className="figures whitespace-nowrap">{formatBRL(amount)}</dd>
  </div>
);
