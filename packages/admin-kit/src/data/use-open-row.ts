import { useCallback } from "react";
import { useLocation, useNavigate, useSearchParams } from "react-router-dom";

/**
 * The row whose drawer is open, kept in the address, so that it can be sent to a colleague and closed with "back"; the
 * table behind it stays as it was.
 *
 * @param name of the parameter in the address
 */
export function useOpenRow(name: string) {
  const { pathname, search } = useLocation();
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const hrefOf = useCallback(
    (id: string) => {
      const next = new URLSearchParams(search);
      next.set(name, id);
      return `${pathname}?${next.toString()}`;
    },
    [name, pathname, search],
  );
  const close = useCallback(() => {
    const next = new URLSearchParams(search);
    next.delete(name);
    void navigate({ pathname, search: next.toString() }, { replace: true });
  }, [name, navigate, pathname, search]);
  return { openId: params.get(name), hrefOf, close };
}
