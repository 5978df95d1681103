import { readFiscalIdentity } from "../../../read-fiscal-identity";

/** The fiscal identity of one customer, the document masked; null when there is none. */
export const GET = readFiscalIdentity("customer");
