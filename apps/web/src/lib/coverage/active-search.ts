/** The filters of the list of initiatives that give what is active ("pågår"). */
export const ACTIVE = { status: 'ongoing', rapportering: 'recent,due' } as const;

/** The same in a municipality. */
export const activeIn = (municipality: string) => ({ kommun: municipality, ...ACTIVE });
