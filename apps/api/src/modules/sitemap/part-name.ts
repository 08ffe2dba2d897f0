import { z } from 'zod';

/** What a part of the sitemap is called in its address: `initiatives-2.xml`. */
export const partNameSchema = z.string().regex(/^[a-z]+(-\d{1,4})?\.xml$/);
