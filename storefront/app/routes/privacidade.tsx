import { ReadingPage } from "~/layout/reading-page";
import { ShopError } from "~/layout/shop-error";
import { pageMeta } from "~/lib/seo";
import { useShop } from "~/lib/shop-context";
import type { Route } from "./+types/privacidade";

export const meta: Route.MetaFunction = ({ matches }) =>
  pageMeta(matches, {
    title: "Privacidade",
    description:
      "Que dados a loja pede, para quê, com quem divide e como você pede para ver, corrigir ou apagar.",
    path: "/privacidade",
  });

export default function Privacidade() {
  const store = useShop()?.store;
  return (
    <ReadingPage title="Privacidade" lead="Pedimos o que a entrega e a nota pedem. Nada além.">
      <h2>O que guardamos e para quê</h2>
      <ul>
        <li>
          <strong>Nome, endereço e telefone:</strong> para entregar o café.
        </li>
        <li>
          <strong>E-mail:</strong> para mandar as notícias do seu pedido.
        </li>
        <li>
          <strong>CPF ou CNPJ:</strong> para a cobrança e para a nota fiscal. Fica cifrado no nosso banco de
          dados e aparece mascarado em todas as telas.
        </li>
      </ul>
      <h2>Com quem dividimos</h2>
      <p>
        Com os Correios, o endereço e o telefone da entrega. Com o banco que recebe o PIX ou o boleto, e com a
        empresa que processa o cartão, o valor, o nome e o documento. Os números do cartão você digita direto
        na página dessa empresa: por aqui eles não passam, e ela pode guardar sinais do aparelho para evitar
        fraudes. Com mais ninguém: não há rastreadores, anúncios nem estatísticas de terceiros neste site.
      </p>
      <h2>Cookies</h2>
      <p>
        Um só, nosso, assinado e fora do alcance de scripts: lembra o seu carrinho, os pedidos feitos neste
        navegador e o último CEP, por 90 dias.
      </p>
      <h2>Seus direitos</h2>
      <p>
        Você pode pedir para ver, corrigir, levar ou apagar os seus dados (Lei 13.709/2018, LGPD). O que a lei
        fiscal manda guardar fica pelo prazo dela; o resto se apaga.
        {store ? (
          <>
            {" "}
            Escreva para <a href={`mailto:${store.email}`}>{store.email}</a>.
          </>
        ) : null}
      </p>
    </ReadingPage>
  );
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <ShopError error={error} />;
}
