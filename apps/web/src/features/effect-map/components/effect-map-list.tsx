import type { EffectMap } from '@samhandling/contract';
import {
  areaPosition,
  AreaSign,
  ArrowLink,
  Heading,
  Link,
  Row,
  RowList,
  StateMark,
} from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { paths } from '../../../lib/paths.ts';
import { useRegion } from '../../../lib/region/region-query.ts';
import type { EffectMapSearch } from '../api/effect-map-query.ts';
import styles from './effect-map-list.module.css';
import { initiativesOfEffectGoal } from './effect-map-model.ts';

/** So many of a goal stand here; the rest are a click away. */
const SHOWN = 10;

type Entry = ReturnType<typeof initiativesOfEffectGoal>[number];

/** The same as the picture, goal by goal; also those that nothing leads to. */
export function EffectMapList({ map, search }: { map: EffectMap; search: EffectMapSearch }) {
  const t = useTranslations('effect-map');
  const { positionOf } = useRegion();
  return (
    <div className={styles.goals}>
      {map.effectGoals.map(({ code, title, areaCode }) => {
        const entries = initiativesOfEffectGoal(map, code);
        const area = positionOf(areaCode);
        return (
          <section
            key={code}
            className={styles.goal}
            data-area={area === undefined ? undefined : areaPosition(area)}
          >
            <div className={styles.head}>
              {area === undefined ? null : <AreaSign position={area} />}
              <Heading level={3} size={18}>
                <Link href={paths.effectGoal(code)}>
                  {code.toUpperCase()} {title}
                </Link>
              </Heading>
            </div>
            {entries.length === 0 ? (
              <p className={styles.none}>{t('list.none')}</p>
            ) : (
              <>
                <Entries entries={entries.slice(0, SHOWN)} label={title} />
                {entries.length > SHOWN ? (
                  <ArrowLink href={paths.initiatives({ ...search, effektmal: code })}>
                    {t('list.all', { count: entries.length })}
                  </ArrowLink>
                ) : null}
              </>
            )}
          </section>
        );
      })}
    </div>
  );
}

/** Initiatives that carry out actions without saying what they change. */
export function SilentInitiatives({ map }: { map: EffectMap }) {
  const t = useTranslations('effect-map');
  const entries = initiativesOfEffectGoal(map, null);
  return (
    <>
      <Entries entries={entries.slice(0, SHOWN)} label={t('silent.title')} isSilent />
      {entries.length > SHOWN ? (
        <p className={styles.none}>{t('silent.more', { count: entries.length - SHOWN })}</p>
      ) : null}
    </>
  );
}

type EntriesProps = {
  readonly entries: readonly Entry[];
  readonly label: string;
  readonly isSilent?: boolean;
};

function Entries({ entries, label, isSilent }: EntriesProps) {
  const t = useTranslations('effect-map');
  return (
    <RowList label={label}>
      {entries.map(({ initiative, actionCodes, hasObserved }) => (
        <Row
          key={initiative.id}
          title={initiative.title}
          href={paths.initiative(initiative.id)}
          kicker={initiative.actor.name}
          states={
            isSilent ? null : (
              <StateMark
                kind="basis"
                value={hasObserved ? 'observed' : 'expected'}
                label={t(hasObserved ? 'list.observed' : 'list.expected')}
              />
            )
          }
        >
          <p className={styles.via}>
            {t('list.via')}{' '}
            {actionCodes.map((code, index) => (
              <span key={code}>
                {index > 0 ? ', ' : null}
                <Link href={paths.action(code)}>{code.toUpperCase()}</Link>
              </span>
            ))}
          </p>
        </Row>
      ))}
    </RowList>
  );
}
