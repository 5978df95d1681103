import autocannon from "autocannon";
import { round } from "./report.ts";

/** A browser's name: servers treat autocannon's own as a bot's. */
export const BROWSER =
  "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Mobile Safari/537.36";

export type LoadOptions = {
  url: string;
  headers?: Record<string, string>;
  connections: number;
  seconds: number;
};

export type LoadFigures = {
  requests_per_second: number;
  median_ms: number;
  p99_ms: number;
  body_kb: number;
  errors: number;
};

/** Asks one URL as fast as it answers. Answers that are not 2xx count as errors. */
export async function load(options: LoadOptions): Promise<LoadFigures> {
  const result = await autocannon({
    url: options.url,
    connections: options.connections,
    duration: options.seconds,
    headers: { "user-agent": BROWSER, ...options.headers },
    timeout: 60,
  });
  const answers = result.requests.total;
  return {
    requests_per_second: round(answers / result.duration),
    median_ms: result.latency.p50,
    p99_ms: result.latency.p99,
    body_kb: answers === 0 ? 0 : Math.round(result.throughput.total / answers / 1000),
    errors: result.errors + result.non2xx + result.timeouts,
  };
}
