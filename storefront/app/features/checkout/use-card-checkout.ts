import { useState, type FormEvent } from "react";
import { useSubmit } from "react-router";
import { CARD_FIELDS } from "~/features/payment/card-data";
import { useCardFields } from "~/features/payment/use-card-fields";
import type { PaymentOptions } from "./payment-options.server";

/**
 * The card's part of the checkout. A form that pays by card first gets a token from the
 * provider and goes on with it; without one it goes on all the same, because the server
 * then names everything else that is missing and never charges.
 */
export function useCardCheckout({ prices, cardSdkUrl }: PaymentOptions, active: boolean) {
  const submit = useSubmit();
  const price = prices.find(({ method }) => method === "card");
  const card = useCardFields(price?.publicKey ?? null, cardSdkUrl, active);
  const [tokenizing, setTokenizing] = useState(false);

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    const { submitter } = event.nativeEvent as SubmitEvent;
    const pays = submitter instanceof HTMLButtonElement && submitter.value === "pay";
    if (!active || !pays) {
      return;
    }
    event.preventDefault();
    if (!tokenizing) {
      void send(event.currentTarget);
    }
  }

  async function send(form: HTMLFormElement): Promise<void> {
    const textOf = (id: string) => form.querySelector<HTMLInputElement>(`#${id}`)?.value.trim() ?? "";
    setTokenizing(true);
    try {
      const made = await card.tokenize(
        textOf("card_holder"),
        textOf("card_holder_document") || textOf("document"),
      );
      const data = new FormData(form);
      data.set("intent", "pay");
      if (made) {
        data.set(CARD_FIELDS.token, made.token);
        data.set(CARD_FIELDS.payment_method_id, made.payment_method_id);
        if (made.issuer_id) {
          data.set(CARD_FIELDS.issuer_id, made.issuer_id);
        }
      }
      await submit(data, { method: "post", action: "/checkout" });
    } finally {
      setTokenizing(false);
    }
  }

  return { card, tokenizing, onSubmit, price };
}
