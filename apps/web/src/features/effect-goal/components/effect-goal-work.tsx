import { CountBars, HexMap, type CountBarRow } from '@samhandling/charts';
import type { EffectGoal } from '@samhandling/contract';
import type { AspectKind } from '@samhandling/domain';
import { Disclosure, Heading, Lead } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { Charts } from '../../../lib/charts/charts.tsx';
import { aspectSearch } from '../../../lib/lists/aspect-search.ts';
import { paths } from '../../../lib/paths.ts';
import { useRegion } from '../../../lib/region/region-query.ts';
import { EffectGoalPerInhabitants } from './effect-goal-per-inhabitants.tsx';
import { EffectGoalReached } from './effect-goal-reached.tsx';
import { useWrittenLanguage } from '../../../lib/messages/written.tsx';
import styles from './effect-goal-work.module.css';

type EffectGoalWorkProps = { readonly effectGoal: EffectGoal };

const ASPECT_HEADS = {
  perspective: 'perspective',
  agenda_goal: 'agendaGoal',
  specialisation: 'specialisation',
} as const satisfies Record<AspectKind, string>;

/** Who contributes: by kind of actor, by municipality and by what the work is for. Each number opens its list. */
export function EffectGoalWork({ effectGoal }: EffectGoalWorkProps) {
  const t = useTranslations('effect-goal.work');
  const words = useTranslations('vocabulary');
  const language = useWrittenLanguage();
  const { code, work } = effectGoal;
  const textOf = ({ count, part }: CountBarRow) => t('bar', { count, observed: part });
  const barsOf = (kind: AspectKind) => (
    <CountBars
      labelsLang={language}
      label={t(ASPECT_HEADS[kind])}
      none={t('none')}
      textOf={textOf}
      bars={work.aspects
        .filter((aspect) => aspect.kind === kind)
        .map((aspect) => ({
          key: aspect.code,
          label: kind === 'agenda_goal' ? `${aspect.code} ${aspect.shortTitle}` : aspect.shortTitle,
          href: paths.initiatives({ effektmal: code, ...aspectSearch(aspect) }),
          count: aspect.initiatives,
          part: aspect.observed,
        }))}
    />
  );
  if (effectGoal.initiativeCount === 0) return <Lead size={22}>{t('nobody')}</Lead>;
  return (
    <Charts>
      <p className={styles.key}>{t('key')}</p>
      <div className={styles.columns}>
        <div>
          <Heading level={3} size={16}>
            {t('actorType')}
          </Heading>
          <CountBars
            label={t('actorType')}
            none={t('none')}
            textOf={textOf}
            bars={work.actorTypes.map(({ type, initiatives, observed }) => ({
              key: type,
              label: words(`actorType.${type}`),
              href: paths.initiatives({ effektmal: code, aktorstyp: type }),
              count: initiatives,
              part: observed,
            }))}
          />
        </div>
        <div className={styles.map}>
          <Municipalities effectGoal={effectGoal} />
        </div>
        <div>
          <Heading level={3} size={16}>
            {t('perspective')}
          </Heading>
          {barsOf('perspective')}
          <Disclosure summary={t('otherAspects')}>
            <Heading level={4} size={16}>
              {t('agendaGoal')}
            </Heading>
            {barsOf('agenda_goal')}
            <Heading level={4} size={16}>
              {t('specialisation')}
            </Heading>
            {barsOf('specialisation')}
          </Disclosure>
          <EffectGoalReached reach={work.reach} />
        </div>
      </div>
    </Charts>
  );
}

/** How many are on site in each municipality; beside it those for the whole county. */
function Municipalities({ effectGoal }: EffectGoalWorkProps) {
  const t = useTranslations('effect-goal.work');
  const { region } = useRegion();
  const { code, work } = effectGoal;
  const { municipalities, countyWide, crossBorder } = work;
  const counts = new Map(municipalities.map((one) => [one.code, one.initiatives]));
  const covered = municipalities.filter(({ initiatives }) => initiatives > 0).length;
  const summary = t('mapSummary', { covered, total: municipalities.length });
  const elsewhere = [
    countyWide > 0 ? t('countyWide', { count: countyWide }) : '',
    crossBorder > 0 ? t('crossBorder', { count: crossBorder }) : '',
  ].filter(Boolean);
  return (
    <>
      <HexMap
        caption={t('map')}
        summary={summary}
        isSummaryHidden
        source={[summary, ...elsewhere].join(' ')}
        tableLabels={{ place: t('place'), value: t('value') }}
        csvName={`${code}-kommuner.csv`}
        cells={region.municipalities.map(({ code: place, name, hex }) => ({
          code: place,
          name,
          column: hex.column,
          row: hex.row,
          value: counts.get(place) ?? 0,
          href: paths.initiatives({ effektmal: code, kommun: place }),
        }))}
      />
      <EffectGoalPerInhabitants effectGoal={effectGoal} />
    </>
  );
}
