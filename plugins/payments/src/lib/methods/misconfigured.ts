import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/**
 * Leaves out a way to pay whose settings are wrong (a variable that is no
 * number, for example), and says so in the log: the other ways go on.
 *
 * @throws whatever else went wrong
 */
export async function unlessMisconfigured<T>(
  container: MedusaContainer,
  providerId: string,
  read: () => Promise<T | undefined>,
): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if ((error as { code?: unknown }).code !== "settings_invalid") {
      throw error;
    }
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`${providerId} não é oferecido: ${(error as Error).message}`);
    return undefined;
  }
}
