import { useShop } from "~/lib/shop-context";
import { buttonClass, ButtonLink } from "~/ui";
import type { DeadLink } from "./link.server";

const WORDS: Record<DeadLink, { title: string; text: string }> = {
  closed: {
    title: "Este link já cumpriu o seu papel",
    text: "O pagamento dele já foi feito, ou o pedido mudou e a loja trocou o link. Nada foi cobrado agora.",
  },
  unknown: {
    title: "Este link de pagamento não vale",
    text: "Talvez uma parte do endereço tenha se perdido ao copiar. Abra de novo a mensagem em que ele veio.",
  },
};

/** For who comes by a payment link that opens nothing: why, and the ways to the order that still do. */
export function DeadLinkPage({ why }: { why: DeadLink }) {
  const { title, text } = WORDS[why];
  const whatsapp = useShop()?.store.whatsappUrl;
  return (
    <div className="page flex flex-col items-start gap-5 py-(--section)">
      <p className="eyebrow">Link de pagamento</p>
      <h1 className="max-w-[18ch] text-3xl">{title}</h1>
      <div className="flex max-w-[52ch] flex-col gap-3 text-soft">
        <p>{text}</p>
        <p>
          Para ver o pedido, use o link dos e-mails dele: procure na sua caixa de entrada por “Pedido” e o
          número, e também no lixo eletrônico. Se ainda falta pagar algo, peça um link novo.
        </p>
      </div>
      <div className="mt-3 flex flex-wrap gap-3">
        {whatsapp ? (
          <a href={whatsapp} className={buttonClass()}>
            Falar com a gente
          </a>
        ) : (
          <ButtonLink to="/contato">Falar com a gente</ButtonLink>
        )}
        <ButtonLink to="/cafes" variant="secondary">
          Ver os cafés
        </ButtonLink>
      </div>
    </div>
  );
}
