/** One concept: its name in code, its word on the page, and where it lives on the web. */
export type GlossaryEntry = {
  /** In code, tables and API. */
  readonly code: string;
  readonly swedish: string;
  readonly webPath?: string;
  readonly what: string;
  /** Words that never stand for it in code. */
  readonly never?: readonly string[];
  /** The word is settled, and nothing in the code has it yet. */
  readonly isComing?: true;
};

/** One word per concept, everywhere: binding for code, tables, API and pages. */
export const GLOSSARY: readonly GlossaryEntry[] = [
  {
    code: 'Strategy',
    swedish: 'regional utvecklingsstrategi',
    webPath: '/strategi',
    what: 'A decided document, with an edition; data, not code.',
    never: ['plan'],
  },
  { code: 'OverallGoal', swedish: 'övergripande mål', what: 'What the whole strategy is for.' },
  {
    code: 'PriorityArea',
    swedish: 'insatsområde',
    webPath: '/insatsomraden',
    what: 'Holds chapters, sections and effect goals.',
    never: ['theme', 'category'],
  },
  { code: 'Chapter', swedish: 'kapitel', what: 'Groups sections inside a priority area.' },
  {
    code: 'Section',
    swedish: 'avsnitt',
    webPath: '/avsnitt',
    what: 'The heading under which actions are proposed; may stand in a chapter.',
  },
  {
    code: 'Action',
    swedish: 'åtgärd',
    webPath: '/atgarder',
    what: 'What the strategy proposes; has a stable code; is owned or not.',
    never: ['task', 'measure'],
  },
  {
    code: 'EffectGoal',
    swedish: 'effektmål',
    webPath: '/effektmal',
    what: 'The outcome wanted in a priority area.',
    never: ['goal', 'effect'],
  },
  {
    code: 'Indicator',
    swedish: 'indikator',
    webPath: '/indikatorer',
    what: 'How an effect goal is measured; has one or more series.',
    never: ['metric', 'KPI'],
  },
  {
    code: 'Measure',
    swedish: 'mått',
    what: 'One of the things that an indicator measures, with a unit of its own. Never an Action.',
  },
  { code: 'Series', swedish: 'serie', what: 'Values of an indicator for one place and breakdown.' },
  {
    code: 'Observation',
    swedish: 'utfall',
    webPath: '/utfall',
    what: 'One value of a series, with period, unit and source.',
  },
  {
    code: 'SeriesBreak',
    swedish: 'tidsseriebrott',
    what: 'A period from which values of a measure are not compared with those before it.',
  },
  {
    code: 'SeriesSource',
    swedish: 'källa',
    webPath: '/kallor',
    what: 'Where the values of a series are fetched from, how often, and whom to credit.',
  },
  {
    code: 'ImportRun',
    swedish: 'hämtning',
    webPath: '/hamtningar',
    what: 'Values fetched from sources or read from a file, as a difference that is stored or discarded.',
  },
  { code: 'Target', swedish: 'målvärde', what: 'What an indicator shall reach.' },
  {
    code: 'TargetGap',
    swedish: 'kvar till målet',
    what: 'What remains from the latest value to a target; null with a reason where it cannot be told.',
  },
  {
    code: 'Actor',
    swedish: 'aktör',
    webPath: '/aktorer',
    what: 'An organisation that takes part.',
    never: ['user'],
  },
  {
    code: 'Ownership',
    swedish: 'ansvar',
    what: "An actor's responsibility for an action: claimed or proposed, confirmed, released.",
  },
  {
    code: 'Claim',
    swedish: 'anmält ansvar',
    what: 'An ownership that an actor has asked for and the coordinator has not confirmed.',
  },
  {
    code: 'Initiative',
    swedish: 'initiativ',
    webPath: '/initiativ',
    what: 'A piece of work by one actor, with partners, that serves one or more actions.',
    never: ['project'],
  },
  {
    code: 'DatedInitiative',
    swedish: 'daterat initiativ',
    what: 'What coverage counts of an initiative, from a time until its next row: owner, links, places, days, contributions.',
  },
  {
    code: 'StatusReport',
    swedish: 'lägesrapport',
    what: "A dated, immutable account of an initiative's status, progress and results.",
    never: ['update'],
  },
  {
    code: 'Contribution',
    swedish: 'effektbidrag',
    what: 'What an initiative expects to change, or was seen to change.',
    never: ['impact'],
  },
  {
    code: 'PendingChange',
    swedish: 'ändring som väntar',
    what: 'What the owner of a published initiative wants changed of its title, actions, owner or effects, until the coordinator has accepted it.',
  },
  {
    code: 'EvidenceFile',
    swedish: 'underlag',
    what: 'A file that a contribution builds on: kept as it was sent, saved by who reads it, never run.',
    never: ['document'],
  },
  {
    code: 'StatedEffect',
    swedish: 'utfästelse',
    what: 'The size that a contribution is expected to have, compared with the gap of a target; never a cause.',
    never: ['claim'],
  },
  {
    code: 'ObservedEffect',
    swedish: 'observerad effekt',
    what: 'What a status report says that a contribution has changed.',
    never: ['result'],
  },
  {
    code: 'Review',
    swedish: 'granskning',
    what: "The coordinator's reading of a contribution: open, questioned, answered, accepted.",
  },
  {
    code: 'ReportingRound',
    swedish: 'uppföljningsomgång',
    what: 'A period with a deadline in which the chosen initiatives report.',
    isComing: true,
  },
  {
    code: 'FollowUp',
    swedish: 'årlig uppföljning',
    webPath: '/uppfoljning',
    what: "The region's yearly report, frozen from data.",
  },
  {
    code: 'Aspect',
    swedish: 'perspektiv, globalt mål, fokusområde',
    webPath: '/perspektiv',
    what: 'What an initiative says that it is for, across the areas: a perspective, a goal of Agenda 2030, a specialisation.',
  },
  {
    code: 'Specialisation',
    swedish: 'smart specialisering',
    webPath: '/smart-specialisering',
    what: 'An area of smart specialisation of the strategy, that an initiative can say it strengthens.',
  },
  {
    code: 'Change',
    swedish: 'ändring',
    what: 'A mark of what a transaction changed; from it each process learns what to read again.',
  },
  {
    code: 'Coverage',
    swedish: 'täckning',
    webPath: '/tackning',
    what: 'Who answers for an action, what happens and what it changes; computed.',
  },
  {
    code: 'CoverageGap',
    swedish: 'lucka',
    what: 'What is missing for an action, in words: nobody owns it, it is only planned, it is silent.',
  },
  {
    code: 'CoverageBasis',
    swedish: 'grund',
    what: 'What the coverage of an action rests on: no effect, an expected one or an observed one.',
    never: ['evidence'],
  },
  {
    code: 'ThinThresholds',
    swedish: 'gränser för det som är tunt',
    webPath: '/tunt',
    what: 'From where on the active work on an action counts as thin; set for each strategy.',
  },
  { code: 'EverydayWord', swedish: 'vardagsord', webPath: '/vardagsord', what: 'What people say.' },
  {
    code: 'Remark',
    swedish: 'synpunkt',
    webPath: '/synpunkter',
    what: 'What somebody, perhaps anonymous, says falls short on the website; handled once.',
    never: ['feedback'],
  },
  {
    code: 'Invitation',
    swedish: 'inbjudan',
    webPath: '/inbjudningar',
    what: 'An offer of a membership or a role to one e-mail address, accepted once through a link.',
  },
  {
    code: 'Job',
    swedish: 'jobb',
    webPath: '/jobb',
    what: 'Work that the product does by itself after a change or at a time: it waits, runs, is done or dead.',
  },
  {
    code: 'JobLane',
    swedish: 'kö',
    what: 'Jobs that share a limit and wait for the same thing; it can pause.',
  },
  {
    code: 'isActive',
    swedish: 'pågår',
    what: 'An initiative whose work is ongoing and whose report is not overdue. Only that gives reach.',
  },
  {
    code: 'isSilent',
    swedish: 'tyst',
    what: 'An initiative whose work is ongoing and whose report is overdue.',
  },
  {
    code: 'Municipality',
    swedish: 'kommun',
    webPath: '/kommuner',
    what: 'A municipality of the region: a place, with a page; as an organisation it is an Actor.',
  },
  {
    code: 'MunicipalityWork',
    swedish: 'arbete på plats, bara för hela länet, ingen arbetar här',
    what: 'What one municipality has of an action; only what is active counts.',
  },
  {
    code: 'ability',
    swedish: 'rättighet',
    what: 'What the signed-in person may do with a thing; computed by one policy, sent with it.',
  },
  {
    code: 'Reminder',
    swedish: 'påminnelse',
    what: 'What is sent to one person because something is due.',
    isComing: true,
  },
  {
    code: 'Digest',
    swedish: 'sammandrag',
    what: 'Everything for one person in one mail.',
    isComing: true,
  },
  {
    code: 'Following',
    swedish: 'bevakning',
    what: "A person's wish to hear of changes of a thing or a saved view.",
    never: ['subscription'],
    isComing: true,
  },
  {
    code: 'Notification',
    swedish: 'avisering',
    webPath: '/inkorg',
    what: 'One thing that one person should know, shown in the product.',
    never: ['alert'],
    isComing: true,
  },
  {
    code: 'Comment',
    swedish: 'kommentar',
    what: 'What a person says about an action or an initiative, in public or among those concerned.',
    isComing: true,
  },
  {
    code: 'Question',
    swedish: 'fråga',
    what: 'Asked of the coordinator or the owner about an action; question and answer can be published.',
    isComing: true,
  },
  {
    code: 'Need',
    swedish: 'söker',
    webPath: '/sokes-och-erbjuds',
    what: 'What an initiative lacks: a partner, funding, knowledge, a place to try.',
    never: ['request'],
    isComing: true,
  },
  {
    code: 'Offer',
    swedish: 'erbjuder',
    what: 'What an initiative can give to others.',
    never: ['request'],
    isComing: true,
  },
  {
    code: 'Voice',
    swedish: 'inlägg',
    what: 'What somebody without an account says at an action; read before it is shown.',
    never: ['contribution'],
    isComing: true,
  },
  {
    code: 'Lesson',
    swedish: 'lärdom',
    webPath: '/lardomar',
    what: 'A result that its owner marks as worth learning from.',
    isComing: true,
  },
  {
    code: 'SavedView',
    swedish: 'sparad vy',
    what: 'A filter with a name and an address.',
    isComing: true,
  },
  {
    code: 'Agreement',
    swedish: 'överenskommelse',
    what: 'What a meeting agreed.',
    isComing: true,
  },
  {
    code: 'ReportLink',
    swedish: 'rapportlänk',
    what: 'A link through which one status report is filed.',
    isComing: true,
  },
  {
    code: 'Merge',
    swedish: 'sammanslagning',
    what: 'Two things made one, with a journal. Actors can be merged; the journal is to come.',
    isComing: true,
  },
  {
    code: 'answerTime',
    swedish: 'svarstid',
    what: 'How long a kind of work item may wait.',
    isComing: true,
  },
  {
    code: 'DeskMark',
    swedish: 'tagen, tilldelad, väntar',
    what: 'What a person did with a work item of the desk.',
    isComing: true,
  },
  {
    code: 'BulkRun',
    swedish: 'körning',
    what: 'One act on many rows, with a result for each.',
    isComing: true,
  },
  {
    code: 'Absence',
    swedish: 'borta',
    what: "A time when a person's duties pass on to somebody else.",
    isComing: true,
  },
  {
    code: 'Meeting',
    swedish: 'möte',
    webPath: '/moten',
    what: 'A conference or forum: its subjects, a sheet of what is known on the day, what was agreed.',
    never: ['event'],
    isComing: true,
  },
];

/** The glossary as the README shows it, a Markdown table; a test compares the two. */
export function renderGlossary(): string {
  const rows = GLOSSARY.map(
    ({ code, swedish, webPath, what, never, isComing }) =>
      `| ${code}${isComing ? ' *' : ''} | ${swedish} | ${webPath ? `\`${webPath}\`` : ''} | ${what} | ${never?.join(', ') ?? ''} |`,
  );
  return [
    '| code | Swedish | web path | what it is | never call it |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}
