import { languages } from '@samhandling/messages/web';
import { PageFooter, PageShell } from '@samhandling/ui';
import { useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { paths } from '../../lib/paths.ts';
import { useSession } from '../../lib/session/session.ts';
import { AccountLinks } from './account-links.tsx';

const SECTIONS = [
  ['actions', paths.actions()],
  ['effectGoals', paths.effectGoals()],
  ['initiatives', paths.initiatives()],
  ['coverage', paths.coverage()],
  ['municipalities', paths.municipalities()],
  ['actors', paths.actors()],
] as const;

/** Pages that belong to a section though their addresses begin otherwise. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
  effectGoals: [paths.effectMap(), paths.indicator('')],
};

const isIn = (pathname: string, href: string) =>
  pathname === href || pathname.startsWith(`${href}/`);

type SiteFrameProps = { language: string; children: ReactNode };

/** Head and foot of every page. */
export function SiteFrame({ language, children }: SiteFrameProps) {
  const t = useTranslations('shell');
  const { pathname, href: here } = useRouterState({ select: (state) => state.location });
  const { isDemo } = useSession();
  return (
    <PageShell
      name={t('brand')}
      homeHref={paths.start}
      labels={{
        skip: t('skipToContent'),
        menu: t('menu'),
        nav: t('navigation.main'),
        home: t('brandHome'),
      }}
      nav={SECTIONS.map(([name, href]) => ({
        href,
        label: t(`navigation.${name}`),
        isCurrent:
          isIn(pathname, href) || (BELOW[name] ?? []).some((own) => pathname.startsWith(own)),
      }))}
      search={{ href: paths.search(), label: t('navigation.search') }}
      languages={languages
        .filter(({ code }) => code !== language)
        .map(({ code, name }) => ({ lang: code, label: name, href: paths.language(code, here) }))}
      account={<AccountLinks pathname={pathname} />}
      banner={isDemo ? <p>{t('demo')}</p> : undefined}
      footer={<SiteFooter pathname={pathname} />}
    >
      {children}
    </PageShell>
  );
}

function SiteFooter({ pathname }: { pathname: string }) {
  const t = useTranslations('shell');
  const link = (label: string, href: string) => ({ label, href });
  return (
    <PageFooter
      name={t('brand')}
      about={t('footer.purpose')}
      columns={[
        {
          heading: t('footer.strategyHeading'),
          links: [
            link(t('footer.strategy'), paths.strategy),
            link(t('footer.areas'), paths.areas),
            link(t('footer.aspects'), paths.aspects()),
            link(t('footer.unowned'), paths.unownedActions()),
            link(t('footer.effectMap'), paths.effectMap()),
          ],
        },
        {
          heading: t('footer.siteHeading'),
          links: [
            link(t('footer.about'), paths.about),
            link(t('footer.accessibility'), paths.accessibility),
            link(t('footer.remark'), paths.remark(pathname)),
            link(t('footer.openData'), paths.openData),
            link(t('footer.join'), paths.actorRequest),
          ],
        },
      ]}
    />
  );
}
