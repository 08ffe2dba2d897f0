import { emptyContribution } from '@samhandling/contract';
import { Notice } from '@samhandling/ui';
import { Button, FormGroup, FormStack } from '@samhandling/ui/forms';
import { useTranslations } from 'use-intl';
import type { FormStepProps } from '../components/form-context.ts';
import { useFocusAfter } from '../../../lib/focus/use-focus-after.ts';
import { idOfField } from '../form-steps.ts';
import { ContributionFields } from './contribution-fields.tsx';
import styles from './change-form-step.module.css';

const ADD = 'add-contribution';

/** What the work is to change. A contribution without a goal is not sent before one is chosen. */
export function ChangeFormStep({ body, change, faultOf, initiative, questions }: FormStepProps) {
  const t = useTranslations('initiative-form.change');
  const { contributions } = body;
  const focusAfter = useFocusAfter();
  const add = () => {
    const byYear = body.endsOn === null ? null : Number(body.endsOn.slice(0, 4));
    const added = { ...emptyContribution(crypto.randomUUID(), ''), byYear };
    change({ contributions: [...contributions, added] });
    focusAfter(idOfField(`/contributions/${contributions.length}/effectGoalCode`));
  };
  const remove = (removed: string) => {
    change({ contributions: contributions.filter(({ id }) => id !== removed) });
    focusAfter(ADD);
  };
  return (
    <FormStack>
      <p>{t('lead')}</p>
      {contributions.map((contribution, index) => (
        <div key={contribution.id} className={styles.panel}>
          <FormGroup
            id={idOfField(`/contributions/${index}`)}
            label={t('one', { number: index + 1 })}
            errorMessage={faultOf(`/contributions/${index}`)}
          >
            {questions?.has(contribution.id) ? (
              <Notice tone="attention" title={t('question')}>
                <p>{questions.get(contribution.id)}</p>
              </Notice>
            ) : null}
            <ContributionFields
              body={body}
              contribution={contribution}
              initiative={initiative}
              onChange={(changes) =>
                change({
                  contributions: contributions.map((other) =>
                    other.id === contribution.id ? { ...other, ...changes } : other,
                  ),
                })
              }
              onRemove={() => remove(contribution.id)}
              faultOf={(field) => faultOf(`/contributions/${index}${field}`)}
              idOf={(field) => idOfField(`/contributions/${index}${field}`)}
            />
          </FormGroup>
        </div>
      ))}
      <div>
        <Button id={ADD} variant="secondary" onClick={add}>
          {t('add')}
        </Button>
      </div>
    </FormStack>
  );
}
