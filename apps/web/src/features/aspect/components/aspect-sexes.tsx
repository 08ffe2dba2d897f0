import type { Aspect, WomenAndMen } from '@samhandling/contract';
import { Disclosure } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { useValueFormat } from '../../../lib/values/value-format.ts';
import styles from './aspect.module.css';

/** What contributions say of women and men, as far as they say it. */
export function AspectSexes({ aspect }: { readonly aspect: Aspect }) {
  const t = useTranslations('aspect.sexes');
  const { expected, observed } = aspect;
  const said = expected.women + expected.men - expected.both;
  if (expected.sized + observed.sized === 0) return <p>{t('none')}</p>;
  return (
    <div className={styles.stack}>
      <p>
        {said === 0
          ? t('unsaid', { count: expected.sized })
          : t('lead', {
              said,
              sized: expected.sized,
              women: expected.women,
              men: expected.men,
            })}
      </p>
      <table className={styles.figures}>
        <caption>{t('caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('row')}</th>
            <th scope="col">{t('expected')}</th>
            <th scope="col">{t('observed')}</th>
          </tr>
        </thead>
        <tbody>
          {ROWS.map(([key, count]) => (
            <tr key={key}>
              <th scope="row">{t(key)}</th>
              <td>{count(expected)}</td>
              <td>{count(observed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Disclosure summary={t('more')}>
        <div className={styles.stack}>
          <Details kind="expected" of={expected} />
          <Details kind="observed" of={observed} />
          <p className={styles.note}>{t('note')}</p>
        </div>
      </Disclosure>
    </div>
  );
}

const ROWS = [
  ['both', ({ both }: WomenAndMen) => both],
  ['onlyWomen', ({ women, both }: WomenAndMen) => women - both],
  ['onlyMen', ({ men, both }: WomenAndMen) => men - both],
  ['notSaid', ({ notSaid }: WomenAndMen) => notSaid],
] as const;

type DetailsProps = { readonly kind: 'expected' | 'observed'; readonly of: WomenAndMen };

/** Whose change is larger in each, and women's share where it may be said. */
function Details({ kind, of }: DetailsProps) {
  const t = useTranslations('aspect.sexes');
  const { value } = useValueFormat();
  const { moreForWomen, asMuch, moreForMen, shares, neverAdded } = of;
  if (moreForWomen + asMuch + moreForMen === 0) return null;
  return (
    <p>
      {t('compared', { kind, women: moreForWomen, same: asMuch, men: moreForMen })}
      {shares.map(({ measure, unit, year, direction, women, men, womensPercent }) => (
        <span key={`${measure.code} ${year} ${direction}`}>
          {' '}
          {t('share', {
            measure: measure.name,
            year: String(year),
            women: value(women, unit),
            men: value(men, unit),
            percent: womensPercent,
          })}
        </span>
      ))}
      {neverAdded > 0 ? ` ${t('neverAdded', { count: neverAdded })}` : null}
    </p>
  );
}
