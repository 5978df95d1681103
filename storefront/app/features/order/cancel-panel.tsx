import { Form, useNavigation } from "react-router";
import { Alert, Button, buttonClass } from "~/ui";
import { cancelTerms } from "./cancel-words";
import type { OrderPayment } from "./payment";

type CancelPanelProps = {
  payment: OrderPayment;
  /** Why the last try to cancel was refused. */
  refusal: string | null;
};

/** The way out of an order that has not left: folded away, and asked once more with what happens to the money. */
export function CancelPanel({ payment, refusal }: CancelPanelProps) {
  const navigation = useNavigation();
  const busy = navigation.state !== "idle" && navigation.formData?.get("intent") === "cancel";
  if (!payment.can_cancel) {
    return refusal ? <Alert tone="bad">{refusal}</Alert> : null;
  }
  return (
    <details open={refusal !== null} className="border-t border-line pt-4">
      <summary
        className={`${buttonClass({ variant: "quiet" })} cursor-pointer list-none [&::-webkit-details-marker]:hidden`}
      >
        Cancelar pedido
      </summary>
      <Form method="post" className="mt-3 flex max-w-[52ch] flex-col items-start gap-4">
        {refusal ? <Alert tone="bad">{refusal}</Alert> : null}
        <p className="text-sm text-soft">
          O pedido nº {payment.display_id} deixa de existir e os cafés voltam para a prateleira; isso não se
          desfaz. {cancelTerms(payment)}
        </p>
        <Button name="intent" value="cancel" variant="secondary" busy={busy} busyLabel="Cancelando…">
          Sim, cancelar o pedido
        </Button>
      </Form>
    </details>
  );
}
