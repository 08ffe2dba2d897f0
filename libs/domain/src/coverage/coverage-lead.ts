import { type CoverageSummary } from './coverage-summary.ts';
import { THIN_FACTS, type ThinFact } from './coverage-vocabulary.ts';

/** How many facts of thin work a lead sentence names: more are not read. */
const NAMED_FACTS = 2;

/** What the sentence before a picture of coverage says, in its order. */
export type CoverageLead = {
  readonly actions: number;
  /** With active work. */
  readonly active: number;
  readonly withoutWork: number;
  /** Without a confirmed owner. */
  readonly unowned: number;
  /**
   * The commonest facts of thin work, at most two unless more are asked for. The end that is near and the end that has passed are
   * one, `ends_soon`.
   */
  readonly thin: readonly {
    readonly fact: Exclude<ThinFact, 'end_passed'>;
    readonly count: number;
    /** True of every action with active work. */
    readonly isAll: boolean;
  }[];
};

/**
 * The most telling facts of a coverage: what has no active work, what has nobody who owns it, and of the
 * rest what makes it thin most often. Of equals the one that comes first in `THIN_FACTS`.
 * @param most How many facts it names.
 */
export function coverageLead(summary: CoverageSummary, most = NAMED_FACTS): CoverageLead {
  const { actions, ongoing, owned } = summary;
  const thin = leadFacts(summary)
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, most)
    .map(({ fact, count }) => ({ fact, count, isAll: count === ongoing }));
  return {
    actions,
    active: ongoing,
    withoutWork: actions - ongoing,
    unowned: actions - owned,
    thin,
  };
}

function leadFacts({ thinBy }: CoverageSummary) {
  return THIN_FACTS.flatMap((fact) => {
    if (fact === 'end_passed') return [];
    const count = fact === 'ends_soon' ? thinBy.ends_soon + thinBy.end_passed : thinBy[fact];
    return [{ fact, count }];
  });
}

type ThinCounts = Pick<CoverageSummary, 'thinBy' | 'ongoing'>;

/**
 * The facts that are told of each action. What is true of more than half of the actions with active work is
 * said in the lead, since a mark on nearly all marks none.
 */
export function toldThinFacts({ thinBy, ongoing }: ThinCounts): ThinFact[] {
  return THIN_FACTS.filter((fact) => thinBy[fact] > 0 && thinBy[fact] * 2 <= ongoing);
}

/** The facts that a picture marks on each action: those that are told, but for reach, which is drawn. */
export function markedThinFacts(counts: ThinCounts): ThinFact[] {
  return toldThinFacts(counts).filter((fact) => fact !== 'narrow_reach');
}
