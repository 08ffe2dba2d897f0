import {
  EVERYDAY_LANGUAGES,
  type EverydayLanguage,
  type EverydayWords,
  OFTEN_USED_FROM,
} from '@samhandling/contract';
import { LONGEST } from '@samhandling/domain';
import { Button, Select, TextField } from '@samhandling/ui/forms';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useFaultFocus } from '../../../lib/focus/use-fault-focus.ts';
import { useTextFault } from '../../../lib/forms/use-text-fault.ts';
import type { WordChange } from '../api/everyday-words-query.ts';
import styles from './everyday-word.module.css';

type WordsOfThingProps = {
  readonly things: EverydayWords['things'];
  /** `onDone` is called once it is saved: what is refused stays in the field. */
  readonly onChange: (change: WordChange, onDone?: () => void) => void;
  readonly isPending: boolean;
};

/** The everyday words of the thing that is chosen, to add to and to take from. */
export function WordsOfThing({ things, onChange, isPending }: WordsOfThingProps) {
  const t = useTranslations('everyday-word');
  const [chosen, setChosen] = useState(things[0]?.code ?? '');
  const [word, setWord] = useState('');
  const [attempts, setAttempts] = useState(0);
  const textFault = useTextFault();
  const form = useFaultFocus(null, attempts);
  const [language, setLanguage] = useState<EverydayLanguage>('sv');
  const thing = things.find(({ code }) => code === chosen);
  if (!thing) return null;
  const { code, title, words } = thing;
  const fault =
    word.trim() === ''
      ? t('wordMissing')
      : word.trim().length > LONGEST.everydayWord
        ? textFault({
            code: 'too_big',
            params: { origin: 'string', maximum: LONGEST.everydayWord },
          })
        : undefined;
  const add = (event: FormEvent) => {
    event.preventDefault();
    setAttempts((count) => count + 1);
    if (fault !== undefined) return;
    onChange({ code, language, word, isRemoved: false }, () => {
      setWord('');
      setAttempts(0);
    });
  };
  return (
    <>
      <form ref={form} className={styles.form} onSubmit={add} noValidate>
        <Select
          label={t('thing')}
          options={things.map((one) => ({
            value: one.code,
            label: `${one.code.toUpperCase()} ${one.title}`,
          }))}
          value={chosen}
          onChange={setChosen}
        />
        <p className={styles.own}>{t('ownWords', { title })}</p>
        <TextField
          label={t('word')}
          value={word}
          onChange={setWord}
          maxLength={LONGEST.everydayWord}
          errorMessage={attempts > 0 ? fault : undefined}
          isRequired
        />
        <Select
          label={t('language')}
          options={EVERYDAY_LANGUAGES.map((one) => ({ value: one, label: t(`languages.${one}`) }))}
          value={language}
          onChange={(value) => setLanguage(value === 'en' ? 'en' : 'sv')}
        />
        <Button type="submit" isPending={isPending}>
          {t('add')}
        </Button>
      </form>
      <p role="status">{t('count', { count: words.length })}</p>
      <ul role="list" aria-label={t('list', { code: code.toUpperCase() })} className={styles.words}>
        {words.map((one) => (
          <li key={`${one.language} ${one.word}`} className={styles.word}>
            <strong lang={one.language}>{one.word}</strong>
            <span className={styles.source}>
              {t(`languages.${one.language}`)} · {t(`source.${one.source}`)}
            </span>
            {one.actions >= OFTEN_USED_FROM ? (
              <span>{t('often', { count: one.actions })}</span>
            ) : null}
            <Button
              variant="quiet"
              size="small"
              aria-label={t('remove', { word: one.word })}
              onClick={() =>
                onChange({ code, language: one.language, word: one.word, isRemoved: true })
              }
            >
              {t('removeShort')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
