import { MedusaError } from "@medusajs/framework/utils";
import { shippingBoxNameTaken } from "./errors";

/** Writes, and tells of a name that someone else took in the meantime as it is told of one that was taken before. */
export async function orNameTaken<T>(name: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (MedusaError.isMedusaError(error) && /already exists/.test((error as Error).message)) {
      throw shippingBoxNameTaken(name);
    }
    throw error;
  }
}
