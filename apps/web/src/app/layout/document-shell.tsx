import { LinkProvider } from '@samhandling/ui';
import { HeadContent, Scripts, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { MessagesProvider } from '../../lib/messages/messages-provider.tsx';
import { RouterLink } from '../../lib/navigation/router-link.tsx';
import { useFormNavigation } from '../../lib/navigation/use-form-navigation.ts';
import { NavigationFocus } from './navigation-focus.tsx';
import { OfflineNotice, PendingLine } from './notices.tsx';
import { SessionExpiredDialog } from './session-expired-dialog.tsx';
import { SiteFrame } from './site-frame.tsx';
import { scriptsToWaitWith } from './waiting-scripts.ts';

/** The document around every page, also around the fault and not-found pages. */
export function DocumentShell({ children }: { children: ReactNode }) {
  const { options, state } = useRouter();
  const { language, messages, waitingScripts } = options.context;
  const scripts = scriptsToWaitWith({ matches: state.matches, waitingScripts });
  useFormNavigation();
  return (
    <html lang={language.code} data-scripts={scripts}>
      <head>
        <HeadContent />
      </head>
      <body>
        <MessagesProvider language={language} messages={messages}>
          <LinkProvider component={RouterLink}>
            <SiteFrame language={language.code}>
              <OfflineNotice />
              {children}
            </SiteFrame>
            <PendingLine />
            <NavigationFocus />
            <SessionExpiredDialog />
          </LinkProvider>
        </MessagesProvider>
        <Scripts />
      </body>
    </html>
  );
}
