import { describe, expect, it } from '@jest/globals';
import { heaviest, planInWords, scannedTables, statementsIn } from './plans.ts';

const LOG = `2026-11-28 08:00:00.000 UTC [1] LOG:  duration: 12.500 ms  plan:
\t{
\t  "Query Text": "select *\\nfrom actor",
\t  "Plan": {
\t    "Node Type": "Limit", "Actual Rows": 2, "Actual Loops": 1, "Actual Total Time": 12.4,
\t    "Plans": [{ "Node Type": "Seq Scan", "Relation Name": "actor", "Actual Rows": 1.5,
\t      "Actual Loops": 2, "Actual Total Time": 6.1 }]
\t  }
\t}
2026-11-28 08:00:01.000 UTC [1] LOG:  something else
2026-11-28 08:00:02.000 UTC [1] LOG:  duration: 3.000 ms  plan:
\t{ "Query Text": "select *\\nfrom actor", "Plan": { "Node Type": "Result" } }
`;

describe('the log of plans', () => {
  const statements = statementsIn(LOG);

  it('is read entry by entry', () => {
    expect(statements.map(({ text, ms }) => [text, ms])).toEqual([
      ['select *\nfrom actor', 12.5],
      ['select *\nfrom actor', 3],
    ]);
  });

  it('gives the slowest run of each statement', () => {
    expect(heaviest(statements, 10).map(({ ms }) => ms)).toEqual([12.5]);
  });

  it('tells which tables are read from end to end', () => {
    expect(statements.map(({ plan }) => scannedTables(plan))).toEqual([['actor'], []]);
  });

  it('is told in lines, without what took little time', () => {
    const plan = statements[0]?.plan ?? { 'Node Type': '' };
    const limit = 'Limit  (2 rows × 1, 12.4 ms)';
    expect(planInWords(plan)).toEqual([limit, '  Seq Scan actor  (2 rows × 2, 12.2 ms)']);
    expect(planInWords(plan, 12.3)).toEqual([limit]);
  });
});
