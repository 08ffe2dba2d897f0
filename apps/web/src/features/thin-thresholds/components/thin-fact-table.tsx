import type { ThinCounts, ThinThresholdValues } from '@samhandling/contract';
import { THIN_FACTS } from '@samhandling/domain';
import { DataTable, Link } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { paths } from '../../../lib/paths.ts';
import { useThinWords } from './use-thin-words.ts';

type ThinFactTableProps = {
  readonly values: ThinThresholdValues;
  readonly counts: ThinCounts;
};

/** Each fact that makes work thin, with its threshold, and how many actions it is true of. */
export function ThinFactTable({ values, counts }: ThinFactTableProps) {
  const t = useTranslations('thin-thresholds');
  const facts = useTranslations('vocabulary.thinFact');
  const { ruleOf } = useThinWords();
  return (
    <DataTable
      caption={t('table.caption')}
      isCaptionHidden
      columns={[
        { key: 'fact', header: t('table.fact'), isRowHeader: true, render: (fact) => facts(fact) },
        { key: 'rule', header: t('table.rule'), render: (fact) => ruleOf(fact, values) },
        {
          key: 'actions',
          header: t('table.actions'),
          align: 'end',
          render: (fact) => {
            const count = counts.thinBy[fact];
            const text = t('table.count', { count });
            return count > 0 ? <Link href={paths.actions({ tunt: fact })}>{text}</Link> : text;
          },
        },
      ]}
      rows={THIN_FACTS}
      rowKey={(fact) => fact}
    />
  );
}
