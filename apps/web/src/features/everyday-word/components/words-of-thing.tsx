import {
  EVERYDAY_LANGUAGES,
  type EverydayLanguage,
  type EverydayWords,
  OFTEN_USED_FROM,
} from '@samhandling/contract';
import { Button, Select, TextField } from '@samhandling/ui/forms';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { WordChange } from '../api/everyday-words-query.ts';
import styles from './everyday-word.module.css';

type WordsOfThingProps = {
  readonly things: EverydayWords['things'];
  readonly onChange: (change: WordChange) => void;
  readonly isPending: boolean;
};

/** The everyday words of the thing that is chosen, to add to and to take from. */
export function WordsOfThing({ things, onChange, isPending }: WordsOfThingProps) {
  const t = useTranslations('everyday-word');
  const [chosen, setChosen] = useState(things[0]?.code ?? '');
  const [word, setWord] = useState('');
  const [language, setLanguage] = useState<EverydayLanguage>('sv');
  const thing = things.find(({ code }) => code === chosen);
  if (!thing) return null;
  const { code, title, words } = thing;
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (word.trim() === '') return;
    onChange({ code, language, word, isRemoved: false });
    setWord('');
  };
  return (
    <>
      <form className={styles.form} onSubmit={add}>
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
        <TextField label={t('word')} value={word} onChange={setWord} maxLength={80} />
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
