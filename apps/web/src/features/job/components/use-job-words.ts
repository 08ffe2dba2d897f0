import { useTranslations } from 'use-intl';

type NameKey = Parameters<ReturnType<typeof useTranslations<'job.name'>>>[0];
type LaneKey = Parameters<ReturnType<typeof useTranslations<'job.lane'>>>[0];

/** What kinds of jobs and their lanes are called; one of another version by its own name. */
export function useJobWords() {
  const names = useTranslations('job.name');
  const lanes = useTranslations('job.lane');
  return {
    nameOf(name: string): string {
      const key = name.replaceAll('.', '_') as NameKey;
      return names.has(key) ? names(key) : name;
    },
    laneOf(name: string): string {
      const key = name as LaneKey;
      return lanes.has(key) ? lanes(key) : name;
    },
  };
}
