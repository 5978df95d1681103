import { useEffect, useRef, useState } from "react";
import { Form, useNavigation } from "react-router";
import type { CartView } from "~/features/cart/cart-view";
import { AddressSection } from "./address-section";
import { BuyerSection } from "./buyer-section";
import { CheckoutNotice } from "./checkout-notice";
import { CheckoutSummary } from "./checkout-summary";
import { CHECKOUT_FIELDS, type CheckoutErrors, type CheckoutValues } from "./form-fields";
import type { FreightAnswer } from "./freight.server";
import { FreightSection } from "./freight-section";
import { PaymentSection } from "./payment-section";
import type { TotalChange } from "./seen-total";
import { useCepLookup } from "./use-cep-lookup";

/** What the server says to a submit that placed no order. */
export type CheckoutAnswer = {
  /** The form as it was sent, with what "Buscar CEP" filled in. */
  values: CheckoutValues;
  errors: CheckoutErrors;
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
  answer: CheckoutAnswer | null;
};

/** The whole checkout: one page, one form, one primary action. */
export function CheckoutPage({ cart, values, freight, answer }: CheckoutPageProps) {
  const form = useRef<HTMLFormElement>(null);
  const cep = useCepLookup(form);
  const navigation = useNavigation();
  const paying = navigation.state !== "idle" && navigation.formAction?.startsWith("/checkout") === true;
  const errors = answer?.errors ?? {};
  const shown = answer?.values ?? values;
  const quotes = useCurrentFreight(freight, answer?.freight ?? null);
  useFocusOnAnswer(form, answer);
  return (
    <div className="page py-10 md:py-16">
      <h1 className="text-2xl">Fechar pedido</h1>
      <Form
        ref={form}
        method="post"
        action="/checkout"
        noValidate
        preventScrollReset
        className="group/checkout mt-8 flex flex-col gap-x-16 gap-y-10 lg:grid lg:grid-cols-[minmax(0,1fr)_24rem] [&_:is(input,select)]:scroll-mb-44"
      >
        {/* The first submit button is the one that Enter presses: it must be the payment, not the CEP search. */}
        <button type="submit" name="intent" value="pay" tabIndex={-1} aria-hidden className="sr-only">
          Pagar
        </button>
        <div className="flex min-w-0 flex-col gap-12">
          <CheckoutNotice answer={answer} />
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
            quoting={cep.quoting}
          />
          <PaymentSection />
        </div>
        <CheckoutSummary cart={cart} freight={quotes} changed={Boolean(answer?.change)} paying={paying} />
      </Form>
    </div>
  );
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
    if (!answer) return;
    const field = CHECKOUT_FIELDS.find((name) => answer.errors[name]);
    const target = field
      ? form.current?.querySelector<HTMLElement>(`[name="${field}"], #${field}`)
      : form.current?.querySelector<HTMLElement>("#aviso");
    target?.focus();
  }, [answer, form]);
}
