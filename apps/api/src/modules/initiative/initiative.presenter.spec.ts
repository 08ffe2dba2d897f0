import { describe, expect, it } from '@jest/globals';
import {
  initiativeExample,
  initiativeFieldsSchema,
  pickFields,
  shownInitiativeFieldsSchema,
  statusReportExample,
  statusReportFieldsSchema,
} from '@samhandling/contract';
import {
  stockholmDate,
  type Caller,
  type PartnerReviewState,
  type PublicationState,
} from '@samhandling/domain';
import { CALLERS, callersWho, tableOf, WHO } from '@samhandling/domain/testing/callers';
import { STORED_CONTRIBUTION } from '../contribution/contribution.fixture.ts';
import type { StoredInitiative } from './initiative-detail.repository.ts';
import { presentInitiative } from './initiative.presenter.ts';

const REPORT: StoredInitiative['reports'][number] = {
  ...pickFields(statusReportFieldsSchema, statusReportExample()),
  id: 'spring',
  state: 'filed',
  workStatus: 'completed',
  observedEffects: [],
  supersedesId: null,
  correctionReason: null,
  filedAt: '2026-07-01T08:00:00Z',
  version: 1,
  correction: null,
};

function partnershipOf(id: string, reviewState: PartnerReviewState) {
  return {
    id: `of-${id}`,
    actor: { id, name: id.toUpperCase(), type: 'university' as const },
    role: 'Mäter',
    reviewState,
    askedAt: '2026-01-03T08:00:00Z',
    declineReason: reviewState === 'declined' ? 'Vi hinner inte.' : null,
    version: 1,
    hasMembers: true,
  };
}

const ROW: StoredInitiative = {
  ...pickFields(initiativeFieldsSchema, initiativeExample()),
  id: 'map',
  ownerActorId: 'pajala',
  owner: { id: 'pajala', name: 'Pajala kommun', type: 'municipality' },
  title: 'Mobilkartan',
  summary: 'Vi mäter.',
  description: 'Längs vägarna.',
  placeScope: 'municipalities',
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  // Nothing is expected of what is completed, so that no answer depends on the day.
  workStatus: 'completed',
  contactEmail: 'kommun@pajala.example',
  webAddress: 'https://pajala.example',
  budgetTotal: '100000',
  referenceNumber: 'KS 1',
  perspectiveCodes: ['p1'],
  agendaGoals: [9],
  specialisationCodes: ['s1'],
  partnerships: [
    partnershipOf('ltu', 'accepted'),
    partnershipOf('sami-council', 'asked'),
    partnershipOf('harbour', 'declined'),
  ],
  municipalities: [{ code: '2521', name: 'Pajala' }],
  publicationState: 'published',
  lastReportOn: '2026-07-01',
  actions: [
    {
      code: 'k-1',
      text: 'Bygg ut bredband.',
      areaCode: 'k',
      isPrimary: true,
      isRetired: false,
      area: { code: 'k', title: 'Kompetens', position: 1 },
      section: { code: 'k-s1', title: 'Nät' },
    },
  ],
  contributions: [STORED_CONTRIBUTION],
  funding: [{ source: 'region', amount: '100000', name: '' }],
  perspectives: [{ code: 'p1', title: 'Jämställdhet' }],
  specialisations: [{ code: 's1', title: 'Rymd' }],
  agenda: [{ number: 9, title: 'Infrastruktur' }],
  reports: [{ ...REPORT, id: 'autumn', state: 'draft', filedAt: null }, REPORT],
  related: [{ id: 'other', title: 'Fiber' }],
  isExample: false,
  returnReason: 'Skriv mer.',
  submittedAt: '2026-01-02T08:00:00Z',
  publishedAt: '2026-01-03T08:00:00Z',
  archivedAt: null,
  archiveReason: null,
  pendingChange: null,
  change: null,
  republicationRequest: null,
  request: null,
  createdAt: '2026-01-01T08:00:00Z',
  updatedAt: '2026-07-01T08:00:00Z',
  version: 7,
};

const EVERYBODY = WHO.join(' ');
const INSIDE = 'editor actorAdministrator coordinator';

type Shown = NonNullable<ReturnType<typeof presentInitiative>>;
const readersOf = (publicationState: PublicationState, holds: (shown: Shown) => boolean) =>
  callersWho((person: Caller) => {
    const shown = presentInitiative({ ...ROW, publicationState }, person);
    return shown !== null && holds(shown);
  });

describe('An initiative', () => {
  it('shows a visitor what is public, field by field', () => {
    const { contributions, reports, ...shown } = presentInitiative(ROW, null) as Shown;
    expect(shown).toEqual({
      ...pickFields(shownInitiativeFieldsSchema, ROW),
      id: 'map',
      today: stockholmDate(new Date()),
      owner: { id: 'pajala', name: 'Pajala kommun', type: 'municipality' },
      title: 'Mobilkartan',
      summary: 'Vi mäter.',
      description: 'Längs vägarna.',
      placeScope: 'municipalities',
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
      workStatus: 'completed',
      webAddress: 'https://pajala.example',
      budgetTotal: '100000',
      referenceNumber: 'KS 1',
      partners: [{ actor: { id: 'ltu', name: 'LTU', type: 'university' }, role: 'Mäter' }],
      partnerships: [],
      municipalities: [{ code: '2521', name: 'Pajala' }],
      publicationState: 'published',
      timeliness: 'not_expected',
      reportDueOn: null,
      lastReportOn: '2026-07-01',
      contactEmail: null,
      actions: ROW.actions,
      funding: [{ source: 'region', amount: '100000', name: '' }],
      perspectives: [{ code: 'p1', title: 'Jämställdhet' }],
      specialisations: [{ code: 's1', title: 'Rymd' }],
      agendaGoals: [{ number: 9, title: 'Infrastruktur' }],
      related: [{ id: 'other', title: 'Fiber' }],
      isExample: false,
      returnReason: null,
      submittedAt: null,
      publishedAt: '2026-01-03T08:00:00Z',
      archivedAt: null,
      archiveReason: null,
      republicationRequest: null,
      pendingChange: null,
      createdAt: '2026-01-01T08:00:00Z',
      updatedAt: '2026-07-01T08:00:00Z',
      version: 7,
      abilities: {
        update: false,
        submit: false,
        withdraw: false,
        return: false,
        publish: false,
        archive: false,
        republish: false,
        requestRepublication: false,
        declineRepublication: false,
        acceptChange: false,
        returnChange: false,
        withdrawChange: false,
        discard: false,
        report: false,
      },
    });
    expect(contributions).toMatchObject([{ id: 'roads', review: null, isAccepted: false }]);
    expect(reports).toMatchObject([{ id: 'spring', state: 'filed' }]);
  });

  it.each([
    ['draft', 'editor actorAdministrator'],
    ['submitted', INSIDE],
    ['returned', INSIDE],
    ['published', EVERYBODY],
    ['archived', EVERYBODY],
  ] as const)('is read while it is %s', (state, readers) => {
    expect(readersOf(state, () => true)).toBe(readers);
  });

  it('shows its email address to everybody who is signed in', () => {
    expect(
      readersOf('published', ({ contactEmail }) => contactEmail === 'kommun@pajala.example'),
    ).toBe(EVERYBODY.replace('visitor ', ''));
  });

  it('shows when it was submitted, why it was returned and questions to its owner and coordinators', () => {
    expect({
      returnReason: readersOf('published', (shown) => shown.returnReason === 'Skriv mer.'),
      submittedAt: readersOf('published', (shown) => shown.submittedAt === ROW.submittedAt),
      question: readersOf(
        'published',
        ({ contributions: [one] }) => one?.review?.question === 'Hur vet ni det?',
      ),
    }).toEqual({ returnReason: INSIDE, submittedAt: INSIDE, question: INSIDE });
  });

  it('shows what its owner wants changed to its owner and coordinators only', () => {
    const change = {
      fields: { title: 'Kartan' },
      owner: null,
      state: 'waiting' as const,
      note: null,
      updatedAt: '2026-07-02T08:00:00Z',
    };
    const readers = WHO.filter(
      (who) => presentInitiative({ ...ROW, change }, CALLERS[who])?.pendingChange !== null,
    );
    expect(readers.join(' ')).toBe(INSIDE);
  });

  it('shows that its owner wants it published again to its owner and coordinators only', () => {
    const request = {
      state: 'waiting' as const,
      reason: 'Arbetet fortsätter.',
      declineReason: null,
      requestedAt: '2026-07-02T08:00:00Z',
      answeredAt: null,
    };
    const row = { ...ROW, publicationState: 'archived' as const, request };
    const shown = WHO.map((who) => presentInitiative(row, CALLERS[who])?.republicationRequest);
    expect(WHO.filter((_, index) => shown[index] !== null).join(' ')).toBe(INSIDE);
    expect(shown.filter((one) => one !== null)).toEqual([request, request, request]);
  });

  it('names the partner that has agreed, and no other, to everybody', () => {
    const named = WHO.map((who) =>
      presentInitiative(ROW, CALLERS[who])?.partners.map(({ actor }) => actor.id),
    );
    expect(named).toEqual(WHO.map(() => ['ltu']));
  });

  it('shows whom it asks, and what they answered, to its owner and the coordinator, and to each its own', () => {
    const shownTo = (who: (typeof WHO)[number]) =>
      presentInitiative(ROW, CALLERS[who])?.partnerships.map(({ actor }) => actor.id);
    const all = ['ltu', 'sami-council', 'harbour'];
    expect(Object.fromEntries(WHO.map((who) => [who, shownTo(who)]))).toEqual({
      ...Object.fromEntries(WHO.map((who) => [who, []])),
      editor: all,
      actorAdministrator: all,
      otherAdministrator: ['ltu'],
      coordinator: all,
    });
  });

  it('shows its reports in order, and drafts of them to its owner only', () => {
    const idsFor = (person: Caller) => presentInitiative(ROW, person)?.reports.map(({ id }) => id);
    expect(idsFor(CALLERS.coordinator)).toEqual(['spring']);
    expect(idsFor(CALLERS.editor)).toEqual(['autumn', 'spring']);
  });

  it('is due a report by the clock of the day', () => {
    const ongoing = { ...ROW, workStatus: 'ongoing' as const, lastReportOn: '2020-01-01' };
    expect(
      presentInitiative({ ...ongoing, publishedAt: '2019-06-01T08:00:00Z' }, null),
    ).toMatchObject({ timeliness: 'overdue', reportDueOn: '2020-07-01' });
  });

  it.each([
    ['draft', 'update submit discard', undefined],
    ['submitted', 'withdraw', 'return publish'],
    ['returned', 'update submit discard', undefined],
    ['published', 'update report', 'archive'],
    ['archived', 'requestRepublication', 'republish'],
  ] as const)('is changed by its owner and the coordinator: %s', (state, owner, coordinator) => {
    const row = { ...ROW, publicationState: state };
    expect(tableOf((person) => presentInitiative(row, person)?.abilities ?? {})).toEqual({
      ...(owner && { editor: owner, actorAdministrator: owner }),
      ...(coordinator && { coordinator }),
    });
  });
});
