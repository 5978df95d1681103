/** How long a call waits for others to share its lot, in milliseconds: the options of one cart are asked one by one. */
const GATHER_MS = 10;

/**
 * Gathers single requests into lots, since the Correios count calls, not items.
 * @param send answers a lot in its order; when it throws, everyone in the lot gets the error
 */
export function createLots<Request, Answer>(
  maxLot: number,
  send: (requests: Request[]) => Promise<Answer[]>,
): (request: Request) => Promise<Answer> {
  type Waiting = { request: Request; resolve: (answer: Answer) => void; reject: (error: unknown) => void };
  let waiting: Waiting[] = [];

  async function dispatch(lot: Waiting[]): Promise<void> {
    try {
      const answers = await send(lot.map(({ request }) => request));
      lot.forEach(({ resolve }, index) => resolve(answers[index] as Answer));
    } catch (error) {
      lot.forEach(({ reject }) => reject(error));
    }
  }

  function flush(): void {
    const lot = waiting;
    waiting = [];
    if (lot.length > 0) {
      void dispatch(lot);
    }
  }

  return (request) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) {
        setTimeout(flush, GATHER_MS);
      }
      waiting.push({ request, resolve, reject });
      if (waiting.length >= maxLot) {
        flush();
      }
    });
}
