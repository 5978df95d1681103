import { isRouteErrorResponse } from "react-router";
import { ButtonLink } from "~/ui";

type Words = { eyebrow: string; title: string; text: string };

function words(error: unknown): Words {
  const status = isRouteErrorResponse(error) ? error.status : 500;
  if (isRouteErrorResponse(error) && status === 404) {
    const coffee = error.data?.code === "coffee_not_found";
    return coffee
      ? {
          eyebrow: "404",
          title: "Esse café já saiu da torra",
          text: "O endereço mudou ou o lote acabou de vez. Os que estão à venda estão todos na lista.",
        }
      : {
          eyebrow: "404",
          title: "Nada por aqui, só o cheiro",
          text: "Essa página não existe ou mudou de lugar.",
        };
  }
  if (status === 503) {
    return {
      eyebrow: "Um instante",
      title: "O balcão está sem resposta",
      text: "Não conseguimos falar com o estoque agora. Costuma passar em segundos: tente de novo.",
    };
  }
  return {
    eyebrow: "Erro nosso",
    title: "Algo queimou na nossa torra",
    text: "O problema é do nosso lado e já ficou registrado. Tente de novo em instantes; nada do seu carrinho se perdeu.",
  };
}

/** What any page of the shop shows when it cannot be shown. */
export function ShopError({ error }: { error: unknown }) {
  const { eyebrow, title, text } = words(error);
  return (
    <div className="page flex flex-col items-start gap-5 py-(--section)">
      <p className="eyebrow">{eyebrow}</p>
      <h1 className="max-w-[16ch] text-3xl">{title}</h1>
      <p className="max-w-[46ch] text-soft">{text}</p>
      <div className="mt-3 flex flex-wrap gap-3">
        <ButtonLink to="/cafes">Ver todos os cafés</ButtonLink>
        <ButtonLink to="/" variant="secondary">
          Ir para o início
        </ButtonLink>
      </div>
    </div>
  );
}
