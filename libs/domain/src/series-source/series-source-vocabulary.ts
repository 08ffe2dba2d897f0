/** Who publishes what a series is fed with. */
export const SOURCE_PROVIDERS = ['kolada', 'scb'] as const;
/** One of {@link SOURCE_PROVIDERS}. */
export type SourceProvider = (typeof SOURCE_PROVIDERS)[number];

/** How often a source is asked. */
export const SOURCE_INTERVALS = ['daily', 'weekly', 'monthly', 'never'] as const;
/** One of {@link SOURCE_INTERVALS}. */
export type SourceInterval = (typeof SOURCE_INTERVALS)[number];

/** How Kolada names all, women (kvinnor) and men. */
export const KOLADA_GENDERS = ['T', 'K', 'M'] as const;
/** One of {@link KOLADA_GENDERS}. */
export type KoladaGender = (typeof KOLADA_GENDERS)[number];

/**
 * What the provider's terms ask to be named as, after the page's own word for source; Kolada's holds for
 * figures that are not processed.
 */
export const SOURCE_CREDITS: Readonly<Record<SourceProvider, string>> = {
  kolada: 'Kolada',
  scb: 'SCB',
};
