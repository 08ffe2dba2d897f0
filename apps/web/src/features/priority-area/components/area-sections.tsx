import type { Area } from '@samhandling/contract';
import { Row, RowList } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { unownedOf } from '../../../lib/coverage/unowned.ts';
import { paths } from '../../../lib/paths.ts';

/** The sections in the strategy's order; those of a chapter say which. */
export function AreaSections({ area }: { area: Area }) {
  const t = useTranslations('area');
  const chapters = new Map(area.chapters.map(({ code, title }) => [code, title]));
  return (
    <RowList label={t('sections')}>
      {area.sections.map(({ code, title, chapterCode, actionCount, summary }) => (
        <Row
          key={code}
          title={title}
          href={paths.section(code)}
          kicker={chapterCode ? chapters.get(chapterCode) : undefined}
          states={
            <span>{t('section', { actions: actionCount, unowned: unownedOf(summary) })}</span>
          }
        />
      ))}
    </RowList>
  );
}
