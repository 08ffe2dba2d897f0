import { useParams, useSearch } from '@tanstack/react-router';
import { AspectPage } from './aspect-page.tsx';

export function Page() {
  const { code } = useParams({ from: '/smart-specialisering/$code' });
  const { jamfor } = useSearch({ from: '/smart-specialisering/$code' });
  return <AspectPage kind="specialisation" code={code} day={jamfor} />;
}
