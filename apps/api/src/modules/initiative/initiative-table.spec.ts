import { describe, expect, it } from '@jest/globals';
import { initiativeRowSchema } from '@samhandling/contract';
import { sampleOf } from '@samhandling/contract/testing';
import { EXPORTED_AT_MOST, initiativeTable } from './initiative-table.ts';

const row = initiativeRowSchema.parse(sampleOf(initiativeRowSchema));
const many = (count: number) => Array.from({ length: count }, () => row);

describe('The table of initiatives', () => {
  it('holds as many rows as there are, below its headings', () => {
    expect(initiativeTable(many(EXPORTED_AT_MOST), 'sv')).toHaveLength(EXPORTED_AT_MOST + 1);
  });

  it('says in a last row where it ends before all have come', () => {
    const rows = initiativeTable(many(EXPORTED_AT_MOST + 1), 'sv');
    expect(rows).toHaveLength(EXPORTED_AT_MOST + 2);
    expect(rows.at(-1)).toEqual([expect.stringMatching(/fler än 5.000 initiativ stämmer/)]);
  });
});
