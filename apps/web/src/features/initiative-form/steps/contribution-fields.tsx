import type { ContributionBody, InitiativeBody } from '@samhandling/contract';
import { CONFIDENCES, DIRECTIONS } from '@samhandling/domain';
import {
  Button,
  FormStack,
  NumberField,
  RadioGroup,
  Select,
  TextArea,
} from '@samhandling/ui/forms';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { allActionsQuery, allGoalsQuery, goalQuery } from '../api/form-queries.ts';
import { ExpectedValues } from './expected-values.tsx';

export type ContributionFieldsProps = {
  readonly body: InitiativeBody;
  readonly contribution: ContributionBody;
  readonly onChange: (changes: Partial<ContributionBody>) => void;
  readonly onRemove: () => void;
  readonly faultOf: (field: string) => string | undefined;
  readonly idOf: (field: string) => string;
};

/** One contribution: to which goal, by which measure, how much, how, how sure, by when. */
export function ContributionFields(props: ContributionFieldsProps) {
  const { contribution, onChange, onRemove, faultOf, idOf } = props;
  const t = useTranslations('initiative-form.change');
  const choose = useTranslations('initiative-form')('choose');
  const words = useTranslations('vocabulary');
  const field = (name: string) => ({ id: idOf(`/${name}`), errorMessage: faultOf(`/${name}`) });
  return (
    <FormStack>
      <GoalSelect {...props} />
      {contribution.effectGoalCode ? <MeasureSelect {...props} /> : null}
      <RadioGroup
        {...field('direction')}
        label={t('direction')}
        options={DIRECTIONS.map((value) => ({ value, label: words(`direction.${value}`) }))}
        value={contribution.direction}
        onChange={(value) =>
          onChange({ direction: DIRECTIONS.find((direction) => direction === value) ?? null })
        }
      />
      {contribution.measureCode && contribution.direction !== 'maintain' ? (
        <ExpectedValues {...props} />
      ) : null}
      <TextArea
        {...field('mechanism')}
        label={t('how')}
        description={t('howHelp')}
        rows={2}
        value={contribution.mechanism}
        onChange={(mechanism) => onChange({ mechanism })}
      />
      <Select
        {...field('confidence')}
        label={t('confidence')}
        placeholder={choose}
        options={CONFIDENCES.map((value) => ({ value, label: words(`confidence.${value}`) }))}
        value={contribution.confidence ?? ''}
        onChange={(value) =>
          onChange({ confidence: CONFIDENCES.find((confidence) => confidence === value) ?? null })
        }
      />
      <NumberField
        {...field('byYear')}
        label={t('year')}
        value={contribution.byYear}
        onChange={(value) =>
          onChange({
            byYear: value !== null && value >= 2000 && value <= 2100 ? Math.round(value) : null,
          })
        }
      />
      <div>
        <Button variant="quiet" onClick={onRemove}>
          {t('remove')}
        </Button>
      </div>
    </FormStack>
  );
}

/** Goals of the chosen actions' areas first: candidates, not links. */
function GoalSelect({ body, contribution, onChange, faultOf, idOf }: ContributionFieldsProps) {
  const t = useTranslations('initiative-form.change');
  const choose = useTranslations('initiative-form')('choose');
  const { data: goals } = useQuery(allGoalsQuery());
  const { data: actions } = useQuery(allActionsQuery());
  const codes = new Set(body.actions.map(({ code }) => code));
  const areas = new Set(
    actions?.items.filter(({ code }) => codes.has(code)).map(({ area }) => area.code),
  );
  const ordered = [...(goals?.items ?? [])].sort(
    (a, b) => Number(areas.has(b.area.code)) - Number(areas.has(a.area.code)),
  );
  return (
    <Select
      id={idOf('/effectGoalCode')}
      label={t('goal')}
      description={t('goalCandidates')}
      placeholder={choose}
      options={ordered.map(({ code, title }) => ({
        value: code,
        label: `${code.toUpperCase()} ${title}`,
      }))}
      value={contribution.effectGoalCode}
      onChange={(effectGoalCode) =>
        onChange({
          effectGoalCode,
          indicatorCode: null,
          measureCode: null,
          unit: null,
          expected: [],
        })
      }
      errorMessage={faultOf('/effectGoalCode')}
      isRequired
    />
  );
}

function MeasureSelect({ contribution, onChange, faultOf, idOf }: ContributionFieldsProps) {
  const t = useTranslations('initiative-form.change');
  const { data: goal } = useQuery(goalQuery(contribution.effectGoalCode));
  const measures =
    goal?.indicatorDetails.flatMap((indicator) =>
      indicator.measures.map((measure) => ({ indicator: indicator.code, ...measure })),
    ) ?? [];
  return (
    <Select
      id={idOf('/measureCode')}
      label={t('measure')}
      placeholder={t('measureNone')}
      options={measures.map(({ code, name }) => ({ value: code, label: name }))}
      value={contribution.measureCode ?? ''}
      onChange={(code) => {
        const measure = measures.find((candidate) => candidate.code === code);
        onChange({
          indicatorCode: measure?.indicator ?? null,
          measureCode: measure?.code ?? null,
          unit: measure?.unit ?? null,
          expected: [],
        });
      }}
      errorMessage={faultOf('/indicatorCode') ?? faultOf('/measureCode') ?? faultOf('/unit')}
    />
  );
}
