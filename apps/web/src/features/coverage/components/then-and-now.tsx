import type { CoverageMap } from '@samhandling/contract';
import { addMonths, newThinFacts } from '@samhandling/domain';
import { Disclosure, Heading, Lead, Link } from '@samhandling/ui';
import { useFormatter, useTranslations } from 'use-intl';
import { paths } from '../../../lib/paths.ts';
import { useDates } from '../../../lib/values/dates.ts';
import {
  changesBetween,
  FIGURE_KEYS,
  FIGURES,
  PARTS,
  type ChangedAction,
  type ChangeGroup,
} from './coverage-change.ts';
import { FigureTable } from './figure-table.tsx';
import { TotalsThenAndNow, type TotalsThenAndNowProps } from './totals-then-and-now.tsx';
import styles from './then-and-now.module.css';

type ThenAndNowProps = {
  /** Both of the same selection, and counted with the same depth. */
  readonly then: CoverageMap;
  readonly now: CoverageMap;
  /** The columns of the matrix on both days, of the same actions. */
  readonly totals?: TotalsThenAndNowProps;
};

/** What has changed since a day: in one sentence, in figures, and action by action. */
export function ThenAndNow({ then, now, totals }: ThenAndNowProps) {
  const t = useTranslations('coverage-then');
  const { date } = useDates();
  const [unowned, unownedNow] = [FIGURES.unowned(then.matching), FIGURES.unowned(now.matching)];
  const groups = changesBetween(then.areas, now.areas);
  return (
    <div className={styles.change}>
      <Lead size={22}>
        {t('sentence', {
          when: whenOf(then.asOf, now.asOf),
          date: date(then.asOf),
          then: unowned,
          total: then.matching.actions,
        })}{' '}
        {t('sentenceNow', {
          change: unowned === unownedNow ? 'same' : 'other',
          now: unownedNow,
        })}
      </Lead>
      {then.linksKnownFrom === null ? null : (
        <p>{t('noteLinks', { date: date(then.linksKnownFrom) })}</p>
      )}
      <Disclosure summary={t('figures')}>
        <div className={styles.tables}>
          <FigureTable
            caption={t('caption', { from: date(then.asOf), to: date(now.asOf) })}
            head={t('column.actions')}
            figures={FIGURE_KEYS.map((key) => ({
              key,
              label: t(`figure.${key}`),
              then: FIGURES[key](then.matching),
              now: FIGURES[key](now.matching),
              isPart: PARTS.includes(key),
            }))}
          />
          {totals ? <TotalsThenAndNow {...totals} /> : null}
        </div>
      </Disclosure>
      <div>
        <Heading level={3} size={18}>
          {t('changedTitle')}
        </Heading>
        {groups.length === 0 ? <p>{t('nothing')}</p> : null}
        {groups.map((group) => (
          <Group key={group.change} group={group} municipalities={now.municipalities} />
        ))}
      </div>
    </div>
  );
}

function whenOf(then: string, now: string): 'year' | 'halfYear' | 'other' {
  if (then === addMonths(now, -12)) return 'year';
  return then === addMonths(now, -6) ? 'halfYear' : 'other';
}

type GroupProps = { readonly group: ChangeGroup; readonly municipalities: number };

/** What the same has happened to, folded: the number says how much there is. */
function Group({ group: { change, actions }, municipalities }: GroupProps) {
  const t = useTranslations('coverage-then');
  return (
    <Disclosure summary={t(`group.${change}`, { count: actions.length })}>
      <ul role="list" className={styles.actions}>
        {actions.map((action) => (
          <li key={action.now.code} className={styles.action}>
            <span className={styles.code}>{action.now.code.toUpperCase()}</span>
            <Link href={paths.action(action.now.code)} className={styles.words}>
              {action.now.text}
            </Link>
            <Became change={change} action={action} municipalities={municipalities} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

type BecameProps = {
  readonly change: ChangeGroup['change'];
  readonly action: ChangedAction;
  readonly municipalities: number;
};

/** From what to what, in words. */
function Became({ change, action: { then, now }, municipalities }: BecameProps) {
  const t = useTranslations('coverage-then.became');
  const words = useTranslations('vocabulary');
  const format = useFormatter();
  const factsOf = (facts: ReturnType<typeof newThinFacts>) =>
    format.list(facts.map((fact) => words(`thinFact.${fact}`).toLocaleLowerCase()));
  const fromTo = (from: string, to: string) => t('fromTo', { from, to });
  const text = {
    begun: () => t('active', { count: now.active }),
    ceased: () => words(`coverageActivity.${now.activity}`),
    owned: () => t('owner', { name: now.lead ?? '' }),
    disowned: () =>
      t('noOwner', { hasName: then.lead === null ? 'no' : 'yes', name: then.lead ?? '' }),
    claimed: () => words('coverageOwnership.claimed'),
    thinner: () => factsOf(newThinFacts(then, now)),
    thicker: () => t('noLonger', { facts: factsOf(newThinFacts(now, then)) }),
    wider: () => fromTo(String(then.reach), t('reach', { reach: now.reach, municipalities })),
    narrower: () => fromTo(String(then.reach), t('reach', { reach: now.reach, municipalities })),
    more: () => fromTo(String(then.active), t('active', { count: now.active })),
    fewer: () => fromTo(String(then.active), t('active', { count: now.active })),
  } satisfies Record<typeof change, () => string>;
  return <span className={styles.became}>{text[change]()}</span>;
}
