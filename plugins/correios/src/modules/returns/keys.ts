/** Key of the module in the container. */
export const CORREIOS_RETURNS = "correiosReturns";
