/** A box of the store as the API gives it: whole centimetres, grams and centavos. */
export type Box = {
  id: string;
  name: string;
  length: number;
  width: number;
  height: number;
  outer_length: number;
  outer_width: number;
  outer_height: number;
  empty_grams: number;
  max_grams: number;
  cost: number;
  active: boolean;
};

export type NewBox = Omit<Box, "id">;
