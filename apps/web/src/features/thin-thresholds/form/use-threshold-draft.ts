import {
  thinThresholdsBodySchema,
  type ThinThresholds,
  type ThinThresholdsBody,
} from '@samhandling/contract';
import type { ThinThresholdName } from '@samhandling/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../../lib/api/query-client.ts';
import { fitToSchema } from '../../../lib/forms/fit-to-schema.ts';
import { useDraft } from '../../../lib/forms/use-draft.ts';
import { THIN_THRESHOLDS_PATH, thinThresholdsQuery } from '../api/thin-thresholds-query.ts';

/** The thresholds as they are typed: null for an empty field, NaN for what is no number. */
export type ThresholdDraft = Record<ThinThresholdName, number | null>;

/** The thresholds while they are changed; saved only when asked to, since they are public at once. */
export function useThresholdDraft({ strategy, values, version }: ThinThresholds) {
  const api = useApi();
  const queryClient = useQueryClient();
  return useDraft<ThresholdDraft>({
    name: `thin-thresholds:${strategy}`,
    initial: values,
    version,
    isManual: true,
    fit: (body, base) => fitToSchema(thinThresholdsBodySchema, body, base),
    send: async (body, known) => {
      const sent: ThinThresholdsBody = thinThresholdsBodySchema.parse(body);
      const saved = await api.put<ThinThresholds>(THIN_THRESHOLDS_PATH, sent, { version: known });
      queryClient.setQueryData(thinThresholdsQuery().queryKey, saved);
      // Everything that is said of coverage is judged by them.
      void queryClient.invalidateQueries();
      return saved.version;
    },
    load: async () => {
      const current = await api.get<ThinThresholds>(THIN_THRESHOLDS_PATH);
      return { body: current.values, version: current.version };
    },
  });
}
