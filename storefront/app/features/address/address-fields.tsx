import { useState } from "react";
import { Button, Field, Select } from "~/ui";
import type { AddressErrors, AddressValues } from "./fields";
import { STATES } from "./states";
import { tidyCep } from "./tidy-cep";
import type { CepStatus } from "./use-cep-lookup";

type AddressFieldsProps = {
  values: AddressValues;
  errors: AddressErrors;
  cep: CepStatus;
  /** Called with the CEP as typed, whenever it may be complete. */
  onCep: (text: string) => void;
};

/**
 * A Brazilian address, for any form. The CEP fills what it knows; every field stays open to correction. Without
 * JavaScript the button posts the form with `intent=cep`.
 */
export function AddressFields({ values, errors, cep, onCep }: AddressFieldsProps) {
  return (
    <>
      <div>
        <div className="flex items-start gap-2.5">
          <Field
            id="cep"
            label="CEP"
            inputMode="numeric"
            autoComplete="postal-code"
            maxLength={9}
            placeholder="00000-000"
            defaultValue={tidyCep(values.cep)}
            error={errors.cep}
            className="w-40"
            onChange={(event) => onCep(event.currentTarget.value)}
            onBlur={(event) => {
              event.currentTarget.value = tidyCep(event.currentTarget.value);
            }}
          />
          <Button
            variant="secondary"
            name="intent"
            value="cep"
            busy={cep.busy}
            className="mt-7"
            onClick={(event) => {
              event.preventDefault();
              const field = event.currentTarget.form?.elements.namedItem("cep");
              if (field instanceof HTMLInputElement) {
                onCep(field.value);
              }
            }}
          >
            Buscar CEP
          </Button>
        </div>
        <p role="status" className="mt-1.5 min-h-5 text-xs text-soft">
          {cep.message}
        </p>
      </div>
      <Field
        id="street"
        label="Rua ou avenida"
        autoComplete="address-line1"
        defaultValue={values.street}
        error={errors.street}
      />
      <div className="grid grid-cols-[7.5rem_minmax(0,1fr)] gap-5">
        <Field
          id="number"
          label="Número"
          autoComplete="off"
          maxLength={20}
          defaultValue={values.number}
          error={errors.number}
        />
        <Field
          id="complement"
          label="Complemento"
          optional
          autoComplete="address-line2"
          maxLength={60}
          defaultValue={values.complement}
          error={errors.complement}
        />
      </div>
      <Field
        id="neighborhood"
        label="Bairro"
        autoComplete="address-level3"
        defaultValue={values.neighborhood}
        error={errors.neighborhood}
      />
      <div className="grid gap-5 sm:grid-cols-[minmax(0,1fr)_15rem]">
        <Field
          id="city"
          label="Cidade"
          autoComplete="address-level2"
          defaultValue={values.city}
          error={errors.city}
        />
        <StateField value={values.state} error={errors.state} known={cep.state} />
      </div>
    </>
  );
}

type StateFieldProps = { value: string; error: string | undefined; known: string | null };

/** The state; a choice that contradicts what the CEP has just told is said at once. */
function StateField({ value, error, known }: StateFieldProps) {
  const [choice, choose] = useState<{ state: string; against: string | null }>();
  const meant = STATES.find(([code]) => code === known)?.[1];
  const contradicts = choice?.state && meant && choice.against === known && choice.state !== known;
  const corrected = choice?.against === known && choice?.state === known;
  return (
    <Select
      id="state"
      label="Estado"
      autoComplete="address-level1"
      defaultValue={value}
      error={contradicts ? `Este CEP é de ${meant}. Confira o CEP ou o estado` : corrected ? null : error}
      onChange={(event) => choose({ state: event.currentTarget.value, against: known })}
    >
      <option value="">Escolha</option>
      {STATES.map(([code, name]) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </Select>
  );
}
