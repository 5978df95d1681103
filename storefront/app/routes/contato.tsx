import { ReadingPage } from "~/layout/reading-page";
import { ShopError } from "~/layout/shop-error";
import { pageMeta } from "~/lib/seo";
import { useShop } from "~/lib/shop-context";
import { buttonClass, Icon } from "~/ui";
import type { Route } from "./+types/contato";

export const meta: Route.MetaFunction = ({ matches }) =>
  pageMeta(matches, {
    title: "Contato",
    description: "Fale com a torrefação por WhatsApp ou e-mail, ou venha buscar o seu pedido.",
    path: "/contato",
  });

export default function Contato() {
  const store = useShop()?.store;
  if (!store) {
    return null;
  }
  return (
    <ReadingPage title="Contato" lead="Quem responde é quem torra.">
      <h2>WhatsApp</h2>
      <p>
        Dúvida sobre um café, um pedido ou a moagem certa para o seu coador: é por aqui que somos mais
        rápidos.
      </p>
      <p>
        <a href={store.whatsappUrl} rel="noreferrer" className={`${buttonClass()} no-underline!`}>
          <Icon name="whatsapp" /> {store.phone}
        </a>
      </p>
      <h2>E-mail</h2>
      <p>
        <a href={`mailto:${store.email}`}>{store.email}</a>
      </p>
      <h2>A torrefação</h2>
      <p>
        {store.legalName}
        <br />
        {store.address}
        <br />
        CNPJ {store.cnpj}
      </p>
      <p>Pedidos com retirada ficam prontos aqui. Avisamos quando for hora de buscar.</p>
    </ReadingPage>
  );
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <ShopError error={error} />;
}
