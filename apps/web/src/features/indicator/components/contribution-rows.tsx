import type { ContributionPage } from '@samhandling/contract';
import { Row, RowList } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { ContributionValues } from '../../../lib/contributions/contribution-values.tsx';
import { paths } from '../../../lib/paths.ts';
import { Written } from '../../../lib/messages/written.tsx';
import styles from './contribution-rows.module.css';

/** Contributions as rows: who, how the work leads there, what is expected beside what was seen. */
export function ContributionRows({ items }: Pick<ContributionPage, 'items'>) {
  const t = useTranslations('contribution');
  return (
    <RowList label={t('listTitle')}>
      {items.map((contribution) => {
        const { id, initiative, actor, mechanism } = contribution;
        return (
          <Row
            key={id}
            title={<Written>{initiative.title}</Written>}
            href={paths.initiative(initiative.id)}
            kicker={<Written>{actor.name}</Written>}
          >
            <div className={styles.row}>
              {mechanism ? (
                <p className={styles.mechanism}>
                  <Written>{mechanism}</Written>
                </p>
              ) : null}
              <ContributionValues contribution={contribution} />
            </div>
          </Row>
        );
      })}
    </RowList>
  );
}
