import type { ButtonHTMLAttributes, ReactNode } from "react";
import { Link, type LinkProps } from "react-router";
import { cx } from "./cx";

type Look = {
  /** `primary` at most once per view. */
  variant?: "primary" | "secondary" | "quiet";
  size?: "md" | "lg" | "sm";
  wide?: boolean;
};

const base =
  "inline-flex items-center justify-center gap-2.5 rounded-full font-[550] whitespace-nowrap no-underline transition-[background-color,color,border-color,transform] active:translate-y-px disabled:opacity-50 aria-disabled:opacity-50";
const variants = {
  primary: "bg-accent text-on-accent hover:bg-[color-mix(in_oklab,var(--accent)_86%,var(--ink))]",
  secondary: "border border-edge text-ink hover:border-ink hover:bg-sunk",
  quiet: "text-ink underline decoration-1 underline-offset-4 decoration-edge hover:decoration-ink",
};
const sizes = {
  sm: "min-h-11 px-4 text-sm",
  md: "min-h-12 px-6 text-base",
  lg: "min-h-14 px-8 text-base",
};

/** The look of a button, for what is a button only to the eye (a `summary`, an `a`). */
export function buttonClass({ variant = "primary", size = "md", wide = false }: Look = {}): string {
  return cx(
    base,
    variants[variant],
    variant === "quiet" ? "min-h-11 px-1 text-sm" : sizes[size],
    wide && "w-full",
  );
}

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> &
  Look & {
    /** While true the button says `busyLabel`, stays focusable and ignores further presses. */
    busy?: boolean;
    busyLabel?: string;
    children: ReactNode;
  };

/** A real button. Submits its form unless `type` says otherwise. */
export function Button({ variant, size, wide, busy, busyLabel, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="submit"
      {...rest}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : rest.onClick}
      className={cx(buttonClass({ variant, size, wide }), className)}
    >
      {busy && busyLabel ? busyLabel : children}
    </button>
  );
}

/** A link that looks like a button: for going somewhere, never for changing something. */
export function ButtonLink({ variant, size, wide, className, ...rest }: LinkProps & Look) {
  return <Link prefetch="intent" {...rest} className={cx(buttonClass({ variant, size, wide }), className)} />;
}
