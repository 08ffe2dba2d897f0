import type { ActionRow } from '@samhandling/contract';
import { StateGlyph } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { fitLists, type WrittenLength } from '../../../../lib/print/list-fit.ts';
import { useDates } from '../../../../lib/values/dates.ts';
import { groupByPlace, isUnowned, type PlaceGroup } from './unowned-groups.ts';
import { Written } from '../../../../lib/messages/written.tsx';
import styles from './unowned-sheet.module.css';

/** What a sheet has room for below its head, in millimetres, with a margin. */
const ROOM = 200;

type UnownedSheetProps = {
  readonly actions: readonly ActionRow[];
  /** What the sheet is about: the selection, or the whole county. */
  readonly place: string;
  readonly day: string;
  readonly address: string;
  /** A municipality or an area is chosen: then all of it stands on one sheet. */
  readonly isOneSheet: boolean;
};

type Part = {
  readonly key: string;
  readonly title: string;
  readonly actions: readonly ActionRow[];
};

/** The list as it is taken to a meeting: only printed, on one A4 for a municipality or an area. */
export function UnownedSheet({ actions, place, day, address, isOneSheet }: UnownedSheetProps) {
  const t = useTranslations('coverage-unowned');
  const { date } = useDates();
  const partsOf = usePartsOf();
  const parts = groupByPlace(actions).flatMap(partsOf);
  const lengths = isOneSheet
    ? fitLists(
        parts.map((part) => part.actions.map(({ text }) => text)),
        ROOM,
      )
    : parts.map((): WrittenLength => 'whole');
  return (
    <div className={styles.sheet} data-print="only">
      <p className={styles.meta}>{t('sheet', { place, date: date(day), address })}</p>
      {parts.map(({ key, title, actions: ofPart }, index) => (
        <section key={key} className={styles.part}>
          <h2 className={styles.title}>
            <Written>{title}</Written>
          </h2>
          <ul role="list" className={styles.list} data-length={lengths[index]}>
            {ofPart.map(({ code, text, coverage }) => (
              <li key={code} className={styles.item}>
                <span className={styles.code}>
                  {code.toUpperCase()}
                  <StateGlyph
                    state={{ kind: 'ownership', value: coverage.ownership }}
                    className={styles.state}
                  />
                </span>{' '}
                <span className={styles.text}>
                  <Written>{text}</Written>
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p className={styles.key}>{t('sheetKey')}</p>
    </div>
  );
}

/** The lists of a sheet: by area, and of a municipality by what it has and by whether somebody owns it. */
function usePartsOf(): (group: PlaceGroup) => Part[] {
  const t = useTranslations('coverage-unowned');
  return ({ place, actions, areas }) => {
    if (place === null) {
      return areas.map(({ area, sections }) => ({
        key: area.code,
        title: area.title,
        actions: sections.flatMap((section) => section.actions),
      }));
    }
    const part = (key: 'unowned' | 'owned', some: readonly ActionRow[]): Part[] =>
      some.length === 0
        ? []
        : [
            {
              key: `${place}-${key}`,
              title: t(`sheetPart.${place}.${key}`, { count: some.length }),
              actions: some,
            },
          ];
    return [
      ...part('unowned', actions.filter(isUnowned)),
      ...part(
        'owned',
        actions.filter((action) => !isUnowned(action)),
      ),
    ];
  };
}
