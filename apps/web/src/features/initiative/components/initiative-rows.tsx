import type { InitiativeRow } from '@samhandling/contract';
import { saidTimeliness, type AspectKind } from '@samhandling/domain';
import { AreaSign, Row, RowList, StateMark, Tag } from '@samhandling/ui';
import { useFormatter, useTranslations } from 'use-intl';
import { CodeLink } from '../../../lib/navigation/code-link.tsx';
import { paths } from '../../../lib/paths.ts';
import { useRegion } from '../../../lib/region/region-query.ts';
import { useDates } from '../../../lib/values/dates.ts';
import { usePlaceText } from './use-place-text.ts';
import { Written } from '../../../lib/messages/written.tsx';
import styles from './initiative-rows.module.css';

type InitiativeRowsProps = {
  readonly initiatives: readonly InitiativeRow[];
  readonly label?: string;
};

/** Initiatives as rows: who, where, what, and how it stands. */
export function InitiativeRows({ initiatives, label }: InitiativeRowsProps) {
  const t = useTranslations('initiative');
  return (
    <RowList label={label ?? t('row.listLabel')}>
      {initiatives.map((initiative) => (
        <InitiativeLine key={initiative.id} initiative={initiative} />
      ))}
    </RowList>
  );
}

function InitiativeLine({ initiative }: { initiative: InitiativeRow }) {
  const t = useTranslations('initiative');
  const words = useTranslations('vocabulary');
  const { date } = useDates();
  const placeText = usePlaceText();
  const { positionOf } = useRegion();
  const { owner, partnerCount, primaryAction, workStatus, timeliness, publicationState } =
    initiative;
  const area = primaryAction ? positionOf(primaryAction.areaCode) : undefined;
  return (
    <Row
      title={<Written>{initiative.title}</Written>}
      href={paths.initiative(initiative.id)}
      area={area}
      lead={area === undefined ? undefined : <AreaSign position={area} />}
      kicker={
        <>
          {t('row.where', {
            owner: t('row.by', { owner: owner.name, partners: partnerCount }),
            place: placeText(initiative),
          })}{' '}
          {initiative.isExample ? <Tag className={styles.example}>{t('example')}</Tag> : null}
        </>
      }
      states={
        <>
          {publicationState === 'published' ? null : (
            <StateMark
              kind="publication"
              value={publicationState}
              label={words(`publicationState.${publicationState}`)}
            />
          )}
          <StateMark kind="work" value={workStatus} label={words(`workStatus.${workStatus}`)} />
          <StateMark
            kind="timeliness"
            value={timeliness}
            label={
              timeliness === 'recent' && initiative.lastReportOn
                ? t('row.lastReport', { date: date(initiative.lastReportOn) })
                : words(`saidTimeliness.${saidTimeliness(initiative)}`)
            }
          />
        </>
      }
    >
      {initiative.summary ? (
        <p>
          <Written>{initiative.summary}</Written>
        </p>
      ) : null}
      <Links initiative={initiative} />
    </Row>
  );
}

/** Which action it carries out first of all, and which goals it says it contributes to. */
function Links({ initiative }: { initiative: InitiativeRow }) {
  const t = useTranslations('initiative');
  const format = useFormatter();
  const { primaryAction, actionCount, effectGoals, aspects } = initiative;
  if (!primaryAction) return null;
  const namesOf = (kind: AspectKind) =>
    aspects.filter((aspect) => aspect.kind === kind).map(({ shortTitle }) => shortTitle);
  const numbers = aspects.filter(({ kind }) => kind === 'agenda_goal').map(({ code: no }) => no);
  const named = [...namesOf('perspective'), ...namesOf('specialisation')];
  const code = (
    <CodeLink
      href={paths.action(primaryAction.code)}
      code={primaryAction.code}
      name={primaryAction.text}
    />
  );
  return (
    <p className={styles.links}>
      <span>
        {actionCount > 1 ? (
          <>
            {code} {t('row.more', { count: actionCount - 1 })}
          </>
        ) : (
          code
        )}
      </span>
      {effectGoals.length > 0 ? (
        <span>
          {t('row.goals')}{' '}
          {effectGoals.map((effectGoal, index) => (
            <span key={effectGoal.code}>
              {index > 0 ? ', ' : null}
              <CodeLink
                href={paths.effectGoal(effectGoal.code)}
                code={effectGoal.code}
                name={effectGoal.title}
              />
            </span>
          ))}
        </span>
      ) : null}
      {named.length > 0 ? <span>{t('row.aspects', { names: named.join(', ') })}</span> : null}
      {numbers.length > 0 ? (
        <span>
          {t('row.agendaGoals', { count: numbers.length, numbers: format.list(numbers) })}
        </span>
      ) : null}
    </p>
  );
}
