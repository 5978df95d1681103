/**
 * What 1 to 12 installments cost, in percent of the whole: interest that the payer bears, or the shop where it
 * offers them free of interest. The sandbox's own table, in the usual range.
 */
export const RATES = [0, 4.59, 5.97, 7.33, 8.66, 9.96, 11.24, 12.5, 13.73, 14.93, 16.12, 17.28];
