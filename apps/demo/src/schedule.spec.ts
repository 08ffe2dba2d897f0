import { describe, expect, it } from '@jest/globals';
import { Schedule } from './schedule.ts';

describe('The schedule of the demo', () => {
  it('does everything in the order of time, and tells the time before each', async () => {
    const schedule = new Schedule();
    const done: string[] = [];
    const act = (name: string) => async () => void done.push(name);
    const [early, late] = [new Date('2024-01-01'), new Date('2025-01-01')];
    schedule.add(late, act('publish'));
    schedule.add(early, act('create'));
    schedule.add(late, act('report'));
    await schedule.play(async (at) => void done.push(at.toISOString().slice(0, 4)));
    expect(done).toEqual(['2024', 'create', '2025', 'publish', '2025', 'report']);
  });
});
