import { I18nProvider } from 'react-aria-components';
import { loadFormMessages } from '@samhandling/messages/web';
import { Outlet, useRouter } from '@tanstack/react-router';
import { Suspense, use } from 'react';
import { MessagesProvider } from '../../lib/messages/messages-provider.tsx';
import { FormPending } from '../layout/form-pending.tsx';

export function Page() {
  return (
    <Suspense fallback={<FormPending />}>
      <FormFrame />
    </Suspense>
  );
}

function FormFrame() {
  const { language, messages } = useRouter().options.context;
  const formMessages = use(loadFormMessages(language.code));
  return (
    <I18nProvider locale={language.locale}>
      <MessagesProvider language={language} messages={{ ...messages, ...formMessages }}>
        <Outlet />
      </MessagesProvider>
    </I18nProvider>
  );
}
