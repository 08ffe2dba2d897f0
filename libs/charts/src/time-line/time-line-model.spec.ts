import { describe, expect, it } from '@jest/globals';
import { timeLine, timeScale, timeTicks, type TimeLineWork } from './time-line-model.ts';

/** 2025, 2026 and 2027 of a scale of ten years, so that a year is ten percent; today is mid-2026. */
const SCALE = { from: 2020, to: 2030, today: 2026.5 };

const work = (of: Partial<TimeLineWork>): TimeLineWork => ({
  workStatus: 'ongoing',
  startsOn: '2025-01-01',
  endsOn: '2027-12-31',
  lastReportOn: null,
  ...of,
});

/** «done 50–65», with `<` and `>` where the end is open. */
const drawn = (of: Partial<TimeLineWork>) =>
  timeLine(work(of), SCALE).pieces.map(
    ({ look, start, size, isOpenStart, isOpenEnd }) =>
      `${look} ${isOpenStart ? '<' : ''}${Math.round(start)}–${Math.round(start + size)}${isOpenEnd ? '>' : ''}`,
  );

describe('a line of time', () => {
  it.each<[string, Partial<TimeLineWork>, string[]]>([
    ['is done until today and promised after it', {}, ['done 50–65', 'promised 65–80']],
    [
      'is dashed between its end date and today where the work goes on',
      { endsOn: '2025-12-31' },
      ['done 50–60', 'late 60–65'],
    ],
    ['is open where no end is said', { endsOn: null }, ['done 50–65', 'promised 65–100>']],
    ['is open where no start is said', { startsOn: null }, ['done <0–65', 'promised 65–80']],
    ['is only promised before its start', { startsOn: '2027-01-01' }, ['promised 70–80']],
    [
      'is only promised where the work is planned, also after its start',
      { workStatus: 'planned' },
      ['promised 50–80'],
    ],
    ['is only promised for an idea', { workStatus: 'idea' }, ['promised 50–80']],
    [
      'is brown until today where the work is paused, and promised after it',
      { workStatus: 'paused' },
      ['paused 50–65', 'promised 65–80'],
    ],
    [
      'is brown until its end date where that has passed',
      { workStatus: 'paused', endsOn: '2025-12-31' },
      ['paused 50–60'],
    ],
    ['is done for completed work', { workStatus: 'completed' }, ['done 50–80']],
    [
      'ends at the latest report where completed work says no end',
      { workStatus: 'completed', endsOn: null, lastReportOn: '2026-01-01' },
      ['done 50–60'],
    ],
    ['is thin for work that was given up', { workStatus: 'cancelled' }, ['stopped 50–80']],
    [
      'is cut where it begins and ends outside the scale',
      { startsOn: '2019-01-01', endsOn: '2035-12-31' },
      ['done <0–65', 'promised 65–100>'],
    ],
    [
      'is empty outside the scale',
      { workStatus: 'completed', startsOn: '2015-01-01', endsOn: '2016-12-31' },
      [],
    ],
    ['is empty without dates', { startsOn: null, endsOn: null }, []],
  ])('%s', (_, of, expected) => {
    expect(drawn(of)).toEqual(expected);
  });

  it('has a tick at the latest report, if it lies on the scale', () => {
    expect(timeLine(work({ lastReportOn: '2026-01-01' }), SCALE).report).toBeCloseTo(60);
    expect(timeLine(work({ lastReportOn: '2019-12-31' }), SCALE).report).toBeNull();
    expect(timeLine(work({}), SCALE).report).toBeNull();
  });
});

describe('the scale of lines of time', () => {
  it('reaches around what is known in half years', () => {
    const works = [
      { startsOn: '2024-03-01', endsOn: '2027-09-30' },
      { startsOn: null, endsOn: null },
    ];
    expect(timeScale(works, '2026-07-02')).toMatchObject({ from: 2024, to: 2028 });
  });

  it('reaches a year around today where nothing is known', () => {
    expect(timeScale([], '2026-09-01')).toMatchObject({ from: 2025.5, to: 2028 });
  });

  it('is cut four and a half years before today and four years after', () => {
    const works = [{ startsOn: '1999-01-01', endsOn: '2050-12-31' }];
    expect(timeScale(works, '2026-11-28')).toMatchObject({ from: 2022, to: 2031 });
  });

  it('names every year, and every second where there are many', () => {
    const names = (from: number, to: number) =>
      timeTicks({ from, to, today: 2026.5 }).map(({ label }) => label);
    expect(names(2025.5, 2028)).toEqual(['2026', '2027']);
    expect(names(2022, 2031)).toEqual(['2024', '2026', '2028', '2030']);
  });
});
