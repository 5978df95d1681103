import type { CSSProperties } from "react";
import type { Tint } from "./types";

/** Style attribute for an element of class `tinted`: the accent of one coffee for both colour schemes. */
export function tintStyle({ light, dark, ground }: Tint): CSSProperties {
  return {
    "--accent-light": light,
    "--accent-dark": dark,
    "--ground": ground,
  };
}
