import { describe, expect, it } from '@jest/globals';
import { seriesAbilities } from '../observation/observation-policy.ts';
import { everybody, tableOf } from '../person/callers.fixture.ts';
import { seriesSourceAbilities } from '../series-source/series-source-policy.ts';
import { IMPORT_RUN_LIFE_CYCLE } from './import-run-life-cycle.ts';
import { importRunAbilities } from './import-run-policy.ts';
import { IMPORT_RUN_STATES } from './import-run-vocabulary.ts';

const keepers = (abilities: string) => ({ coordinator: abilities, administrator: abilities });

describe('a run', () => {
  it('goes from state to state (! needs a reason)', () => {
    const table = IMPORT_RUN_LIFE_CYCLE.states.map((state) => {
      const transitions = IMPORT_RUN_LIFE_CYCLE.openTransitions(state).map(
        ({ name, to, needsReason }) => `${name}${needsReason ? '!' : ''}>${to}`,
      );
      return `${state}: ${transitions.join(' ')}`.trim();
    });
    expect(table).toEqual([
      'fetching: interrupt>interrupted fail>failed settle>unchanged propose>in_review accept>stored',
      'interrupted: resume>fetching discard!>discarded',
      'failed: resume>fetching',
      'unchanged:',
      'in_review: store>stored discard!>discarded',
      'stored:',
      'discarded:',
    ]);
  });

  it('is kept by those who keep the series, and seen by nobody else', () => {
    const may = Object.fromEntries(
      IMPORT_RUN_STATES.map((state) => [
        state,
        tableOf((person) => importRunAbilities(person, { state })),
      ]),
    );
    expect(may).toEqual({
      fetching: keepers('view'),
      interrupted: keepers('view resume discard'),
      failed: keepers('view resume'),
      unchanged: keepers('view'),
      in_review: keepers('view store discard'),
      stored: keepers('view'),
      discarded: keepers('view'),
    });
  });
});

describe('what each caller may do', () => {
  it('with series', () => {
    expect(tableOf(seriesAbilities)).toEqual({
      ...everybody('view'),
      ...keepers('view add record keepBreaks'),
    });
  });

  it('with the source of a series', () => {
    const table = (hasOpenRun: boolean) =>
      tableOf((person) => seriesSourceAbilities(person, { hasOpenRun }));
    expect(table(false)).toEqual(keepers('view update remove fetch'));
    expect(table(true)).toEqual(keepers('view update'));
  });
});
