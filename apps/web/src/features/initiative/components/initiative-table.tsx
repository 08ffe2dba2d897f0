import type { InitiativeRow } from '@samhandling/contract';
import { DataTable, Link, StateMark } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { paths } from '../../../lib/paths.ts';
import { useDates } from '../../../lib/values/dates.ts';
import { usePlaceText } from './use-place-text.ts';
import { Written } from '../../../lib/messages/written.tsx';

type InitiativeTableProps = {
  readonly initiatives: readonly InitiativeRow[];
  readonly caption: string;
};

/** Initiatives on a line each: who, where, how far it has come, and when it last reported. */
export function InitiativeTable({ initiatives, caption }: InitiativeTableProps) {
  const t = useTranslations('initiative.table');
  const words = useTranslations('vocabulary');
  const { date } = useDates();
  const placeText = usePlaceText();
  return (
    <DataTable
      isDense
      caption={caption}
      isCaptionHidden
      rows={initiatives}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          header: t('title'),
          isRowHeader: true,
          render: ({ id, title }) => (
            <Link href={paths.initiative(id)}>
              <Written>{title}</Written>
            </Link>
          ),
        },
        {
          key: 'owner',
          header: t('owner'),
          isSelfTelling: true,
          render: ({ owner }) => (
            <Link href={paths.actor(owner.id)}>
              <Written>{owner.name}</Written>
            </Link>
          ),
        },
        {
          key: 'place',
          header: t('place'),
          isSelfTelling: true,
          render: (initiative) => placeText(initiative),
        },
        {
          key: 'state',
          header: t('state'),
          isSelfTelling: true,
          render: ({ workStatus }) => (
            <StateMark kind="work" value={workStatus} label={words(`workStatus.${workStatus}`)} />
          ),
        },
        {
          key: 'report',
          header: t('report'),
          isHiddenOnCard: true,
          render: ({ lastReportOn, timeliness }) =>
            lastReportOn ? date(lastReportOn) : words(`timeliness.${timeliness}`),
        },
      ]}
    />
  );
}
