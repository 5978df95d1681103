import { Link } from "react-router";
import type { Store } from "~/lib/store.server";
import { Icon } from "~/ui";
import { Mark } from "./wordmark";

const links = [
  { to: "/cafes", label: "Todos os cafés" },
  { to: "/sobre", label: "A casa" },
  { to: "/trocas-e-devolucoes", label: "Trocas e devoluções" },
  { to: "/privacidade", label: "Privacidade" },
  { to: "/contato", label: "Contato" },
];

const row = "inline-flex min-h-10 items-center gap-2 decoration-1 underline-offset-4 hover:underline";

/** Who sells, how to reach them and the right to give up: required by Decreto 7.962/2013, art. 2 and 5. */
export function Footer({ store }: { store: Store }) {
  return (
    <footer className="mt-(--section) border-t border-line bg-sunk text-sm">
      <div className="page grid gap-x-10 gap-y-12 py-14 md:grid-cols-[1.4fr_1fr_1.2fr]">
        <div className="flex flex-col gap-5">
          <Mark size={40} />
          <p className="max-w-[24ch] font-display text-xl leading-tight">
            Café se compra de quem sabe de onde ele veio.
          </p>
        </div>
        <nav aria-label="Rodapé">
          <ul>
            {links.map(({ to, label }) => (
              <li key={to}>
                <Link to={to} prefetch="intent" className={row}>
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="flex flex-col">
          <a href={store.whatsappUrl} rel="noreferrer" className={row}>
            <Icon name="whatsapp" /> WhatsApp {store.phone}
          </a>
          <a href={`mailto:${store.email}`} className={row}>
            {store.email}
          </a>
          <p className="mt-4 max-w-[38ch] text-soft">
            Mudou de ideia? Você tem 7 dias depois de receber para desistir da compra, sem explicar por quê.{" "}
            <Link to="/trocas-e-devolucoes" className="link">
              Como devolver
            </Link>
          </p>
        </div>
      </div>
      <div className="border-t border-line">
        <p className="page py-5 text-2xs text-faint">
          {store.legalName} · CNPJ {store.cnpj} · {store.address}
        </p>
      </div>
    </footer>
  );
}
