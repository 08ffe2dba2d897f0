import type { CalendarDate, Timeliness } from '@samhandling/domain';
import { expressionBuilder, sql as typed } from 'kysely';
import { tagged } from '../../platform/database/tagged.ts';
import { isPublished as published, type Tables } from '../../schema/index.ts';
import { isTimely as timely, silentSince as silent } from './initiative-timeliness.ts';

// For the slices whose queries are still written with the `sql` tag: each fragment is of a table named `initiative`.

const initiative = expressionBuilder<Tables, 'initiative'>();

export const isPublished = tagged(published(initiative));
export const silentSince = tagged(silent(initiative));
export const isTimely = (timeliness: readonly Timeliness[], today: CalendarDate) =>
  tagged(timely(initiative, timeliness, typed.val(today)));
