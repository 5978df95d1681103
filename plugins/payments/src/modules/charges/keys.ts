/** Key of the charges module in the container. */
export const PAYMENT_CHARGES = "paymentCharges";
