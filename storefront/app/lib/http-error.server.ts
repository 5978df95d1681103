import { data } from "react-router";
import { BackendError } from "./backend-error";

/** What an error boundary is told: never more than a shopper may read. */
export type PageError = { code: string; message: string };

/**
 * Turns a refusal of the backend into the page's own status (404 stays 404, an absent backend
 * is 503), so that the route's error boundary can tell them apart. Other errors pass through.
 */
export async function orHttpError<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof BackendError)) {
      throw error;
    }
    const status = error.status >= 500 ? 503 : error.status;
    const headers = status === 503 ? { "Retry-After": "10" } : undefined;
    throw data<PageError>({ code: error.code, message: error.message }, { status, headers });
  }
}
