import type { Strategy } from '@samhandling/contract';
import { ArrowLink, PageSection, Prose } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { paths } from '../../../lib/paths.ts';
import { FoldedTexts } from '../../../lib/text/folded-texts.tsx';
import { Paragraphs } from '../../../lib/text/paragraphs.tsx';
import { Written } from '../../../lib/messages/written.tsx';

/** What else the strategy says, in its own words; the long texts are folded. */
export function StrategyTexts({ strategy }: { strategy: Strategy }) {
  const t = useTranslations('strategy');
  return (
    <>
      <PageSection title={t('perspectives')}>
        <FoldedTexts texts={strategy.perspectives.map(withWrittenTitle)} />
        <ArrowLink href={paths.aspects()}>{t('aspects')}</ArrowLink>
      </PageSection>
      <PageSection title={t('texts')}>
        <FoldedTexts
          texts={[
            { code: 'welcome', title: t('welcome'), paragraphs: strategy.welcome },
            { code: 'foreword', title: t('foreword'), paragraphs: strategy.foreword },
          ]}
        />
      </PageSection>
      <PageSection id="megatrends" title={t('megatrends')}>
        <TextList texts={strategy.megatrends} />
      </PageSection>
      <PageSection id="agenda" title={t('agenda')}>
        <Paragraphs paragraphs={strategy.agendaCommitment} />
        <TextList texts={strategy.agendaGoals.map((agendaGoal) => t('agendaGoal', agendaGoal))} />
      </PageSection>
      <PageSection id="focus" title={t('focus')} note={t('focusNote')}>
        <FoldedTexts texts={strategy.specialisations.map(withWrittenTitle)} />
      </PageSection>
      <PageSection title={t('activities')}>
        <TextList texts={strategy.strategicActivities} />
      </PageSection>
      <PageSection id="duties" title={t('duties')} note={t('dutiesNote')}>
        <Paragraphs paragraphs={strategy.followUpDuties} />
      </PageSection>
      <PageSection title={t('definitions')} note={t('definitionsNote')}>
        <Prose>
          {strategy.definitions.map(({ mark, term, text }) => (
            <p key={mark} id={`definition-${mark}`}>
              {term ? (
                <strong>
                  <Written>{term}:</Written>{' '}
                </strong>
              ) : null}
              <Written>{text}</Written>
            </p>
          ))}
        </Prose>
      </PageSection>
    </>
  );
}

type FoldedText = Strategy['perspectives'][number];

const withWrittenTitle = ({ title, ...text }: FoldedText) => ({
  ...text,
  title: <Written>{title}</Written>,
});

function TextList({ texts }: { texts: readonly string[] }) {
  return (
    <Prose>
      <ul>
        {texts.map((text) => (
          <li key={text}>
            <Written>{text}</Written>
          </li>
        ))}
      </ul>
    </Prose>
  );
}
