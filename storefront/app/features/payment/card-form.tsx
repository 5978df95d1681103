import { formatBRL } from "~/lib/format";
import { Button, cx, Field, Icon, Select } from "~/ui";
import { CARD_FIELDS } from "./card-data";
import type { SecureFieldName } from "./card-sdk";
import { containerOf, type CardFields } from "./use-card-fields";
import type { Installment } from "./types";
import { installmentText } from "./words";

export type CardFormProps = {
  card: CardFields;
  /** What is charged, in centavos, while no installments are known. */
  total: number;
  installments: readonly Installment[];
  /** Said under the holder's document where another field of the page may stand in for it. */
  documentHint?: string;
  /** Ids, which must be unique on the page, of the two fields that are ours. */
  ids: { holder: string; document: string };
};

/**
 * Number, validity and code live in the provider's frames and never touch our page; name
 * and document go from here to the provider and carry no `name`, so no form sends them.
 */
export function CardForm({ card, total, installments, documentHint, ids }: CardFormProps) {
  const { status, problems } = card;
  const once: Installment = { count: 1, amount: total, total, interest_free: true };
  const offers = installments.length > 0 ? installments : [once];
  return (
    <div className="flex flex-col gap-5">
      {status === "failed" ? (
        <div role="alert" className="flex flex-col items-start gap-2 rounded-md bg-sunk px-4 py-3.5 text-sm">
          <p>O formulário da operadora não abriu. Tente de novo, ou pague com PIX ou boleto.</p>
          <Button type="button" variant="secondary" size="sm" onClick={card.retry}>
            Tentar de novo
          </Button>
        </div>
      ) : null}
      {problems.form ? (
        <p role="alert" className="text-sm font-[550] text-bad">
          {problems.form}
        </p>
      ) : null}
      <div aria-busy={status === "loading"} className="flex flex-col gap-5">
        <SecureBox name="cardNumber" label="Número do cartão" card={card} note={card.brand} />
        <div className="grid grid-cols-2 gap-5">
          <SecureBox name="expirationDate" label="Validade" card={card} />
          <SecureBox name="securityCode" label="Código (CVV)" card={card} />
        </div>
      </div>
      <Field
        id={ids.holder}
        name={undefined}
        label="Nome como está no cartão"
        autoComplete="cc-name"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={80}
        error={problems.holder}
      />
      <Field
        id={ids.document}
        name={undefined}
        label="CPF ou CNPJ do titular"
        inputMode="numeric"
        autoComplete="off"
        maxLength={18}
        optional={documentHint !== undefined}
        hint={documentHint}
        error={problems.holderDocument}
      />
      <Select key={offers.length} id={CARD_FIELDS.installments} label="Parcelas" defaultValue="1">
        {offers.map((each) => (
          <option key={each.count} value={each.count}>
            {each.count === 1 ? `À vista, ${formatBRL(each.total)}` : installmentText(each)}
          </option>
        ))}
      </Select>
      <p className="flex gap-2 text-xs text-faint">
        <Icon name="lock" size={16} className="mt-px" />
        Os dados do cartão vão direto para a operadora. A loja não os vê nem guarda.
      </p>
    </div>
  );
}

type SecureBoxProps = { name: SecureFieldName; label: string; card: CardFields; note?: string | null };

/** The frame around a frame: our label, border and message, the provider's field inside. */
function SecureBox({ name, label, card, note }: SecureBoxProps) {
  // Nobody is told off while still typing.
  const problem = card.focused === name ? undefined : card.problems[name];
  return (
    <div role="group" aria-label={label} className="flex min-w-0 flex-col gap-1.5">
      <span aria-hidden className="flex justify-between gap-3 text-sm font-[550]">
        {label}
        {note ? <span className="font-normal text-soft">{note}</span> : null}
      </span>
      <div
        id={containerOf(name)}
        className={cx(
          // The frame is a light document: under a dark page a browser would put white behind it.
          "h-12 overflow-hidden rounded-md [color-scheme:light] border bg-raised px-3.5 [&_iframe]:block [&_iframe]:h-full [&_iframe]:w-full",
          problem ? "border-bad" : "border-edge",
          card.focused === name && "outline-2 outline-offset-2 outline-accent",
        )}
      />
      {problem ? (
        <p role="alert" className="flex items-start gap-1.5 text-xs font-[550] text-bad">
          <Icon name="warning" size={16} className="mt-px" />
          {problem}
        </p>
      ) : null}
    </div>
  );
}
