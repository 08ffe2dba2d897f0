import type { ActionRow, CoverageMap } from '@samhandling/contract';
import { Heading } from '@samhandling/ui';
import { ActionRows } from './action-rows.tsx';
import { groupActions } from './table/table-groups.ts';
import { Written } from '../../../lib/messages/written.tsx';
import styles from './reading-view.module.css';

type ReadingViewProps = {
  readonly actions: readonly ActionRow[];
  readonly coverage: Pick<CoverageMap, 'depth'>;
  readonly isGrouped: boolean;
};

/** Every action in full, by area and section: to read, and to print. */
export function ReadingView({ actions, coverage: { depth }, isGrouped }: ReadingViewProps) {
  if (!isGrouped) return <ActionRows actions={actions} depth={depth} />;
  return groupActions(actions).map(({ area, sections }) => (
    <section key={area.code} className={styles.area} data-area={area.position}>
      <Heading level={2}>
        <Written>{area.title}</Written>
      </Heading>
      {sections.map(({ section, actions: ofSection }) => (
        <section key={section.code} className={styles.section}>
          <Heading level={3} size={18}>
            <Written>{section.title}</Written>
          </Heading>
          <ActionRows actions={ofSection} depth={depth} />
        </section>
      ))}
    </section>
  ));
}
