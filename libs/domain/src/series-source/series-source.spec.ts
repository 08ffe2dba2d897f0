import { describe, expect, it } from '@jest/globals';
import { addDays } from '../calendar/calendar-date.ts';
import { isFetchDue, isStale, nextFetchOn } from './source-schedule.ts';
import { unitsOfKoladaTitle, unitsOfScbUnit } from './source-unit.ts';

const facts = (changes: object = {}) => ({
  interval: 'weekly' as const,
  fetchedOn: '2026-03-20',
  nextPublicationOn: null,
  ...changes,
});

describe('a source', () => {
  it.each([
    ['daily', '2026-03-21'],
    ['weekly', '2026-03-27'],
    ['monthly', '2026-04-20'],
    ['never', null],
  ] as const)('that is asked %s is asked next on %s', (interval, next) => {
    expect(nextFetchOn(facts({ interval }), '2026-03-20')).toBe(next);
  });

  it('that was never fetched is due at once, unless it is fetched by hand only', () => {
    expect(nextFetchOn(facts({ fetchedOn: null }), '2026-03-20')).toBe('2026-03-20');
    expect(nextFetchOn(facts({ fetchedOn: null, interval: 'never' }), '2026-03-20')).toBeNull();
  });

  it('is asked on its day, late too, and once a day however it went', () => {
    const due = (today: string, triedOn: string | null) =>
      isFetchDue({ ...facts(), triedOn }, today);
    expect(due('2026-03-26', null)).toBe(false);
    expect(due('2026-03-27', '2026-03-20')).toBe(true);
    expect(due('2026-04-09', '2026-04-08')).toBe(true);
    expect(due('2026-04-09', '2026-04-09')).toBe(false);
    expect(isFetchDue({ ...facts({ interval: 'never' }), triedOn: null }, '2030-01-01')).toBe(
      false,
    );
  });

  it.each([
    ['never asked', { fetchedOn: null }, '2026-03-20', true],
    ['asked lately', {}, '2026-04-04', false],
    ['not asked for twice its interval', {}, '2026-04-05', true],
    ['published since', { nextPublicationOn: '2026-03-25' }, '2026-03-25', true],
    ['published on the day it was asked', { nextPublicationOn: '2026-03-20' }, '2026-03-26', false],
    ['published later on', { nextPublicationOn: '2026-03-30' }, '2026-03-29', false],
    ['asked by hand only', { interval: 'never' }, '2029-01-01', false],
  ])('%s: whether it is stale', (_name, change, today, stale) => {
    expect(isStale(facts(change), today)).toBe(stale);
  });

  it('counts days over the months, and over the night when the clock moves', () => {
    expect(addDays('2026-02-27', 2)).toBe('2026-03-01');
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });
});

describe('the unit of a key figure', () => {
  it.each([
    ['Invånare totalt, antal', ['count', 'persons', 'dwellings', 'companies']],
    ['Sysselsättningsgrad 20-64 år, andel (%)', ['percent']],
    ['Arbetslöshet, 20-64 år, (BAS), andel (%) (-2024)', ['percent']],
    ['Ohälsotal, dagar', ['days']],
    ['Utsläpp till luft av växthusgaser totalt, ton CO2-ekv', ['tonnes']],
    ['Utsläpp till luft av växthusgaser totalt, ton CO2-ekv/inv', []],
    ['Nystartade företag, antal/1000 inv, 16-64 år', []],
    ['Lönesumma, boställets belägenhet/nattbefolkning, mkr', []],
    ['Slutanvändning av energi totalt, MWh', []],
    ['Resor med kollektivtrafik, resor/inv', []],
    ['Valdeltagande, %', ['percent']],
    ['Elever, andel av alla (%)', ['percent']],
    ['Elever, andel (%) av alla', []],
    ['Hushåll, antal (2019)', ['count', 'persons', 'dwellings', 'companies']],
    ['Hushåll, antal(2019-)', ['count', 'persons', 'dwellings', 'companies']],
    ['Hushåll, antal (-2019) ', ['count', 'persons', 'dwellings', 'companies']],
    ['Hushåll, antal (2)', []],
    ['Hushåll, antal (-2)', []],
    ['Hushåll, antal (nytt)', []],
    ['Hushåll, antal (-nytt)', []],
    ['Platser, medelantal', []],
    ['Platser, antal anställda', []],
    ['Sjukhus, vårddagar', []],
    ['Sjukhus, dagar i snitt', []],
    ['Utsläpp totalt, miljoner ton', []],
    ['Avgift för vatten, kr', ['sek']],
    ['Lön, kronor', ['sek']],
    ['Lön, tusen kronor', []],
    ['Lön, krav', []],
    ['Lön, kronor i månaden', []],
  ])('%s: %j', (title, units) => {
    expect(unitsOfKoladaTitle(title)).toEqual(units);
  });
});

describe('the unit of a table', () => {
  it.each([
    ['antal', ['count', 'persons', 'dwellings', 'companies']],
    [' Procent', ['percent']],
    ['%', ['percent']],
    ['ton', ['tonnes']],
    ['1000-tal ton', ['thousand_tonnes']],
    ['Miljoner ton', ['million_tonnes']],
    ['milj. ton', ['million_tonnes']],
    ['kr', ['sek']],
    ['Kronor', ['sek']],
    ['SEK', ['sek']],
    ['GWh', ['gigawatt_hours']],
    ['MWh', []],
    ['antal/km²', []],
    ['', []],
  ])('%j: %j', (base, units) => {
    expect(unitsOfScbUnit(base)).toEqual(units);
  });
});
