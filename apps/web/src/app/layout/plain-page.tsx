import { PageTitle } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import type { PageName } from '../page-head.ts';

/** A page that so far only says what it will be about. */
export function PlainPage({ name }: { name: PageName }) {
  const t = useTranslations('pages');
  return <PageTitle>{t(`${name}.title`)}</PageTitle>;
}
