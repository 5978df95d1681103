import { useCallback } from "react";
import { useLocation, useNavigate, useSearchParams } from "react-router-dom";

const NAME = "return";

/** The return that the address names, so that it can be linked to and closed with "back". */
export function useReturnInAddress() {
  const [params] = useSearchParams();
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const hrefOf = useCallback(
    (id: string | null): string => {
      const next = new URLSearchParams(search);
      if (id) next.set(NAME, id);
      else next.delete(NAME);
      const text = next.toString();
      return text ? `${pathname}?${text}` : pathname;
    },
    [pathname, search],
  );
  const close = useCallback(() => void navigate(hrefOf(null), { replace: true }), [navigate, hrefOf]);
  return { returnId: params.get(NAME), hrefOf, close };
}
