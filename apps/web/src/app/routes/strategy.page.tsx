import { PlainPage } from '../layout/plain-page.tsx';

export function Page() {
  return <PlainPage name="strategy" />;
}
