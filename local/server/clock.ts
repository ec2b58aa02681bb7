/** The site's clock, which tests may move or stop. */
export class SiteClock {
  private offsetMilliseconds = 0;
  private frozenAt: number | undefined;

  public readonly now = (): Date => new Date(this.frozenAt ?? Date.now() + this.offsetMilliseconds);

  /** Runs on, this many seconds away from the real time. */
  public shift(seconds: number): void {
    this.frozenAt = undefined;
    this.offsetMilliseconds = seconds * 1000;
  }

  /** Stands still. */
  public freeze(at: Date): void {
    this.frozenAt = at.getTime();
  }

  /** Back to the real time. */
  public restore(): void {
    this.shift(0);
  }
}
