import { BandMap, type BandMapBlock, type BandMapGroup, type MapBand } from '@samhandling/charts';
import type { EffectMap } from '@samhandling/contract';
import { ACTOR_TYPES, drawnBands, MOST_NAMED, offeredSides } from '@samhandling/domain';
import { Link } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { Charts } from '../../../lib/charts/charts.tsx';
import { inHexagonOrder, useRegion } from '../../../lib/region/region-query.ts';
import {
  choiceOfBlock,
  type EffectMapSearch,
  listHref,
  selectionOf,
  sideOf,
  zoomHref,
} from '../api/effect-map-query.ts';
import { bandTable } from './band-table.ts';
import { SideSwitch } from './side-switch.tsx';
import { useWrittenLanguage } from '../../../lib/messages/written.tsx';

type EffectMapPictureProps = {
  readonly map: EffectMap;
  readonly search: EffectMapSearch;
  readonly summary: string;
  readonly fileName: string;
};

/** What those say that they do not say what they are to change: a place of its own, since that is the gap. */
const SILENT = 'none';

/** From whom to which effect goals: bands, and the same as lists, as a table and as a file. */
export function EffectMapPicture({ map, search, summary, fileName }: EffectMapPictureProps) {
  const t = useTranslations('effect-map-parts');
  const chosenWords = useTranslations('pages');
  const { region, areas } = useRegion();
  const language = useWrittenLanguage();
  const side = sideOf(search);
  const titleOfArea = (code: string) => areas.find((area) => area.code === code)?.title ?? code;
  const order = {
    actorType: ACTOR_TYPES.map((type) => ({
      key: type as string,
      label: chosenWords(`effectMap.choice.kinds.${type}`),
      lang: undefined,
    })),
    area: areas.map(({ code, title }) => ({ key: code, label: title, lang: language })),
    municipality: inHexagonOrder(region.municipalities).map(({ code, name }) => ({
      key: code,
      label: name,
      lang: language,
    })),
  }[side];
  const found = new Map(map.blocks.map((block) => [block.key, block]));
  const named = order.flatMap(({ key, label, lang }) => {
    const block = found.get(key);
    return block ? [{ ...block, label, lang }] : [];
  });
  const shownAreas = areas.filter(({ code }) => !search.malomrade || search.malomrade === code);
  const inOrder = [...shownAreas.map(({ code }) => code), null];
  const bands = named.flatMap(({ key, label }) =>
    inOrder.flatMap((area): MapBand[] => {
      const band = map.bands.find((one) => one.key === key && one.area === area);
      if (!band) return [];
      const to = area === null ? t('silent') : titleOfArea(area);
      return [
        {
          block: key,
          group: area ?? SILENT,
          value: band.initiatives,
          label: t('picture.band', { from: label, to, count: band.initiatives }),
          href: zoomHref(search, {
            ...choiceOfBlock(side, key),
            ...(area === null ? { sager: 'false' } : { malomrade: area }),
          }),
        },
      ];
    }),
  );
  const blocks: BandMapBlock[] = named.map(({ key, label, lang, initiatives, observed }) => ({
    key,
    label,
    lang,
    initiatives,
    observed,
    countLabel: t('count', { count: initiatives }),
    bandsLabel: bands
      .filter(({ block }) => block === key)
      .map(({ group, value: count }) =>
        group === SILENT
          ? t('picture.silentBand', { count })
          : t('picture.toArea', { count, area: titleOfArea(group) }),
      )
      .join(', '),
    href: zoomHref(search, choiceOfBlock(side, key)),
  }));
  const silent = map.areas.find(({ area }) => area === null);
  const countOfArea = (code: string) =>
    map.areas.find(({ area }) => area === code)?.initiatives ?? 0;
  const closer = (chosen: EffectMapSearch, initiatives: number) =>
    initiatives > 0 ? zoomHref(search, chosen) : undefined;
  const groups: BandMapGroup[] = [
    ...shownAreas.map(({ code, title, position }) => ({
      key: code,
      area: position,
      head: {
        label: title,
        lang: language,
        countLabel: t('count', { count: countOfArea(code) }),
        href: closer({ malomrade: code }, countOfArea(code)),
      },
      rows: map.effectGoals
        .filter(({ areaCode }) => areaCode === code)
        .map((effectGoal) => ({
          key: effectGoal.code,
          label: `${effectGoal.code.toUpperCase()} ${effectGoal.title}`,
          lang: language,
          countLabel: t('counts', effectGoal),
          initiatives: effectGoal.initiatives,
          observed: effectGoal.observed,
          href: closer({ effektmal: effectGoal.code }, effectGoal.initiatives),
        })),
    })),
    ...(silent && silent.initiatives > 0
      ? [
          {
            key: SILENT,
            rows: [
              {
                key: SILENT,
                label: t('silent'),
                countLabel: t('count', { count: silent.initiatives }),
                initiatives: silent.initiatives,
                observed: 0,
                href: zoomHref(search, { sager: 'false' }),
              },
            ],
          },
        ]
      : []),
  ];
  const { drawn, leftOut } = drawnBands(
    bands.map(({ value: initiatives, ...band }) => ({ ...band, initiatives })),
  );
  const shown = new Set(drawn.map(({ block, group }) => `${block} ${group}`));
  const nowhere =
    side === 'municipality'
      ? (map.municipalities.find(({ code }) => code === null)?.initiatives ?? 0)
      : 0;
  return (
    <Charts>
      <BandMap
        caption={t('picture.caption')}
        summary={summary}
        isSummaryHidden
        isCaptionHidden
        csvName={`${fileName}.csv`}
        blocks={blocks}
        groups={groups}
        bands={bands.map((band) => ({
          ...band,
          isLeftOut: !shown.has(`${band.block} ${band.group}`),
        }))}
        labels={{
          blocks: t(`sides.${side}`),
          rows: t('effectGoals'),
          observed: t.rich('observedCount', {
            count: map.observed,
            link: (words) =>
              map.observed > 0 ? (
                <Link href={listHref(search, { effekt: 'observed' })}>{words}</Link>
              ) : (
                words
              ),
          }),
          expected: t('expected'),
          hint: t.rich('picture.step', { who: (words) => <a href="#vem">{words}</a> }),
        }}
        switcher={
          <SideSwitch search={search} sides={offeredSides(selectionOf(search))} current={side} />
        }
        footnote={[
          t('picture.note', { most: MOST_NAMED }),
          ...(leftOut > 0 ? [t('picture.leftOut', { count: leftOut })] : []),
          ...(nowhere > 0 ? [t('picture.nowhere', { count: nowhere })] : []),
        ].join(' ')}
        table={{
          ...bandTable(map, named, {
            side: t(`sides.${side}`),
            initiatives: t('picture.initiatives'),
            observed: t('picture.observedHead'),
            silent: t('picture.silentHead'),
            hrefOf: (key) => zoomHref(search, choiceOfBlock(side, key)),
          }),
          rowsLang: named[0]?.lang,
        }}
      />
    </Charts>
  );
}
