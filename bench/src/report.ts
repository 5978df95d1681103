import os from "node:os";

/** One figure held against what was promised for it. */
export type Target = {
  figure: string;
  want: string;
  got: number | null;
  met: boolean;
};

export type Report = {
  name: string;
  machine: Record<string, string | number>;
  figures: Record<string, unknown>;
  targets: Target[];
};

/** What the figures depend on. */
export function machine(): Report["machine"] {
  const cpus = os.cpus();
  return {
    cpu: cpus[0]?.model ?? "unknown",
    cores: cpus.length,
    memory_gb: Math.round(os.totalmem() / 2 ** 30),
    os: `${os.type()} ${os.release()}`,
    node: process.version,
    load_before: round(os.loadavg()[0] ?? 0),
  };
}

/** A target that is met when the figure is `limit` or more. A figure that could not be measured is missed. */
export function atLeast(figure: string, limit: number, got: number | null | undefined): Target {
  return { figure, want: `>= ${limit}`, got: got ?? null, met: got != null && got >= limit };
}

/** A target that is met when the figure is `limit` or less. */
export function atMost(figure: string, limit: number, got: number | null | undefined): Target {
  return { figure, want: `<= ${limit}`, got: got ?? null, met: got != null && got <= limit };
}

export function round(value: number, digits = 2): number {
  return Number(value.toFixed(digits));
}

/** The middle value; of an even count the mean of the two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) {
    throw new Error("median of nothing");
  }
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

/** The value that `percent` of the values do not exceed. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)];
  if (value === undefined) {
    throw new Error("percentile of nothing");
  }
  return value;
}

/** Progress goes to stderr: stdout carries the report alone. */
export function progress(message: string): void {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)}  ${message}\n`);
}
