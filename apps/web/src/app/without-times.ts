import type { AnyRouter } from '@tanstack/react-router';

type SentQuery = {
  dehydratedAt: number;
  state: { dataUpdatedAt: number; errorUpdatedAt: number };
};
type Sent = { query?: { initial?: SentQuery[] } } | undefined;

/**
 * Leaves out of what travels with a page when it was made, so that two processes make the same page of the same
 * answers, under the same ETag. In the browser it is as old as the page is there (`asOfItsComing`).
 */
export function sendWithoutTimes(router: AnyRouter): void {
  const { dehydrate } = router.options;
  router.options.dehydrate = async () => {
    const sent = (await dehydrate?.()) as Sent;
    for (const query of sent?.query?.initial ?? []) {
      query.dehydratedAt = 0;
      query.state = { ...query.state, dataUpdatedAt: 0, errorUpdatedAt: 0 };
    }
    return sent;
  };
  router.serverSsrLifecycle = {
    ...router.serverSsrLifecycle,
    onServerSsrAttach: [
      ...(router.serverSsrLifecycle?.onServerSsrAttach ?? []),
      (serverSsr) => {
        const { dehydrate: dehydrateAll } = serverSsr;
        serverSsr.dehydrate = (options) => {
          for (const match of router.state.matches) match.updatedAt = 0;
          return dehydrateAll(options);
        };
      },
    ],
  };
}
