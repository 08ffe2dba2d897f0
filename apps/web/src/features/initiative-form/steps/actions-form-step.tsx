import type { InitiativeBody, SuggestionBody } from '@samhandling/contract';
import { Row, RowList, Tag } from '@samhandling/ui';
import { Button, FormGroup } from '@samhandling/ui/forms';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { suggestionsQuery } from '../api/form-queries.ts';
import { allActionsQuery } from '../../../lib/strategy/strategy-choices.ts';
import type { FormStepProps } from '../components/form-context.ts';
import { useFocusAfter } from '../../../lib/focus/use-focus-after.ts';
import { idOfField } from '../form-steps.ts';
import { ActionChoice } from './action-choice.tsx';
import { BrowseActions } from './browse-actions.tsx';
import { chosenActions } from './chosen-actions.ts';
import styles from './actions-form-step.module.css';
import { textOfBody } from './text-of-body.ts';

/** Which actions of the strategy the work carries out: suggested, searched for or browsed. */
export function ActionsFormStep({ body, change, faultOf }: FormStepProps) {
  const t = useTranslations('initiative-form.actions');
  const { data } = useQuery(allActionsQuery());
  const all = data?.items ?? [];
  const chosen = chosenActions(body.actions);
  const set = (actions: InitiativeBody['actions']) => change({ actions });
  const toggle = (code: string) => set(chosen.toggled(code));
  // The pressed button disappears from the list of chosen actions.
  const focusAfter = useFocusAfter();
  const inChosen = (actions: InitiativeBody['actions']) => {
    set(actions);
    focusAfter(idOfField('/actions'));
  };
  return (
    <div className={styles.columns}>
      <div className={styles.chosen}>
        <p>{t('lead')}</p>
        <FormGroup
          label={t('chosen')}
          id={idOfField('/actions')}
          errorMessage={faultOf('/actions')}
        >
          {body.actions.length === 0 ? <p>{t('none')}</p> : null}
          <RowList label={t('chosen')}>
            {body.actions.map(({ code, isPrimary }, index) => (
              <Row
                key={code}
                title={all.find((action) => action.code === code)?.text ?? code.toUpperCase()}
                kicker={code.toUpperCase()}
                states={isPrimary ? <Tag>{t('primary')}</Tag> : undefined}
                actions={
                  <>
                    {isPrimary ? null : (
                      <Button
                        variant="secondary"
                        size="small"
                        onClick={() => inChosen(chosen.withPrimary(code))}
                      >
                        {t('makePrimary', { code: code.toUpperCase() })}
                      </Button>
                    )}
                    <Button
                      variant="quiet"
                      size="small"
                      onClick={() => inChosen(chosen.toggled(code))}
                    >
                      {t('remove', { code: code.toUpperCase() })}
                    </Button>
                  </>
                }
              >
                {faultOf(`/actions/${index}/code`) ?? null}
              </Row>
            ))}
          </RowList>
        </FormGroup>
      </div>
      <Suggested text={textOfBody(body)} has={chosen.has} onToggle={toggle} />
      <BrowseActions actions={all} has={chosen.has} onToggle={toggle} />
    </div>
  );
}

type SuggestedProps = {
  readonly text: SuggestionBody;
  readonly has: (code: string) => boolean;
  readonly onToggle: (code: string) => void;
};

function Suggested({ text, has, onToggle }: SuggestedProps) {
  const t = useTranslations('initiative-form.actions');
  const { data } = useQuery(suggestionsQuery(text));
  const suggested = data?.actions ?? [];
  return (
    <div className={styles.suggested}>
      <FormGroup label={t('suggested')}>
        {suggested.length === 0 ? <p>{t('suggestedNone')}</p> : null}
        <RowList label={t('suggested')}>
          {suggested.map((action) => (
            <ActionChoice
              key={action.code}
              action={action}
              kicker={t('matched', { words: action.matched.join(', ') })}
              isChosen={has(action.code)}
              onToggle={onToggle}
            />
          ))}
        </RowList>
      </FormGroup>
    </div>
  );
}
