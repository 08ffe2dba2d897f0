import type { WorkOverTime } from '@samhandling/contract';
import { DownloadLink } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { API_PATH } from '../../../lib/api/api-client.ts';
import { stringifySearch } from '../../../lib/search-params.ts';
import {
  InitiativeTimeHead,
  InitiativeTimeKey,
} from '../../../lib/time-line/initiative-time-line.tsx';
import { workPoints, workScale } from '../../../lib/time-line/work-scale.ts';
import styles from './work-table.module.css';

type WorkProps = { readonly work: WorkOverTime };

/** How many are active over time, above the lines. */
export function WorkHead({ work }: WorkProps) {
  const scale = workScale(work);
  return <InitiativeTimeHead scale={scale} points={workPoints(work, scale)} />;
}

/** Whose initiatives they are, as the API is asked for them. */
export type WorkOf = { readonly action?: string; readonly actor?: string; readonly area?: string };

/** What the lines mean, below them, and all the initiatives as a file: what is folded or on other pages too. */
export function WorkFoot({ work, of }: WorkProps & { readonly of: WorkOf }) {
  const t = useTranslations('initiative.work');
  return (
    <div className={styles.foot}>
      <InitiativeTimeKey works={work.items} scale={workScale(work)} />
      <DownloadLink
        href={`${API_PATH}/initiatives/export${stringifySearch({ ...of, sort: 'ends' })}`}
        label={t('csv', { count: work.total })}
        download={[of.action, of.area, 'initiativ.csv'].filter(Boolean).join('-')}
      />
    </div>
  );
}
