import { describe, expect, it } from '@jest/globals';
import {
  type ComparedAction,
  type CoverageChange,
  COVERAGE_CHANGES,
  coverageChanges,
  newThinFacts,
} from './coverage-change.ts';
import { type ThinFact } from './coverage-vocabulary.ts';

/** An owned action with four active initiatives in seven municipalities, but for what is given. */
const action = (changes: Partial<ComparedAction> = {}): ComparedAction => ({
  ownership: 'owned',
  activity: 'ongoing',
  active: 4,
  reach: 7,
  thin: [],
  ...changes,
});
const thin = (...facts: ThinFact[]) => ({ thin: facts.map((fact) => ({ fact })) });
const idle = { activity: 'planned', active: 0, reach: 0 } as const;

describe('what has happened to an action', () => {
  it.each<[string, Partial<ComparedAction>, Partial<ComparedAction>, CoverageChange[]]>([
    ['is nothing where all is the same', {}, {}, []],
    ['is that work has begun, and no more of the work', idle, thin('single_actor'), ['begun']],
    ['is that work has ceased', {}, { ...idle, activity: 'stalled' }, ['ceased']],
    [
      'is nothing where one kind of rest became another',
      idle,
      { ...idle, activity: 'stalled' },
      [],
    ],
    ['is that it has got an owner', { ownership: 'none' }, {}, ['owned']],
    ['is that a claim was confirmed', { ownership: 'claimed' }, {}, ['owned']],
    ['is that it was claimed', { ownership: 'none' }, { ownership: 'claimed' }, ['claimed']],
    ['is that its owner has left', {}, { ownership: 'claimed' }, ['disowned']],
    [
      'is that a claim was taken back',
      { ownership: 'claimed' },
      { ownership: 'none' },
      ['disowned'],
    ],
    [
      'is that both work and owner have come',
      { ...idle, ownership: 'none' },
      {},
      ['begun', 'owned'],
    ],
    ['is that it is thinner', {}, thin('ends_soon'), ['thinner']],
    ['is that it is less thin', thin('ends_soon', 'single_actor'), thin('ends_soon'), ['thicker']],
    ['is nothing where one fact gave way to another', thin('ends_soon'), thin('end_passed'), []],
    [
      'is that it reaches more and that more goes on',
      {},
      { reach: 8, active: 5 },
      ['wider', 'more'],
    ],
    [
      'is that it reaches fewer and that less goes on',
      {},
      { reach: 6, active: 3 },
      ['narrower', 'fewer'],
    ],
  ])('%s', (_case, then, now, expected) => {
    expect(coverageChanges(action(then), action(now))).toEqual(expected);
  });

  it('comes in the order of the changes', () => {
    const all = coverageChanges(
      action({ ownership: 'none' }),
      action({ ...thin('ends_soon'), reach: 8, active: 5 }),
    );
    expect(all).toEqual(COVERAGE_CHANGES.filter((change) => all.includes(change)));
  });

  it('names the facts that have come', () => {
    const then = action(thin('ends_soon', 'single_actor'));
    expect(newThinFacts(then, action(thin('single_actor', 'end_passed')))).toEqual(['end_passed']);
  });
});
