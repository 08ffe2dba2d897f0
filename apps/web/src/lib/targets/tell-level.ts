import {
  commonDecimals,
  differenceClause,
  differenceKind,
  inputsOf,
  assessmentStepOf,
  valueClause,
  type Told,
} from './clauses.ts';
import { isFall, targetPhrase, valueOf } from './target-label.ts';
import { sayingOf, subjectOf } from './words.ts';

/** The state of a level by a year, or of a change against a base year, as a sentence. Null: no value to tell. */
export function tellLevel(told: Told): string | null {
  const { words, measure, target } = told;
  const { say: t } = words;
  const { assessment } = target;
  const { state, reason } = assessment;
  const [baseline] = inputsOf(target, 'baseline');
  const [judged] = inputsOf(target, 'latest');
  const [later] = inputsOf(target, 'later');
  const latest = judged ?? baseline;
  if (reason === 'no_base_year') return withoutBaseYear(told);
  if (!latest) return null;
  const plain = valueClause(told, latest);
  const change = target.kind === 'change_against_base' ? changeOf(told, latest.period) : null;
  const clause = change
    ? t('level.changedTo', { clause: plain, ...change, baseYear: String(target.baseYear ?? '') })
    : plain;
  const phrase = targetPhrase(words, measure, target);
  const targetWhen = target.year === null ? '' : words.when(String(target.year));
  const isRise = Number(latest.value) > Number(baseline?.value ?? latest.value) ? 'yes' : 'no';
  const against = baseline && {
    baselineWhen: words.when(baseline.period),
    baseline: valueOf(words, measure, baseline.value ?? ''),
    difference: differenceClause(told, latest.value ?? '', baseline.value ?? ''),
  };
  switch (state) {
    case 'reached':
      if (isOver(told, latest.period)) return t('level.reachedInYear', { clause, phrase });
      if (target.kind === 'at_most' && target.direction !== null && judged && against) {
        return t('level.metAndMoved', { clause, phrase, isRise, ...against });
      }
      return target.year === null
        ? t('level.reachedNoYear', { clause, phrase })
        : t('level.reached', { clause, phrase, targetWhen });
    case 'missed':
      if (later) return t('level.late', { clause, phrase, later: valueClause(told, later) });
      return target.sex === null || measure.sexesAreOneWhole || isOnlyGroup(told)
        ? t('level.missed', { clause, phrase })
        : t('level.missedGroup', {
            clause,
            phrase,
            group: words.nameOf(target).toLocaleLowerCase(),
          });
    case 'wrong_way':
      if (!against) return null;
      return isMet(told, latest.value ?? '')
        ? t('level.metWrongWay', { clause, phrase, isRise, ...against })
        : t('level.wrongWay', {
            clause: change ? plain : clause,
            phrase,
            isRise,
            targetWhen,
            subject: subjectOf(words, measure, target),
            ...against,
          });
    case 'unchanged':
      if (!against) return null;
      return isMet(told, latest.value ?? '')
        ? t('level.metUnchanged', {
            clause,
            phrase,
            wanted: target.direction ?? 'none',
            ...against,
          })
        : t('level.unchanged', { clause, ...against });
    case 'on_track':
    case 'behind':
      return against
        ? tellPath(told, change ? { ...against, difference: '' } : against, clause)
        : null;
    default:
      return tellUnjudged(told, plain);
  }
}

/** Why it cannot be judged, after what is known. */
export function tellUnjudged(told: Told, clause: string): string | null {
  const { words, measure, target } = told;
  const { say: t } = words;
  const { reason } = target.assessment;
  const [baseline] = inputsOf(target, 'baseline');
  const saying = sayingOf(words, measure);
  switch (reason) {
    case 'only_baseline':
      return t(baseline?.origin === 'strategy' ? 'level.onlyBaseline' : 'level.onlyValue', {
        clause,
      });
    case 'target_year_unknown':
      return t('level.yearUnknown', { clause, year: String(target.year ?? '') });
    case 'net':
      return t('level.net', { clause, aim: saying.aim ?? '' });
    case 'condition_unknown':
      return t('level.condition', { clause });
    case 'series_break':
      return t('level.break', {
        clause,
        period: String(assessmentStepOf(target, 'break')?.period ?? ''),
        baseline: baseline?.period ?? '',
      });
    default:
      return null;
  }
}

function tellPath(
  told: Told,
  against: { baselineWhen: string; difference: string },
  clause: string,
): string {
  const { words, measure, target } = told;
  const [baseline] = inputsOf(target, 'baseline');
  const [latest] = inputsOf(target, 'latest');
  const path = assessmentStepOf(target, 'path');
  const from = Number(baseline?.value);
  const to = Number(target.level ?? target.value);
  const { fromYear = 0, toYear = 0, year = 0 } = path ?? {};
  const share = (Number(year) - Number(fromYear)) / (Number(toYear) - Number(fromYear));
  const there = from + (to - from) * share;
  const isShare = measure.unit === 'percent';
  const decimals = Math.max(
    commonDecimals(baseline?.value ?? '', latest?.value ?? ''),
    isShare ? 1 : 0,
  );
  const value = (figure: string) => valueOf(words, measure, figure);
  const now = Number(latest?.value);
  return words.say('level.path', {
    ...against,
    clause: against.difference === '' ? clause : clause,
    hasDifference: against.difference === '' ? 'no' : 'yes',
    relation: now > there ? 'more' : now < there ? 'less' : 'same',
    kind: differenceKind(words, measure),
    isRise: to > from ? 'yes' : 'no',
    from: value(baseline?.value ?? ''),
    fromYear: String(fromYear),
    to: value(String(Number(to.toFixed(4)))),
    toYear: String(toYear),
    path: value(String(Number(there.toFixed(decimals)))),
  });
}

/** How much the latest value has changed since the base year; null where the values come as changes. */
function changeOf({ words, target }: Told, period: string) {
  const assessmentStep = target.assessment.steps.findLast(
    ({ code, params }) => code === 'change' && String(params.year) === period,
  )?.params;
  if (!assessmentStep) return null;
  const percent = Number(assessmentStep.result);
  return {
    percent: words.number(String(Math.abs(Number(percent.toFixed(1))))),
    isMore: percent > 0 ? 'yes' : 'no',
  };
}

function withoutBaseYear(told: Told): string | null {
  const { words, measure, target } = told;
  const known = inputsOf(target, 'considered').at(-1);
  if (!known) return null;
  return words.say('level.noBaseYear', {
    clause: valueClause(told, known),
    baseYear: String(target.baseYear ?? ''),
    subject: subjectOf(words, measure, target),
    isRise: isFall(target) ? 'no' : 'yes',
  });
}

function isMet({ target }: Told, value: string): boolean {
  if (target.kind === 'at_most') return Number(value) <= Number(target.value);
  if (target.kind !== 'at_least') return false;
  return target.bound === 'more_than'
    ? Number(value) > Number(target.value)
    : Number(value) >= Number(target.value);
}

const isOver = ({ target }: Told, period: string): boolean =>
  target.year !== null && period.endsWith(String(target.year));

const isOnlyGroup = ({ measure, words }: Told): boolean => {
  const saying = sayingOf(words, measure);
  return saying.men === undefined;
};
