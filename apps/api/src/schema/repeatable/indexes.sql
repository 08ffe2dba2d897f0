-- Indexes that entities can only name: of an expression, an order, a collation or another kind. To change
-- one, drop it in a migration; the line here makes it anew.

-- What people and things are found by.
create unique index if not exists account_email_unique on account (lower(email));
create index if not exists account_token_email on account_token (lower(email));
create unique index if not exists account_token_open_key
  on account_token (purpose, lower(email), actor_id) nulls not distinct
  where used_at is null and ended_at is null;
create unique index if not exists actor_name_key on actor ((lower(btrim(regexp_replace(regexp_replace(
  normalize(name, NFC), '[\u00ad\u034f\u061c\u115f\u1160\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0]', '', 'g'), '[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+', ' ', 'g'))
  collate "sv-SE-x-icu"))) where state = 'admitted';
create unique index if not exists series_key on series (
  measure_id, place_code, coalesce(sex, ''), coalesce(birth, ''), coalesce(age_group, ''), unit);
create index if not exists session_account on session ((sess ->> 'accountId'));

-- The orders in which lists are read. What decides about who may read an initiative stands in the indexes of its
-- orders, so that a page far behind is found without reading the rows before it.
create index if not exists account_name on account (name collate "sv-SE-x-icu");
create index if not exists actor_name_index on actor (name collate "sv-SE-x-icu");
create index if not exists history_entry_event on history_entry (event, id desc);
create index if not exists history_entry_latest_index on history_entry (event, at desc, id desc);
create index if not exists history_entry_subject
  on history_entry (subject_type, subject_id, id desc);
create index if not exists history_entry_work_status_index
  on history_entry (subject_id, at, id, (from_value ->> 'workStatus'))
  where subject_type = 'initiative' and from_value ? 'workStatus'
    and from_value ->> 'workStatus' is distinct from to_value ->> 'workStatus';
create index if not exists import_run_started_index on import_run (started_at desc, id);
create index if not exists initiative_desk_index on initiative (owner_actor_id, publication_state)
  include (work_status, published_at, last_report_on, updated_at, id);
create index if not exists initiative_ends_index
  on initiative (ends_on, id) include (publication_state, owner_actor_id, work_status);
create index if not exists initiative_ends_latest_index
  on initiative (ends_on desc nulls last, id) include (publication_state, owner_actor_id, work_status);
create index if not exists initiative_last_report_index
  on initiative (last_report_on desc nulls last, id) include (publication_state, owner_actor_id, work_status);
create index if not exists initiative_silence_index on initiative (
    greatest((published_at at time zone 'Europe/Stockholm')::date, last_report_on), id)
  where publication_state = 'published';
create index if not exists initiative_title_index
  on initiative (title collate "sv-SE-x-icu", id) include (publication_state, owner_actor_id, work_status);
create index if not exists initiative_updated_index
  on initiative (updated_at desc, id) include (publication_state, owner_actor_id, work_status);
create index if not exists remark_created_index on remark (created_at desc, id);
create index if not exists status_report_initiative_index
  on status_report (initiative_id, filed_at desc);

-- What an initiative says it is for.
create index if not exists initiative_agenda_goals_index on initiative using gin (agenda_goals);
create index if not exists initiative_perspectives_index
  on initiative using gin (perspective_codes);
create index if not exists initiative_specialisations_index
  on initiative using gin (specialisation_codes);

-- Words and misspelt words.
create index if not exists action_trigram_index on action using gin (text gin_trgm_ops);
create index if not exists actor_trigram_index on actor using gin (name gin_trgm_ops);
create index if not exists initiative_words_index on initiative using gin (words);
create index if not exists search_document_initiative_words_index
  on search_document using gin (words) where kind = 'initiative';
create index if not exists search_document_words_index on search_document using gin (words)
  where kind <> 'initiative';
create index if not exists search_word_trigram_index on search_word using gin (folded gin_trgm_ops);
