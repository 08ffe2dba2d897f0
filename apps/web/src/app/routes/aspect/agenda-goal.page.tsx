import { useParams, useSearch } from '@tanstack/react-router';
import { AspectPage } from './aspect-page.tsx';

export function Page() {
  const { number } = useParams({ from: '/agenda-2030/$number' });
  const { jamfor } = useSearch({ from: '/agenda-2030/$number' });
  return <AspectPage kind="agenda_goal" code={number} day={jamfor} />;
}
