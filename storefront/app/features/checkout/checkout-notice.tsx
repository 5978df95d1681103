import { Link } from "react-router";
import { formatBRL, plural } from "~/lib/format";
import { Alert } from "~/ui";
import type { CheckoutAnswer } from "./checkout-page";
import { CHECKOUT_FIELDS, FIELD_LABELS, type CheckoutErrors } from "./form-fields";
import type { TotalChange } from "./seen-total";

type CheckoutNoticeProps = {
  answer: CheckoutAnswer | null;
  /** What is still wrong since the answer. */
  errors: CheckoutErrors;
};

/** Says on top what stopped the payment: fields to correct, a changed total, or a refusal. */
export function CheckoutNotice({ answer, errors }: CheckoutNoticeProps) {
  if (!answer) {
    return null;
  }
  const asked = CHECKOUT_FIELDS.filter((field) => answer.errors[field]);
  const wrong = asked.filter((field) => errors[field]);
  if (!answer.change && !answer.message && asked.length === 0) {
    return null;
  }
  return (
    <div id="aviso" tabIndex={-1} className="outline-none">
      {answer.change ? <ChangeNotice change={answer.change} /> : null}
      {answer.message ? (
        <Alert tone="bad" title="O pedido não foi fechado">
          <p>{answer.message}</p>
          <p>
            <Link to="/carrinho" className="link">
              Ver o carrinho
            </Link>
          </p>
        </Alert>
      ) : null}
      {/* It stays once all is right: a page that moves up under the hand is pressed in the wrong place. */}
      {asked.length > 0 && wrong.length === 0 && !answer.message ? (
        <Alert tone="good" title="Pronto, está tudo preenchido">
          <p>É só confirmar o pagamento.</p>
        </Alert>
      ) : null}
      {wrong.length > 0 && !answer.message ? (
        <Alert tone="bad" title={`Falta acertar ${plural(wrong.length, "campo", "campos")}`}>
          <ul className="flex flex-wrap gap-x-3 gap-y-1">
            {wrong.map((field) => (
              <li key={field}>
                <a href={`#${field}`} className="link">
                  {FIELD_LABELS[field]}
                </a>
              </li>
            ))}
          </ul>
        </Alert>
      ) : null}
    </div>
  );
}

function ChangeNotice({ change: { seen, live } }: { change: TotalChange }) {
  return (
    <Alert
      tone="warn"
      title={seen ? "O total mudou enquanto você preenchia" : "Confira o total antes de pagar"}
    >
      {seen ? (
        <dl className="figures">
          {seen.goods !== live.goods ? <Change label="Cafés" from={seen.goods} to={live.goods} /> : null}
          {seen.freight !== live.freight ? (
            <Change label="Frete" from={seen.freight} to={live.freight} />
          ) : null}
          <Change label="Total" from={seen.total} to={live.total} />
        </dl>
      ) : (
        <p>
          O pedido fica em <strong>{formatBRL(live.total)}</strong>.
        </p>
      )}
      <p>Nada foi cobrado. Se estiver tudo bem, confirme o novo total.</p>
    </Alert>
  );
}

function Change({ label, from, to }: { label: string; from: number; to: number }) {
  return (
    <div className="flex gap-2">
      <dt>{label}:</dt>
      <dd>
        <span className="sr-only">era </span>
        <s>{formatBRL(from)}</s>
        <span className="sr-only">, agora é</span> <strong>{formatBRL(to)}</strong>
      </dd>
    </div>
  );
}
