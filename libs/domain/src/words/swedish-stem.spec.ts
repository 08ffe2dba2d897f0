import { describe, expect, it } from '@jest/globals';
import { englishStemOf, stemOf } from './swedish-stem.ts';

describe('The forms of a word have one stem', () => {
  it.each([
    'bostad bostaden bostäder bostädernas',
    'bonde bönder böndernas',
    'äldre gamla gammal',
    'by byn byar byarna',
    'same samer samerna',
    'resenär resenären resenärer resenärernas',
    'skola skolan skolor',
    'hus huset husen',
    'samhälle samhället samhällen',
    'tunnel tunneln',
    'elev eleverna',
    'cykel cyklar cykla',
    'gruva gruvor gruvorna',
    'universitet universitetet universiteten',
    'hållplats hållplatsen hållplatserna',
    'kompetens kompetensen kompetenser',
    'gräns gränsen gränser',
    'aktivitet aktiviteter aktiviteten',
    'gym gymmet gymmen',
  ])('%s', (forms) => {
    expect(new Set(forms.split(' ').map(stemOf)).size).toBe(1);
  });

  it.each([
    ['skrivare', 'skriva'],
    ['samer', 'samverkan'],
    ['renar', 'rena'],
    ['tom', 'tomt'],
    ['dam', 'dammar'],
    ['resa', 'resurser'],
    ['inflyttare', 'inflytande'],
  ])('but %s and %s are two words', (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other));
  });

  it('and short words stay as they are', () => {
    expect(['tåg', 'ai', 'el'].map(stemOf)).toEqual(['tåg', 'ai', 'el']);
  });
});

describe('The forms of an English word have one stem', () => {
  it.each(['home homes', 'refugee refugees', 'library libraries', 'train training trains'])(
    '%s',
    (forms) => {
      expect(new Set(forms.split(' ').map(englishStemOf)).size).toBe(1);
    },
  );
});
