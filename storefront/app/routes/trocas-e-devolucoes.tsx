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
        do Código de Defesa do Consumidor). Na página do pedido, toque em “Devolver este pedido”, escolha os
        itens e confirme: aparece um código para postar nos Correios, por nossa conta. Se o sétimo dia cair em
        fim de semana ou feriado, vale o próximo dia útil.
      </p>
      <p>
        Não achou a página do pedido? Ela está no e-mail de confirmação. Ou escreva pelo WhatsApp
        {store ? (
          <>
            {" "}
            <a href={store.whatsappUrl} rel="noreferrer">
              {store.phone}
            </a>{" "}
            ou para <a href={`mailto:${store.email}`}>{store.email}</a>
          </>
        ) : null}{" "}
        com o número do pedido.
      </p>
      <p>
        Devolvemos o valor inteiro, com o frete, pelo caminho em que ele veio: no PIX, na conta de onde saiu;
        no cartão, na fatura; no boleto, numa conta sua. Devolvendo só uma parte, o frete volta na proporção
        do que volta. A página do pedido mostra o valor antes de você confirmar e, depois, cada passo.
      </p>
      <h2>Pacote com problema</h2>
      <p>
        Chegou furado, trocado, moído errado ou com gosto que não devia ter? Peça a devolução na página do
        pedido em até <strong>90 dias</strong> depois de receber (mais do que o artigo 26 pede para o café),
        de preferência com uma foto por e-mail. Respondemos em até 5 dias: mandamos outro ou devolvemos o
        dinheiro; a escolha é sua.
      </p>
      <p>O pacote nunca apareceu? O mesmo lugar serve: escolha “Não chegou”.</p>
      <h2>Cancelar antes de receber</h2>
      <p>
        Enquanto o pacote não saiu, pago ou não, toque em “Cancelar pedido” na página do pedido: o que foi
        pago volta pelo caminho em que veio. Um pedido que não foi pago também se cancela sozinho quando o
        prazo do PIX ou do boleto termina.
      </p>
    </ReadingPage>
  );
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <ShopError error={error} />;
}
