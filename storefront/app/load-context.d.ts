/* eslint-disable @typescript-eslint/consistent-type-definitions -- only an interface joins the one of another module */
import "react-router";

declare module "react-router" {
  interface AppLoadContext {
    /** Fresh for every answer; scripts and styles of the page carry it. */
    cspNonce: string;
    /** The whole stylesheet, to be written into the page; null in development, where Vite serves it. */
    inlineCss: string | null;
  }
}

declare module "react" {
  interface CSSProperties {
    [variable: `--${string}`]: string | number | undefined;
  }
}

export {};
