import type { JobLane } from '@samhandling/contract';
import { Row, RowList } from '@samhandling/ui';
import { Button, useToast } from '@samhandling/ui/forms';
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { FaultNotice } from '../../../lib/faults/fault-notice.tsx';
import { useDates } from '../../../lib/values/dates.ts';
import { useLaneResumption } from '../api/use-job-mutations.ts';
import { useJobWords } from './use-job-words.ts';

type JobLaneListProps = { readonly lanes: readonly JobLane[]; readonly label: string };

/** Each lane: what waits and runs in it, and whether it pauses and why. */
export function JobLaneList({ lanes, label }: JobLaneListProps) {
  const t = useTranslations('job');
  const { laneOf } = useJobWords();
  const toast = useToast();
  const shown = useRef<HTMLDivElement>(null);
  const resumption = useLaneResumption();
  const resume = (lane: JobLane) =>
    resumption.mutate(lane, {
      onSuccess: ({ name }) => {
        toast.show({ text: t('resumed', { lane: laneOf(name) }) });
        // The button that was pressed is gone with the pause.
        shown.current?.focus();
      },
    });
  return (
    <div ref={shown} tabIndex={-1}>
      <FaultNotice error={resumption.error} />
      <RowList label={label}>
        {lanes.map((lane) => (
          <Row
            key={lane.name}
            title={laneOf(lane.name)}
            kicker={lane.pause ? t('paused') : lane.isLate ? t('late') : undefined}
            actions={
              lane.abilities.resume ? (
                <Button
                  variant="secondary"
                  isPending={resumption.isPending && resumption.variables.name === lane.name}
                  onClick={() => resume(lane)}
                >
                  {t('resume')}
                </Button>
              ) : null
            }
          >
            <LaneStanding lane={lane} />
          </Row>
        ))}
      </RowList>
    </div>
  );
}

function LaneStanding({ lane }: { readonly lane: JobLane }) {
  const t = useTranslations('job');
  const { nameOf } = useJobWords();
  const { dateTime } = useDates();
  const { waiting, running, oldestDueAt, isLate, pause } = lane;
  return (
    <>
      <p>{t('counts', { waiting, running: running.length })}</p>
      {pause ? (
        <p>
          {t(`because.${pause.because}`)} {t('pausedUntil', { time: dateTime(pause.until) })}
        </p>
      ) : null}
      {oldestDueAt === null ? null : <p>{t('oldest', { time: dateTime(oldestDueAt) })}</p>}
      {isLate && !pause ? <p>{t('lateText')}</p> : null}
      {running.map(({ name, startedAt, progress }) => (
        <p key={`${name} ${startedAt}`}>
          {progress
            ? t('progress', { name: nameOf(name), time: dateTime(startedAt), ...progress })
            : t('underWay', { name: nameOf(name), time: dateTime(startedAt) })}
        </p>
      ))}
    </>
  );
}
