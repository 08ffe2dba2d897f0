import type { AspectList, AspectRow } from '@samhandling/contract';
import { ASPECT_KINDS } from '@samhandling/domain';
import { useTranslations } from 'use-intl';
import { ChangedSince } from '../../../lib/compared-days/change-parts.tsx';
import { FigureTable } from '../../../lib/compared-days/figure-table.tsx';
import { whenOf } from '../../../lib/compared-days/when.ts';
import { useDates } from '../../../lib/values/dates.ts';

type AspectsThenAndNowProps = { readonly then: AspectList; readonly now: AspectList };

const sameAspect = (one: AspectRow) => (other: AspectRow) =>
  one.kind === other.kind && one.code === other.code;

/** How much work goes on for each aspect, on a day and now. */
export function AspectsThenAndNow({ then, now }: AspectsThenAndNowProps) {
  const t = useTranslations('aspects-then');
  const { date } = useDates();
  const activeOf = ({ items }: AspectList) => items.filter(({ active }) => active > 0).length;
  const [was, is] = [activeOf(then), activeOf(now)];
  return (
    <ChangedSince
      linksKnownFrom={then.linksKnownFrom}
      sentence={t('sentence', {
        when: whenOf(then.asOf, now.asOf),
        date: date(then.asOf),
        then: was,
        total: then.items.length,
        change: was === is ? 'same' : 'other',
        now: is,
      })}
      figures={ASPECT_KINDS.map((kind) => (
        <FigureTable
          key={kind}
          caption={t(`caption.${kind}`, { from: date(then.asOf), to: date(now.asOf) })}
          head={t(`head.${kind}`)}
          figures={now.items
            .filter((aspect) => aspect.kind === kind)
            .map((aspect) => ({
              key: aspect.code,
              label: aspect.shortTitle,
              then: then.items.find(sameAspect(aspect))?.active ?? 0,
              now: aspect.active,
            }))}
        />
      ))}
    />
  );
}

type AspectThenAndNowProps = AspectsThenAndNowProps & Pick<AspectRow, 'kind' | 'code'>;

const FIGURES = ['initiatives', 'active', 'municipalities', 'actions'] as const;

/** The same of one aspect. */
export function AspectThenAndNow({ then, now, kind, code }: AspectThenAndNowProps) {
  const t = useTranslations('aspects-then');
  const { date } = useDates();
  const rowOf = ({ items }: AspectList) =>
    items.find((aspect) => aspect.kind === kind && aspect.code === code);
  const [was, is] = [rowOf(then), rowOf(now)];
  if (!was || !is) return null;
  return (
    <ChangedSince
      linksKnownFrom={then.linksKnownFrom}
      sentence={t('one', {
        when: whenOf(then.asOf, now.asOf),
        date: date(then.asOf),
        then: was.active,
        change: was.active === is.active ? 'same' : 'other',
        now: is.active,
      })}
      figures={
        <FigureTable
          caption={t('figures.caption', { from: date(then.asOf), to: date(now.asOf) })}
          head={t('figures.head')}
          figures={FIGURES.map((key) => ({
            key,
            label: t(`figures.${key}`),
            then: was[key],
            now: is[key],
            isPart: key === 'active',
          }))}
        />
      }
    />
  );
}
