import type { AspectList } from '@samhandling/contract';
import type { AspectKind } from '@samhandling/domain';
import { ArrowLink } from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { aspectsQuery } from '../../../features/aspect/api/aspects-query.ts';
import { ComparedDays } from '../../../lib/compared-days/compared-days-parts.ts';
import { aspectSearch } from '../../../lib/lists/aspect-search.ts';
import { paths } from '../../../lib/paths.ts';
import {
  AspectsThenAndNow,
  AspectThenAndNow,
} from '../../../features/aspect/components/aspects-then.ts';

type AspectsThenProps = { readonly list: AspectList; readonly day: string | undefined };

/** Which day to compare with, and how much more or less goes on for each aspect since. */
export function AspectsThen({ list, day }: AspectsThenProps) {
  return (
    <ComparedDays isCompact today={list.asOf} day={day} path={paths.aspects}>
      {(since) => <ComparedList now={list} day={since} />}
    </ComparedDays>
  );
}

function ComparedList({ now, day }: { readonly now: AspectList; readonly day: string }) {
  const { data: then } = useSuspenseQuery(aspectsQuery(day));
  return <AspectsThenAndNow then={then} now={now} />;
}

type AspectThenProps = {
  readonly kind: AspectKind;
  readonly code: string;
  readonly day: string | undefined;
};

/** The same for one aspect; which actions have changed is told by the coverage of its work. */
export function AspectThen({ kind, code, day }: AspectThenProps) {
  const { data: now } = useSuspenseQuery(aspectsQuery());
  return (
    <ComparedDays
      isCompact
      today={now.asOf}
      day={day}
      path={(search) => paths.aspect(kind, code, search)}
    >
      {(since) => <ComparedAspect now={now} day={since} kind={kind} code={code} />}
    </ComparedDays>
  );
}

type ComparedAspectProps = Omit<AspectThenProps, 'day'> & {
  readonly now: AspectList;
  readonly day: string;
};

function ComparedAspect({ now, day, kind, code }: ComparedAspectProps) {
  const t = useTranslations('aspects-then');
  const { data: then } = useSuspenseQuery(aspectsQuery(day));
  return (
    <>
      <AspectThenAndNow then={then} now={now} kind={kind} code={code} />
      <p>
        <ArrowLink href={paths.coverage({ ...aspectSearch({ kind, code }), jamfor: day })}>
          {t('coverage')}
        </ArrowLink>
      </p>
    </>
  );
}
