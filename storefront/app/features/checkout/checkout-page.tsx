import { useEffect, useRef, useState, type FormEvent } from "react";
import { Form, useFetcher, useNavigation } from "react-router";
import { useCepLookup } from "~/features/address/use-cep-lookup";
import type { CartView } from "~/features/cart/cart-view";
import { CardForm } from "~/features/payment/card-form";
import { AddressSection } from "./address-section";
import { BuyerSection } from "./buyer-section";
import { CheckoutNotice } from "./checkout-notice";
import { CheckoutSummary } from "./checkout-summary";
import { CHECKOUT_FIELDS, type CheckoutErrors, type CheckoutField, type CheckoutValues } from "./form-fields";
import type { FreightAnswer } from "./freight.server";
import { FreightSection, preselectFreight } from "./freight-section";
import type { PaymentOptions } from "./payment-options.server";
import { PaymentSection, preselectMethod } from "./payment-section";
import type { TotalChange } from "./seen-total";
import { useCardCheckout } from "./use-card-checkout";
import { useLiveErrors } from "./use-live-errors";

/** What the server says to a submit that placed no order. */
export type CheckoutAnswer = {
  /** The form as it was sent, with what "Buscar CEP" filled in. */
  values: CheckoutValues;
  errors: CheckoutErrors;
  /** The field of which the form itself is right, and which was refused all the same. */
  refused: CheckoutField | null;
  /** A refusal that belongs to no field. */
  message: string | null;
  change: TotalChange | null;
  /** What the search for the CEP said, without JavaScript. */
  cepMessage: string | null;
  freight: FreightAnswer | null;
};

export type CheckoutPageProps = {
  cart: CartView;
  values: CheckoutValues;
  freight: FreightAnswer | null;
  payment: PaymentOptions;
  answer: CheckoutAnswer | null;
};

/** The whole checkout: one page, one form, one primary action. */
export function CheckoutPage({ cart, values, freight, payment, answer }: CheckoutPageProps) {
  const form = useRef<HTMLFormElement>(null);
  const freightByCep = useFetcher({ key: "checkout-freight" });
  const { errors, check, ...watch } = useLiveErrors(form, answer);
  const cep = useCepLookup(
    form,
    (digits) => {
      void freightByCep.submit({ intent: "quote", cep: digits }, { method: "post", action: "/checkout" });
    },
    () => void check(),
  );
  const navigation = useNavigation();
  const posting = navigation.state !== "idle" && navigation.formAction?.startsWith("/checkout") === true;
  const shown = answer?.values ?? values;
  const quotes = useCurrentFreight(freight, answer?.freight ?? null);
  const [picked, pick] = useChoices();
  const quote =
    quotes?.quotes.find(({ shipping_option_id: id }) => id === picked.shipping_option) ??
    preselectFreight(quotes, shown.shipping_option);
  const method = picked.payment_method ?? preselectMethod(payment.prices, shown.payment_method);
  const { card, tokenizing, onSubmit, price } = useCardCheckout(payment, method === "card");
  useFocusOnAnswer(form, answer);
  return (
    <div className="page py-10 md:py-16">
      <h1 className="text-2xl">Fechar pedido</h1>
      <Form
        ref={form}
        method="post"
        action="/checkout"
        noValidate
        onChange={pick}
        {...watch}
        onSubmit={onSubmit}
        className="group/checkout mt-8 flex flex-col gap-x-16 gap-y-10 lg:grid lg:grid-cols-[minmax(0,1fr)_24rem] [&_:is(input,select)]:scroll-mb-44"
      >
        {/* The first submit button is the one that Enter presses: it must be the payment, not the CEP search. */}
        <button type="submit" name="intent" value="pay" tabIndex={-1} aria-hidden className="sr-only">
          Pagar
        </button>
        <div className="flex min-w-0 flex-col gap-12">
          <CheckoutNotice answer={answer} errors={errors} />
          <BuyerSection values={shown} errors={errors} />
          <AddressSection
            values={shown}
            errors={errors}
            cep={{ ...cep.status, message: cep.status.message || (answer?.cepMessage ?? "") }}
            onCep={(text) => void cep.lookUp(text)}
          />
          <FreightSection
            freight={quotes}
            chosen={shown.shipping_option}
            error={errors.shipping_option}
            quoting={freightByCep.state !== "idle"}
          />
          <PaymentSection
            prices={payment.prices}
            chosen={shown.payment_method}
            error={errors.payment_method}
            dearestFreight={Math.max(0, ...(quotes?.quotes ?? []).map(({ amount }) => amount))}
            cardForm={
              <CardForm
                card={card}
                total={(price?.goods ?? 0) + (quote?.amount ?? 0)}
                installments={(quote && payment.installments[quote.shipping_option_id]) ?? []}
                documentHint="Deixe em branco se for o mesmo da nota."
                ids={{ holder: "card_holder", document: "card_holder_document" }}
              />
            }
          />
        </div>
        <CheckoutSummary
          cart={cart}
          prices={payment.prices}
          freight={quotes}
          changed={Boolean(answer?.change)}
          paying={posting || tokenizing}
        />
      </Form>
    </div>
  );
}

/** What was chosen since the page came, for what only JavaScript shows: a card's fields and installments. */
function useChoices() {
  const [picked, setPicked] = useState<{ shipping_option?: string; payment_method?: string }>({});
  const pick = ({ target }: FormEvent<HTMLFormElement>) => {
    if (!(target instanceof HTMLInputElement) || target.type !== "radio") {
      return;
    }
    setPicked((before) => ({ ...before, [target.name]: target.value }));
  };
  return [picked, pick] as const;
}

/**
 * Without JavaScript the loader of the same request still quotes the CEP of before, so the
 * answer's quotes count; once the loader has run again, with the new cookie, its own do.
 */
function useCurrentFreight(
  loaded: FreightAnswer | null,
  answered: FreightAnswer | null,
): FreightAnswer | null {
  const [first] = useState(loaded);
  return loaded === first && answered ? answered : loaded;
}

/** After a refusal the eyes and the keyboard go where the correction is. */
function useFocusOnAnswer(form: React.RefObject<HTMLFormElement>, answer: CheckoutAnswer | null): void {
  useEffect(() => {
    if (!answer) {
      return;
    }
    const field = CHECKOUT_FIELDS.find((name) => answer.errors[name]);
    const target = field
      ? form.current?.querySelector<HTMLElement>(`[name="${field}"], #${field}`)
      : form.current?.querySelector<HTMLElement>("#aviso");
    target?.focus();
  }, [answer, form]);
}
