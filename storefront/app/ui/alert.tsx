import type { ReactNode } from "react";
import { cx } from "./cx";
import { Icon, type IconName } from "./icon";

const tones = {
  info: { border: "border-edge", text: "text-ink", icon: "info" },
  good: { border: "border-good", text: "text-good", icon: "check" },
  warn: { border: "border-warn", text: "text-warn", icon: "warning" },
  bad: { border: "border-bad", text: "text-bad", icon: "warning" },
} as const satisfies Record<string, { border: string; text: string; icon: IconName }>;

export type AlertProps = {
  tone?: keyof typeof tones;
  title?: string;
  children?: ReactNode;
  className?: string;
};

/** A message about the page. Failures (`bad`) interrupt a screen reader, the rest waits for a pause. */
export function Alert({ tone = "info", title, children, className }: AlertProps) {
  const look = tones[tone];
  return (
    <div
      role={tone === "bad" ? "alert" : "status"}
      className={cx("flex gap-3 rounded-md border-l-4 bg-sunk px-4 py-3.5 text-sm", look.border, className)}
    >
      <Icon name={look.icon} className={cx("mt-0.5", look.text)} />
      <div className="min-w-0 space-y-1">
        {title ? <p className="font-[600]">{title}</p> : null}
        {children}
      </div>
    </div>
  );
}
