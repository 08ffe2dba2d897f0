import type { MunicipalityRow } from '@samhandling/contract';
import { Link } from '@samhandling/ui';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { paths } from '../../../lib/paths.ts';

type MunicipalityLeadProps = {
  readonly municipality: MunicipalityRow;
  readonly actions: number;
};

/** What the municipality has of the actions, in three sentences; each number opens its list. */
export function MunicipalityLead({ municipality, actions }: MunicipalityLeadProps) {
  const t = useTranslations('municipality.lead');
  const { code, name, places, nobodyUnowned } = municipality;
  const linkTo = (plats: string, ansvar?: string) => (text: ReactNode) => (
    <Link href={paths.actions({ kommun: code, plats, ansvar })}>{text}</Link>
  );
  const b = (text: ReactNode) => <strong>{text}</strong>;
  return (
    <>
      {t.rich('onSite', { name, count: places.on_site, actions, b, a: linkTo('on_site') })}{' '}
      {t.rich('countyOnly', { count: places.county_only, b, a: linkTo('county_only') })}{' '}
      {t.rich('nobody', {
        count: places.nobody,
        unowned: nobodyUnowned,
        b,
        a: linkTo('nobody'),
        u: linkTo('nobody', 'none,claimed'),
      })}
    </>
  );
}
