/**
 * Knows the next moment at which time alone changes an answer. Asked again when what it depends on changed, or
 * when the moment has passed.
 */
export class BoundaryWatch {
  private at: number | undefined;
  private lookup: Promise<void> | undefined;

  /** @param ask milliseconds from now to the next boundary; Infinity when there is none */
  constructor(private readonly ask: () => Promise<number>) {}

  /** What is known, or being asked, is no longer true. */
  forget(): void {
    this.at = undefined;
    this.lookup = undefined;
  }

  /** The moment in milliseconds since the epoch; undefined when it changed even while it was asked for. */
  async next(): Promise<number | undefined> {
    if (this.at === undefined || this.at <= Date.now()) {
      await (this.lookup ?? this.lookUp());
    }
    return this.at;
  }

  private lookUp(): Promise<void> {
    const asked = Date.now();
    const lookup = this.ask()
      .then((ms) => {
        // Forgotten meanwhile: the answer may be older than the change.
        if (this.lookup === lookup) {
          this.at = asked + ms;
        }
      })
      .finally(() => {
        if (this.lookup === lookup) {
          this.lookup = undefined;
        }
      });
    this.lookup = lookup;
    return lookup;
  }
}
