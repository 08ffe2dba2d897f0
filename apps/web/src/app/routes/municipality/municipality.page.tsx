import type { Municipality } from '@samhandling/contract';
import { CopyLinkButton, Lead, PageTitle, PageTools, PrintButton } from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams, useRouteContext, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { municipalityQuery } from '../../../features/municipality/api/municipality-query.ts';
import { MunicipalityLead } from '../../../features/municipality/components/municipality-lead.tsx';
import { PlaceNumbers } from '../../../features/municipality/components/place-numbers.tsx';
import { paths } from '../../../lib/paths.ts';
import { useDates } from '../../../lib/values/dates.ts';
import { MunicipalitySheet } from './municipality-page-parts.ts';
import styles from './municipality.module.css';

export function Page() {
  const { slug } = useParams({ from: '/kommuner/$slug' });
  const { data: municipality } = useSuspenseQuery(municipalityQuery(slug));
  const { code, name, actions, neighbours } = municipality;
  const { jamfor } = useSearch({ from: '/kommuner/$slug' });
  const other = neighbours.find((neighbour) => neighbour.slug === jamfor);
  return (
    <div className={styles.sheet} data-print="sheet">
      <PrintedHead municipality={municipality} other={other?.slug} />
      <div className={styles.head}>
        <div>
          <PageTitle actions={<Tools />}>{name}</PageTitle>
          <Lead>
            <MunicipalityLead municipality={municipality} actions={actions} />
          </Lead>
        </div>
        <PlaceNumbers rows={[municipality, ...neighbours]} actions={actions} current={code} />
      </div>
      <MunicipalitySheet ask={{ slug, code, comparedWith: jamfor }} />
    </div>
  );
}

type PrintedHeadProps = {
  readonly municipality: Municipality;
  /** The neighbour that it stands beside. */
  readonly other: string | undefined;
};

/** Place, date and address, for the sheet that is taken to a meeting. */
function PrintedHead({ municipality: { slug, asOf }, other }: PrintedHeadProps) {
  const brand = useTranslations('shell')('brand');
  const { date } = useDates();
  const origin = useRouteContext({
    from: '/kommuner/$slug',
    select: ({ publicOrigin }) => publicOrigin,
  });
  return (
    <p className={styles.printedHead} aria-hidden="true">
      <span>{brand}</span>
      <span>
        {date(asOf)} · {origin.replace(/^https?:\/\//, '')}
        {paths.municipality(slug, { jamfor: other })}
      </span>
    </p>
  );
}

function Tools() {
  const common = useTranslations('common');
  const copied = useTranslations('coverage')('list.copied');
  return (
    <PageTools>
      <CopyLinkButton label={common('copyLink')} copiedLabel={copied} />
      <PrintButton label={common('print')} />
    </PageTools>
  );
}
