import { randomBytes } from 'node:crypto';

/** What a mark was written into: `initiative.draft`, `mailbox`. */
type Place = Readonly<{ relation: string; field: string }>;

/**
 * Words that occur nowhere else. Each text of a row holds one, so that whatever comes out of the API
 * tells which row and which field it is from.
 */
export class Marks {
  private readonly places = new Map<string, Place>();

  make(relation: string, field: string): string {
    const mark = `zq${randomBytes(6).toString('hex')}`;
    this.places.set(mark, { relation, field });
    return mark;
  }

  /** What the text gives away, as `initiative.draft mailbox`. */
  findIn(text: string): Set<string> {
    const found = text.match(/zq[0-9a-f]{12}/gi) ?? [];
    return new Set(
      found.flatMap((mark) => {
        const place = this.places.get(mark.toLowerCase());
        return place ? [`${place.relation} ${place.field}`] : [];
      }),
    );
  }

  /** Every kind of place that has been written into. */
  get kinds(): Set<string> {
    return new Set([...this.places.values()].map(({ relation, field }) => `${relation} ${field}`));
  }
}
