/** Who signs in to a benchmark's county; all have one password. */
export const PEOPLE = {
  /** Coordinator of the region, who is also the administrator of a municipality. */
  coordinator: 'samordnare@example.org',
  /** Writes for the organisation that leads most. */
  largeOwner: 'stor@example.org',
  /** Writes for an organisation that leads little. */
  smallOwner: 'liten@example.org',
} as const;

export type PersonName = keyof typeof PEOPLE;

export const PASSWORD = 'ett langt losenord for matningen';
