import { useParams } from '@tanstack/react-router';
import { AspectPage } from './aspect-page.tsx';

export function Page() {
  const { code } = useParams({ from: '/perspektiv/$code' });
  return <AspectPage kind="perspective" code={code} />;
}
