import { useEffect, useRef, useState, type FormEvent } from "react";
import { Form, useNavigation, useSubmit } from "react-router";
import { CARD_FIELDS } from "~/features/payment/card-data";
import { CardForm } from "~/features/payment/card-form";
import { useCardFields } from "~/features/payment/use-card-fields";
import { Button } from "~/ui";
import type { RetryOffer } from "./retry.server";

type RetryByCardProps = { orderId: string; offer: RetryOffer; sdkUrl: string };

/** A card for an order that stands: the provider's script comes only when the fold is opened. */
export function RetryByCard({ orderId, offer, sdkUrl }: RetryByCardProps) {
  const form = useRef<HTMLFormElement>(null);
  const active = useFoldOpened(form);
  const card = useCardFields(offer.publicKey, sdkUrl, active);
  const submit = useSubmit();
  const navigation = useNavigation();
  const [tokenizing, setTokenizing] = useState(false);
  const busy = tokenizing || (navigation.state !== "idle" && navigation.formData?.get("method") === "card");

  async function send(element: HTMLFormElement): Promise<void> {
    const textOf = (id: string) => element.querySelector<HTMLInputElement>(`#${id}`)?.value ?? "";
    setTokenizing(true);
    try {
      const made = await card.tokenize(textOf("retry_holder"), textOf("retry_holder_document"));
      if (!made) {
        return;
      }
      const data = new FormData(element);
      data.set(CARD_FIELDS.token, made.token);
      data.set(CARD_FIELDS.payment_method_id, made.payment_method_id);
      if (made.issuer_id) {
        data.set(CARD_FIELDS.issuer_id, made.issuer_id);
      }
      await submit(data, { method: "post", action: `/pedido/${orderId}` });
    } finally {
      setTokenizing(false);
    }
  }

  return (
    <Form
      ref={form}
      method="post"
      noValidate
      onSubmit={(event: FormEvent<HTMLFormElement>) => {
        event.preventDefault();
        if (!busy) {
          void send(event.currentTarget);
        }
      }}
      className="flex flex-col gap-5"
    >
      <input type="hidden" name="intent" value="pay" />
      <input type="hidden" name="method" value="card" />
      <CardForm
        card={card}
        total={offer.amount ?? 0}
        installments={offer.installments}
        ids={{ holder: "retry_holder", document: "retry_holder_document" }}
      />
      <Button busy={busy} busyLabel="Falando com a operadora…">
        Pagar com cartão
      </Button>
    </Form>
  );
}

/** True from the first time that the fold around an element is open. */
function useFoldOpened(inside: React.RefObject<HTMLElement>): boolean {
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    const fold = inside.current?.closest("details");
    if (!fold) {
      return;
    }
    const look = () => {
      if (fold.open) {
        setOpened(true);
      }
    };
    look();
    fold.addEventListener("toggle", look);
    return () => fold.removeEventListener("toggle", look);
  }, [inside]);
  return opened;
}
