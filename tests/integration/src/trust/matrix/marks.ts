import { randomBytes, randomInt } from 'node:crypto';

/** What a mark was written into: `initiative.draft`, `mailbox`. */
type Place = Readonly<{ relation: string; field: string }>;

/** What happens between an owner and the coordinator, and is no news to anybody else. */
const INNER_EVENTS = [
  'initiative.created',
  'initiative.submitted',
  'initiative.withdrawn',
  'initiative.returned',
  'contribution.questioned',
];
const INNER: Place = { relation: 'initiative.any', field: 'event' };

/**
 * Words, times and numbers that occur nowhere else. Each text of a row holds one, so that whatever comes
 * out of the API tells which row and which field it is from.
 */
export class Marks {
  private readonly places = new Map<string, Place>();

  /** A word of its own. */
  make(relation: string, field: string): string {
    return this.keep(`zq${randomBytes(6).toString('hex')}`, { relation, field });
  }

  /** A moment of its own, long ago. */
  makeInstant(relation: string, field: string): string {
    const instant = new Date(randomInt(2 ** 40) - 2 ** 41).toISOString();
    return this.keep(instant, { relation, field });
  }

  /** A number of its own, of eleven figures. */
  makeNumber(relation: string, field: string): string {
    return this.keep(`77${randomInt(10 ** 8, 10 ** 9)}`, { relation, field });
  }

  /** What the text gives away, as `initiative.draft mailbox`. */
  findIn(text: string): Set<string> {
    const places = [
      ...(text.match(/zq[0-9a-f]{12}/gi) ?? []).map((word) => word.toLowerCase()),
      ...(text.match(/\b77\d{9}\b/g) ?? []),
      ...(text.match(/\d{4}-\d\d-\d\dT[0-9:.]+(Z|[+-]\d\d:\d\d)/g) ?? []).map((instant) =>
        new Date(instant).toISOString(),
      ),
    ].flatMap((mark) => this.places.get(mark) ?? []);
    const tellsInnerEvent = INNER_EVENTS.some((event) => text.includes(`"event":"${event}"`));
    return new Set(
      [...places, ...(tellsInnerEvent ? [INNER] : [])].map(
        ({ relation, field }) => `${relation} ${field}`,
      ),
    );
  }

  /** Every kind of place that has been written into. */
  get kinds(): Set<string> {
    return new Set(
      [...this.places.values(), INNER].map(({ relation, field }) => `${relation} ${field}`),
    );
  }

  private keep(mark: string, place: Place): string {
    this.places.set(mark, place);
    return mark;
  }
}
