import type { MunicipalityList, MunicipalityRow } from '@samhandling/contract';
import { useFormatter, useTranslations } from 'use-intl';
import { ChangedSince } from '../../../lib/compared-days/change-parts.tsx';
import { FigureTable } from '../../../lib/compared-days/figure-table.tsx';
import { whenOf } from '../../../lib/compared-days/when.ts';
import { useDates } from '../../../lib/values/dates.ts';

type PlacesThenAndNowProps = {
  readonly then: MunicipalityList;
  readonly now: MunicipalityList;
};

/** Which municipalities have got work on site for more actions since a day, and which for fewer. */
export function PlacesThenAndNow({ then, now }: PlacesThenAndNowProps) {
  const t = useTranslations('municipality-then');
  const format = useFormatter();
  const { date } = useDates();
  const [mostThen, mostNow] = [worstOf(then.items), worstOf(now.items)];
  if (!mostThen || !mostNow) return null;
  const rows = now.items.flatMap((row) => {
    const before = then.items.find(({ code }) => code === row.code);
    return before ? [{ then: before, now: row }] : [];
  });
  const onSite = ({ places }: MunicipalityRow) => places.on_site;
  const namesOf = (some: typeof rows) => ({
    count: some.length,
    names: format.list(some.map((row) => row.now.name)),
  });
  const table = (figure: 'on_site' | 'nobody') => (
    <FigureTable
      caption={t(`caption.${figure}`, { from: date(then.asOf), to: date(now.asOf) })}
      head={t('head')}
      figures={rows.map((row) => ({
        key: row.now.code,
        label: row.now.name,
        then: row.then.places[figure],
        now: row.now.places[figure],
      }))}
    />
  );
  return (
    <ChangedSince
      linksKnownFrom={then.linksKnownFrom}
      sentence={t('list.sentence', {
        when: whenOf(then.asOf, now.asOf),
        date: date(then.asOf),
        name: mostThen.name,
        nobody: mostThen.places.nobody,
        actions: then.actions,
        nameNow: mostNow.name,
        nobodyNow: mostNow.places.nobody,
      })}
      figures={
        <>
          {table('on_site')}
          {table('nobody')}
        </>
      }
    >
      <p>{t('list.gained', namesOf(rows.filter((row) => onSite(row.now) > onSite(row.then))))}</p>
      <p>{t('list.lost', namesOf(rows.filter((row) => onSite(row.now) < onSite(row.then))))}</p>
    </ChangedSince>
  );
}

const worstOf = (rows: readonly MunicipalityRow[]) =>
  rows.toSorted((a, b) => b.places.nobody - a.places.nobody)[0];
