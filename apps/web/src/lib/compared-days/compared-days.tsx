import { Notice, PageSection } from '@samhandling/ui';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';

import { CompareLinks, type CompareLinksProps } from './compare-links.tsx';
import { isCompared } from './is-compared.ts';

type ComparedDaysProps = CompareLinksProps & {
  /** What links lead to. */
  readonly id?: string;
  /** What both days are told of, in words, where that is a selection. */
  readonly selection?: string;
  readonly className?: string | undefined;
  /** What has changed since the day: asked for where one is chosen that has been. */
  readonly children: (day: string) => ReactNode;
};

/** Which day to compare with, and what has changed since the chosen day. */
export function ComparedDays({
  id,
  selection = '',
  className,
  children,
  ...choice
}: ComparedDaysProps) {
  const t = useTranslations('compared-days');
  const links = <CompareLinks {...choice} />;
  const { day, today } = choice;
  if (day === undefined) return links;
  return (
    <PageSection
      id={id}
      title={t('title')}
      className={className}
      note={
        <>
          <p>{t('note')}</p>
          {selection === '' ? null : <p>{t('noteSelection', { selection })}</p>}
        </>
      }
    >
      {links}
      {isCompared(day, today) ? (
        children(day)
      ) : (
        <Notice tone="attention" title={t('toCome')}>
          <p>{t('toComeText')}</p>
        </Notice>
      )}
    </PageSection>
  );
}
