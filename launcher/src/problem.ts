/**
 * Something the person at the terminal can act on. Its message (Portuguese) is shown alone, without a stack;
 * every other error is a defect and is shown whole.
 */
export class Problem extends Error {
  override name = "Problem";
}
