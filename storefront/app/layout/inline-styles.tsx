import { createContext, useContext } from "react";

const ID = "estilos";

/** The stylesheet the server writes into the page; null in development and in the browser. */
export const InlineCss = createContext<{ css: string; nonce: string } | null>(null);

/**
 * The whole stylesheet inside the first page, so that nothing waits for a second request. In
 * the browser it is read back from the document: it must neither travel twice nor change.
 */
export function InlineStyles() {
  const written = useContext(InlineCss);
  const present = typeof document === "undefined" ? null : document.getElementById(ID);
  const css = written?.css ?? present?.textContent;
  if (!css) {
    return null;
  }
  return (
    <style
      id={ID}
      nonce={written?.nonce ?? present?.nonce}
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: css }}
    />
  );
}
