/**
 * Codes of the units that what Kolada says in the title of a KPI can stand for. Kolada has no field for
 * the unit: it is the end of the title (`…, andel (%)`, `…, antal`, `…, ton CO2-ekv`). Empty where no
 * unit of ours is the same: what is per inhabitant or in million kronor fits no measure as it stands.
 */
export function unitsOfKoladaTitle(title: string): string[] {
  const unit = (
    title
      .replace(/\s*\((?:-?\d{4}-?|-\d{4})\)\s*$/, '')
      .split(',')
      .at(-1) ?? ''
  ).trim();
  if (/\/|per /i.test(unit)) return [];
  if (/andel.*\(%\)$/i.test(unit) || unit === '%') return ['percent'];
  if (/^antal$/i.test(unit)) return COUNTED;
  if (/^dagar$/i.test(unit)) return ['days'];
  if (/^ton\b/i.test(unit)) return ['tonnes'];
  if (/^kr$|^kronor$/i.test(unit)) return ['sek'];
  return [];
}

/** Codes of the units that the unit of a table of Statistics Sweden can stand for. Empty for none. */
export function unitsOfScbUnit(base: string): string[] {
  const unit = base.trim().toLowerCase();
  if (['antal', 'antal personer', 'personer', 'number'].includes(unit)) return COUNTED;
  if (['procent', '%', 'andel i procent'].includes(unit)) return ['percent'];
  if (['1000-tal ton', 'tusen ton', 'kiloton'].includes(unit)) return ['thousand_tonnes'];
  if (unit === 'ton') return ['tonnes'];
  if (['miljoner ton', 'milj. ton'].includes(unit)) return ['million_tonnes'];
  if (['kr', 'kronor', 'sek'].includes(unit)) return ['sek'];
  if (unit === 'gwh') return ['gigawatt_hours'];
  return [];
}

const COUNTED = ['count', 'persons', 'dwellings', 'companies'];
