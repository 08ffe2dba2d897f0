import type { StatedContribution, ObservedEffectBody } from '@samhandling/contract';
import { CONFIDENCES, LONGEST } from '@samhandling/domain';
import {
  Button,
  FormGroup,
  FormStack,
  NumberField,
  Select,
  TextArea,
  TextField,
} from '@samhandling/ui/forms';
import { useTranslations } from 'use-intl';
import { idOf } from './use-filing-faults.ts';
import { useBreakdownName, useValueFormat } from '../../../lib/values/value-format.ts';

type ObservedEffectsProps = {
  readonly contributions: readonly StatedContribution[];
  readonly effects: readonly ObservedEffectBody[];
  readonly onChange: (effects: ObservedEffectBody[]) => void;
  readonly faultOf: (field: string) => string | undefined;
};

/** What was seen to change, for each thing that the initiative expects to change. */
export function ObservedEffects(props: ObservedEffectsProps) {
  const { contributions, effects, onChange, faultOf } = props;
  const t = useTranslations('status-report-form');
  const set = (index: number, changes: Partial<ObservedEffectBody>) =>
    onChange(effects.map((effect, at) => (at === index ? { ...effect, ...changes } : effect)));
  return (
    <FormGroup
      label={t('field.observedEffects')}
      description={t('effectsHelp')}
      id={idOf('/observedEffects')}
    >
      {contributions.length === 0 ? <p>{t('noEffects')}</p> : null}
      <FormStack>
        {contributions.map((contribution) => (
          <OfContribution
            key={contribution.id}
            contribution={contribution}
            onAdd={(effect) => onChange([...effects, effect])}
          >
            {effects.map((effect, index) =>
              effect.contributionId === contribution.id ? (
                <EffectFields
                  key={index}
                  effect={effect}
                  contribution={contribution}
                  onChange={(changes) => set(index, changes)}
                  id={(field) => idOf(`/observedEffects/${index}${field}`)}
                  onRemove={() => onChange(effects.filter((_, at) => at !== index))}
                  faultOf={(field) => faultOf(`/observedEffects/${index}${field}`)}
                />
              ) : null,
            )}
          </OfContribution>
        ))}
      </FormStack>
    </FormGroup>
  );
}

type OfContributionProps = {
  readonly contribution: StatedContribution;
  readonly onAdd: (effect: ObservedEffectBody) => void;
  readonly children: React.ReactNode;
};

function OfContribution({ contribution, onAdd, children }: OfContributionProps) {
  const t = useTranslations('status-report-form');
  const breakdownName = useBreakdownName();
  const { change } = useValueFormat();
  const { id, effectGoal, indicator, measureName, unit, expected, mechanism } = contribution;
  const [first] = expected;
  const text = expected.map((value) => `${breakdownName(value)} ${change(value.value, unit)}`);
  return (
    <FormGroup
      label={measureName ?? indicator?.title ?? effectGoal.title}
      description={t('expected', { text: text.join(', ') || mechanism })}
    >
      <FormStack>
        {children}
        <div>
          <Button
            variant="secondary"
            onClick={() =>
              onAdd({
                contributionId: id,
                sex: first?.sex ?? null,
                birth: first?.birth ?? null,
                value: null,
                unit: contribution.measureCode ? unit : null,
                note: '',
                evidenceUrl: null,
                confidence: null,
              })
            }
          >
            {t('addEffect')}
          </Button>
        </div>
      </FormStack>
    </FormGroup>
  );
}

type EffectFieldsProps = {
  readonly effect: ObservedEffectBody;
  readonly contribution: StatedContribution;
  readonly onChange: (changes: Partial<ObservedEffectBody>) => void;
  readonly onRemove: () => void;
  readonly id: (field: string) => string;
  readonly faultOf: (field: string) => string | undefined;
};

function EffectFields(props: EffectFieldsProps) {
  const { effect, contribution, onChange, onRemove, id, faultOf } = props;
  const t = useTranslations('status-report-form');
  const words = useTranslations('vocabulary');
  const breakdownName = useBreakdownName();
  const { changeUnit } = useValueFormat();
  const choices = breakdownsOf(contribution);
  return (
    <FormStack>
      {choices.length > 1 ? (
        <Select
          label={t('breakdown')}
          options={choices.map((choice) => ({
            value: keyOf(choice),
            label: breakdownName(choice),
          }))}
          value={keyOf(effect)}
          onChange={(key) => onChange(choices.find((choice) => keyOf(choice) === key) ?? {})}
        />
      ) : null}
      {contribution.measureCode ? (
        <NumberField
          id={id('/value')}
          label={t('value')}
          value={effect.value === null ? null : Number(effect.value)}
          unit={contribution.unit ? changeUnit(contribution.unit) : undefined}
          onChange={(value) => onChange({ value: value === null ? null : String(value) })}
          errorMessage={faultOf('/value') ?? faultOf('/unit') ?? faultOf('')}
        />
      ) : null}
      <TextArea
        id={contribution.measureCode ? id('/note') : id('')}
        label={t('note')}
        rows={2}
        maxLength={LONGEST.note}
        value={effect.note}
        onChange={(note) => onChange({ note })}
        errorMessage={faultOf('/note') ?? (contribution.measureCode ? undefined : faultOf(''))}
      />
      <TextField
        id={id('/evidenceUrl')}
        label={t('evidence')}
        type="url"
        maxLength={LONGEST.webAddress}
        value={effect.evidenceUrl ?? ''}
        onChange={(value) => onChange({ evidenceUrl: value || null })}
        errorMessage={faultOf('/evidenceUrl')}
      />
      <Select
        id={id('/confidence')}
        label={t('confidence')}
        placeholder={t('choose')}
        options={CONFIDENCES.map((value) => ({ value, label: words(`confidence.${value}`) }))}
        value={effect.confidence ?? ''}
        onChange={(value) =>
          onChange({ confidence: CONFIDENCES.find((candidate) => candidate === value) ?? null })
        }
        errorMessage={faultOf('/confidence')}
      />
      <div>
        <Button variant="quiet" onClick={onRemove}>
          {t('removeEffect')}
        </Button>
      </div>
    </FormStack>
  );
}

type Breakdown = Pick<ObservedEffectBody, 'sex' | 'birth'>;
const keyOf = ({ sex, birth }: Breakdown) => `${sex ?? ''}/${birth ?? ''}`;

/** The splits that were expected, and the whole. */
function breakdownsOf({ expected }: StatedContribution): Breakdown[] {
  const all = [...expected, { sex: null, birth: null }];
  return [
    ...new Map(all.map(({ sex, birth }) => [keyOf({ sex, birth }), { sex, birth }])).values(),
  ];
}
