import { useParams, useSearch } from '@tanstack/react-router';
import { AspectPage } from './aspect-page.tsx';

export function Page() {
  const { code } = useParams({ from: '/perspektiv/$code' });
  const { jamfor } = useSearch({ from: '/perspektiv/$code' });
  return <AspectPage kind="perspective" code={code} day={jamfor} />;
}
