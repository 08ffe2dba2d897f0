import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { act, Suspense } from 'react';
import { renderWithApp } from '../../../testing/render-with-app.tsx';
import { run } from '../testing/run.fixture.ts';
import { useWatchedRun } from './use-watched-run.ts';

const ID = run().id;

function Shown() {
  return <p>{useWatchedRun(ID).state}</p>;
}

describe('a run that is watched', () => {
  it('makes the queries of sources stale when it has ended, and not before', async () => {
    const { queryClient } = renderWithApp(
      <Suspense>
        <Shown />
      </Suspense>,
      { api: { [`/import-runs/${ID}`]: run({ state: 'fetching' }) } },
    );
    expect(await screen.findByText('fetching')).toBeVisible();
    queryClient.setQueryData(['series-sources'], { items: [] });
    const isOld = () => queryClient.getQueryState(['series-sources'])?.isInvalidated;
    expect(isOld()).toBe(false);
    await act(async () => {
      queryClient.setQueryData(['import-runs', ID], run({ state: 'in_review' }));
      await Promise.resolve();
    });
    expect(await screen.findByText('in_review')).toBeVisible();
    expect(isOld()).toBe(true);
  });
});
