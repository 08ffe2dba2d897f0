/** The filters of the list of initiatives that give what is active ("pågår") in a municipality. */
export const activeIn = (municipality: string) => ({
  kommun: municipality,
  status: 'ongoing',
  rapportering: 'recent,due',
});
