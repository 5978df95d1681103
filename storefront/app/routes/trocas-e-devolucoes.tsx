import { ReadingPage } from "~/layout/reading-page";
import { ShopError } from "~/layout/shop-error";
import { pageMeta } from "~/lib/seo";
import { useShop } from "~/lib/shop-context";
import type { Route } from "./+types/trocas-e-devolucoes";

export const meta: Route.MetaFunction = ({ matches }) =>
  pageMeta(matches, {
    title: "Trocas e devoluções",
    description:
      "Sete dias para desistir da compra, sem explicar por quê. Como devolver e como trocar um pacote com problema.",
    path: "/trocas-e-devolucoes",
  });

export default function Trocas() {
  const store = useShop()?.store;
  return (
    <ReadingPage title="Trocas e devoluções" lead="Comprou, recebeu, mudou de ideia? Tudo bem.">
      <h2>Desistir da compra</h2>
      <p>
        Você pode desistir em até <strong>7 dias depois de receber</strong>, sem explicar por quê (artigo 49
        do Código de Defesa do Consumidor). Avise pelo WhatsApp
        {store ? (
          <>
            {" "}
            <a href={store.whatsappUrl} rel="noreferrer">
              {store.phone}
            </a>{" "}
            ou por <a href={`mailto:${store.email}`}>{store.email}</a>
          </>
        ) : null}{" "}
        com o número do pedido. Mandamos a autorização de postagem: você não paga nada para devolver.
      </p>
      <p>
        Devolvemos o valor inteiro, com o frete, pelo caminho em que ele veio, assim que o pacote voltar para
        cá: no PIX, na conta de onde saiu; no cartão, na fatura; no boleto, numa conta sua.
      </p>
      <h2>Pacote com problema</h2>
      <p>
        Chegou furado, trocado, moído errado ou com gosto que não devia ter? Conte em até{" "}
        <strong>30 dias</strong> depois de receber (artigo 26), de preferência com uma foto. Mandamos outro ou
        devolvemos o dinheiro; a escolha é sua.
      </p>
      <h2>Cancelar antes de receber</h2>
      <p>
        Um pedido que ainda não foi pago se cancela sozinho quando o prazo do PIX ou do boleto termina. Se já
        pagou e o pacote ainda não saiu, fale com a gente e cancelamos na hora.
      </p>
    </ReadingPage>
  );
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <ShopError error={error} />;
}
