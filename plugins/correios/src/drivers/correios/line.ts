/** Work done one piece after the other, in the order it came. */
export type Line = {
  /** The work's own outcome. A failure stops nobody behind it. */
  run<T>(work: () => Promise<T>): Promise<T>;
};

/** An empty line. */
export function createLine(): Line {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run(work) {
      const done = last.then(work);
      last = done.catch(() => undefined);
      return done;
    },
  };
}
