/** What a first start has to do, by the name a person reads. */
export type PartName = 'Screens' | 'Case site' | 'Partner site' | 'Today’s cases' | 'Meetings' | 'Earlier cases' | 'Complex cases';

export interface Part {
  readonly name: PartName;
  readonly done: number;
  /** 0 until it is known how much there is. */
  readonly of: number;
}

/** Told how far a part has come. */
export type TellProgress = (name: PartName, done: number, of: number) => void;

/** How far a start has come: shown by the terminal and by the start page. */
export class Progress {
  private readonly known = new Map<PartName, Part>();

  /** Says what there will be to do, in this order. */
  public expect(...names: readonly PartName[]): void {
    names.forEach(name => this.known.set(name, this.known.get(name) ?? { name, done: 0, of: 0 }));
  }

  public readonly tell: TellProgress = (name, done, of) => {
    this.known.set(name, { name, done, of });
  };

  public get parts(): readonly Part[] {
    return [...this.known.values()];
  }
}

export const isDone = ({ done, of }: Part): boolean => of > 0 && done >= of;

/** From 0 to 1. */
export const shareOf = ({ done, of }: Part): number => (of > 0 ? Math.min(1, done / of) : 0);

/** For example `Earlier cases: 1,500 of 3,815`. */
export function wordsOf(part: Part): string {
  const { name, done, of } = part;
  if (isDone(part)) return `${name}: ready`;
  return of === 0 ? `${name}: waiting` : `${name}: ${done.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')}`;
}
