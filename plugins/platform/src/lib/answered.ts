import type { ServerResponse } from "node:http";

/**
 * Runs something when the handler answers, once. Somebody who hangs up does not end a handler: it goes on and answers
 * all the same, while the response's own `finish` never comes.
 */
export function whenAnswered(res: ServerResponse, then: () => void): void {
  const end = res.end.bind(res) as (...args: unknown[]) => ServerResponse;
  let answered = false;
  res.end = ((...args: unknown[]) => {
    if (!answered) {
      answered = true;
      then();
    }
    return end(...args);
  }) as typeof res.end;
}
