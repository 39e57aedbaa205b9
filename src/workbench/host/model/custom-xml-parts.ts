// The custom XML parts of the workbook.
import type { HostContext } from '../context';
import { invalidArgument } from '../errors';
import { newId } from '../store';
import { ExcelCollection, ExcelObject } from './excel-object';

type Part = HostContext['store']['parts'][number];

/** The namespace of a part's root element, or an empty text. */
export function namespaceOf(xml: string): string {
  const root = /<(?![?!])(?:([\w.-]+):)?[\w.-]+([^>]*)>/.exec(xml);
  if (!root) return '';
  const attribute = root[1] ? `xmlns:${root[1]}` : 'xmlns';
  return new RegExp(`(?:^|\\s)${attribute}\\s*=\\s*["']([^"']*)["']`).exec(root[2] ?? '')?.[1] ?? '';
}

export class CustomXmlParts extends ExcelCollection<CustomXmlPart> {
  constructor(
    private readonly context: HostContext,
    private readonly namespace: string | null = null,
  ) {
    super();
  }

  override get className(): string {
    return 'CustomXmlPartCollection';
  }

  list(): CustomXmlPart[] {
    return this.context.store.parts
      .filter(({ xml }) => this.namespace === null || namespaceOf(xml) === this.namespace)
      .map((part) => new CustomXmlPart(this.context, part));
  }

  find(key: unknown): CustomXmlPart | null {
    return this.list().find((part) => part.Id === key) ?? null;
  }

  Add(xml: unknown): CustomXmlPart {
    const part = { id: newId(this.context.store), xml: checked(xml) };
    this.context.store.parts.push(part);
    return new CustomXmlPart(this.context, part);
  }

  GetByNamespace(namespace: unknown): CustomXmlParts {
    return new CustomXmlParts(this.context, String(namespace));
  }

  GetOnlyItemOrNullObject(): CustomXmlPart | null {
    const parts = this.list();
    return parts.length === 1 ? parts[0]! : null;
  }

  GetOnlyItem(): CustomXmlPart {
    const only = this.GetOnlyItemOrNullObject();
    if (!only) throw invalidArgument('There is not exactly one such part.');
    return only;
  }
}

export class CustomXmlPart extends ExcelObject {
  readonly defaults = ['id', 'namespaceUri'];

  constructor(
    private readonly context: HostContext,
    private readonly part: Part,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.part.id };
  }

  get Id(): string {
    return this.part.id;
  }
  get NamespaceUri(): string {
    return namespaceOf(this.part.xml);
  }
  GetXml(): string {
    return this.part.xml;
  }
  SetXml(xml: unknown): void {
    this.part.xml = checked(xml);
  }
  Delete(): void {
    const { parts } = this.context.store;
    parts.splice(parts.indexOf(this.part), 1);
  }
}

/** Excel refuses what is not an XML document; a part above 1 MB fails on the web. */
function checked(xml: unknown): string {
  const text = String(xml).trim();
  if (!/^<[\s\S]*>$/.test(text)) throw invalidArgument('The custom XML part is not well formed.');
  if (text.length > 1_048_576) throw invalidArgument('The custom XML part is larger than 1 MB.');
  return text;
}
