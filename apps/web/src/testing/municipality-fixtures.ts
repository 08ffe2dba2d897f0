import type { MunicipalityRow } from '@samhandling/contract';

/** Överkalix, where nobody works on anything, but for what is given. */
export const municipalityWith = (changes: Partial<MunicipalityRow> = {}): MunicipalityRow => ({
  code: '2513',
  name: 'Överkalix',
  slug: 'overkalix',
  hex: { column: 4, row: 3 },
  places: { on_site: 0, county_only: 0, nobody: 95 },
  nobodyUnowned: 95,
  ...changes,
});
