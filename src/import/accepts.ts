// Whether a value has the shape that a schema asks for, told without a copy of it and without issues: of a hundred thousand
// records few have a fault. What it does not know for certain it leaves to the schema itself.

/** What is read of a valibot schema or of a step of its pipe. */
interface Described {
  readonly kind: string;
  readonly type: string;
  readonly pipe?: readonly Described[];
  readonly entries?: Readonly<Record<string, Described>>;
  readonly item?: Described;
  readonly items?: readonly Described[];
  readonly wrapped?: Described;
  readonly options?: readonly unknown[];
  readonly requirement?: unknown;
  readonly key?: Described;
  readonly value?: Described;
}

/** True only for a value that the schema takes; a value that it takes may still get false. */
export type Accepts = (value: unknown) => boolean;

const NEVER: Accepts = () => false;

/** The test of a schema. Schemas and steps that are not known here are taken for ones that take nothing. */
export function acceptsOf(schema: unknown): Accepts {
  const { pipe } = schema as Described;
  if (!pipe) return shapeOf(schema as Described);
  const [shape, ...steps] = [shapeOf(pipe[0]!), ...pipe.slice(1).map(stepOf)] as [Accepts, ...Accepts[]];
  const [only, ...more] = steps;
  if (only && more.length === 0) return (value) => shape(value) && only(value);
  return (value) => shape(value) && steps.every((step) => step(value));
}

function shapeOf(schema: Described): Accepts {
  switch (schema.type) {
    case 'string':
      return (value) => typeof value === 'string';
    case 'number':
      return (value) => typeof value === 'number' && !Number.isNaN(value);
    case 'boolean':
      return (value) => typeof value === 'boolean';
    case 'picklist': {
      const words = new Set(schema.options);
      return (value) => words.has(value);
    }
    case 'optional':
      return orElse(acceptsOf(schema.wrapped), (value) => value === undefined);
    case 'nullable':
      return orElse(acceptsOf(schema.wrapped), (value) => value === null);
    case 'nullish':
      return orElse(acceptsOf(schema.wrapped), (value) => value === null || value === undefined);
    case 'union': {
      const options = (schema.options as readonly Described[]).map(acceptsOf);
      return (value) => options.some((option) => option(value));
    }
    case 'array': {
      const item = acceptsOf(schema.item);
      return (value) => Array.isArray(value) && value.every(item);
    }
    case 'strict_tuple': {
      const items = schema.items!.map(acceptsOf);
      return (value) =>
        Array.isArray(value) && value.length === items.length && items.every((item, at) => item(value[at]));
    }
    case 'loose_object': {
      const keys = Object.keys(schema.entries!);
      const fields = Object.values(schema.entries!).map(acceptsOf);
      return (value) =>
        typeof value === 'object' &&
        value !== null &&
        fields.every((accepts, at) => accepts((value as Record<string, unknown>)[keys[at]!]));
    }
    case 'record': {
      const [key, field] = [acceptsOf(schema.key), acceptsOf(schema.value)];
      return (value) =>
        typeof value === 'object' &&
        value !== null &&
        Object.entries(value).every(([name, one]) => key(name) && field(one));
    }
    default:
      return NEVER;
  }
}

const orElse =
  (accepts: Accepts, otherwise: Accepts): Accepts =>
  (value) =>
    otherwise(value) || accepts(value);

function stepOf({ type, requirement }: Described): Accepts {
  switch (type) {
    case 'regex':
      return (value) => (requirement as RegExp).test(value as string);
    case 'check':
      return requirement as Accepts;
    case 'non_empty':
      return (value) => (value as string | unknown[]).length > 0;
    case 'min_length':
      return (value) => (value as string | unknown[]).length >= (requirement as number);
    case 'finite':
      return Number.isFinite;
    case 'integer':
      return Number.isInteger;
    case 'min_value':
      return (value) => (value as number) >= (requirement as number);
    case 'max_value':
      return (value) => (value as number) <= (requirement as number);
    case 'gt_value':
      return (value) => (value as number) > (requirement as number);
    default:
      return NEVER;
  }
}
