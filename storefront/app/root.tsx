import type { ReactNode } from "react";
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  type ShouldRevalidateFunctionArgs,
} from "react-router";
import type { Route } from "./+types/root";
import "./app.css";
import fraunces from "./fonts/fraunces.woff2?url";
import instrumentSans from "./fonts/instrument-sans.woff2?url";
import { InlineStyles } from "./layout/inline-styles";
import { ShopError } from "./layout/shop-error";
import { Mark } from "./layout/wordmark";
import { getConfig } from "./lib/config.server";
import { readShopper } from "./lib/session.server";
import { store } from "./lib/store.server";

const font = { rel: "preload", as: "font", type: "font/woff2", crossOrigin: "anonymous" } as const;

export const links: Route.LinksFunction = () => [
  { ...font, href: fraunces },
  { ...font, href: instrumentSans },
  { rel: "icon", href: "/icon.svg", type: "image/svg+xml" },
  { rel: "manifest", href: "/site.webmanifest" },
];

export async function loader({ request }: Route.LoaderArgs) {
  const { demo, sandboxUrl, storefrontUrl } = getConfig();
  const { cartCount } = await readShopper(request);
  return { demo, sandboxUrl, storefrontUrl, store, cartCount };
}

/** Only a form post can change what the root knows. */
export function shouldRevalidate({ formMethod }: ShouldRevalidateFunctionArgs) {
  return formMethod !== undefined && formMethod.toUpperCase() !== "GET";
}

export function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="pt-BR">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#fbf8f2" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#16100c" media="(prefers-color-scheme: dark)" />
        <InlineStyles />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

/** Only for a failure of the root itself: every page has its own boundary inside the shop. */
export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return (
    <div className="page py-6">
      <a href="/" aria-label="Início" className="inline-flex min-h-11 items-center">
        <Mark />
      </a>
      <main>
        <ShopError error={error} />
      </main>
    </div>
  );
}
