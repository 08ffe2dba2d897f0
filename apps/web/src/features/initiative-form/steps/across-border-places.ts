import type { Neighbour } from '@samhandling/contract';

/** The places across the border as the form asks for them: neighbours that are ticked, and others in words. */
export type ChosenPlaces = {
  readonly ticked: readonly string[];
  readonly others: readonly string[];
};

/** Tells the neighbours of the strategy from what was named freely. */
export function chosenPlaces(
  places: readonly string[],
  neighbours: readonly Neighbour[],
): ChosenPlaces {
  const known = new Set(neighbours.map(({ name }) => name));
  return {
    ticked: places.filter((place) => known.has(place)),
    others: places.filter((place) => !known.has(place)),
  };
}

/** All places, each once: neighbours in the order of the strategy, then the others as they were written. */
export function placesOf(
  { ticked, others }: ChosenPlaces,
  neighbours: readonly Neighbour[],
): string[] {
  const named = others.map((other) => neighbourNamed(other, neighbours)?.name ?? other);
  const all = new Set([...ticked, ...named]);
  const known = neighbours.map(({ name }) => name).filter((name) => all.has(name));
  return [...new Set([...known, ...all])];
}

/** The names in a text where commas or semicolons stand between them. */
export const namesIn = (text: string): string[] =>
  text
    .split(/[,;]/)
    .map((name) => name.trim().replace(/\s+/g, ' '))
    .filter(Boolean);

function neighbourNamed(typed: string, neighbours: readonly Neighbour[]): Neighbour | undefined {
  const wanted = typed.toLowerCase();
  return neighbours.find(({ name, officialName }) =>
    [name, officialName].some((known) => known?.toLowerCase() === wanted),
  );
}
