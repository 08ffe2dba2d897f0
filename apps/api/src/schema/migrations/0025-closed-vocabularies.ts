import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The database refuses a word outside the vocabulary of its column, whoever writes it. */
export class ClosedVocabularies1764000000025 implements MigrationInterface {
  readonly name = 'ClosedVocabularies1764000000025';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(VOCABULARIES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table actor
        drop constraint actor_type_check;
      alter table contribution
        drop constraint contribution_direction_check,
        drop constraint contribution_confidence_check;
      alter table evidence_file
        drop constraint evidence_file_media_type_check;
      alter table funding
        drop constraint funding_source_check;
      alter table import_step
        drop constraint import_step_provider_check;
      alter table import_value
        drop constraint import_value_status_check;
      alter table initiative
        drop constraint initiative_place_scope_check,
        drop constraint initiative_publication_state_check,
        drop constraint initiative_work_status_check;
      alter table observed_effect
        drop constraint observed_effect_sex_check,
        drop constraint observed_effect_birth_check,
        drop constraint observed_effect_confidence_check;
      alter table ownership
        drop constraint ownership_role_check,
        drop constraint ownership_state_check;
      alter table search_document
        drop constraint search_document_kind_check;
      alter table series
        drop constraint series_sex_check,
        drop constraint series_birth_check;
      alter table status_report
        drop constraint status_report_state_check,
        drop constraint status_report_work_status_check;
      alter table target
        drop constraint target_kind_check,
        drop constraint target_direction_check,
        drop constraint target_sex_check,
        drop constraint target_birth_check,
        drop constraint target_bound_check,
        drop constraint target_parity_between_check;`);
  }
}

const VOCABULARIES = `
  alter table actor
    add constraint actor_type_check check (type in (
      'municipality', 'region', 'state_agency', 'university', 'company', 'civil_society',
      'other'));
  alter table contribution
    add constraint contribution_direction_check check (direction in (
      'increase', 'decrease', 'maintain')),
    add constraint contribution_confidence_check check (confidence in ('high', 'medium', 'low'));
  alter table evidence_file
    add constraint evidence_file_media_type_check check (media_type in (
      'application/pdf', 'image/png', 'image/jpeg',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/vnd.oasis.opendocument.text'));
  alter table funding
    add constraint funding_source_check check (source in (
      'eu', 'state', 'region', 'municipality', 'private', 'in_kind'));
  alter table import_step
    add constraint import_step_provider_check check (provider in ('kolada', 'scb'));
  alter table import_value
    add constraint import_value_status_check check (status in ('preliminary', 'final', 'missing'));
  alter table initiative
    add constraint initiative_place_scope_check check (place_scope in (
      'municipalities', 'county', 'cross_border')),
    add constraint initiative_publication_state_check check (publication_state in (
      'draft', 'submitted', 'returned', 'published', 'archived')),
    add constraint initiative_work_status_check check (work_status in (
      'idea', 'planned', 'ongoing', 'paused', 'completed', 'cancelled'));
  alter table observed_effect
    add constraint observed_effect_sex_check check (sex in ('women', 'men')),
    add constraint observed_effect_birth_check check (birth in ('sweden', 'abroad')),
    add constraint observed_effect_confidence_check check (confidence in ('high', 'medium', 'low'));
  alter table ownership
    add constraint ownership_role_check check (role in ('lead', 'contributing')),
    add constraint ownership_state_check check (state in (
      'claimed', 'proposed', 'confirmed', 'released'));
  alter table search_document
    add constraint search_document_kind_check check (kind in (
      'area', 'section', 'action', 'effect_goal', 'indicator', 'initiative', 'actor'));
  alter table series
    add constraint series_sex_check check (sex in ('women', 'men')),
    add constraint series_birth_check check (birth in ('sweden', 'abroad'));
  alter table status_report
    add constraint status_report_state_check check (state in ('draft', 'filed')),
    add constraint status_report_work_status_check check (work_status in (
      'idea', 'planned', 'ongoing', 'paused', 'completed', 'cancelled'));
  alter table target
    add constraint target_kind_check check (kind in (
      'at_least', 'at_most', 'change_against_base', 'direction_only', 'faster_than_nation',
      'on_par_with_nation', 'parity_between_sexes')),
    add constraint target_direction_check check (direction in ('increase', 'decrease', 'maintain')),
    add constraint target_sex_check check (sex in ('women', 'men')),
    add constraint target_birth_check check (birth in ('sweden', 'abroad')),
    add constraint target_bound_check check (bound in (
      'at_least', 'more_than', 'at_most', 'exactly')),
    add constraint target_parity_between_check check (parity_between <@ array['sexes', 'groups']);`;
