import type { Subjects } from '../county/subjects.ts';
import type { Asked } from '../server/client.ts';

/** A list or a thing, which people look up; or an overview, which counts the whole county. */
export type Group = 'list' | 'overview';

/** A request that both servers answer. */
export type ReadRow = Readonly<{
  name: string;
  group: Group;
  asked(subjects: Subjects): Asked;
  /** Of an answer, what both have to say alike. */
  said?(answer: never): unknown;
  /** Of an overview: the statement by which the floor counts it. */
  counts?(subjects: Subjects): string;
}>;
