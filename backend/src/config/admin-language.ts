/** The part of a Vite plugin that this file uses. */
type HtmlPlugin = {
  name: string;
  transformIndexHtml: () => {
    tag: string;
    injectTo: "head-prepend";
    children: string;
  }[];
};

/**
 * Opens the admin in Brazilian Portuguese for whoever has not chosen a
 * language: the dashboard's own detection reads the `lng` cookie, then local
 * storage, and would else fall back to English.
 */
export function portugueseByDefault(): HtmlPlugin {
  return {
    name: "mestres-admin-language",
    transformIndexHtml: () => [
      {
        tag: "script",
        injectTo: "head-prepend",
        children: `try{if(!/(^|; )lng=/.test(document.cookie)&&!localStorage.getItem("lng"))localStorage.setItem("lng","ptBR")}catch{}`,
      },
    ],
  };
}
