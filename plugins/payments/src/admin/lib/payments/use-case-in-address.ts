import { useCallback } from "react";
import { useLocation, useSearchParams } from "react-router-dom";

const PARAM = "case_id";

/**
 * The case whose drawer is open, kept in the address, so that it can be sent to
 * a colleague and the table behind it stays as it was.
 */
export function useCaseInAddress() {
  const { pathname } = useLocation();
  const [params, setParams] = useSearchParams();
  const hrefOf = useCallback(
    (id: string) => {
      const next = new URLSearchParams(params);
      next.set(PARAM, id);
      return `${pathname}?${next.toString()}`;
    },
    [pathname, params],
  );
  const close = useCallback(
    () =>
      setParams((before) => {
        before.delete(PARAM);
        return before;
      }),
    [setParams],
  );
  return { caseId: params.get(PARAM), hrefOf, close };
}

/** Where a case is settled. */
export function pathOfCase(id: string): string {
  return `/pagamentos?view=cases&${PARAM}=${encodeURIComponent(id)}`;
}
