import { describe, expect, it } from '@jest/globals';
import { CALLERS, tableOf } from '@samhandling/domain/testing/callers';
import { presentRemark } from './remark.presenter.ts';
import type { RemarkRow } from './remark.repository.ts';

const OPEN: RemarkRow = {
  id: 'remark',
  text: 'Knappen syns inte.',
  pageAddress: '/karta',
  email: 'anna@example.org',
  receivedAt: new Date('2026-01-01T08:00:00Z'),
  handledAt: null,
  handledBy: null,
  version: 1,
};
/** In Sweden it is already the first of March. */
const HANDLED: RemarkRow = {
  ...OPEN,
  handledAt: new Date('2026-02-28T23:30:00Z'),
  handledBy: 'Bo Exempel',
};

describe('A remark', () => {
  it('is open until it is handled', () => {
    expect(presentRemark(OPEN, CALLERS.coordinator)).toEqual({
      id: 'remark',
      text: 'Knappen syns inte.',
      pageAddress: '/karta',
      email: 'anna@example.org',
      receivedAt: '2026-01-01T08:00:00.000Z',
      handledAt: null,
      removedOn: null,
      handledBy: null,
      version: 1,
      abilities: { handle: true },
    });
  });

  it('that is handled says by whom, and on which Swedish day it is removed', () => {
    expect(presentRemark(HANDLED, CALLERS.coordinator)).toMatchObject({
      handledAt: '2026-02-28T23:30:00.000Z',
      handledBy: 'Bo Exempel',
      removedOn: '2028-03-01',
      abilities: { handle: false },
    });
  });

  it('is handled once, by coordinators and administrators', () => {
    const abilitiesOf = (row: RemarkRow) =>
      tableOf((person) => presentRemark(row, person).abilities);
    expect(abilitiesOf(OPEN)).toEqual({ coordinator: 'handle', administrator: 'handle' });
    expect(abilitiesOf(HANDLED)).toEqual({});
  });
});
