import type { ActionRow } from '@samhandling/contract';
import { Row, RowList, Tag } from '@samhandling/ui';
import { Button, FormGroup, FormStack, Select, TextField } from '@samhandling/ui/forms';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useRegion } from '../../../lib/region/region-query.ts';
import { allActionsQuery, suggestionsQuery } from '../api/form-queries.ts';
import type { StepProps } from '../components/form-context.ts';
import { idOfField } from '../form-steps.ts';
import { textOfBody } from './text-of-body.ts';

/** Which actions of the strategy the work carries out: suggested, searched for or browsed. */
export function ActionsStep({ body, change, faultOf }: StepProps) {
  const t = useTranslations('initiative-form.actions');
  const { data } = useQuery(allActionsQuery());
  const { data: suggestions } = useQuery(suggestionsQuery(textOfBody(body)));
  const all = data?.items ?? [];
  const byCode = new Map(all.map((action) => [action.code, action]));
  const chosen = new Set(body.actions.map(({ code }) => code));
  const add = (code: string) =>
    change({ actions: [...body.actions, { code, isPrimary: body.actions.length === 0 }] });
  const remove = (code: string) => {
    const rest = body.actions.filter((action) => action.code !== code);
    const hasPrimary = rest.some(({ isPrimary }) => isPrimary);
    change({
      actions: rest.map((action, index) => ({
        ...action,
        isPrimary: action.isPrimary || (!hasPrimary && index === 0),
      })),
    });
  };
  const makePrimary = (primary: string) =>
    change({ actions: body.actions.map(({ code }) => ({ code, isPrimary: code === primary })) });
  const suggested = suggestions?.actions.filter(({ code }) => !chosen.has(code)) ?? [];
  return (
    <FormStack>
      <p>{t('lead')}</p>
      <FormGroup label={t('chosen')} id={idOfField('/actions')} errorMessage={faultOf('/actions')}>
        {body.actions.length === 0 ? <p>{t('none')}</p> : null}
        <RowList label={t('chosen')}>
          {body.actions.map(({ code, isPrimary }, index) => (
            <Row
              key={code}
              title={byCode.get(code)?.text ?? code.toUpperCase()}
              kicker={code.toUpperCase()}
              states={isPrimary ? <Tag>{t('primary')}</Tag> : undefined}
              actions={
                <>
                  {isPrimary ? null : (
                    <Button variant="secondary" size="small" onClick={() => makePrimary(code)}>
                      {t('makePrimary')}
                    </Button>
                  )}
                  <Button variant="quiet" size="small" onClick={() => remove(code)}>
                    {t('remove', { code: code.toUpperCase() })}
                  </Button>
                </>
              }
            >
              {faultOf(`/actions/${index}/code`) ? (
                <p>{faultOf(`/actions/${index}/code`)}</p>
              ) : null}
            </Row>
          ))}
        </RowList>
      </FormGroup>
      <FormGroup label={t('suggested')}>
        {suggested.length === 0 ? <p>{t('suggestedNone')}</p> : null}
        <RowList label={t('suggested')}>
          {suggested.map(({ code, text, matched }) => (
            <Row
              key={code}
              title={text}
              kicker={`${code.toUpperCase()} · ${t('matched', { words: matched.join(', ') })}`}
              actions={
                <Button variant="secondary" size="small" onClick={() => add(code)}>
                  {t('add', { code: code.toUpperCase() })}
                </Button>
              }
            />
          ))}
        </RowList>
      </FormGroup>
      <Browse actions={all.filter(({ code }) => !chosen.has(code))} onAdd={add} />
    </FormStack>
  );
}

type BrowseProps = {
  readonly actions: readonly ActionRow[];
  readonly onAdd: (code: string) => void;
};

function Browse({ actions, onAdd }: BrowseProps) {
  const t = useTranslations('initiative-form.actions');
  const { areas } = useRegion();
  const [words, setWords] = useState('');
  const [areaCode, setAreaCode] = useState('');
  const isAsked = words.trim() !== '' || areaCode !== '';
  const needle = words.trim().toLocaleLowerCase('sv');
  const found = actions.filter(
    ({ code, text, area, section }) =>
      (areaCode === '' || area.code === areaCode) &&
      `${code} ${text} ${section.title}`.toLocaleLowerCase('sv').includes(needle),
  );
  return (
    <FormGroup label={t('browse')}>
      <FormStack>
        <TextField label={t('search')} type="search" value={words} onChange={setWords} />
        <Select
          label={t('area')}
          placeholder={t('allAreas')}
          options={areas.map(({ code, title }) => ({ value: code, label: title }))}
          value={areaCode}
          onChange={setAreaCode}
        />
        <p role="status">{isAsked ? t('found', { count: found.length }) : null}</p>
        {isAsked ? (
          <RowList label={t('list')}>
            {found.map(({ code, text, section, area }) => (
              <Row
                key={code}
                title={text}
                area={area.position}
                kicker={`${code.toUpperCase()} · ${section.title}`}
                actions={
                  <Button variant="secondary" size="small" onClick={() => onAdd(code)}>
                    {t('add', { code: code.toUpperCase() })}
                  </Button>
                }
              />
            ))}
          </RowList>
        ) : null}
      </FormStack>
    </FormGroup>
  );
}
