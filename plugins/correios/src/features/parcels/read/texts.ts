import { z } from "@medusajs/framework/zod";

/** Any texts, given once or several times, or joined by commas. */
export function texts(most: number) {
  return z.preprocess(
    (given) =>
      typeof given === "string"
        ? given.split(",")
        : Array.isArray(given)
          ? given.flatMap((one) => (typeof one === "string" ? one.split(",") : [one]))
          : given,
    z.array(z.string().trim().min(1).max(100)).max(most),
  );
}
