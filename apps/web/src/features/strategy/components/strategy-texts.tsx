import type { Strategy } from '@samhandling/contract';
import { ArrowLink, PageSection, Prose } from '@samhandling/ui';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { paths } from '../../../lib/paths.ts';
import { FoldedTexts } from '../../../lib/text/folded-texts.tsx';
import { Paragraphs } from '../../../lib/text/paragraphs.tsx';
import { Written } from '../../../lib/messages/written.tsx';

/**
 * What else the strategy says, in its own words; the long texts are folded. A part that the file of a strategy leaves
 * out is not there: no heading stands over nothing.
 */
export function StrategyTexts({ strategy }: { strategy: Strategy }) {
  const t = useTranslations('strategy');
  const {
    perspectives,
    megatrends,
    agendaCommitment,
    agendaGoals,
    specialisations,
    strategicActivities,
    followUpDuties,
    definitions,
  } = strategy;
  const texts = (['welcome', 'foreword'] as const)
    .map((code) => ({ code, title: t(code), paragraphs: strategy[code] }))
    .filter(({ paragraphs }) => paragraphs.length > 0);
  return (
    <>
      <Part title={t('perspectives')} of={perspectives}>
        <FoldedTexts texts={perspectives.map(withWrittenTitle)} />
        <ArrowLink href={paths.aspects()}>{t('aspects')}</ArrowLink>
      </Part>
      <Part title={t('texts')} of={texts}>
        <FoldedTexts texts={texts} />
      </Part>
      <Part id="megatrends" title={t('megatrends')} of={megatrends}>
        <TextList texts={megatrends} />
      </Part>
      <Part id="agenda" title={t('agenda')} of={[...agendaCommitment, ...agendaGoals]}>
        <Paragraphs paragraphs={agendaCommitment} />
        {agendaGoals.length > 0 ? (
          <TextList texts={agendaGoals.map((agendaGoal) => t('agendaGoal', agendaGoal))} />
        ) : null}
      </Part>
      <Part id="focus" title={t('focus')} note={t('focusNote')} of={specialisations}>
        <FoldedTexts texts={specialisations.map(withWrittenTitle)} />
      </Part>
      <Part title={t('activities')} of={strategicActivities}>
        <TextList texts={strategicActivities} />
      </Part>
      <Part id="duties" title={t('duties')} note={t('dutiesNote')} of={followUpDuties}>
        <Paragraphs paragraphs={followUpDuties} />
      </Part>
      <Part title={t('definitions')} note={t('definitionsNote')} of={definitions}>
        <Prose>
          {definitions.map(({ mark, term, text }) => (
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
      </Part>
    </>
  );
}

type PartProps = {
  readonly id?: string;
  readonly title: string;
  readonly note?: string;
  /** What the part holds; without anything there is no part. */
  readonly of: readonly unknown[];
  readonly children: ReactNode;
};

function Part({ of, ...section }: PartProps) {
  return of.length > 0 ? <PageSection {...section} /> : null;
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
