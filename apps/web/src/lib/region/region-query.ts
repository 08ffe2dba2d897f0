import type { AreaRef, Region, Strategy } from '@samhandling/contract';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { apiOf } from '../api/query-client.ts';

/** The places and areas of the current strategy: what filters, maps and hues need of it. */
export type RegionFacts = { readonly region: Region; readonly areas: readonly AreaRef[] };

/** Only a small part of the strategy travels with a page. */
export const regionQuery = () =>
  queryOptions<RegionFacts>({
    queryKey: ['strategies', 'current', 'region'],
    queryFn: async ({ client, signal }) => {
      const { region, areas } = await apiOf(client).get<Strategy>('/strategies/current', {
        signal,
      });
      return { region, areas };
    },
    staleTime: 10 * 60 * 1000,
  });

type Municipality = Region['municipalities'][number];

/** As the hexagons of the map stand: north to south, west to east. */
export const inHexagonOrder = (municipalities: readonly Municipality[]): Municipality[] =>
  municipalities.toSorted((a, b) => a.hex.row - b.hex.row || a.hex.column - b.hex.column);

export function useRegion() {
  const { region, areas } = useSuspenseQuery(regionQuery()).data;
  const positions = new Map(areas.map(({ code, position }) => [code, position]));
  return {
    region,
    areas,
    /** 1 to 4 for sign and hue; nothing for an area of another strategy. */
    positionOf: (areaCode: string): number | undefined => positions.get(areaCode),
    nameOf: (municipalityCode: string): string =>
      region.municipalities.find(({ code }) => code === municipalityCode)?.name ?? municipalityCode,
  };
}
