import { describe, expect, it } from '@jest/globals';
import type { Action, ActivityEntry, Ownership } from '@samhandling/contract';
import {
  coverAction,
  type CoverageClaim,
  noCoverageFacts,
  THIN_THRESHOLDS,
} from '@samhandling/domain';
import { screen } from '@testing-library/react';
import { Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { ActionState } from '../features/action/components/action-state.tsx';
import { ActivityList } from '../features/activity/components/activity-list.tsx';
import { useCoverageGapText } from '../lib/coverage/coverage-gap-text.ts';
import { useTileWords } from '../lib/coverage/tile-words.ts';
import { tileWith } from '../testing/coverage-fixtures.ts';
import { renderWithApp } from '../testing/render-with-app.tsx';

const KIRUNA = { actorId: 'kiruna', name: 'Kiruna kommun', type: 'municipality' } as const;
const PAJALA = { actorId: 'pajala', name: 'Pajala kommun', type: 'municipality' } as const;
const CONTEXT = { today: '2026-11-27', thresholds: THIN_THRESHOLDS, municipalities: 14, depth: 1 };
const claim = (state: CoverageClaim['state'], role: CoverageClaim['role'] = 'lead') => ({
  ...KIRUNA,
  state,
  role,
});
const owns = (state: Ownership['state'], role: Ownership['role'] = 'lead') =>
  ({ state, role, actor: { id: 'kiruna', name: KIRUNA.name, type: KIRUNA.type } }) as Ownership;

type Facts = Parameters<typeof coverAction>[0];
type Said = { state: string; gap: string | undefined; tile: string; chip: string };

function Sentences({ facts, ownerships }: { facts: Facts; ownerships: readonly Ownership[] }) {
  const coverageGapText = useCoverageGapText();
  const tileWords = useTileWords();
  const words = useTranslations('vocabulary.coverageOwner');
  const coverage = coverAction(facts, CONTEXT);
  const [coverageGap] = coverage.gaps.filter(
    ({ kind }) => kind === 'no_owner' || kind === 'only_claimed',
  );
  const action = {
    coverage,
    ownerships,
    facts: { byWorkStatus: {}, initiatives: 0, active: 0, releasedLead: facts.releasedLead?.name },
  } as unknown as Action;
  const tile = tileWith({ ...coverage, lead: facts.confirmedLead?.name ?? null, reach: 0 });
  return (
    <>
      <p data-testid="state">
        <ActionState action={action} activeNextYear={0} />
      </p>
      <p data-testid="gap">{coverageGap && coverageGapText(coverageGap)}</p>
      <p data-testid="tile">{tileWords(tile, CONTEXT).description}</p>
      <p data-testid="chip">{words(coverage.owner)}</p>
    </>
  );
}

async function saidOf(change: Partial<Facts>, ownerships: readonly Ownership[]): Promise<Said> {
  renderWithApp(
    <Suspense>
      <Sentences facts={{ ...noCoverageFacts(), ...change }} ownerships={ownerships} />
    </Suspense>,
    { api: { '/strategies/current': { region: { municipalities: [] }, areas: [] } } },
  );
  const textOf = async (id: string) => (await screen.findByTestId(id)).textContent ?? '';
  const without = (text: string, end: string) => text.replace(end, '').trim();
  return {
    state: without(await textOf('state'), 'Inget initiativ arbetar med den.'),
    gap: await textOf('gap'),
    tile: without(await textOf('tile'), 'Inget initiativ.'),
    chip: await textOf('chip'),
  };
}

describe('who answers for an action is told in the sentence of its own', () => {
  it.each<[string, Partial<Facts>, Ownership[], Said]>([
    [
      'nobody',
      {},
      [],
      {
        state: 'Ingen aktör ansvarar.',
        gap: 'Ingen aktör ansvarar.',
        tile: 'Ingen ansvarar.',
        chip: 'Ingen ansvarig',
      },
    ],
    [
      'a claim',
      { claims: [claim('claimed')] },
      [owns('claimed')],
      {
        state: 'Ingen är bekräftad som ansvarig. Kiruna kommun har anmält ansvar.',
        gap: 'En aktör har anmält ansvar. Ingen är bekräftad som ansvarig.',
        tile: 'Ingen är bekräftad som ansvarig, men en aktör har anmält ansvar.',
        chip: 'Ansvar anmält',
      },
    ],
    [
      'a proposal by the region',
      { claims: [claim('proposed')] },
      [owns('proposed')],
      {
        state: 'Ingen är bekräftad som ansvarig. Regionen har föreslagit Kiruna kommun.',
        gap: 'Regionen har föreslagit en aktör som ansvarig. Ingen är bekräftad som ansvarig.',
        tile: 'Ingen ansvarar, men regionen har föreslagit en aktör.',
        chip: 'Föreslagen av regionen',
      },
    ],
    [
      'a confirmed contributor',
      { confirmedContributing: [KIRUNA] },
      [owns('confirmed', 'contributing')],
      {
        state: 'Ingen aktör ansvarar. Kiruna kommun medverkar.',
        gap: 'En aktör medverkar. Ingen är bekräftad som ansvarig.',
        tile: 'Ingen ansvarar, men någon medverkar.',
        chip: 'Bara medverkande',
      },
    ],
    [
      'an offer to contribute',
      { claims: [claim('claimed', 'contributing')] },
      [owns('claimed', 'contributing')],
      {
        state: 'Ingen aktör ansvarar.',
        gap: 'En aktör är anmäld eller föreslagen att medverka. Ingen är bekräftad som ansvarig.',
        tile: 'Ingen ansvarar.',
        chip: 'Ingen ansvarig',
      },
    ],
    [
      'an owner that was released',
      { releasedLead: PAJALA },
      [],
      {
        state: 'Ingen aktör ansvarar längre. Pajala kommun gjorde det tidigare.',
        gap: 'Den som ansvarade gör det inte längre. Ingen annan ansvarar.',
        tile: 'Ingen ansvarar längre.',
        chip: 'Ingen ansvarig längre',
      },
    ],
    [
      'a confirmed owner',
      { confirmedLead: KIRUNA, releasedLead: PAJALA },
      [owns('confirmed')],
      {
        state: 'Kiruna kommun ansvarar.',
        gap: '',
        tile: 'Kiruna kommun ansvarar.',
        chip: 'Har ansvarig',
      },
    ],
  ])('%s', async (_title, facts, ownerships, said) => {
    expect(await saidOf(facts, ownerships)).toEqual(said);
  });
});

describe('the news of an ownership', () => {
  it.each<[ActivityEntry['event'], ActivityEntry['role'], string]>([
    ['ownership.confirmed', 'lead', 'Kiruna kommun ansvarar för Förslag l01'],
    ['ownership.confirmed', 'contributing', 'Kiruna kommun medverkar i Förslag l01'],
    ['ownership.released', 'lead', 'Kiruna kommun ansvarar inte längre för Förslag l01'],
    ['ownership.released', 'contributing', 'Kiruna kommun medverkar inte längre i Förslag l01'],
  ])('%s as %s says the role', async (event, role, said) => {
    const entry = {
      id: '1',
      at: '2026-11-01T08:00:00Z',
      event,
      role,
      actor: { id: 'kiruna', name: 'Kiruna kommun', type: 'municipality' },
      initiative: null,
      action: { code: 'l01', text: 'Förslag l01' },
    } satisfies ActivityEntry;
    renderWithApp(<ActivityList entries={[entry]} />);
    expect((await screen.findByRole('list')).textContent).toContain(said);
  });
});
