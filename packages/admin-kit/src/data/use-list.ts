import { useQueryParams } from "@medusajs/dashboard/hooks";
import { keepPreviousData, useQuery, type QueryKey } from "@tanstack/react-query";
import { listQuery, paramsOf, type ListQuery, type ListSpec } from "../lib/list-query";
import { sdk } from "./sdk";

/**
 * What the address asks of a list, as the query for the server; see {@link listQuery}.
 *
 * @param prefix of the names in the address, where a page has more lists than one
 */
export function useListQuery(spec: ListSpec, prefix?: string): ListQuery {
  const params = useQueryParams(paramsOf(spec), prefix);
  return listQuery(params, spec);
}

type Options<Answer> = {
  /** Whether it is read at all; it is where nothing is said. */
  enabled?: boolean;
  /** How soon it is read again without being asked to, in milliseconds; false for not at all. */
  refetchInterval?: number | false | ((answer: Answer | undefined) => number | false);
};

/**
 * One page of a list; the page before stays in sight while the next is fetched.
 *
 * @param key what the answer is kept under; the query is added to it
 */
export function useList<Answer>(
  key: QueryKey,
  path: string,
  query: object,
  { refetchInterval = false, enabled = true }: Options<Answer> = {},
) {
  return useQuery({
    queryKey: [...key, query],
    queryFn: () => sdk.client.fetch<Answer>(path, { query: { ...query } }),
    placeholderData: keepPreviousData,
    enabled,
    refetchInterval:
      typeof refetchInterval === "function" ? ({ state }) => refetchInterval(state.data) : refetchInterval,
  });
}
