import type { Desk, DeskItem } from '@samhandling/contract';
import { ArrowLink, Heading, VisuallyHidden } from '@samhandling/ui';
import { useFormatter, useTranslations } from 'use-intl';
import { paths } from '../../../lib/paths.ts';
import { useDates } from '../../../lib/values/dates.ts';
import styles from './desk-items.module.css';

/** What waits, kind by kind: the first of each, and a link to the rest. */
export function DeskGroups({ groups }: Pick<Desk, 'groups'>) {
  const t = useTranslations('desk');
  return (
    <div className={styles.groups}>
      {groups.map(({ kind, total, items }) => (
        <section key={kind} aria-labelledby={`desk-${kind}`}>
          <Heading level={2} size={18} id={`desk-${kind}`}>
            {t('titleWithCount', { title: t(`kind.${kind}`), count: total })}
          </Heading>
          <DeskItems kind={kind} items={items} />
          {total > items.length ? (
            <ArrowLink href={paths.deskList({ visa: kind })}>
              {t('all', { count: total })}
            </ArrowLink>
          ) : null}
        </section>
      ))}
    </div>
  );
}

type DeskItemsProps = { readonly kind: DeskItem['kind']; readonly items: readonly DeskItem[] };

/** What waits of one kind, what has waited longest first, each with a link to where it is done. */
export function DeskItems({ kind, items }: DeskItemsProps) {
  const t = useTranslations('desk');
  const { date } = useDates();
  const runText = useRunText();
  return (
    <ul role="list" aria-label={t(`kind.${kind}`)} className={styles.items}>
      {items.map((item) => {
        const { actor, initiative, action, contribution, since, dueOn, note } = item;
        const when = t(`when.${kind}`, { date: date(dueOn ?? since) });
        const what =
          initiative?.title || action?.text || actor?.name || runText(item) || t(`kind.${kind}`);
        const effectGoal = contribution
          ? t('contributionTo', {
              code: contribution.effectGoal.code.toUpperCase(),
              title: contribution.effectGoal.title,
            })
          : null;
        return (
          <li key={keyOf(item)} className={styles.item}>
            <span>
              <span className={styles.what}>{what}</span>
              <span className={styles.quiet}>
                {[initiative || action ? actor?.name : null, effectGoal, when]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {note ? <span className={styles.note}>{note}</span> : null}
            </span>
            <ArrowLink href={addressOf(item)}>
              {t(`step.${kind}`)}
              <VisuallyHidden> {what}</VisuallyHidden>
            </ArrowLink>
          </li>
        );
      })}
    </ul>
  );
}

/** What a run brought, and from where; nothing for another thing. */
function useRunText(): (item: DeskItem) => string | null {
  const t = useTranslations('desk');
  const names = useTranslations('series-source.provider');
  const format = useFormatter();
  return ({ importRun }) => {
    if (!importRun) return null;
    const { fileName, providers, waiting: count } = importRun;
    return fileName
      ? t('runFile', { file: fileName, count })
      : t('runSources', { sources: format.list(providers.map((one) => names(one))), count });
  };
}

const keyOf = ({
  importRun,
  partnershipId,
  reportId,
  ownershipId,
  contribution,
  initiative,
  ...rest
}: DeskItem) =>
  importRun?.id ??
  partnershipId ??
  reportId ??
  ownershipId ??
  contribution?.id ??
  initiative?.id ??
  rest.actor?.id ??
  rest.since;

/** What is done by writing the initiative. */
const WRITTEN: ReadonlySet<DeskItem['kind']> = new Set([
  'initiative_returned',
  'initiative_draft',
  'change_returned',
]);

/** The address where the person does it. */
function addressOf(item: DeskItem): string {
  const { kind, initiative, reportId, contribution, partnershipId, action, actor, importRun } =
    item;
  if (importRun) return paths.importRun(importRun.id);
  if (initiative) {
    if (partnershipId) return `${paths.initiative(initiative.id)}#partner`;
    if (contribution) return `${paths.initiative(initiative.id)}#bidrag-${contribution.id}`;
    if (reportId && kind === 'report_draft') return paths.statusReport(initiative.id, reportId);
    const isWritten = WRITTEN.has(kind);
    return isWritten ? paths.initiativeEdit(initiative.id) : paths.initiative(initiative.id);
  }
  if (kind === 'remark_open') return paths.remarks({ hanterad: 'false' });
  if (action) return `${paths.action(action.code)}#ansvar`;
  return actor ? paths.actor(actor.id) : paths.desk;
}
