import type { EffectMap } from '@samhandling/contract';
import { Lead, Link } from '@samhandling/ui';
import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { useRegion } from '../../../lib/region/region-query.ts';
import { type EffectMapSearch, listHref, zoomHref } from '../api/effect-map-query.ts';
import { Written } from '../../../lib/messages/written.tsx';

type Props = { readonly map: EffectMap; readonly search: EffectMapSearch };

/** So many municipalities are named; more are counted. */
const NAMED_PLACES = 3;

/** The most telling sentence about what is chosen. */
export function EffectMapLead({ map, search }: Props) {
  const t = useTranslations('effect-map-parts');
  const { initiatives, observed } = map;
  if (initiatives === 0) return <Lead isWide>{t('lead.none')}</Lead>;
  if (search.sager === 'false') return <Lead isWide>{t('lead.silent', { initiatives })}</Lead>;
  if (!search.effektmal) {
    return (
      <Lead isWide>
        <Stating map={map} search={search} /> <Extremes map={map} search={search} />
      </Lead>
    );
  }
  const effectGoal = map.effectGoals.find(({ code }) => code === search.effektmal);
  return (
    <Lead isWide>
      {t.rich('lead.effectGoal', {
        initiatives,
        observed: effectGoal?.observed ?? observed,
        link: (words) => <Link href={listHref(search, { effekt: 'observed' })}>{words}</Link>,
      })}{' '}
      <MissingPlaces map={map} search={search} />
    </Lead>
  );
}

/** How many say what they are to change, and how many do not. */
function Stating({ map, search }: Props) {
  const t = useTranslations('effect-map-parts');
  const { initiatives, stating } = map;
  if (stating === initiatives) return t('lead.everybody', { initiatives });
  if (stating === 0) return t('lead.nobody', { initiatives });
  return t.rich('lead.some', {
    initiatives,
    stating,
    silent: initiatives - stating,
    link: (words) => <Link href={zoomHref(search, { sager: 'false' })}>{words}</Link>,
  });
}

/** The effect goals that most and fewest contribute to; nothing where all are as many. */
function Extremes({ map, search }: Props) {
  const t = useTranslations('effect-map-parts');
  const effectGoals = map.effectGoals
    .filter(({ areaCode }) => !search.malomrade || areaCode === search.malomrade)
    .toSorted((a, b) => b.initiatives - a.initiatives);
  const [most, least] = [effectGoals[0], effectGoals.at(-1)];
  if (!most || !least || most.initiatives === least.initiatives) return null;
  const without = effectGoals.filter(({ initiatives }) => initiatives === 0).length;
  const link = (code: string, words: ReactNode) => (
    <Link href={zoomHref(search, { effektmal: code })}>
      <Written>{words}</Written>
    </Link>
  );
  const said = {
    most: most.title,
    mostCount: most.initiatives,
    mostLink: (words: ReactNode) => link(most.code, words),
  };
  if (without > 1) {
    const isPart = effectGoals.length < map.effectGoals.length ? 'yes' : 'no';
    return t.rich('lead.without', { ...said, without, total: effectGoals.length, isPart });
  }
  return t.rich('lead.extremes', {
    ...said,
    least: least.title,
    leastCount: least.initiatives,
    leastLink: (words) => link(least.code, words),
  });
}

/** Where nothing of what is chosen is on site. */
function MissingPlaces({ map, search }: Props) {
  const t = useTranslations('effect-map-parts');
  const format = useFormatter();
  const { region } = useRegion();
  if (search.kommun ?? search.plats) return null;
  const found = new Set(map.municipalities.map(({ code }) => code));
  const missing = region.municipalities.filter(({ code }) => !found.has(code));
  if (missing.length === 0) return null;
  return missing.length > NAMED_PLACES
    ? t('lead.missingMany', { missing: missing.length, total: region.municipalities.length })
    : t('lead.missing', { names: format.list(missing.map(({ name }) => name)) });
}
