import type { ActionRow } from '@samhandling/contract';
import { EmptyState } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import type { actionsSearch } from '../../../../lib/list-search.ts';
import { UnownedList } from './unowned-list.tsx';
import { UnownedSheet } from './unowned-sheet.tsx';

type UnownedActionsProps = {
  readonly actions: readonly ActionRow[];
  readonly search: ReturnType<typeof actionsSearch.read>;
  /** How many active initiatives reach a municipality. */
  readonly depth: number;
  /** What the sheet is headed with: the selection in words, its day and its address. */
  readonly place: string;
  readonly day: string;
  readonly address: string;
};

/** The actions of the selection, on the screen and on the sheet that is printed. */
export function UnownedActions(props: UnownedActionsProps) {
  const { actions, search, depth, place, day, address } = props;
  const t = useTranslations('coverage');
  if (actions.length === 0) {
    return (
      <EmptyState title={t('list.emptyTitle')}>
        <p>{t('list.empty')}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <UnownedList actions={actions} depth={depth} />
      <UnownedSheet
        actions={actions}
        place={place}
        day={day}
        address={address}
        isOneSheet={(search.kommun ?? search.omrade ?? search.avsnitt) !== undefined}
      />
    </>
  );
}
