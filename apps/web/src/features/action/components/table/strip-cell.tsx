import type { StripPlace } from '@samhandling/domain';
import { MunicipalityStrip, type StripMark } from '@samhandling/ui';
import { useStripWords } from '../../../../lib/coverage/strip-words.ts';
import { inHexagonOrder } from '../../../../lib/region/hexagon-order.ts';
import { useRegion } from '../../../../lib/region/region-query.ts';

type StripCellProps = { readonly strip: readonly StripPlace[]; readonly depth: number };

const KINDS = { on_site: 'bar', county_only: 'box', nobody: 'dot' } as const;

/** The strip of the municipalities, with its words for who hears it. */
export function StripCell({ strip, depth }: StripCellProps) {
  const words = useStripWords();
  const { region } = useRegion();
  const startsRow = new Set(
    inHexagonOrder(region.municipalities).flatMap((place) => (place.startsRow ? [place.code] : [])),
  );
  const marks: StripMark[] = strip.map(({ code, work, height }) => ({
    kind: KINDS[work],
    height,
    startsRow: startsRow.has(code),
  }));
  return <MunicipalityStrip marks={marks} label={words(strip, depth)} />;
}
