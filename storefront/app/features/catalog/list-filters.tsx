import { useEffect, useRef } from "react";
import { Form, useSubmit } from "react-router";
import { Button, Field } from "~/ui";
import { ChoiceList } from "./choice-list";
import { FilterMenu } from "./filter-menu";
import { CHOICES, SORTS, type ListQuery } from "./query";
import type { Facets } from "./types";

const LEGENDS = { notas: "Notas", torra: "Torra", processo: "Processo", origem: "Origem" } as const;
const reais = (centavos: number | null) =>
  centavos === null ? "" : String(centavos / 100).replace(".", ",");

/** What is filled in, so that the address holds nothing empty and no default. */
function filled(form: HTMLFormElement): URLSearchParams {
  const entries = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === "string" && value !== "" && value !== "relevancia" ? [[name, value]] : [],
  );
  return new URLSearchParams(entries);
}

export type ListFiltersProps = { query: ListQuery; facets: Facets };

/** A GET form: without JavaScript it has its button, with it every choice applies itself. */
export function ListFilters({ query, facets }: ListFiltersProps) {
  const submit = useSubmit();
  const apply = (fields: HTMLFormElement) =>
    submit(filled(fields), { action: "/cafes", preventScrollReset: true });
  const form = useRef<HTMLFormElement>(null);
  // The fields are uncontrolled, so that an open menu and the focus stay; whenever the address
  // changes by other means (a chip, the back button) they are set to what it says.
  useEffect(() => {
    form.current?.reset();
    const sort = form.current?.elements.namedItem("ordem");
    if (sort instanceof HTMLSelectElement) {
      sort.value = query.sort;
    }
  }, [query]);
  return (
    <Form
      ref={form}
      method="get"
      action="/cafes"
      role="search"
      aria-label="Filtrar cafés"
      preventScrollReset
      className="relative -mx-(--gutter) flex flex-wrap items-center gap-1.5 px-(--gutter) sm:gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        apply(event.currentTarget);
      }}
      onChange={(event) => {
        if (event.target instanceof HTMLInputElement && event.target.type === "text") {
          return;
        }
        apply(event.currentTarget);
      }}
    >
      {Object.entries(LEGENDS).map(([name, legend]) => {
        const key = CHOICES[name as keyof typeof LEGENDS];
        return (
          <FilterMenu key={name} label={legend} active={query[key].length}>
            <ChoiceList legend={legend} name={name} values={facets[key]} chosen={query[key]} />
            <noscript>
              <Button size="sm" variant="secondary" wide className="mt-3">
                Ver cafés
              </Button>
            </noscript>
          </FilterMenu>
        );
      })}
      <FilterMenu label="Preço" active={Number(query.priceMin !== null || query.priceMax !== null)}>
        <div className="grid grid-cols-2 gap-3">
          <PriceField id="preco_min" label="De (R$)" value={query.priceMin} hint={facets.price.min} />
          <PriceField id="preco_max" label="Até (R$)" value={query.priceMax} hint={facets.price.max} />
        </div>
        <Button size="sm" variant="secondary" wide className="mt-3">
          Aplicar preço
        </Button>
      </FilterMenu>
      {query.text ? <input type="hidden" name="q" value={query.text} /> : null}
      <label className="flex min-h-11 items-center gap-2 text-sm sm:ml-auto">
        <span className="text-faint max-sm:sr-only">Ordem</span>
        <select
          name="ordem"
          defaultValue={query.sort}
          className="min-h-11 rounded-full border border-transparent bg-transparent pr-2 font-[500] hover:border-edge"
        >
          {Object.entries(SORTS).map(([value, { label }]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <noscript>
        <Button size="sm" variant="secondary">
          Aplicar
        </Button>
      </noscript>
    </Form>
  );
}

type PriceFieldProps = { id: string; label: string; value: number | null; hint: number | null };

function PriceField({ id, label, value, hint }: PriceFieldProps) {
  return (
    <Field
      id={id}
      label={label}
      inputMode="decimal"
      type="text"
      required={false}
      autoComplete="off"
      defaultValue={reais(value)}
      placeholder={reais(hint)}
    />
  );
}
