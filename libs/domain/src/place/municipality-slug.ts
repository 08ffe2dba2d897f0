const BASE_LETTERS = /[\u0300-\u036f]/g;
const OTHERS = /[^a-z0-9]+/g;

/**
 * The name of a municipality as it stands in an address: small letters without dots and rings, and a
 * hyphen for everything else. "Övertorneå" is `overtornea`.
 */
export function municipalitySlug(name: string): string {
  return name
    .normalize('NFD')
    .replace(BASE_LETTERS, '')
    .toLowerCase()
    .replace(OTHERS, '-')
    .replace(/^-|-$/g, '');
}
