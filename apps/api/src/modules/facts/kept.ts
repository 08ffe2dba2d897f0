import type { Mark, Marks } from '../../platform/changes/change.repository.ts';

type Ways<Thing> = {
  readonly load: () => Promise<Thing>;
  /** Takes in what was marked; false where all has to be loaded again, and then nothing is taken in. */
  readonly readAgain: (thing: Thing, marks: readonly Mark[]) => Promise<boolean>;
};

/** Something that is loaded when somebody first asks, and kept right by marks from then on. */
export class Kept<Thing> {
  private thing: Thing | undefined;
  private loading: Promise<Thing> | undefined;
  /** What was marked while it was being loaded. */
  private marked: Marks = [];

  constructor(private readonly ways: Ways<Thing>) {}

  /** Asked after the marks have been read, so that nothing is missed between. */
  async get(): Promise<Thing> {
    return this.thing ?? (await (this.loading ??= this.load()));
  }

  drop(): void {
    this.thing = undefined;
    this.marked = 'everything';
  }

  async takeIn(marks: Marks): Promise<void> {
    if (this.loading) {
      this.marked = together(this.marked, marks);
    } else if (this.thing !== undefined) {
      const isTaken = marks !== 'everything' && (await this.ways.readAgain(this.thing, marks));
      if (!isTaken) this.drop();
    }
  }

  private async load(): Promise<Thing> {
    try {
      for (;;) {
        this.marked = [];
        const thing = await this.ways.load();
        if (await this.takeMarked(thing)) {
          this.thing = thing;
          return thing;
        }
      }
    } finally {
      this.loading = undefined;
    }
  }

  private async takeMarked(thing: Thing): Promise<boolean> {
    while (this.marked === 'everything' || this.marked.length > 0) {
      const marks = this.marked;
      this.marked = [];
      if (marks === 'everything' || !(await this.ways.readAgain(thing, marks))) return false;
    }
    return true;
  }
}

function together(first: Marks, second: Marks): Marks {
  return first === 'everything' || second === 'everything' ? 'everything' : [...first, ...second];
}
