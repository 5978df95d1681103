import { useState, type FocusEvent } from "react";
import { Field } from "~/ui";
import type { CheckoutErrors, CheckoutValues } from "./form-fields";
import { Section } from "./section";
import { tidyDocument, tidyPhone } from "./tidy-input";

type BuyerSectionProps = { values: CheckoutValues; errors: CheckoutErrors };

const tidyWith = (tidy: (text: string) => string) => (event: FocusEvent<HTMLInputElement>) => {
  event.currentTarget.value = tidy(event.currentTarget.value);
};

/** Who buys: what the order, the invoice and the courier need, and nothing else. */
export function BuyerSection({ values, errors }: BuyerSectionProps) {
  return (
    <Section id="buyer" title="Seus dados">
      <Field
        id="email"
        label="E-mail"
        type="email"
        inputMode="email"
        autoComplete="email"
        spellCheck={false}
        defaultValue={values.email}
        error={errors.email}
        hint="Para a confirmação e o rastreio."
      />
      <Field
        id="name"
        label="Nome completo"
        autoComplete="name"
        autoCapitalize="words"
        defaultValue={values.name}
        error={errors.name}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <DocumentField value={values.document} error={errors.document} />
        <Field
          id="phone"
          label="Celular com DDD"
          type="tel"
          inputMode="tel"
          autoComplete="tel-national"
          maxLength={20}
          placeholder="(00) 00000-0000"
          defaultValue={values.phone}
          error={errors.phone}
          onBlur={tidyWith(tidyPhone)}
        />
      </div>
    </Section>
  );
}

/** Digits on the keypad, until somebody says that their CNPJ has letters (new registrations do). */
function DocumentField({ value, error }: { value: string; error: string | undefined }) {
  const [letters, setLetters] = useState(false);
  return (
    <Field
      id="document"
      label="CPF ou CNPJ"
      inputMode={letters ? "text" : "numeric"}
      autoComplete="off"
      autoCapitalize="characters"
      spellCheck={false}
      maxLength={18}
      defaultValue={value}
      error={error}
      onBlur={tidyWith(tidyDocument)}
      hint={
        letters ? (
          "Vai na nota fiscal."
        ) : (
          <>
            Vai na nota fiscal.{" "}
            <button
              type="button"
              className="link [@media(scripting:none)]:hidden"
              onClick={() => setLetters(true)}
            >
              Meu CNPJ tem letras
            </button>
          </>
        )
      }
    />
  );
}
