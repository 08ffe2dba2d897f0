import type { Initiative, Region } from '@samhandling/contract';
import {
  ButtonLink,
  Lead,
  Link,
  PageSection,
  PageTitle,
  Prose,
  Row,
  RowList,
} from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { ContributionList } from '../../../features/contribution/components/contribution-list.tsx';
import { initiativeHistoryQuery } from '../../../features/initiative/api/initiative-history-query.ts';
import { initiativeQuery } from '../../../features/initiative/api/initiative-query.ts';
import { InitiativeActions } from '../../../features/initiative/components/initiative-actions.tsx';
import { InitiativeFacts } from '../../../features/initiative/components/initiative-facts.tsx';
import { InitiativeLayout } from '../../../features/initiative/components/initiative-layout.tsx';
import {
  InitiativeHistory,
  InitiativeMap,
  InitiativePeriod,
} from '../../../features/initiative/components/initiative-parts.ts';
import { InitiativeNotices } from '../../../features/initiative/components/initiative-notices.tsx';
import { InitiativeState } from '../../../features/initiative/components/initiative-state.tsx';
import { ReportTimeline } from '../../../features/status-report/components/report-timeline.tsx';
import { BrowserOnly } from '../../../lib/hydration/browser-only.tsx';
import { paths } from '../../../lib/paths.ts';
import { useRegion } from '../../../lib/region/region-query.ts';
import { Written } from '../../../lib/messages/written.tsx';

/** The steps and their dialogs are loaded only for those who may take them. */
const InitiativeReview = lazy(
  () => import('../../../features/initiative-review/components/initiative-review.tsx'),
);
const PartnerAnswers = lazy(
  () => import('../../../features/partnership/components/partner-answers.tsx'),
);
const ContributionReview = lazy(
  () => import('../../../features/contribution/components/contribution-review.tsx'),
);

export function Page() {
  const t = useTranslations('initiative');
  const reportTexts = useTranslations('status-report');
  const { id } = useParams({ from: '/initiativ/$id' });
  const { data: initiative } = useSuspenseQuery(initiativeQuery(id));
  const { region } = useRegion();
  const { data: history } = useSuspenseQuery(initiativeHistoryQuery(id));
  const { owner, description, contributions, actions, reports, related } = initiative;
  const filed = reports.filter(({ state }) => state === 'filed').length;
  return (
    <>
      <PageTitle
        isLong
        actions={
          initiative.abilities.update ? (
            <ButtonLink variant="secondary" href={paths.initiativeEdit(id)}>
              {t('change')}
            </ButtonLink>
          ) : null
        }
        kicker={
          <>
            {t('term')} ·{' '}
            <Link href={paths.actor(owner.id)}>
              <Written>{owner.name}</Written>
            </Link>
          </>
        }
      >
        <Written>{initiative.title}</Written>
      </PageTitle>
      {initiative.summary ? (
        <Lead>
          <Written>{initiative.summary}</Written>
        </Lead>
      ) : null}
      <InitiativeState initiative={initiative} />
      <InitiativePeriod initiative={initiative} today={initiative.today} />
      <InitiativeNotices initiative={initiative} />
      {initiative.partnerships.length > 0 ? (
        <BrowserOnly>
          <Suspense fallback={null}>
            <PartnerAnswers initiative={initiative} />
          </Suspense>
        </BrowserOnly>
      ) : null}
      {Object.values(initiative.abilities).some(Boolean) || initiative.republicationRequest ? (
        <BrowserOnly>
          <Suspense fallback={null}>
            <InitiativeReview initiative={initiative} />
          </Suspense>
        </BrowserOnly>
      ) : null}
      <InitiativeLayout
        factsLabel={t('facts.label')}
        facts={
          <>
            <InitiativeFacts initiative={initiative} />
            {isWorthMapping(initiative, region) ? <InitiativeMap initiative={initiative} /> : null}
          </>
        }
        reports={
          <PageSection
            title={reportTexts('title')}
            note={reportTexts('note', { count: filed })}
            layout="stack"
          >
            <ReportTimeline id={id} reports={reports} contributions={contributions} />
          </PageSection>
        }
      >
        {description ? <Paragraphs text={description} /> : null}
        <PageSection title={t('effects.title')} note={t('effects.note')} layout="stack">
          <ContributionList
            contributions={contributions}
            reviewOf={(contribution) =>
              contribution.review ? (
                <BrowserOnly>
                  <Suspense fallback={null}>
                    <ContributionReview initiative={initiative} contribution={contribution} />
                  </Suspense>
                </BrowserOnly>
              ) : null
            }
          />
        </PageSection>
      </InitiativeLayout>
      {actions.length > 0 ? (
        <PageSection title={t('serves.title')}>
          <InitiativeActions actions={actions} />
        </PageSection>
      ) : null}
      {related.length > 0 ? (
        <PageSection title={t('related.title')}>
          <RowList label={t('related.title')}>
            {related.map((other) => (
              <Row
                key={other.id}
                title={<Written>{other.title}</Written>}
                href={paths.initiative(other.id)}
              />
            ))}
          </RowList>
        </PageSection>
      ) : null}
      {history.items.length > 0 ? (
        <PageSection title={t('history.title')}>
          <InitiativeHistory entries={history.items} />
        </PageSection>
      ) : null}
    </>
  );
}

/**
 * Some of the municipalities are told by a map. The whole county is told in words, and so is work across the
 * border, whose other half the map lacks.
 */
const isWorthMapping = (
  { placeScope, municipalities }: Initiative,
  { municipalities: all }: Region,
): boolean =>
  placeScope === 'municipalities' &&
  municipalities.length > 0 &&
  municipalities.length < all.length;

function Paragraphs({ text }: { text: string }) {
  return (
    <Prose>
      {text.split(/\n{2,}/).map((paragraph, index) => (
        <p key={index}>
          <Written>{paragraph}</Written>
        </p>
      ))}
    </Prose>
  );
}
