import type { Job } from '@samhandling/contract';
import { ButtonRow, Heading, Row, RowList } from '@samhandling/ui';
import { Button, useToast } from '@samhandling/ui/forms';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { FaultNotice } from '../../../lib/faults/fault-notice.tsx';
import { useFocusWhenGone } from '../../../lib/focus/use-focus-when-gone.ts';
import { useDates } from '../../../lib/values/dates.ts';
import { type JobChoice, useJobRetry } from '../api/use-job-mutations.ts';
import { JobDropDialog } from './job-drop-dialog.tsx';
import styles from './job-groups.module.css';
import { useJobWords } from './use-job-words.ts';

/** Jobs that somebody has to see to, by name: one of them or all can be tried again or removed. */
export function JobGroups({ jobs }: { readonly jobs: readonly Job[] }) {
  const t = useTranslations('job');
  const { nameOf } = useJobWords();
  const toast = useToast();
  // Its buttons go with a job, once the list has been asked for anew.
  const { list: shown, leave } = useFocusWhenGone(jobs.map(({ id }) => id));
  const [dropping, setDropping] = useState<JobChoice>();
  const retry = useJobRetry();
  const groups = Map.groupBy(jobs, ({ name }) => name);
  const leaveAfter = (choice: JobChoice) =>
    leave('all' in choice ? (groups.get(choice.all)?.[0]?.id ?? '') : choice.one.id);
  const tryAgain = (choice: JobChoice) =>
    retry.mutate(choice, {
      onSuccess: ({ count }) => {
        toast.show({ text: t('retried', { count }) });
        leaveAfter(choice);
      },
    });
  return (
    <div ref={shown} tabIndex={-1}>
      <FaultNotice error={retry.error} />
      {[...groups].map(([name, ofName]) => (
        <section key={name} className={styles.group}>
          <div className={styles.head}>
            <Heading level={3}>{t('group', { name: nameOf(name), count: ofName.length })}</Heading>
            {ofName.length > 1 && ofName.every(({ state }) => state === 'dead') ? (
              <ButtonRow>
                {ofName.some(({ abilities }) => abilities.retry) ? (
                  <Button
                    variant="secondary"
                    aria-label={t('retryAllOf', { name: nameOf(name) })}
                    isPending={retry.isPending}
                    onClick={() => tryAgain({ all: name })}
                  >
                    {t('retryAll')}
                  </Button>
                ) : null}
                <Button
                  variant="quiet"
                  aria-label={t('dropAllOf', { name: nameOf(name) })}
                  onClick={() => setDropping({ all: name })}
                >
                  {t('dropAll')}
                </Button>
              </ButtonRow>
            ) : null}
          </div>
          <RowList label={nameOf(name)}>
            {ofName.map((job) => (
              <JobRow
                key={job.id}
                job={job}
                isPending={retry.isPending}
                onRetry={() => tryAgain({ one: job })}
                onDrop={() => setDropping({ one: job })}
              />
            ))}
          </RowList>
        </section>
      ))}
      {dropping ? (
        <JobDropDialog
          choice={dropping}
          onDropped={() => leaveAfter(dropping)}
          onClose={() => setDropping(undefined)}
        />
      ) : null}
    </div>
  );
}

type JobRowProps = Readonly<{
  job: Job;
  isPending: boolean;
  onRetry: () => void;
  onDrop: () => void;
}>;

function JobRow({ job, isPending, onRetry, onDrop }: JobRowProps) {
  const t = useTranslations('job');
  const { dateTime } = useDates();
  const { id, abilities, endedAt, dueAt, tries, error } = job;
  return (
    <Row
      title={t('number', { id })}
      kicker={
        endedAt === null
          ? t('unknownKicker', { time: dateTime(dueAt) })
          : t('kicker', { time: dateTime(endedAt), tries })
      }
      actions={
        <ButtonRow>
          {abilities.retry ? (
            <Button
              variant="secondary"
              aria-label={t('retryOne', { id })}
              isPending={isPending}
              onClick={onRetry}
            >
              {t('retry')}
            </Button>
          ) : null}
          {abilities.drop ? (
            <Button variant="quiet" aria-label={t('dropOne', { id })} onClick={onDrop}>
              {t('drop')}
            </Button>
          ) : null}
        </ButtonRow>
      }
    >
      {error === null ? null : <p className={styles.error}>{t('why', { error })}</p>}
    </Row>
  );
}
