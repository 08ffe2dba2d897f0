import type { InitiativeRow } from '@samhandling/contract';
import type { AspectKind } from '@samhandling/domain';
import { DataTable, Link, StateMark, VisuallyHidden, type DataTableColumn } from '@samhandling/ui';
import { useFormatter, useTranslations } from 'use-intl';
import { CodeLink } from '../../../lib/navigation/code-link.tsx';
import { paths } from '../../../lib/paths.ts';
import { useDates } from '../../../lib/values/dates.ts';
import { useShortPlaceText } from '../../../lib/values/short-place-text.ts';
import { useWrittenLanguage, Written } from '../../../lib/messages/written.tsx';
import styles from './initiative-list.module.css';

type InitiativeListProps = {
  readonly initiatives: readonly InitiativeRow[];
  readonly caption: string;
};

/** Initiatives on two lines each: who and where, how far it has come, what it carries out and what it is for. */
export function InitiativeList({ initiatives, caption }: InitiativeListProps) {
  const columns = useColumns();
  return (
    <DataTable
      isDense
      caption={caption}
      isCaptionHidden
      rows={initiatives}
      rowKey={({ id }) => id}
      columns={columns}
    />
  );
}

function useColumns(): DataTableColumn<InitiativeRow>[] {
  const t = useTranslations('initiative-list.columns');
  const row = useTranslations('initiative.row');
  const words = useTranslations('vocabulary');
  const { shortMonth } = useDates();
  const placeText = useShortPlaceText();
  const language = useWrittenLanguage();
  return [
    {
      key: 'title',
      header: t('initiative'),
      isRowHeader: true,
      width: '30%',
      render: ({ id, title, summary, owner, partnerCount }) => (
        <>
          <Link href={paths.initiative(id)} title={summary || undefined} lang={language}>
            {title}
          </Link>
          <span className={styles.owner}>
            {partnerCount > 0 ? (
              row('by', { owner: owner.name, partners: partnerCount })
            ) : (
              <Written>{owner.name}</Written>
            )}
          </span>
        </>
      ),
    },
    { key: 'place', header: t('place'), isSelfTelling: true, render: placeText },
    {
      key: 'state',
      header: t('state'),
      isSelfTelling: true,
      render: ({ workStatus, publicationState }) =>
        publicationState === 'published' ? (
          <StateMark kind="work" value={workStatus} label={words(`workStatus.${workStatus}`)} />
        ) : (
          <StateMark
            kind="publication"
            value={publicationState}
            label={words(`publicationState.${publicationState}`)}
          />
        ),
    },
    {
      key: 'ends',
      header: t('ends'),
      render: ({ endsOn }) => (
        <span className={styles.month}>{endsOn ? shortMonth(endsOn) : null}</span>
      ),
      isHiddenOnCard: true,
    },
    {
      key: 'report',
      header: t('report'),
      render: ({ lastReportOn, timeliness }) => (
        <span className={styles.month} data-late={timeliness === 'overdue' ? '' : undefined}>
          {lastReportOn ? shortMonth(lastReportOn) : t('noReport')}
        </span>
      ),
    },
    {
      key: 'action',
      header: t('action'),
      isHiddenOnCard: true,
      render: (initiative) => <Action of={initiative} />,
    },
    { key: 'goals', header: t('goals'), render: (initiative) => <EffectGoals of={initiative} /> },
    { key: 'aspects', header: t('aspects'), render: (initiative) => <Aspects of={initiative} /> },
  ];
}

type CellProps = { readonly of: InitiativeRow };

/** The action that it carries out first of all, and how many more. */
function Action({ of: { primaryAction, actionCount } }: CellProps) {
  const t = useTranslations('initiative-list.columns');
  if (!primaryAction) return null;
  return (
    <>
      <CodeLink
        href={paths.action(primaryAction.code)}
        code={primaryAction.code}
        name={primaryAction.text}
      />
      {actionCount > 1 ? (
        <span className={styles.quiet}>
          {' '}
          <span aria-hidden="true">{t('more', { count: actionCount - 1 })}</span>
          <VisuallyHidden>{t('moreHeard', { count: actionCount - 1 })}</VisuallyHidden>
        </span>
      ) : null}
    </>
  );
}

function EffectGoals({ of: { effectGoals } }: CellProps) {
  const t = useTranslations('initiative-list.columns');
  if (effectGoals.length === 0) return <span className={styles.missing}>{t('saysNone')}</span>;
  return effectGoals.map(({ code, title }, index) => (
    <span key={code}>
      {index > 0 ? ', ' : null}
      <CodeLink href={paths.effectGoal(code)} code={code} name={title} className={styles.code} />
    </span>
  ));
}

/** Perspectives and specialisations by name, and the goals of Agenda 2030 by number. */
function Aspects({ of: { aspects } }: CellProps) {
  const t = useTranslations('initiative-list.columns');
  const format = useFormatter();
  const of = (kind: AspectKind) => aspects.filter((aspect) => aspect.kind === kind);
  const named = [...of('perspective'), ...of('specialisation')].map(({ shortTitle }) => shortTitle);
  const numbers = of('agenda_goal').map(({ code }) => code);
  const agendaGoals = numbers.length
    ? [t('agendaGoals', { count: numbers.length, numbers: format.list(numbers) })]
    : [];
  const beside = agendaGoals.map((words) => (named.length ? `, ${words}` : words)).join('');
  return (
    <>
      <Written>{named.join(', ')}</Written>
      {beside}
    </>
  );
}
