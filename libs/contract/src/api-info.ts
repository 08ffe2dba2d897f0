import { z } from 'zod';

/** What the API is, as REST-profil 2.0 of the Swedish public sector asks. */
export const apiInfoSchema = z
  .strictObject({
    apiName: z.string(),
    apiVersion: z.string(),
    apiReleased: z.string(),
    apiDocumentation: z.string(),
    apiStatus: z.enum(['alpha', 'beta', 'active', 'deprecated']),
  })
  .meta({ id: 'ApiInfo' });
export type ApiInfo = z.infer<typeof apiInfoSchema>;
