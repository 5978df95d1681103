type Told = { message: string; code?: unknown; __isMedusaError?: unknown };

/** Whether something thrown has words. What a nested workflow throws comes out as a plain object, not as an `Error`. */
function hasMessage(error: unknown): error is Told {
  return (
    error !== null &&
    typeof error === "object" &&
    typeof (error as { message?: unknown }).message === "string"
  );
}

/** What went wrong, in the words of whatever was thrown. */
export function errorText(error: unknown): string {
  return hasMessage(error) ? error.message : String(error);
}

/** The stable code of what was thrown, where it has one. */
export function errorCode(error: unknown): string | undefined {
  return hasMessage(error) && typeof error.code === "string" ? error.code : undefined;
}

/** Whether what was thrown tells people what to do: an error of ours, of core's, or of a service outside. */
export function isForPeople(error: unknown): error is { message: string; code?: string } {
  return hasMessage(error) && error.__isMedusaError === true;
}
