import { Form, Link, useNavigation } from "react-router";
import { Button } from "~/ui";
import { Amounts } from "./return-card";
import { quantityField, type OrderReturns, type ReturnPreview, type ReturnWish } from "./types";
import { KIND_WORDS } from "./words";

type Props = { returns: OrderReturns; wish: ReturnWish; preview: ReturnPreview };

/** What was chosen and what it gives back, to be confirmed. */
export function ReturnReview({ returns, wish, preview }: Props) {
  const busy = useNavigation().state !== "idle";
  const partial = preview.freight < returns.freight_paid;
  return (
    <Form method="post" className="flex flex-col gap-6">
      <input type="hidden" name="intent" value="confirm" />
      <input type="hidden" name="kind" value={wish.kind} />
      <input type="hidden" name="reason" value={wish.reason} />
      {wish.items.map(({ line_item_id: id, quantity }) => (
        <input key={id} type="hidden" name={quantityField(id)} value={quantity} />
      ))}
      <h2 className="text-xl">Confira antes de pedir</h2>
      <p className="text-sm text-soft">Motivo: {KIND_WORDS[wish.kind].label.toLowerCase()}.</p>
      <Amounts lines={preview.items} freight={preview.freight} total={preview.total} />
      {preview.freight > 0 && partial ? (
        <p className="text-sm text-soft">
          O frete volta na proporção do que você devolve; devolvendo tudo, volta inteiro.
        </p>
      ) : null}
      <p className="max-w-[58ch] text-sm text-soft">
        O dinheiro volta pelo caminho em que o pagamento veio,{" "}
        {returns.refund_when === "posted" ? "quando você postar" : "quando o pacote chegar aqui"}. A postagem
        é por nossa conta.
      </p>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <Button busy={busy} busyLabel="Pedindo…">
          Confirmar devolução
        </Button>
        <Link to="." className="link text-sm">
          Mudar
        </Link>
      </div>
    </Form>
  );
}
