import { useEffect, useState } from "react";
import { useRevalidator } from "react-router";
import { formatTime } from "~/lib/format";
import { announceTimeLeft, formatClock, secondsLeft } from "./countdown";

type CountdownClockProps = {
  /** ISO 8601. */
  expiresAt: string;
  /** The server's clock when the page was made; phones are often minutes off. */
  serverNow: string;
};

/** Time left to pay, in figures of one width. A screen reader hears it at a few marks only. */
export function CountdownClock({ expiresAt, serverNow }: CountdownClockProps) {
  const { revalidate } = useRevalidator();
  const [left, setLeft] = useState(() => secondsLeft(expiresAt, Date.parse(serverNow)));
  useEffect(() => {
    const startedAt = performance.now();
    const base = Date.parse(serverNow);
    const tick = () => {
      const seconds = secondsLeft(expiresAt, base + performance.now() - startedAt);
      setLeft(seconds);
      if (seconds > 0) {
        return;
      }
      clearInterval(timer);
      void revalidate();
    };
    const timer = setInterval(tick, 1000);
    tick();
    return () => clearInterval(timer);
  }, [expiresAt, serverNow, revalidate]);
  return (
    <p className="text-sm text-soft">
      <span className="hidden [@media(scripting:none)]:inline">Vale até {formatTime(expiresAt)}</span>
      <span aria-hidden className="[@media(scripting:none)]:hidden">
        Expira em{" "}
        <span className="figures inline-block min-w-12 font-[550] text-ink">{formatClock(left)}</span>
      </span>
      <span role="status" className="sr-only">
        {announceTimeLeft(left)}
      </span>
    </p>
  );
}
