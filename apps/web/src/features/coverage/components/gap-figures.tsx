import type { CoverageMap } from '@samhandling/contract';
import { AreaSign, DataTable, Link, Stat, StatRow } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { unownedOf } from '../../../lib/coverage/unowned.ts';
import { paths } from '../../../lib/paths.ts';
import styles from './gap-figures.module.css';

/** How many actions lack an owner, lack initiatives or are stalled: in all, and for each area. */
export function GapFigures({ coverage: { summary, areas } }: { coverage: CoverageMap }) {
  const t = useTranslations('coverage');
  const linkTo = paths.unownedActions;
  return (
    <div className={styles.figures}>
      <StatRow>
        <Stat value={unownedOf(summary)} href={linkTo()}>
          {t('unowned.stat.unowned')}
        </Stat>
        <Stat value={summary.withoutInitiative} href={linkTo({ lucka: 'no_initiative' })}>
          {t('unowned.stat.idle')}
        </Stat>
        <Stat value={summary.stalled} href={linkTo({ lucka: 'stalled' })}>
          {t('unowned.stat.stalled')}
        </Stat>
      </StatRow>
      <DataTable
        caption={t('unowned.byArea')}
        rowKey={({ code }) => code}
        rows={areas}
        columns={[
          {
            key: 'area',
            header: t('unowned.columns.area'),
            isRowHeader: true,
            render: ({ code, title, position }) => (
              <span className={styles.area}>
                <AreaSign position={position} size="small" />
                <Link href={linkTo({ omrade: code })}>{title}</Link>
              </span>
            ),
          },
          {
            key: 'unowned',
            header: t('unowned.columns.unowned'),
            align: 'end',
            render: (area) => unownedOf(area.summary),
          },
          {
            key: 'idle',
            header: t('unowned.columns.idle'),
            align: 'end',
            render: (area) => area.summary.withoutInitiative,
          },
          {
            key: 'stalled',
            header: t('unowned.columns.stalled'),
            align: 'end',
            render: (area) => area.summary.stalled,
          },
          {
            key: 'actions',
            header: t('unowned.columns.actions'),
            align: 'end',
            render: (area) => area.summary.actions,
          },
        ]}
      />
    </div>
  );
}
