import { Link, NavLink } from "react-router";
import { plural } from "~/lib/format";
import { cx, Icon } from "~/ui";
import { Wordmark } from "./wordmark";

const navigation = [
  { to: "/cafes", label: "Cafés", onPhone: true },
  { to: "/sobre", label: "A casa", onPhone: false },
  { to: "/contato", label: "Contato", onPhone: false },
];

export function Header({ name, cartCount }: { name: string; cartCount: number }) {
  return (
    <header className="border-b border-line">
      <div className="page flex h-16 items-center justify-between gap-4 md:h-20">
        <Link to="/" prefetch="intent" className="-ml-1 inline-flex min-h-11 items-center px-1">
          <Wordmark name={name} />
        </Link>
        <nav aria-label="Principal" className="flex items-center gap-1 text-sm sm:gap-3">
          {navigation.map(({ to, label, onPhone }) => (
            <NavLink
              key={to}
              to={to}
              prefetch="intent"
              className={({ isActive }) =>
                cx(
                  "inline-flex min-h-11 items-center px-2.5 font-[500] decoration-1 underline-offset-8 hover:underline",
                  isActive && "underline",
                  !onPhone && "max-sm:hidden",
                )
              }
            >
              {label}
            </NavLink>
          ))}
          <Link
            to="/carrinho"
            prefetch="intent"
            aria-label={`Carrinho, ${plural(cartCount, "pacote", "pacotes")}`}
            className="-mr-2 inline-flex min-h-11 items-center gap-2 px-2 font-[500]"
          >
            <Icon name="bag" size={22} />
            <span
              className={cx(
                "figures inline-flex h-6 min-w-6 items-center justify-center rounded-full px-1.5 text-2xs",
                cartCount > 0 ? "bg-accent text-on-accent" : "bg-sunk text-soft",
              )}
            >
              {cartCount}
            </span>
          </Link>
        </nav>
      </div>
    </header>
  );
}
