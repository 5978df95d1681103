import { TooltipProvider } from "@medusajs/ui";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import i18next from "i18next";
import type { ReactNode } from "react";
import { initReactI18next } from "react-i18next";
import { createMemoryRouter, RouterProvider } from "react-router-dom";

/** The dashboard's own words that the kit uses. */
const core = {
  en: { actions: { cancel: "Cancel", close: "Close", save: "Save" } },
  ptBR: { actions: { cancel: "Cancelar", close: "Fechar", save: "Salvar" } },
};

const said = jest.spyOn(console, "error");
beforeEach(() => said.mockReset());
// What React and the libraries complain of shows in the browser, too.
afterEach(() => expect(said.mock.calls).toEqual([]));

type Options = {
  language?: "en" | "ptBR";
  at?: string;
  texts?: object;
  /** What whoever looks at it may do; everything, as in a shop without roles, where nothing is said. */
  permissions?: string[];
  /** Whether the dashboard has asked the server for that before. */
  known?: boolean;
};

/**
 * Draws a piece as the dashboard would: with its texts, its router, its query client and its tooltips.
 *
 * @returns what testing-library returns, and the router, whose state tells the address
 */
export function draw(
  piece: ReactNode,
  { language = "ptBR", at = "/", texts = {}, permissions, known = true }: Options = {},
) {
  const i18n = i18next.createInstance();
  void i18n.use(initReactI18next).init({
    lng: language,
    fallbackLng: "en",
    interpolation: { escapeValue: false },
    resources: {
      en: { translation: core.en },
      ptBR: { translation: { ...core.ptBR, ...texts } },
    },
  });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  if (known) {
    client.setQueryData(["admin", "feature-flags"], { rbac: permissions !== undefined });
    client.setQueryData(["me-permissions"], { permissions });
  }
  const router = createMemoryRouter([{ path: "*", element: piece }], { initialEntries: [at] });
  const drawn = render(
    <QueryClientProvider client={client}>
      <TooltipProvider>
        <RouterProvider router={router} />
      </TooltipProvider>
    </QueryClientProvider>,
  );
  return { ...drawn, router, client };
}
