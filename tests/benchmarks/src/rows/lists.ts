import type { Subjects } from '../county/subjects.ts';
import type { ReadRow } from './read.ts';

type Page = { items: { id: string }[]; total: number; isTotalExact: boolean };

const ofPage = ({ items, total, isTotalExact }: Page) => ({
  ids: items.map(({ id }) => id),
  total,
  isTotalExact,
});

const list = (
  name: string,
  query: string | ((subjects: Subjects) => string),
  as?: 'coordinator',
): ReadRow => ({
  name: `read list${name}`,
  group: 'list',
  asked: (subjects) => ({
    path: `/api/v1/initiatives?${typeof query === 'string' ? query : query(subjects)}`,
    ...(as ? { as } : {}),
  }),
  said: ofPage,
});

/** The list of initiatives: as it is, by each filter, in each order, deep, and by somebody signed in. */
export const LISTS: readonly ReadRow[] = [
  list('', 'limit=20'),
  list(', signed in', 'limit=20', 'coordinator'),
  list(' by area', 'area=livsmiljo'),
  list(' by section', 'section=livsmiljo-norrbotten-ska-ha-smarta-och-hallbara-samhallen'),
  list(' by action', 'action=l10'),
  list(' by primary area', 'primaryArea=kompetens'),
  list(' by effect goal', 'effectGoal=l-e1'),
  list(' by area of effect goals', 'effectGoalArea=innovation'),
  list(' by stating no effect', 'statesEffect=false'),
  list(' by municipality', 'municipality=2584'),
  list(' by kind of actor', 'actorType=company'),
  list(' by where it is led from', 'ledFrom=2580'),
  list(' by perspective', 'perspective=perspektiv-hela-lanet'),
  list(' by goal of Agenda 2030', 'agendaGoal=9'),
  list(' by specialisation', 'specialisation=fokus-grona-naringar'),
  list(' by work status', 'workStatus=ongoing'),
  list(' by timeliness', 'timeliness=overdue'),
  list(' active', 'workStatus=ongoing&timeliness=recent,due'),
  list(' by seen effect', 'effect=observed'),
  list(' by end', 'end=within_year'),
  list(' by dates of end', 'endsFrom=2027-01-01&endsTo=2027-06-30'),
  list(' by actor', ({ actorId }) => `actor=${actorId}`),
  list(' by a common word', 'q=kommun'),
  list(' by a rare word', 'q=mobilkarta'),
  list(' by four filters', 'area=livsmiljo&municipality=2580&workStatus=ongoing&timeliness=recent'),
  list(' by title', 'sort=title'),
  list(' by last report', 'sort=-lastReport'),
  list(' by owner', 'sort=owner'),
  list(' by end date', 'sort=ends'),
  list(', deep page', ({ deepPage }) => `page=${deepPage}`),
  list(', deep page by title', ({ deepPage }) => `page=${deepPage}&sort=title`),
];
