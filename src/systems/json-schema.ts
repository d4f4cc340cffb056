// The form of an experiment file as JSON Schema, for editors and for programs in other languages. It is made from
// the schema that files are checked with, and says what that says: form and ranges, not that names which are
// used exist.
import { toJsonSchema } from '@valibot/to-json-schema';
import { experimentSchema, namedParts } from './schema.ts';

export const experimentJsonSchema = () => ({
  title: 'Experiment of Many Machines',
  ...toJsonSchema(experimentSchema, {
    target: 'draft-2020-12',
    typeMode: 'input',
    definitions: namedParts,
  }),
});
