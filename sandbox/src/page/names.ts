/** How refunds asked for from now on go, in the words of the page. */
export const REFUND_MODE_NAMES = {
  immediate: "na hora",
  processing: "quando eu disser",
  refuse: "recusadas",
} as const;
