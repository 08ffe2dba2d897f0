import { CountBar } from '@samhandling/charts';
import type { EffectMap } from '@samhandling/contract';
import { ACTOR_TYPES, type EffectMapChoice, MOST_NAMED, nextChoices } from '@samhandling/domain';
import { ArrowLink, Heading, Link, PageSection, VisuallyHidden } from '@samhandling/ui';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { Charts } from '../../../lib/charts/charts.tsx';
import { inHexagonOrder, useRegion } from '../../../lib/region/region-query.ts';
import { type EffectMapSearch, listHref, selectionOf, zoomHref } from '../api/effect-map-query.ts';
import { Written } from '../../../lib/messages/written.tsx';
import styles from './effect-map-choices.module.css';

type Props = { readonly map: EffectMap; readonly search: EffectMapSearch };
type Choice = {
  readonly key: string;
  readonly label: string;
  /** The label is a name, not a word of the page. */
  readonly isWritten?: boolean;
  readonly initiatives: number;
  readonly observed: number;
  readonly chosen: EffectMapSearch;
};

/** What can be chosen to come down to initiatives by name; each with how many would be left. */
export function EffectMapChoices({ map, search }: Props) {
  const t = useTranslations('effect-map-parts');
  const choicesOf = useChoices(map);
  const offered = nextChoices(map.initiatives, selectionOf(search));
  return (
    <PageSection
      layout="stack"
      title={t('choices.title')}
      note={t('choices.note', { count: map.initiatives, most: MOST_NAMED })}
    >
      <Charts>
        <div className={styles.choices}>
          {offered.map((choice) => (
            <ChoiceList
              key={choice}
              title={t(`choices.${choice}`)}
              choices={choicesOf[choice]}
              search={search}
            />
          ))}
        </div>
      </Charts>
      <ArrowLink href={listHref(search)}>{t('choices.list', { count: map.initiatives })}</ArrowLink>
    </PageSection>
  );
}

/** The choices of each kind that would leave something. */
function useChoices(map: EffectMap): Record<EffectMapChoice, readonly Choice[]> {
  const chosenWords = useTranslations('pages');
  const { region } = useRegion();
  const byType = new Map(map.actorTypes.map((counts) => [counts.actorType, counts]));
  const byCode = new Map(map.municipalities.map((counts) => [counts.code, counts]));
  const withCounts = (
    counts: { initiatives: number; observed: number } | undefined,
    choice: Omit<Choice, 'initiatives' | 'observed'>,
  ): Choice[] =>
    counts && counts.initiatives > 0
      ? [{ ...choice, initiatives: counts.initiatives, observed: counts.observed }]
      : [];
  return {
    actorType: ACTOR_TYPES.flatMap((type) =>
      withCounts(byType.get(type), {
        key: type,
        label: chosenWords(`effectMap.choice.kinds.${type}`),
        chosen: { aktorstyp: type },
      }),
    ),
    municipality: [
      ...inHexagonOrder(region.municipalities).flatMap(({ code, name }) =>
        withCounts(byCode.get(code), {
          key: code,
          label: name,
          isWritten: true,
          chosen: { kommun: code },
        }),
      ),
      ...withCounts(byCode.get(null), {
        key: 'none',
        label: chosenWords('effectMap.choice.chosen.nowhere'),
        chosen: { plats: 'false' },
      }),
    ],
    section: map.sections.flatMap((section) =>
      withCounts(section, {
        key: section.code,
        label: section.title,
        isWritten: true,
        chosen: { huvudavsnitt: section.code },
      }),
    ),
  };
}

type ChoiceListProps = {
  readonly title: string;
  readonly choices: readonly Choice[];
  readonly search: EffectMapSearch;
};

function ChoiceList({ title, choices, search }: ChoiceListProps) {
  const t = useTranslations('effect-map-parts');
  const id = useId();
  const most = Math.max(...choices.map(({ initiatives }) => initiatives), 1);
  return (
    <section aria-labelledby={id} className={styles.choice}>
      <Heading level={3} size={16} id={id}>
        {title}
      </Heading>
      <ul role="list" className={styles.rows}>
        {choices.map(({ key, label, isWritten, chosen, ...counts }) => (
          <li key={key} className={styles.row}>
            <Link href={zoomHref(search, chosen)} className={styles.link}>
              {isWritten ? <Written>{label}</Written> : label}
              <VisuallyHidden>, {t('counts', counts)}</VisuallyHidden>
            </Link>
            <CountBar {...counts} most={most} />
          </li>
        ))}
      </ul>
    </section>
  );
}
