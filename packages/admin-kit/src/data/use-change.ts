import { useMutation, useQueryClient, type QueryKey } from "@tanstack/react-query";

/**
 * A change at the server, after which everything below the keys is read again; after a refusal too, as it may come of
 * a screen that was out of date.
 */
export function useChange<Input, Output>(
  change: (input: Input) => Promise<Output>,
  keys: readonly QueryKey[],
) {
  const client = useQueryClient();
  return useMutation<Output, Error, Input>({
    mutationFn: change,
    onSettled: async () => {
      await Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })));
    },
  });
}
