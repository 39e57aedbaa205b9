// The pack format as a JSON Schema (draft 7), made from the schema that validates packs and the words of the page.
import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { PACK_FORMAT_VERSION, HEAD_SCHEMA, TOPIC_SCHEMAS } from '../../control-data/schema';
import { TOPICS } from '../../control-data/topics';
import { FIELD_WORDS, HEAD_WORDS, TOPIC_WORDS } from './words';

/** The parts of a JSON Schema that the pack format uses. */
export interface JsonSchema {
  type?: string;
  description?: string;
  pattern?: string;
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema | JsonSchema[];
  anyOf?: JsonSchema[];
  additionalProperties?: JsonSchema | boolean;
  $ref?: string;
  [more: string]: unknown;
}

/** What stands in the place of a check that is code, by the words with which the check says what it takes. */
const PATTERNS: Record<string, string> = {
  '2025-06-12, 2025-06, 2025': '^\\d{4}(-\\d{2}(-\\d{2})?)?$',
  '2026, 2025-10, 2025-10-16/2025-12-31': '^\\d{4}(-\\d{2}(-\\d{2})?)?(/\\d{4}-\\d{2}-\\d{2})?$',
  '2025Q1, 2025H1, 2025M1-9, 2024': '^\\d{4}(Q[1-4]|H[12]|M\\d{1,2}(-\\d{1,2})?)?$',
  'https://…': '^$|^[hH][tT][tT][pP][sS]://[^\\s/]',
};

/** A schema of the format, without words. */
function converted(schema: GenericSchema): JsonSchema {
  const json = toJsonSchema(schema, {
    target: 'draft-07',
    typeMode: 'input',
    // That a number is finite needs no word: JSON has no others.
    ignoreActions: ['finite'],
    overrideAction: ({ valibotAction, jsonSchema }) => {
      const { type, message, requirement } = valibotAction as unknown as Record<string, unknown>;
      if (type === 'gt_value') return { ...jsonSchema, exclusiveMinimum: requirement as number };
      if (type !== 'check') return undefined;
      const pattern = PATTERNS[String(message)];
      if (pattern === undefined) throw new Error(`No pattern stands for the check "${String(message)}"`);
      return { ...jsonSchema, pattern };
    },
  }) as JsonSchema;
  delete json['$schema'];
  return json;
}

/** The fields of an object within a schema, whether it stands alone, in a list or beside null. */
export function fieldsOf(schema: JsonSchema): JsonSchema | null {
  if (schema.properties) return schema;
  const inner = [...(Array.isArray(schema.items) ? [] : [schema.items ?? {}]), ...(schema.anyOf ?? [])];
  for (const one of inner) {
    const found = Object.keys(one).length > 0 ? fieldsOf(one) : null;
    if (found) return found;
  }
  return null;
}

/** The key of a field's words: of its whole path or of the end of it, the topic's own before those that all share. */
export function fieldKey(topic: string, path: string): string | undefined {
  const steps = path.split('.');
  return steps
    .map((_, at) => steps.slice(at).join('.'))
    .flatMap((end) => [`${topic}.${end}`, end])
    .find((key) => key in FIELD_WORDS);
}

function described(schema: JsonSchema, words: (path: string) => string, above = ''): JsonSchema {
  const owner = fieldsOf(schema);
  for (const [field, one] of Object.entries(owner?.properties ?? {})) {
    const path = above === '' ? field : `${above}.${field}`;
    described(one, words, path);
    one.description = words(path);
  }
  return schema;
}

const inEnglish =
  (topic: string) =>
  (path: string): string => {
    const key = fieldKey(topic, path);
    if (key === undefined) throw new Error(`No words for the field ${topic}.${path}`);
    return FIELD_WORDS[key]!.en;
  };

/** The schema of the records of each topic. */
export function topicSchemas(): Record<(typeof TOPICS)[number], JsonSchema> {
  return Object.fromEntries(
    TOPICS.map((topic) => [
      topic,
      {
        description: TOPIC_WORDS[topic].text.en,
        ...described(converted(TOPIC_SCHEMAS[topic]), inEnglish(topic)),
      },
    ]),
  ) as Record<(typeof TOPICS)[number], JsonSchema>;
}

/** The schema of the head. */
export function headSchema(): JsonSchema {
  const head = described(converted(HEAD_SCHEMA), (path) => HEAD_WORDS[path]!.en);
  head.properties!['formatVersion'] = {
    ...head.properties!['formatVersion'],
    type: 'integer',
    maximum: PACK_FORMAT_VERSION,
  };
  return head;
}

/** The whole format: the head, and a list of records for each topic that a pack has. */
export function packSchema(): JsonSchema {
  const head = headSchema();
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Exposure pack',
    description: `A control pack, format version ${PACK_FORMAT_VERSION}. Fields that are not named here are kept.`,
    type: 'object',
    required: head.required,
    properties: {
      $schema: { type: 'string', description: HEAD_WORDS['$schema']!.en },
      ...head.properties,
      ...Object.fromEntries(
        TOPICS.map((topic) => [
          topic,
          {
            type: 'array',
            description: TOPIC_WORDS[topic].text.en,
            items: { $ref: `#/definitions/${topic}` },
          },
        ]),
      ),
    },
    definitions: topicSchemas(),
  };
}
