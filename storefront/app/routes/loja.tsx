import { Outlet } from "react-router";
import { DemoBanner } from "~/layout/demo-banner";
import { Footer } from "~/layout/footer";
import { Header } from "~/layout/header";
import { useShop } from "~/lib/shop-context";

/** The shop around every page. */
export default function Loja() {
  const shop = useShop();
  return (
    <>
      <a
        href="#conteudo"
        className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:m-2 focus:rounded-md focus:bg-ink focus:px-4 focus:py-3 focus:text-paper"
      >
        Pular para o conteúdo
      </a>
      {shop?.demo ? <DemoBanner sandboxUrl={shop.sandboxUrl} /> : null}
      <Header name={shop?.store.name ?? ""} cartCount={shop?.cartCount ?? 0} />
      <main id="conteudo" tabIndex={-1} className="outline-none">
        <Outlet />
      </main>
      {shop ? <Footer store={shop.store} /> : null}
    </>
  );
}
