import { ReadingPage } from "~/layout/reading-page";
import { ShopError } from "~/layout/shop-error";
import { pageMeta } from "~/lib/seo";
import { ButtonLink } from "~/ui";
import type { Route } from "./+types/sobre";

export const meta: Route.MetaFunction = ({ matches }) =>
  pageMeta(matches, {
    title: "A casa",
    description: "Quem torra o nosso café, como compramos de cada produtor e por que o rótulo conta tudo.",
    path: "/sobre",
  });

export default function Sobre() {
  return (
    <ReadingPage title="A casa" lead="Um torrador de doze quilos e muita conversa na porteira.">
      <h2>De onde vem</h2>
      <p>
        Compramos café verde de produtores que conhecemos pelo nome. Antes de fechar, provamos a amostra às
        cegas, visitamos a lavoura quando dá e combinamos o preço pela qualidade da xícara, não pela cotação
        do dia.
      </p>
      <h2>Como torramos</h2>
      <p>
        Em lotes pequenos, de até doze quilos. Cada café tem a sua curva: calor firme no começo, final lento e
        resfriamento rápido. Anotamos temperatura e tempo de cada torra e provamos o resultado no dia
        seguinte.
      </p>
      <h2>O que o rótulo conta</h2>
      <p>
        As linhas são curvas de nível: quanto mais alto o café cresceu, mais apertadas. As cores vêm das notas
        que sentimos na xícara e o desenho do fundo, do processo. Ninguém escolhe o rótulo; o café escolhe.
      </p>
      <h2>A moagem</h2>
      <p>
        Em grãos o café guarda o aroma por mais tempo. Se você não tem moinho, moemos para coador, espresso ou
        prensa francesa logo antes de fechar o pacote.
      </p>
      <p className="pt-4">
        <ButtonLink to="/cafes" className="no-underline!">
          Ver os cafés
        </ButtonLink>
      </p>
    </ReadingPage>
  );
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <ShopError error={error} />;
}
