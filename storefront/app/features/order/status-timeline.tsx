import { cx, Icon } from "~/ui";
import type { TimelineStep } from "./timeline";

const SPOKEN = { done: "feito", current: "agora", next: "a seguir" } as const;

/** The order's way to the door, one step under the other. */
export function StatusTimeline({ steps }: { steps: TimelineStep[] }) {
  return (
    <ol className="flex flex-col">
      {steps.map((step, index) => (
        <li
          key={step.key}
          aria-current={step.state === "current" ? "step" : undefined}
          className="relative grid grid-cols-[1.75rem_minmax(0,1fr)] gap-4 pb-6 last:pb-0"
        >
          {index < steps.length - 1 ? (
            <span
              aria-hidden
              className={cx(
                "absolute top-7 bottom-0 left-3.5 w-px -translate-x-1/2",
                step.state === "done" ? "bg-good" : "bg-line",
              )}
            />
          ) : null}
          <span
            aria-hidden
            className={cx(
              "grid size-7 place-items-center rounded-full border",
              step.state === "done" && "border-good bg-good text-paper",
              step.state === "current" && "border-accent",
              step.state === "next" && "border-line",
            )}
          >
            {step.state === "done" ? <Icon name="check" size={16} /> : null}
            {step.state === "current" ? <span className="size-2.5 rounded-full bg-accent" /> : null}
          </span>
          <span className="pt-0.5">
            <span className={cx("block leading-snug", step.state === "next" ? "text-faint" : "font-[550]")}>
              {step.label}
              <span className="sr-only"> ({SPOKEN[step.state]})</span>
            </span>
            {step.state === "current" ? <span className="block text-sm text-soft">{step.hint}</span> : null}
          </span>
        </li>
      ))}
    </ol>
  );
}
