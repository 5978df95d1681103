import { Form, useNavigation } from "react-router";
import { Alert, Button, ButtonLink, Price } from "~/ui";
import type { OwnOrder } from "./order.server";

type ExpiredPanelProps = { own: OwnOrder; refusal: string | null };

/** A code that ran out is replaced by a press, as long as the order stands. */
export function ExpiredPanel({ own, refusal }: ExpiredPanelProps) {
  const busy = useNavigation().state !== "idle";
  return (
    <section
      aria-label="Novo código"
      className="flex flex-col items-start gap-5 rounded-lg border border-line bg-raised p-5 md:p-8"
    >
      {refusal ? (
        <Alert tone="bad" className="w-full">
          {refusal}
        </Alert>
      ) : null}
      <Price centavos={own.pix.amount} size="lg" />
      {own.pix.can_renew ? (
        <Form method="post" className="w-full sm:w-auto">
          <Button size="lg" wide name="intent" value="renew" busy={busy} busyLabel="Gerando…">
            Gerar novo código
          </Button>
        </Form>
      ) : (
        <>
          <p className="text-sm text-soft">Este pedido não aceita mais um novo código.</p>
          <ButtonLink to="/cafes">Escolher de novo</ButtonLink>
        </>
      )}
    </section>
  );
}
