import { describe, expect, it } from '@jest/globals';
import {
  emptyStatusReport,
  STATUS_REPORT_TEXTS,
  statusReportBodyOf,
  statusReportBodySchema,
  statusReportSchema,
} from './index.ts';
import { sampleOf } from './testing/index.ts';

describe('The body of a status report', () => {
  it('has every field from what the answer shows, and no other', () => {
    const report = sampleOf(statusReportSchema);
    const body = statusReportBodyOf(report);
    expect(Object.keys(body)).toEqual(Object.keys(statusReportBodySchema.shape));
    expect(report).toMatchObject(body);
  });

  it('can be saved while it says nothing', () => {
    const empty = emptyStatusReport('ongoing');
    expect(statusReportBodySchema.parse(empty)).toEqual(empty);
    const said = Object.entries(empty).filter(
      ([, value]) => !['null', '""', '[]'].includes(JSON.stringify(value)),
    );
    expect(said.map(([field]) => field)).toEqual(['workStatus']);
  });

  it('knows how long each of its texts may be', () => {
    expect(STATUS_REPORT_TEXTS).toContainEqual({ name: 'done', maxLength: 5000, hasLines: true });
    const lengths = STATUS_REPORT_TEXTS.map(({ maxLength }) => maxLength);
    expect(Math.max(...lengths)).toBeLessThan(Infinity);
  });
});
