import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What search reads: a document for each public thing, and the words that public titles and summaries
 * are written with (for misspellings, compounds and "did you mean").
 *
 * Triggers keep both right in the transaction that writes the thing itself. Six tables feed them, and
 * the strategy's loader, the demo and every slice write those: a use case can't forget what it does not
 * have to do. Whether a thing is public is decided here and in no query: what is not public is not there.
 */
export class Search1764000000004 implements MigrationInterface {
  readonly name = 'Search1764000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(WRITING);
    await runner.query(SOURCES);
    await runner.query(LIST_ORDERS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index initiative_title_index, initiative_last_report_index;
      drop trigger initiative_search on initiative;
      drop trigger actor_search on actor;
      drop trigger indicator_search on indicator;
      drop trigger effect_goal_search on effect_goal;
      drop trigger action_search on action;
      drop trigger section_search on section;
      drop trigger priority_area_search on priority_area;
      drop function search_initiative, search_actor, search_indicator, search_effect_goal,
        search_action, search_section, search_area, search_forget, search_write, search_learn;
      drop table search_word, search_document;`);
  }
}

const TABLES = `
  create table search_document (
    kind text not null,
    id uuid not null,
    key text not null,
    title text not null,
    body text not null,
    priority_area_id uuid,
    words tsvector not null,
    constraint search_document_pkey primary key (kind, id)
  );
  create index search_document_key_index on search_document (key);
  create index search_document_words_index on search_document using gin (words)
    where kind <> 'initiative';
  create index search_document_initiative_words_index on search_document using gin (words)
    where kind = 'initiative';

  create table search_word (
    word text constraint search_word_pkey primary key,
    folded text not null
  );
  create index search_word_folded_index on search_word (folded);
  create index search_word_trigram_index on search_word using gin (folded gin_trgm_ops);`;

/** Words are learnt in order, so that two transactions that learn the same ones never wait for each other in a ring. */
const WRITING = `
  create function search_learn(words_of text) returns void language sql as $$
    insert into search_word (word, folded)
    select word, unaccent(word) from (
      select distinct found[1] as word
      from regexp_matches(lower(words_of collate "sv-SE-x-icu"), '[[:alpha:]]{3,40}', 'g') found) learnt
    order by word
    on conflict do nothing
  $$;

  create function search_write(
    doc_kind text, doc_id uuid, doc_key text, doc_title text, doc_body text, doc_area uuid,
    doc_rest text default ''
  ) returns void language sql as $$
    insert into search_document as document (kind, id, key, title, body, priority_area_id, words)
    values (doc_kind, doc_id, doc_key, doc_title, doc_body, doc_area,
      setweight(to_tsvector('swedish', doc_title), 'A')
      || setweight(to_tsvector('simple', case when doc_kind in ('initiative', 'actor') then '' else doc_key end), 'A')
      || setweight(to_tsvector('swedish', doc_body), 'B')
      || setweight(to_tsvector('swedish', doc_rest), 'C'))
    on conflict (kind, id) do update set key = excluded.key, title = excluded.title,
      body = excluded.body, priority_area_id = excluded.priority_area_id, words = excluded.words
    where (document.title, document.body, document.key, document.words)
      is distinct from (excluded.title, excluded.body, excluded.key, excluded.words);
    select search_learn(doc_title || ' ' || doc_body);
  $$;

  create function search_forget(doc_kind text, doc_id uuid) returns void language sql as $$
    delete from search_document where kind = doc_kind and id = doc_id
  $$;`;

type Source = {
  table: string;
  kind: string;
  /** What a document is made of; nothing else makes it anew. */
  columns: string;
  isPublic: string;
  write: string;
};

const trigger = ({ table, kind, columns, isPublic, write }: Source) => `
  create function search_${kind}() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' then
      perform search_forget('${kind}', old.id);
      return null;
    end if;
    if ${isPublic} then ${write}
    else perform search_forget('${kind}', new.id);
    end if;
    return null;
  end $$;
  create trigger ${table}_search after insert or delete or update of ${columns} on ${table}
    for each row execute function search_${kind}();`;

const SOURCES = [
  {
    table: 'priority_area',
    kind: 'area',
    columns: 'title, retired_at',
    isPublic: 'new.retired_at is null',
    write: `perform search_write('area', new.id, new.code, new.title, '', new.id);`,
  },
  {
    table: 'section',
    kind: 'section',
    columns: 'title, introduction, priority_area_id, retired_at',
    isPublic: 'new.retired_at is null',
    write: `perform search_write('section', new.id, new.code, new.title,
      array_to_string(new.introduction, ' '), new.priority_area_id);`,
  },
  {
    table: 'action',
    kind: 'action',
    columns: 'text, section_id, retired_at',
    isPublic: 'new.retired_at is null',
    write: `perform search_write('action', new.id, new.code, new.text, section.title,
      section.priority_area_id) from section where section.id = new.section_id;`,
  },
  {
    table: 'effect_goal',
    kind: 'effect_goal',
    columns: 'title, priority_area_id, retired_at',
    isPublic: 'new.retired_at is null',
    write: `perform search_write('effect_goal', new.id, new.code, new.title, '', new.priority_area_id);`,
  },
  {
    table: 'indicator',
    kind: 'indicator',
    columns: 'title, wording, effect_goal_id, retired_at',
    isPublic: 'new.retired_at is null',
    write: `perform search_write('indicator', new.id, new.code, new.title, new.wording,
      goal.priority_area_id) from effect_goal goal where goal.id = new.effect_goal_id;`,
  },
  {
    table: 'actor',
    kind: 'actor',
    columns: 'name, description, state',
    isPublic: `new.state = 'admitted'`,
    write: `perform search_write('actor', new.id, new.id::text, new.name, new.description, null);`,
  },
  {
    table: 'initiative',
    kind: 'initiative',
    columns: 'title, summary, description, publication_state',
    isPublic: `new.publication_state = 'published'`,
    write: `perform search_write('initiative', new.id, new.id::text, new.title, new.summary, null,
      new.description);`,
  },
]
  .map(trigger)
  .join('\n');

/** The orders in which the public list of initiatives is read. */
const LIST_ORDERS = `
  create index initiative_title_index on initiative (title collate "sv-SE-x-icu", id)
    where publication_state = 'published';
  create index initiative_last_report_index on initiative (last_report_on desc nulls last, id)
    where publication_state = 'published';`;
