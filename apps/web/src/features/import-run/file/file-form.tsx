import type { FieldProblem, ImportRun } from '@samhandling/contract';
import { LONGEST, unitsThatFit } from '@samhandling/domain';
import { ButtonLink, ButtonRow } from '@samhandling/ui';
import {
  Button,
  ErrorSummary,
  FormStack,
  Select,
  TextArea,
  TextField,
} from '@samhandling/ui/forms';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { FaultNotice } from '../../../lib/faults/fault-notice.tsx';
import { fieldId, problemsOf } from '../../../lib/forms/field-faults.ts';
import { paths } from '../../../lib/paths.ts';
import { useRegion } from '../../../lib/region/region-query.ts';
import { MeasureFields } from '../../../lib/series/measure-fields.tsx';
import { measuresQuery } from '../../../lib/series/series-queries.ts';
import { useValueFormat } from '../../../lib/values/value-format.ts';
import { useImportFile, useImportPreview } from '../api/use-import-run-mutations.ts';
import { ColumnFields } from './column-fields.tsx';
import { DefaultFields } from './default-fields.tsx';
import { fileProblems, fileQuery, type ChosenFile, type FileDraft } from './file-draft.ts';
import { ImportFileField } from './import-file-field.tsx';
import { fileHead, guessColumns } from './file-head.ts';
import { RowFaults } from './row-faults.tsx';
import { TableFields } from './table-fields.tsx';
import { useFileFaults } from './use-file-faults.ts';

const NO_COLUMNS: FileDraft['columns'] = {
  period: null,
  value: null,
  place: null,
  sex: null,
  birth: null,
  status: null,
  note: null,
};

type FileFormProps = { readonly indicatorCode?: string; readonly onRead: (run: ImportRun) => void };

/** A file of values, and what its columns mean; nothing is stored before what differs is reviewed. */
export function FileForm({ indicatorCode = '', onRead }: FileFormProps) {
  const t = useTranslations('import-file');
  const { unit } = useValueFormat();
  const { region } = useRegion();
  const [draft, setDraft] = useState<FileDraft>(() => ({
    file: null,
    preview: null,
    headingRow: null,
    layout: 'long',
    answers: {},
    leftOut: [],
    indicatorCode,
    measureCode: '',
    unit: '',
    columns: NO_COLUMNS,
    source: '',
    method: '',
    defaults: { placeCode: region.countyCode, sex: null, birth: null, ageGroup: null },
  }));
  const [local, setLocal] = useState<readonly FieldProblem[]>([]);
  const [attempts, setAttempts] = useState(0);
  const { data: indicator } = useQuery({
    ...measuresQuery(draft.indicatorCode),
    enabled: draft.indicatorCode !== '',
  });
  const unitOf = (code: string) =>
    indicator?.measures.find((measure) => measure.code === code)?.unit ?? '';
  const sending = useImportFile();
  const showing = useImportPreview();
  const refused = sending.error ?? showing.error;
  const problems = local.length > 0 ? local : problemsOf(refused);
  const faults = useFileFaults()(problems);
  const type = (changes: Partial<FileDraft>) => setDraft((typed) => ({ ...typed, ...changes }));
  /** Forgets the faults of the earlier file. */
  const take = (file: FileDraft['file'], found: readonly FieldProblem[] = []) => {
    sending.reset();
    showing.reset();
    setLocal(found);
    type({ file, preview: null, columns: NO_COLUMNS, answers: {}, leftOut: [] });
    if (file) show(file);
  };
  const show = (file: ChosenFile, sheet?: string) =>
    showing.mutate(
      { content: file.content, query: { name: file.name, sheet } },
      {
        onSuccess: (preview) => {
          const head = fileHead(preview, preview.headingRow);
          const layout = preview.isWide ? 'wide' : 'long';
          const { headingRow } = preview;
          type({ preview, headingRow, layout, columns: guessColumns(head), leftOut: [] });
        },
      },
    );
  const send = (sent: FileDraft) => {
    // The columns of the file that has just been chosen are not known yet.
    if (sending.isPending || showing.isPending) return;
    // A file that could not be shown is asked for again, since without its columns nothing can be chosen.
    if (sent.file !== null && sent.preview === null) {
      show(sent.file);
      return;
    }
    const found = fileProblems(sent);
    setLocal(found);
    setAttempts((count) => count + 1);
    if (found.length > 0 || sent.file === null) return;
    const { content } = sent.file;
    sending.mutate({ content, query: fileQuery(sent) }, { onSuccess: onRead });
  };
  const leaveOut = (rows: readonly number[]) => {
    const without = { ...draft, leftOut: [...draft.leftOut, ...rows] };
    setDraft(without);
    send(without);
  };
  const { file, preview, headingRow } = draft;
  const head = preview ? fileHead(preview, headingRow) : null;
  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        send(draft);
      }}
      noValidate
    >
      <FormStack>
        {faults.all.length > 0 ? (
          <ErrorSummary title={t('errors')} errors={faults.all} focusKey={attempts} />
        ) : (
          <FaultNotice error={refused}>
            <RowFaults problems={problems} onLeaveOut={preview ? leaveOut : undefined} />
          </FaultNotice>
        )}
        <ImportFileField
          file={file}
          preview={preview}
          onChoose={(chosen) => take(chosen)}
          onRefuse={(code) => take(null, [{ field: '/file', code }])}
          errorMessage={faults.of('/file')}
        />
        <MeasureFields
          indicatorCode={draft.indicatorCode}
          measureCode={draft.measureCode}
          onChange={(choice) => type({ ...choice, unit: unitOf(choice.measureCode) })}
          faults={faults}
        />
        {draft.measureCode === '' ? null : (
          <Select
            id={fieldId('/unit')}
            label={t('unit')}
            width="medium"
            options={unitsThatFit(unitOf(draft.measureCode)).map((value) => ({
              value,
              label: unit(value),
            }))}
            value={draft.unit}
            onChange={(value) => type({ unit: value })}
            errorMessage={faults.of('/unit')}
          />
        )}
        {file && preview && head ? (
          <>
            <TableFields
              preview={preview}
              draft={draft}
              found={problems.map(({ code }) => code)}
              onSheet={(sheet) => show(file, sheet)}
              onHeadingRow={(row) =>
                type({ headingRow: row, columns: guessColumns(fileHead(preview, row)) })
              }
              onChange={type}
            />
            <ColumnFields
              head={head}
              layout={draft.layout}
              columns={draft.columns}
              onChange={(columns) => type({ columns })}
              faults={faults}
            />
            <DefaultFields
              columns={draft.columns}
              defaults={draft.defaults}
              onChange={(defaults) => type({ defaults })}
            />
          </>
        ) : null}
        <TextField
          id={fieldId('/source')}
          label={t('source')}
          description={t('sourceHelp')}
          maxLength={LONGEST.sentence}
          value={draft.source}
          onChange={(source) => type({ source })}
          errorMessage={faults.of('/source')}
          isRequired
        />
        <TextArea
          id={fieldId('/method')}
          label={t('method')}
          description={t('methodHelp')}
          rows={2}
          maxLength={LONGEST.message}
          value={draft.method}
          onChange={(method) => type({ method })}
          errorMessage={faults.of('/method')}
          isRequired
        />
        <ButtonRow>
          <Button type="submit" isPending={sending.isPending} pendingLabel={t('reading')}>
            {t('read')}
          </Button>
          <ButtonLink variant="secondary" href={paths.seriesSources()}>
            {t('cancel')}
          </ButtonLink>
        </ButtonRow>
        {sending.isPending ? <p>{t('readingHelp')}</p> : null}
      </FormStack>
    </form>
  );
}
