import type { ActionRow, SearchPage } from '@samhandling/contract';
import { isFoundBy } from '@samhandling/domain';
import { RowList } from '@samhandling/ui';
import { FormGroup, Select, TextField } from '@samhandling/ui/forms';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useRegion } from '../../../lib/region/region-query.ts';
import { actionsFoundQuery, suggestionsQuery } from '../api/form-queries.ts';
import { ActionChoice } from './action-choice.tsx';
import styles from './actions-form-step.module.css';

type BrowseActionsProps = {
  readonly actions: readonly ActionRow[];
  readonly has: (code: string) => boolean;
  readonly onToggle: (code: string) => void;
};

/** All actions, by words as the site is searched, area and section; near ones where nothing is found. */
export function BrowseActions({ actions, has, onToggle }: BrowseActionsProps) {
  const t = useTranslations('initiative-form.actions');
  const { areas } = useRegion();
  const [words, setWords] = useState('');
  const [areaCode, setAreaCode] = useState('');
  const [sectionCode, setSectionCode] = useState('');
  const isAsked = words.trim() !== '' || areaCode !== '';
  const inArea = actions.filter(({ area }) => areaCode === '' || area.code === areaCode);
  const sections = new Map(inArea.map(({ section }) => [section.code, section.title]));
  const inSection = inArea.filter(
    ({ section }) => sectionCode === '' || section.code === sectionCode,
  );
  const { data: hits, isPending } = useQuery({
    ...actionsFoundQuery(useDeferredValue(words)),
    placeholderData: keepPreviousData,
  });
  const found = words.trim() === '' ? inSection : foundOf(inSection, words, hits);
  const isLost =
    isAsked && !isPending && found.length === 0 && sectionCode === '' && words.trim().length > 3;
  const { data: near } = useQuery({
    ...suggestionsQuery({ text: words }),
    enabled: isLost,
  });
  const nearby = isLost
    ? (near?.actions ?? []).flatMap(({ code }) => actions.filter((action) => action.code === code))
    : [];
  return (
    <FormGroup label={t('browse')}>
      <div className={styles.filters}>
        <TextField label={t('search')} type="search" value={words} onChange={setWords} />
        <Select
          label={t('area')}
          placeholder={t('allAreas')}
          options={areas.map(({ code, title }) => ({ value: code, label: title }))}
          value={areaCode}
          onChange={(code) => {
            setAreaCode(code);
            setSectionCode('');
          }}
        />
        {areaCode === '' ? null : (
          <Select
            label={t('section')}
            placeholder={t('allSections')}
            options={[...sections].map(([value, label]) => ({ value, label }))}
            value={sectionCode}
            onChange={setSectionCode}
          />
        )}
        <p role="status">
          {nearby.length > 0 ? t('nearby') : isAsked ? t('found', { count: found.length }) : null}
        </p>
      </div>
      {isAsked ? (
        <RowList label={t('list')}>
          {[...found, ...nearby].map((action) => (
            <ActionChoice
              key={action.code}
              action={action}
              kicker={action.section.title}
              area={action.area.position}
              isChosen={has(action.code)}
              onToggle={onToggle}
            />
          ))}
        </RowList>
      ) : null}
    </FormGroup>
  );
}

/** What the search has found, best first; until it has answered, what has the words as they are typed. */
function foundOf(
  actions: readonly ActionRow[],
  words: string,
  hits: SearchPage | undefined,
): readonly ActionRow[] {
  if (!hits) return actions.filter((action) => hasWords(action, words));
  const byCode = new Map(actions.map((action) => [action.code, action]));
  return hits.items.flatMap(({ key }) => byCode.get(key) ?? []);
}

/** Every word occurs in the action, its code or its section. */
function hasWords({ code, text, section }: ActionRow, words: string): boolean {
  return isFoundBy(`${code} ${text} ${section.title}`, words);
}
