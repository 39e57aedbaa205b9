// What the built manifest says: the namespace, the pages, and the buttons of the ribbon, in one language.

export interface RibbonButton {
  id: string;
  label: string;
  tip: string;
  icon: string;
  /** The action to call; null opens the pane. */
  action: string | null;
}

export interface AddInManifest {
  name: string;
  namespace: string;
  page: string;
  metadata: string;
  group: string;
  buttons: RibbonButton[];
  /** The file of keyboard shortcuts; empty when there is none. */
  shortcuts: string;
}

/** Addresses of the manifest lie on another host; here the add-in is served under this path. */
const addInPath = '/addin';

/** The path in the workbench of an address on the add-in's own host; other addresses stay. */
export function localAddress(address: string, host: string): string {
  return address.startsWith(`${host}/`) ? addInPath + address.slice(host.length) : address;
}

export class ManifestReader {
  private readonly document: Document;
  readonly host: string;

  constructor(
    xml: string,
    private readonly language: string,
  ) {
    this.document = new DOMParser().parseFromString(xml, 'application/xml');
    this.host = new URL(this.attribute('SourceLocation', 'DefaultValue')).origin;
  }

  read(): AddInManifest {
    const group = this.elements('Group')[0];
    return {
      name: this.overridden(this.elements('DisplayName')[0]!),
      namespace: this.resource('Functions.Namespace'),
      page: this.local(this.resource('Page.Url')),
      metadata: this.local(this.resource('Functions.Metadata.Url')),
      group: group ? this.label(group) : '',
      buttons: this.elements('Control').map((control) => this.button(control)),
      shortcuts: this.local(this.attribute('ExtendedOverrides', 'Url')),
    };
  }

  private button(control: Element): RibbonButton {
    const image = this.elements('Image', control).find((icon) => icon.getAttribute('size') === '32');
    const tip = this.elements('Supertip', control)[0];
    const description = tip && this.elements('Description', tip)[0];
    return {
      id: control.getAttribute('id') ?? '',
      label: this.label(control),
      tip: description ? this.resource(description.getAttribute('resid') ?? '') : '',
      icon: this.local(this.resource(image?.getAttribute('resid') ?? '')),
      action: this.elements('FunctionName', control)[0]?.textContent ?? null,
    };
  }

  private label(element: Element): string {
    return this.resource(this.elements('Label', element)[0]?.getAttribute('resid') ?? '');
  }

  private resource(id: string): string {
    const found = ['Image', 'Url', 'String']
      .flatMap((kind) => this.elements(kind))
      .find((element) => element.getAttribute('id') === id);
    return found ? this.overridden(found) : '';
  }

  private overridden(element: Element): string {
    const override = this.elements('Override', element).find(
      (one) => one.getAttribute('Locale') === this.language,
    );
    return override?.getAttribute('Value') ?? element.getAttribute('DefaultValue') ?? '';
  }

  private local(address: string): string {
    return localAddress(address, this.host);
  }

  private attribute(name: string, attribute: string): string {
    return this.elements(name)[0]?.getAttribute(attribute) ?? '';
  }

  private elements(name: string, within: Document | Element = this.document): Element[] {
    return [...within.getElementsByTagNameNS('*', name)];
  }
}
