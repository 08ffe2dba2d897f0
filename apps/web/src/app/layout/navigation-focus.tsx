import { MAIN_ID, VisuallyHidden } from '@samhandling/ui';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';

/**
 * After a change of page the focus is on its heading, where a fresh load would begin to read.
 * A change of filters only leaves the focus where it is.
 */
export function NavigationFocus() {
  const router = useRouter();
  const t = useTranslations('shell');
  const [announcement, setAnnouncement] = useState('');

  useEffect(
    () =>
      router.subscribe('onRendered', ({ pathChanged, fromLocation, toLocation }) => {
        if (!pathChanged || !fromLocation || toLocation.hash) {
          return;
        }
        // Closes the menu of a narrow screen.
        document.querySelector('header details[open]')?.removeAttribute('open');
        const heading = document.querySelector<HTMLElement>(`#${MAIN_ID} h1`);
        if (heading) {
          heading.tabIndex = -1;
          heading.focus({ preventScroll: true });
          setAnnouncement('');
        } else {
          setAnnouncement(t('arrived', { title: document.title }));
        }
      }),
    [router, t],
  );

  return (
    <div aria-live="polite">
      <VisuallyHidden>{announcement}</VisuallyHidden>
    </div>
  );
}
