import { ClientOnly } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** What only the browser draws. A page that has it does not wait for its reader. */
export function BrowserOnly({ children }: { children: ReactNode }) {
  return <ClientOnly fallback={<span hidden data-alive="" />}>{children}</ClientOnly>;
}
