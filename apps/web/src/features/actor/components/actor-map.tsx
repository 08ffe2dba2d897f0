import type { CoverageMap } from '@samhandling/contract';
import {
  COVERAGE_ACTIVITIES,
  COVERAGE_OWNERSHIPS,
  type CoverageActivity,
  type CoverageOwnership,
} from '@samhandling/domain';
import { ActionMap } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { paths } from '../../../lib/paths.ts';

type ActorMapProps = { readonly name: string; readonly coverage: CoverageMap };

/** The strategy's tiles with those of one actor standing out. */
export function ActorMap({ name, coverage }: ActorMapProps) {
  const t = useTranslations('actor');
  const words = useTranslations('vocabulary');
  const { summary, matching, areas } = coverage;
  return (
    <ActionMap
      labels={{
        summary: t('map.summary', { count: matching.actions, total: summary.actions, name }),
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
      renderAreaNote={({ id }) => {
        const area = areas.find(({ code }) => code === id);
        return area
          ? t('map.areaNote', { matching: area.matching.actions, total: area.summary.actions })
          : null;
      }}
    />
  );
}
