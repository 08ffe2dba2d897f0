import type { Initiative } from '@samhandling/contract';
import { AreaSign, Link, Row, RowList, Tag } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { paths } from '../../../lib/paths.ts';
import { Written } from '../../../lib/messages/written.tsx';

/** The proposals that it carries out, each with its place in the strategy; the primary one first. */
export function InitiativeActions({ actions }: Pick<Initiative, 'actions'>) {
  const t = useTranslations('initiative');
  const ordered = [...actions].sort((a, b) => Number(b.isPrimary) - Number(a.isPrimary));
  return (
    <RowList label={t('serves.title')}>
      {ordered.map(({ code, text, area, section, isPrimary, isRetired }) => (
        <Row
          key={code}
          title={<Written>{text}</Written>}
          href={paths.action(code)}
          area={area.position}
          lead={<AreaSign position={area.position} />}
          kicker={
            <>
              {code.toUpperCase()} ·{' '}
              <Link href={paths.section(section.code)}>
                <Written>{section.title}</Written>
              </Link>
            </>
          }
          states={
            <>
              {isPrimary && actions.length > 1 ? (
                <span>
                  <Tag>{t('serves.primary')}</Tag>
                </span>
              ) : null}
              {isRetired ? (
                <span>
                  <Tag>{t('serves.retired')}</Tag>
                </span>
              ) : null}
            </>
          }
        />
      ))}
    </RowList>
  );
}
