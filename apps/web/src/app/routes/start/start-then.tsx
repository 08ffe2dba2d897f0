import { SelectionThenAndNow } from '../../../features/coverage/components/coverage-parts.ts';
import { ComparedDays } from '../../../lib/compared-days/compared-days-parts.ts';
import { paths } from '../../../lib/paths.ts';
import { COMPARED_COLUMNS } from './compared-columns.ts';
import styles from './start.module.css';

type StartThenProps = { readonly today: string; readonly day: string };

/** What has changed in the whole county since the chosen day: its actions, and its initiatives by work status. */
export function StartThen({ today, day }: StartThenProps) {
  return (
    <ComparedDays today={today} day={day} path={paths.startSince} className={styles.then}>
      {(since) => (
        <SelectionThenAndNow ask={{ search: COMPARED_COLUMNS, day: since }} of="county" />
      )}
    </ComparedDays>
  );
}
