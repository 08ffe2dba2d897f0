import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { FormFrame } from '../../layout/form-frame.tsx';
import { FormPending } from '../../layout/form-pending.tsx';

export function Page() {
  return (
    <Suspense fallback={<FormPending />}>
      <FormFrame>
        <Outlet />
      </FormFrame>
    </Suspense>
  );
}
