import { JOB_REQUESTS } from './job-rows.ts';
import { randomUUID } from 'node:crypto';
import { THIN_THRESHOLDS } from '@samhandling/domain';
import { evidenceFileAddress, fileOf } from '../../file-fixtures.ts';
import { completeBody, contribution, reportBody } from '../../initiative-fixtures.ts';
import { IMPORT_REQUESTS } from './import-requests.ts';
import { ownToken } from './invitation-rows.ts';
import type { Ask, Request } from './request.ts';
import type { RowKind, Row, World } from './world.ts';

const simple = (path: string, ...about: RowKind[]): Request => ({
  about: about.length > 0 ? about : ['nothing'],
  ask: () => ({ path }),
});
const transition = (name: string, body?: object): Request => ({
  about: ['initiative'],
  ask: ({ row }) => ({ path: `/initiatives/${row.id}/${name}`, body, version: row.version }),
});
const ofPartnership = (name: string, body?: object): Request => ({
  about: ['partnership'],
  ask: ({ row }) => ({ path: `/partnerships/${row.id}/${name}`, body, version: row.version }),
});
const ofChange = (name: string, body?: object): Request => ({
  ...transition(name, body),
  about: ['initiative', 'pendingChange'],
});
const ofRepublication = (name: string): Request => ({
  ...transition(name, reason),
  about: ['initiative', 'republicationRequest'],
});
const ofContribution = (name: string, idOf: (row: Row) => string, body?: object): Request => ({
  about: ['initiative'],
  ask: ({ row }) => ({
    path: `/initiatives/${row.id}/contributions/${idOf(row)}/${name}`,
    body,
    version: 1,
  }),
});
const ofEvidenceFile: Request = {
  about: ['initiative'],
  ask: ({ row }) => ({ path: `/evidence-files/${row.fileId}` }),
};
const ofReport = (name: string, ask: Omit<ReturnType<Ask>, 'path'> = {}): Request => ({
  about: ['report'],
  ask: ({ row }) => ({ path: `/reports/${row.id}${name}`, ...ask }),
});
const ofActor = (name: string, body?: (world: World) => object): Request => ({
  about: ['actor'],
  ask: ({ row, world }) => ({
    path: `/actors/${row.id}${name}`,
    body: body?.(world),
    version: row.version,
  }),
});
const ofOwnership = (name: string, body?: object): Request => ({
  about: ['ownership'],
  ask: ({ row }) => ({ path: `/ownerships/${row.id}/${name}`, body, version: row.version }),
});
const ofAccount = (suffix: string, body?: object): Request => ({
  about: ['account'],
  spendsCaller: true,
  ask: ({ row, caller }) => ({
    path: `/accounts/${row.id || caller.account.id}${suffix}`,
    body,
    version: body && 1,
  }),
});
const ofInvitation = (change: string): Request => ({
  about: ['invitation'],
  ask: ({ row }) => ({ path: `/invitations/${row.id}/${change}` }),
});
const ofLink = (suffix: string, about: readonly RowKind[], body?: object): Request => ({
  about,
  ask: ({ row, caller }) => {
    const isOwn = row.state === 'own';
    const token = isOwn ? ownToken(row, caller.account.email) : row.token;
    return { path: `/invitations/${token}${suffix}`, body };
  },
});
const reason = { reason: 'Beskriv vilka kommuner som deltar.' };
const newPassword = 'en helt annan lång mening';
const actorBody = () => ({
  name: `Ny aktör ${randomUUID()}`,
  type: 'company',
  municipalityCode: '2521',
  organisationNumber: '',
  webAddress: '',
  description: '',
  contactEmail: '',
});
const invitation = () => ({ email: `${randomUUID()}@example.org`, name: 'Lena' });

export const REQUESTS: Readonly<Record<string, Request>> = {
  ...IMPORT_REQUESTS,
  'GET /api-info': simple('/api-info'),
  'GET /openapi.json': simple('/openapi.json'),
  'GET /strategies': simple('/strategies'),
  'GET /strategies/{code}': simple('/strategies/current'),
  'GET /strategies/{code}/thin-thresholds': simple('/strategies/current/thin-thresholds'),
  'PUT /strategies/{code}/thin-thresholds': {
    about: ['nothing'],
    ask: () => ({
      path: '/strategies/current/thin-thresholds',
      body: { ...THIN_THRESHOLDS, endsWithinMonths: 6 },
      version: 1,
    }),
  },
  'GET /everyday-words': simple('/everyday-words'),
  'POST /everyday-words': {
    about: ['nothing'],
    ask: () => ({
      path: '/everyday-words',
      body: { code: 'l09', language: 'sv', word: randomUUID() },
    }),
  },
  'POST /everyday-words/removal': {
    about: ['nothing'],
    ask: () => ({
      path: '/everyday-words/removal',
      body: { code: 'l09', language: 'sv', word: 'mast' },
    }),
  },
  'GET /priority-areas': simple('/priority-areas'),
  'GET /priority-areas/{code}': simple('/priority-areas/livsmiljo'),
  'GET /sections': simple('/sections'),
  'GET /sections/{code}': {
    about: ['nothing'],
    ask: ({ world }) => ({ path: `/sections/${world.sectionCode}` }),
  },
  'GET /effect-goals': simple('/effect-goals'),
  'GET /aspects': simple('/aspects'),
  'GET /perspectives/{code}': simple('/perspectives/perspektiv-hela-lanet', 'initiative'),
  'GET /agenda-goals/{number}': simple('/agenda-goals/9'),
  'GET /specialisations/{code}': simple('/specialisations/fokus-rymd'),
  'GET /effect-goals/{code}': simple('/effect-goals/k-e1'),
  'GET /effect-goals/{code}/initiatives': simple(
    '/effect-goals/k-e1/initiatives?limit=100',
    'initiative',
  ),
  'GET /effect-goals/{code}/export': simple('/effect-goals/k-e1/export', 'initiative'),
  'GET /effect-map': simple('/effect-map?effectGoal=k-e1', 'initiative'),
  'GET /indicators': simple('/indicators'),
  'GET /indicators/{code}': simple('/indicators/k-e1-1'),
  'GET /indicators/{code}/contributions': simple(
    '/indicators/k-e1-1/contributions?limit=100',
    'initiative',
  ),
  'GET /demo-accounts': simple('/demo-accounts'),
  'GET /operating-notices': simple('/operating-notices'),
  'GET /actions': simple('/actions?limit=100'),
  'GET /actions/{code}': {
    about: ['ownership'],
    ask: ({ row }) => ({ path: `/actions/${row.parentId || 'l09'}` }),
  },
  'GET /actions/{code}/comparison': simple('/actions/l09/comparison?asOf=2020-01-01', 'initiative'),
  'GET /coverage': simple('/coverage'),
  'GET /coverage/matrix': simple('/coverage/matrix'),
  'GET /coverage/export': simple('/coverage/export'),
  'GET /coverage/thin-counts': simple(
    '/coverage/thin-counts?reachPercent=50&leads=1&silentPercent=50&statedEffects=1&endsWithinMonths=6',
  ),
  'GET /municipalities': simple('/municipalities'),
  'GET /municipalities/{code}': simple('/municipalities/kiruna'),
  'GET /search': {
    about: ['initiative', 'actor'],
    ask: ({ row }) => ({ path: `/search?q=${row.word}` }),
  },
  'GET /activity': simple('/activity?limit=50', 'initiative'),
  'GET /activity/months/{month}': simple('/activity/months/last'),
  'GET /review-time': simple('/review-time'),
  'GET /desk': simple(
    '/desk?limit=100',
    'initiative',
    'republicationRequest',
    'report',
    'ownership',
    'actor',
    'partnership',
  ),

  'GET /initiatives': {
    about: ['initiative'],
    ask: ({ row }) => ({ path: `/initiatives?q=${row.word}` }),
  },
  'GET /initiatives/export': {
    about: ['initiative'],
    ask: () => ({ path: '/initiatives/export?action=l09' }),
  },
  'GET /initiatives/over-time': {
    about: ['initiative'],
    ask: () => ({ path: '/initiatives/over-time?action=l09&limit=100' }),
  },
  'GET /initiatives/{id}': {
    about: ['initiative', 'report', 'partnership'],
    ask: ({ row }) => ({ path: `/initiatives/${row.parentId || row.id}` }),
  },
  'GET /initiatives/{id}/history': transition('history'),
  'POST /initiatives': {
    about: ['actor'],
    ask: ({ row }) => ({ path: '/initiatives', body: completeBody(row.id) }),
  },
  'PUT /initiatives/{id}': {
    about: ['initiative'],
    // The stranger would take it over, which is the most that can be tried.
    ask: ({ row, caller, world }) => ({
      path: `/initiatives/${row.id}`,
      body: completeBody(caller.name === 'stranger' ? world.strangerId : world.actorId, {
        contributions: [contribution({ id: row.contributionId })],
      }),
      version: row.version,
    }),
  },
  'DELETE /initiatives/{id}': {
    about: ['initiative'],
    ask: ({ row }) => ({ path: `/initiatives/${row.id}`, version: row.version }),
  },
  'POST /initiatives/{id}/submission': transition('submission'),
  'POST /initiatives/{id}/withdrawal': transition('withdrawal'),
  'POST /initiatives/{id}/return': transition('return', reason),
  'POST /initiatives/{id}/publication': transition('publication'),
  'POST /initiatives/{id}/archiving': transition('archiving', reason),
  'POST /initiatives/{id}/change-acceptance': ofChange('change-acceptance'),
  'POST /initiatives/{id}/change-return': ofChange('change-return', reason),
  'POST /initiatives/{id}/change-withdrawal': ofChange('change-withdrawal'),
  'POST /initiatives/{id}/republication': transition('republication', reason),
  'POST /initiatives/{id}/republication-request': ofRepublication('republication-request'),
  'POST /initiatives/{id}/republication-decline': ofRepublication('republication-decline'),
  'POST /initiatives/{id}/contributions/{contributionId}/questioning': ofContribution(
    'questioning',
    ({ contributionId }) => contributionId,
    { question: 'Hur många hade fått arbete ändå?' },
  ),
  'POST /initiatives/{id}/contributions/{contributionId}/acceptance': ofContribution(
    'acceptance',
    ({ contributionId }) => contributionId,
  ),
  'POST /initiatives/{id}/contributions/{contributionId}/reopening': ofContribution(
    'reopening',
    ({ questionedId }) => questionedId,
  ),
  'POST /evidence-files': {
    about: ['initiative'],
    ask: ({ row }) => ({
      path: evidenceFileAddress({ contributionId: row.contributionId, name: 'Utvärdering.pdf' }),
      body: fileOf('%PDF-1.7 underlag', 'application/pdf'),
    }),
  },
  'GET /evidence-files/{id}': ofEvidenceFile,
  'DELETE /evidence-files/{id}': ofEvidenceFile,
  'POST /initiatives/{id}/reports': transition('reports'),
  'POST /partnerships/{id}/acceptance': ofPartnership('acceptance'),
  'POST /partnerships/{id}/decline': ofPartnership('decline', reason),
  'POST /suggestions': {
    about: ['nothing'],
    changesNothing: true,
    ask: () => ({ path: '/suggestions', body: { text: 'mobiltäckning längs vägarna' } }),
  },

  'GET /reports/{id}': ofReport(''),
  'PUT /reports/{id}': ofReport('', { body: reportBody(), version: 1 }),
  'DELETE /reports/{id}': ofReport('', { version: 1 }),
  'POST /reports/{id}/filing': ofReport('/filing', { version: 1 }),
  'POST /reports/{id}/corrections': ofReport('/corrections', { body: reason }),

  'GET /ownerships': simple('/ownerships', 'ownership'),
  'POST /actions/{code}/ownerships': {
    about: ['actor'],
    ask: ({ row }) => ({
      path: '/actions/i19/ownerships',
      body: { actorId: row.id, role: 'contributing', note: '' },
    }),
  },
  'POST /ownerships/{id}/confirmation': ofOwnership('confirmation'),
  'POST /ownerships/{id}/release': ofOwnership('release', reason),

  'GET /actors': {
    about: ['actor'],
    ask: ({ row }) => ({ path: `/actors?q=${row.word}&state=${row.state}` }),
  },
  'GET /actors/{id}': {
    about: ['actor', 'ownership'],
    ask: ({ row, world }) => ({ path: `/actors/${row.word ? row.id : world.actorId}` }),
  },
  'POST /actors': { about: ['nothing'], ask: () => ({ path: '/actors', body: actorBody() }) },
  'POST /actor-requests': {
    about: ['nothing'],
    ask: () => ({
      path: '/actor-requests',
      body: {
        ...actorBody(),
        requesterName: 'Anna',
        requesterEmail: 'anna@example.org',
        message: '',
      },
    }),
  },
  ...JOB_REQUESTS,
  'POST /remarks': {
    about: ['nothing'],
    ask: () => ({ path: '/remarks', body: { text: 'Texten är för liten.' } }),
  },
  'GET /remarks': { about: ['remark'], ask: () => ({ path: '/remarks?limit=100' }) },
  'POST /remarks/{id}/handling': {
    about: ['remark'],
    ask: ({ row }) => ({ path: `/remarks/${row.id}/handling`, version: row.version }),
  },
  'PUT /actors/{id}': ofActor('', actorBody),
  'POST /actors/{id}/admission': ofActor('/admission'),
  'POST /actors/{id}/decline': ofActor('/decline', () => reason),
  'POST /actors/{id}/merge': ofActor('/merge', ({ targetId }) => ({ intoActorId: targetId })),
  'GET /actors/{id}/members': { ...ofActor('/members'), listed: ({ parentId }) => parentId },
  'GET /actors/{id}/invitations': {
    ...ofActor('/invitations'),
    listed: ({ invitationId }) => invitationId,
  },
  'POST /actors/{id}/invitations': ofActor('/invitations', () => ({
    ...invitation(),
    role: 'editor',
  })),
  'DELETE /actors/{id}/members/{accountId}': {
    about: ['actor'],
    ask: ({ row }) => ({ path: `/actors/${row.id}/members/${row.parentId}` }),
  },

  'GET /accounts': { about: ['account.other'], ask: () => ({ path: '/accounts?q=zq&limit=100' }) },
  'GET /accounts/{id}': ofAccount(''),
  'PATCH /accounts/{id}': ofAccount('', { regionRole: 'councillor', isDisabled: true }),
  'DELETE /accounts/{id}/sessions': ofAccount('/sessions'),
  'POST /accounts/{id}/password-link': ofAccount('/password-link'),
  'PUT /account/password': {
    about: ['account.own'],
    spendsCaller: true,
    ask: ({ caller }) => ({
      path: '/account/password',
      body: { currentPassword: caller.account.password, newPassword },
    }),
  },
  'DELETE /account/sessions': {
    about: ['account.own'],
    spendsCaller: true,
    ask: () => ({ path: '/account/sessions' }),
  },
  'DELETE /account/password-link': {
    about: ['account.own'],
    changesNothing: true,
    ask: () => ({ path: '/account/password-link' }),
  },
  'GET /session': simple('/session'),
  'POST /session': {
    about: ['account.own'],
    spendsCaller: true,
    changesNothing: true,
    ask: ({ caller: { account } }) => ({
      path: '/session',
      body: { email: account.email, password: account.password },
    }),
  },
  'DELETE /session': {
    about: ['account.own'],
    spendsCaller: true,
    changesNothing: true,
    ask: () => ({ path: '/session' }),
  },
  'POST /invitations': {
    about: ['nothing'],
    ask: () => ({ path: '/invitations', body: { ...invitation(), regionRole: null } }),
  },
  'GET /invitations': {
    about: ['invitation'],
    ask: () => ({ path: '/invitations?limit=100' }),
  },
  'POST /invitations/{id}/withdrawal': ofInvitation('withdrawal'),
  'POST /invitations/{id}/renewal': ofInvitation('renewal'),
  'POST /invitations/{id}/link': ofInvitation('link'),
  'GET /invitations/{token}': ofLink('', ['link', 'ownLink']),
  'POST /invitations/{token}/account': {
    ...ofLink('/account', ['link'], { name: 'Lena', password: newPassword }),
    spendsCaller: true,
  },
  'POST /invitations/{token}/acceptance': ofLink('/acceptance', ['link', 'ownLink']),
  // Without a mail server there is nothing to send.
  'POST /password-resets': {
    about: ['nothing'],
    changesNothing: true,
    ask: () => ({ path: '/password-resets', body: { email: 'nobody@example.org' } }),
  },
  'POST /password-resets/{token}': {
    about: ['reset'],
    ask: ({ row }) => ({
      path: `/password-resets/${row.token}`,
      body: { password: newPassword },
    }),
  },
};
