import { useParams } from '@tanstack/react-router';
import { AspectPage } from './aspect-page.tsx';

export function Page() {
  const { code } = useParams({ from: '/smart-specialisering/$code' });
  return <AspectPage kind="specialisation" code={code} />;
}
