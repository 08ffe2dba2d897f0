import type { Actor } from '@samhandling/contract';
import { ArrowLink, AreaSign, Row, RowList, StateMark } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { paths } from '../../../lib/paths.ts';
import { useRegion } from '../../../lib/region/region-query.ts';
import { useDates } from '../../../lib/values/dates.ts';

/** What the actor answers for, and what is still to be confirmed for those who may see it. */
export function ActorOwnerships({ ownerships }: Pick<Actor, 'ownerships'>) {
  const t = useTranslations('actor');
  const words = useTranslations('vocabulary');
  const { date } = useDates();
  const { positionOf } = useRegion();
  if (ownerships.length === 0) {
    return (
      <>
        <p>{t('ownerships.empty')}</p>
        <ArrowLink href={paths.unownedActions()}>{t('ownerships.emptyLink')}</ArrowLink>
      </>
    );
  }
  return (
    <RowList label={t('ownerships.title')}>
      {ownerships.map(({ id, action, role, state, note, openedOn, confirmedOn }) => {
        const area = positionOf(action.areaCode);
        return (
          <Row
            key={id}
            title={action.text}
            href={paths.action(action.code)}
            area={area}
            lead={area === undefined ? undefined : <AreaSign position={area} />}
            kicker={`${action.code.toUpperCase()} · ${words(`ownershipRole.${role}`)}`}
            states={
              <>
                <StateMark
                  kind="responsibility"
                  value={state}
                  label={words(`ownershipState.${state}`)}
                />
                <span>
                  {confirmedOn
                    ? t('ownerships.since', { date: date(confirmedOn) })
                    : t('ownerships.opened', { date: date(openedOn) })}
                </span>
              </>
            }
          >
            {note ? <p>{note}</p> : null}
          </Row>
        );
      })}
    </RowList>
  );
}
