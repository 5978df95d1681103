import "react-router";

declare module "react-router" {
  type AppLoadContext = {
    /** Fresh for every answer; scripts and styles of the page carry it. */
    cspNonce: string;
    /** The whole stylesheet, to be written into the page; null in development, where Vite serves it. */
    inlineCss: string | null;
  };
}

declare module "react" {
  type CSSProperties = {
    [variable: `--${string}`]: string | number | undefined;
  };
}

export {};
