import { useEffect } from "react";
import { useRevalidator } from "react-router";

const ASK_MS = 60_000;

/** Keeps a page with parcels true: it asks each minute while somebody looks at it, and when they come back. */
export function useParcelWatch(enabled: boolean): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!enabled) {
      return;
    }
    const refresh = () => {
      if (document.visibilityState === "visible") {
        void revalidate();
      }
    };
    const timer = setInterval(refresh, ASK_MS);
    document.addEventListener("visibilitychange", refresh);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", refresh);
    };
  }, [enabled, revalidate]);
}
