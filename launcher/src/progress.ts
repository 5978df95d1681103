import pc from "picocolors";

export type Step = {
  /** Says what is going on inside the step. */
  note: (text: string) => void;
  done: (detail?: string) => void;
  fail: () => void;
};

const frames = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];

/** One calm line per step: a spinner and seconds on a terminal, a line at begin and end elsewhere. */
export class Progress {
  #out: NodeJS.WriteStream;
  #interactive: boolean;

  constructor(out: NodeJS.WriteStream = process.stdout, interactive = Boolean(out.isTTY) && !process.env.CI) {
    this.#out = out;
    this.#interactive = interactive;
  }

  line(text: string) {
    this.#out.write(`${text}\n`);
  }

  step(label: string): Step {
    const began = Date.now();
    let note = "";
    let frame = 0;
    const seconds = () => `${((Date.now() - began) / 1000).toFixed(1)} s`;
    const draw = () => {
      const width = Math.max(20, (this.#out.columns ?? 100) - 20);
      const text = `${label}${note ? `: ${note}` : ""}`.slice(0, width);
      this.#out.write(
        `\r\x1b[2K${pc.cyan(frames[frame++ % frames.length] ?? "")} ${text} ${pc.dim(seconds())}`,
      );
    };
    const timer = this.#interactive ? setInterval(draw, 120) : undefined;
    if (this.#interactive) {
      draw();
    } else {
      this.line(`… ${label}`);
    }
    const end = (mark: string, detail: string) => {
      clearInterval(timer);
      this.#out.write(
        `${this.#interactive ? "\r\x1b[2K" : ""}${mark} ${label}${detail} ${pc.dim(`(${seconds()})`)}\n`,
      );
    };
    return {
      note: (text) => {
        note = text;
      },
      done: (detail) => end(pc.green("✔"), detail ? pc.dim(` ${detail}`) : ""),
      fail: () => end(pc.red("✖"), ""),
    };
  }

  /** Runs `work` as a step; its result's `detail`, when it is text, is shown. */
  async run<T>(
    label: string,
    work: (step: Step) => Promise<T>,
    detail?: (result: T) => string | undefined,
  ): Promise<T> {
    const step = this.step(label);
    try {
      const result = await work(step);
      step.done(detail?.(result));
      return result;
    } catch (error) {
      step.fail();
      throw error;
    }
  }
}
