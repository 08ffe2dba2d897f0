import type { CoverageMap } from '@samhandling/contract';
import {
  COVERAGE_ACTIVITIES,
  COVERAGE_OWNERSHIPS,
  type CoverageActivity,
  type CoverageOwnership,
} from '@samhandling/domain';
import { ActionMap } from '@samhandling/ui';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { paths } from '../paths.ts';

type Area = CoverageMap['areas'][number];

type CoverageTilesProps = {
  readonly areas: readonly Area[];
  /** What the picture shows, in one sentence. */
  readonly summary: string;
  /** Beside an area's name. */
  readonly areaNote?: (area: Area) => ReactNode;
  readonly size?: 'page' | 'block';
  /** Above the name of a section: its chapter. */
  readonly chapterOf?: (sectionCode: string) => string | undefined;
};

/** Åtgärdskartan from the coverage of the county: the same tiles on every page that shows them. */
export function CoverageTiles(props: CoverageTilesProps) {
  const { areas, summary, areaNote, size, chapterOf } = props;
  const t = useTranslations('coverage');
  const words = useTranslations('vocabulary');
  return (
    <ActionMap
      size={size}
      labels={{
        summary,
        ownership: Object.fromEntries(
          COVERAGE_OWNERSHIPS.map((value) => [value, words(`coverageOwnership.${value}`)]),
        ) as Record<CoverageOwnership, string>,
        activity: Object.fromEntries(
          COVERAGE_ACTIVITIES.map((value) => [value, words(`coverageActivity.${value}`)]),
        ) as Record<CoverageActivity, string>,
        legendOwnership: t('map.legendOwnership'),
        legendActivity: t('map.legendActivity'),
        dimmed: t('map.dimmed'),
        keyboardHint: t('map.hint'),
      }}
      areas={areas.map(({ code, position, title, sections }) => ({
        id: code,
        position,
        name: title,
        href: paths.area(code),
        sections: sections.map((section) => ({
          id: section.code,
          name: section.title,
          href: paths.section(section.code),
          kicker: chapterOf?.(section.code),
          actions: section.actions.map((tile) => ({
            code: tile.code,
            label: tile.text,
            href: paths.action(tile.code),
            ownership: tile.ownership,
            activity: tile.activity,
            isDimmed: !tile.isMatch,
          })),
        })),
      }))}
      renderAreaNote={
        areaNote &&
        (({ id }) => {
          const area = areas.find(({ code }) => code === id);
          return area ? areaNote(area) : null;
        })
      }
    />
  );
}
