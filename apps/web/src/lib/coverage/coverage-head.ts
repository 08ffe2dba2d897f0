import type { CoverageMap } from '@samhandling/contract';

type Area = CoverageMap['areas'][number];

/** An area with the names of its sections. */
export type AreaHead = Omit<Area, 'sections'> & {
  readonly sections: readonly Pick<Area['sections'][number], 'code' | 'title'>[];
};

/** The coverage without its tiles: what leads, titles and filters need of it. */
export type CoverageHead = Omit<CoverageMap, 'areas'> & { readonly areas: readonly AreaHead[] };
