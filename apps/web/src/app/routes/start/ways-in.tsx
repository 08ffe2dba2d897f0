import { ArrowLink, Card, CardGrid } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { paths } from '../../../lib/paths.ts';

/** The links for the three kinds of readers. */
export function WaysIn() {
  const t = useTranslations('start');
  const ways = [
    { key: 'lead', href: paths.initiativeNew() },
    { key: 'follow', href: paths.unownedActions() },
    { key: 'know', href: paths.effectGoals() },
  ] as const;
  return (
    <CardGrid>
      {ways.map(({ key, href }) => (
        <Card
          key={key}
          title={t(`ways.${key}.title`)}
          footer={<ArrowLink href={href}>{t(`ways.${key}.link`)}</ArrowLink>}
        >
          <p>{t(`ways.${key}.text`)}</p>
        </Card>
      ))}
    </CardGrid>
  );
}
