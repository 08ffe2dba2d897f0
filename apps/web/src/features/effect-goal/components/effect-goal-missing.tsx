import type { EffectGoal } from '@samhandling/contract';
import { Link } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { ACTIVE } from '../../../lib/coverage/active-search.ts';
import { Written } from '../../../lib/messages/written.tsx';
import { paths } from '../../../lib/paths.ts';
import styles from './effect-goal-missing.module.css';

type EffectGoalMissingProps = { readonly effectGoal: EffectGoal };

type Missing = {
  readonly key: string;
  readonly count: number;
  /** Of how many, where that says something. */
  readonly total?: number;
  readonly text: string;
  /** The list that the number counts; none where it counts the names below it. */
  readonly href?: string;
  /** What is missing, each by name. */
  readonly names?: readonly { readonly name: string; readonly href: string }[];
};

/** What is missing for an effect goal: a number and what it counts each. What is nought is left out. */
export function EffectGoalMissing({ effectGoal }: EffectGoalMissingProps) {
  const t = useTranslations('effect-goal.missing');
  const found = useMissing(effectGoal).filter(({ count }) => count > 0);
  if (found.length === 0) return <p>{t('nothing')}</p>;
  return (
    <ul role="list" className={styles.missing}>
      {found.map(({ key, count, total, text, href, names = [] }) => (
        <li key={key} className={styles.row}>
          <span className={styles.count}>
            {total === undefined ? count : t('of', { count, total })}
          </span>
          <span>
            {href ? <Link href={href}>{text}</Link> : text}
            {names.length > 0 ? (
              <ul role="list" className={styles.names}>
                {names.map(({ name, href: own }) => (
                  <li key={own}>
                    <Link href={own}>
                      <Written>{name}</Written>
                    </Link>
                  </li>
                ))}
              </ul>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}

function useMissing(effectGoal: EffectGoal): Missing[] {
  const t = useTranslations('effect-goal.missing');
  const words = useTranslations('vocabulary');
  const { code, work, initiativeCount, observedCount, measures } = effectGoal;
  const targets = measures.flatMap((measure) => measure.targets);
  const unjudged = targets.filter(({ state }) => state === 'cannot_be_judged').length;
  const listed = (filters: Readonly<Record<string, string>>) =>
    paths.initiatives({ effektmal: code, ...filters });
  const none = <Item extends { readonly initiatives: number }>(items: readonly Item[]) =>
    items.filter(({ initiatives }) => initiatives === 0);
  const types = none(work.actorTypes);
  const places = none(work.municipalities);
  const perspectives = none(work.aspects.filter(({ kind }) => kind === 'perspective'));
  const judged: Missing = {
    key: 'unjudged',
    count: unjudged,
    total: targets.length,
    text: t('unjudged', { count: unjudged }),
    href: '#var-det-star',
  };
  // Without any initiative the page has said so.
  if (initiativeCount === 0) return [judged];
  const unseen = initiativeCount - observedCount;
  return [
    judged,
    {
      key: 'unseen',
      count: unseen,
      total: initiativeCount,
      text: t('unseen', { count: unseen }),
      href: listed({ effekt: 'expected' }),
    },
    {
      key: 'unsized',
      count: work.unsized,
      total: initiativeCount,
      text: t('unsized', { count: work.unsized }),
      href: listed({ effekt: 'unsized' }),
    },
    {
      key: 'unsplit',
      count: work.unsplit,
      total: initiativeCount,
      text: t('unsplit', { count: work.unsplit }),
      href: listed({ effekt: 'unsplit' }),
    },
    {
      key: 'overdue',
      count: work.overdue,
      text: t('overdue', { count: work.overdue }),
      href: listed({ status: 'ongoing', rapportering: 'overdue' }),
    },
    {
      key: 'endingSoon',
      count: work.endingSoon,
      text: t('endingSoon', { count: work.endingSoon }),
      href: listed({ ...ACTIVE, slut: 'within_year' }),
    },
    {
      key: 'endPassed',
      count: work.endPassed,
      text: t('endPassed', { count: work.endPassed }),
      href: listed({ ...ACTIVE, slut: 'passed' }),
    },
    {
      key: 'actorTypes',
      count: types.length,
      text: t('actorTypes', { count: types.length }),
      names: types.map(({ type }) => ({
        name: words(`actorType.${type}`),
        href: paths.actors({ typ: type }),
      })),
    },
    {
      key: 'municipalities',
      count: places.length,
      total: work.municipalities.length,
      text: t('municipalities', { count: places.length }),
      names: places.map((place) => ({
        name: place.name,
        href: paths.initiatives({ kommun: place.code }),
      })),
    },
    {
      key: 'perspectives',
      count: perspectives.length,
      text: t('perspectives', { count: perspectives.length }),
      names: perspectives.map((perspective) => ({
        name: perspective.shortTitle,
        href: paths.aspect(perspective.kind, perspective.code),
      })),
    },
  ];
}
