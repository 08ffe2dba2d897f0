import type { EffectMap } from '@samhandling/contract';
import { ACTOR_TYPES } from '@samhandling/domain';
import {
  ArrowLink,
  areaPosition,
  Disclosure,
  Link,
  PageSection,
  StateGlyph,
} from '@samhandling/ui';
import { useFormatter, useTranslations } from 'use-intl';
import { CodeLink } from '../../../lib/navigation/code-link.tsx';
import { paths } from '../../../lib/paths.ts';
import { useRegion } from '../../../lib/region/region-query.ts';
import { type EffectMapSearch, listHref, zoomHref } from '../api/effect-map-query.ts';
import { Written } from '../../../lib/messages/written.tsx';
import styles from './effect-map-named.module.css';
import foldStyles from './fold-on-phone.module.css';

type Named = NonNullable<EffectMap['named']>;
type EffectGoal = EffectMap['effectGoals'][number];

type EffectMapNamedProps = {
  readonly map: EffectMap;
  readonly named: Named;
  readonly search: EffectMapSearch;
  /** Where the picture above is a list of its own. */
  readonly isFoldedOnPhone: boolean;
};

/** All initiatives that are left, by kind of actor, with what each has seen and expects. */
export function EffectMapNamed(props: EffectMapNamedProps) {
  const { isFoldedOnPhone, ...shown } = props;
  const { named, search } = shown;
  const t = useTranslations('effect-map-parts');
  return (
    <PageSection layout="stack" title={t('named.title', { count: named.length })} note={<Legend />}>
      {isFoldedOnPhone ? (
        <Disclosure summary={t('named.fold', { count: named.length })} className={foldStyles.fold}>
          <NamedTable {...shown} />
        </Disclosure>
      ) : (
        <NamedTable {...shown} />
      )}
      <ArrowLink href={listHref(search)}>{t('named.list')}</ArrowLink>
    </PageSection>
  );
}

type NamedTableProps = Omit<EffectMapNamedProps, 'isFoldedOnPhone'>;

function NamedTable({ map, named, search }: NamedTableProps) {
  const t = useTranslations('effect-map-parts');
  const chosenWords = useTranslations('pages');
  const { positionOf } = useRegion();
  const shownEffectGoals = map.effectGoals.filter(({ code }) =>
    named.some(({ effectGoals }) => effectGoals.some((one) => one.code === code)),
  );
  const kinds = ACTOR_TYPES.map((type) => ({
    type,
    own: named.filter(({ owner }) => owner.type === type),
  })).filter(({ own }) => own.length > 0);
  const areaOf = ({ areaCode }: EffectGoal) => {
    const position = positionOf(areaCode);
    return position === undefined ? undefined : areaPosition(position);
  };
  return (
    <>
      <table role="table" className={styles.table}>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {t('named.kind')}
            </th>
            <th role="columnheader" scope="col">
              {t('named.initiative')}
            </th>
            {shownEffectGoals.map((effectGoal) => (
              <th
                key={effectGoal.code}
                role="columnheader"
                scope="col"
                data-area={areaOf(effectGoal)}
                className={styles.goalHead}
              >
                <CodeLink
                  href={zoomHref(search, { effektmal: effectGoal.code })}
                  code={effectGoal.code}
                  name={effectGoal.title}
                />
              </th>
            ))}
          </tr>
        </thead>
        {kinds.map(({ type, own }) => (
          <tbody key={type} role="rowgroup">
            {own.map((initiative, index) => (
              <tr key={initiative.id} role="row">
                {index === 0 ? (
                  <th
                    role="rowheader"
                    scope="rowgroup"
                    rowSpan={own.length}
                    className={styles.kind}
                  >
                    <Link href={zoomHref(search, { aktorstyp: type })}>
                      {chosenWords(`effectMap.choice.kinds.${type}`)}
                    </Link>
                    <span className={styles.kindCount}>{t('count', { count: own.length })}</span>
                  </th>
                ) : null}
                <th role="rowheader" scope="row" className={styles.name}>
                  <Link href={paths.initiative(initiative.id)}>
                    <Written>{initiative.title}</Written>
                  </Link>
                  <About initiative={initiative} />
                </th>
                {shownEffectGoals.map((effectGoal) => (
                  <td
                    key={effectGoal.code}
                    role="cell"
                    data-area={areaOf(effectGoal)}
                    data-chosen={effectGoal.code === search.effektmal ? '' : undefined}
                    className={styles.cell}
                  >
                    <Effect effectGoal={effectGoal} initiative={initiative} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      <dl className={styles.goals}>
        {shownEffectGoals.map((effectGoal) => (
          <div key={effectGoal.code} data-area={areaOf(effectGoal)}>
            <dt>{effectGoal.code.toUpperCase()}</dt>{' '}
            <dd>
              <Written>{effectGoal.title}</Written>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Legend() {
  const t = useTranslations('effect-map-parts');
  return (
    <span className={styles.legend}>
      <span>
        <StateGlyph state={{ kind: 'basis', value: 'observed' }} /> {t('observed')}
      </span>
      <span>
        <StateGlyph state={{ kind: 'basis', value: 'expected' }} /> {t('expected')}
      </span>
    </span>
  );
}

/** So many municipalities are named before the rest are counted. */
const NAMED_PLACES = 2;

/** Who, where, and through which actions; codes are text, since links so near each other cannot be hit. */
function About({ initiative }: { initiative: Named[number] }) {
  const t = useTranslations('effect-map-parts');
  const format = useFormatter();
  const { owner, municipalities, placeScope, actionCodes } = initiative;
  const names = municipalities.map(({ name }) => name);
  const more = names.length - NAMED_PLACES;
  const place =
    names.length > 0
      ? format.list(
          more > 1 ? [...names.slice(0, NAMED_PLACES), t('named.more', { count: more })] : names,
        )
      : placeScope === 'county'
        ? t('named.county')
        : placeScope === 'cross_border'
          ? t('named.crossBorder')
          : null;
  return (
    <span className={styles.about}>
      {[owner.name, ...(place ? [place] : [])].join(' · ')} · {t('named.via')}{' '}
      {actionCodes.map((code) => code.toUpperCase()).join(' ')}
    </span>
  );
}

function Effect({ effectGoal, initiative }: { effectGoal: EffectGoal; initiative: Named[number] }) {
  const t = useTranslations('effect-map-parts');
  const effect = initiative.effectGoals.find(({ code }) => code === effectGoal.code);
  if (!effect) return null;
  const value = effect.isObserved ? 'observed' : 'expected';
  return (
    <span className={styles.effect}>
      <StateGlyph state={{ kind: 'basis', value }} className={styles.glyph} />
      <span className={styles.hidden}>{t(`named.${value}`)}</span>
      <span className={styles.code}>{effectGoal.code.toUpperCase()}</span>
    </span>
  );
}
