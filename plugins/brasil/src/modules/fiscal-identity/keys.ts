/** Key of the fiscal identity module in the container. */
export const FISCAL_IDENTITY_MODULE = "fiscalIdentity";
