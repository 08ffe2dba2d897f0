import { useSuspenseQuery } from '@tanstack/react-query';
import { actionComparisonQuery } from '../../../features/action/api/action-comparison-query.ts';
import { ActionThenAndNow } from '../../../features/action/components/action-then.ts';
import { ComparedDays } from '../../../lib/compared-days/compared-days-parts.ts';
import { paths } from '../../../lib/paths.ts';
import styles from './action.module.css';

type ActionThenProps = {
  readonly code: string;
  readonly today: string;
  readonly day: string | undefined;
};

/** Which day to compare with, and what has changed in the action since. */
export function ActionThen({ code, today, day }: ActionThenProps) {
  return (
    <ComparedDays
      isCompact
      today={today}
      day={day}
      path={(search) => paths.action(code, search)}
      className={styles.then}
    >
      {(since) => <Compared code={code} day={since} />}
    </ComparedDays>
  );
}

function Compared({ code, day }: { readonly code: string; readonly day: string }) {
  const { data: compared } = useSuspenseQuery(actionComparisonQuery(code, day));
  return <ActionThenAndNow compared={compared} />;
}
