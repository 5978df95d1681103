import { useCallback } from "react";
import { useLocation, useSearchParams } from "react-router-dom";

const PARAM = "parcel_id";

/** The parcel whose drawer is open, kept in the address, so that it can be sent to a colleague. */
export function useParcelInAddress() {
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
  return { parcelId: params.get(PARAM), hrefOf, close };
}
