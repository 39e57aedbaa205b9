// The strip above the grid: the add-in's buttons as the manifest describes them, and the workbench's own switches.
import type { UnderWay } from '../host/host';
import type { AddInManifest, RibbonButton } from './manifest';
import { element } from './pane';
import { choices } from './settings';
import type { WorkbenchSettings } from './settings';

export interface RibbonActions {
  press: (button: RibbonButton) => void;
  choose: (changes: Partial<WorkbenchSettings>) => void;
  reopen: () => void;
  reset: () => void;
}

export class Ribbon {
  private readonly buttons = new Map<string, HTMLButtonElement>();
  private readonly selects = new Map<string, HTMLSelectElement>();
  private readonly status = document.createElement('output');
  private readonly unknown = document.createElement('details');

  constructor(private readonly actions: RibbonActions) {
    this.status.id = 'status';
    this.unknown.id = 'unknown';
    this.unknown.hidden = true;
  }

  show(manifest: AddInManifest, settings: WorkbenchSettings): void {
    this.buttons.clear();
    const addIn = group(
      manifest.group,
      manifest.buttons.map((button) => this.addInButton(button)),
    );
    addIn.id = 'addin-group';
    const excel = group('This Excel', [
      ...choices.map((choice) => this.choice(choice, settings)),
      plainButton(
        'Save and reopen',
        'Saves the workbook and opens it again with a new start of the add-in.',
        () => this.actions.reopen(),
      ),
      plainButton('New workbook', 'Starts again with the first sheet.', () => this.actions.reset()),
    ]);
    const state = group('State', [this.status, this.unknown]);
    element('ribbon').replaceChildren(addIn, excel, state);
    this.setUnknown([]);
  }

  enable(id: string, enabled: boolean): void {
    const button = this.buttons.get(id);
    if (button) button.disabled = !enabled;
  }

  setUnderWay(underWay: UnderWay): void {
    const text = describe(underWay);
    if (this.status.textContent !== text) this.status.textContent = text;
    this.status.classList.toggle('busy', text !== ready);
  }

  setUnknown(requests: readonly string[]): void {
    this.unknown.hidden = requests.length === 0;
    const summary = document.createElement('summary');
    summary.textContent = `${requests.length} unknown request${requests.length === 1 ? '' : 's'}`;
    const list = document.createElement('ul');
    for (const request of new Set(requests)) {
      const item = document.createElement('li');
      item.textContent = request;
      list.append(item);
    }
    this.unknown.replaceChildren(summary, list);
  }

  showSettings(settings: WorkbenchSettings): void {
    for (const [key, select] of this.selects) {
      const value = String(settings[key as keyof WorkbenchSettings]);
      if ([...select.options].some((option) => option.value === value)) select.value = value;
    }
  }

  private addInButton(button: RibbonButton): HTMLElement {
    const control = document.createElement('button');
    control.type = 'button';
    control.className = 'big';
    control.title = button.tip;
    const icon = document.createElement('img');
    icon.src = button.icon;
    icon.alt = '';
    icon.width = 32;
    icon.height = 32;
    control.append(icon, button.label);
    control.addEventListener('click', () => this.actions.press(button));
    this.buttons.set(button.id, control);
    return control;
  }

  private choice(choice: (typeof choices)[number], settings: WorkbenchSettings): HTMLElement {
    const label = document.createElement('label');
    label.title = choice.tip;
    const select = document.createElement('select');
    for (const [value, name] of Object.entries(choice.options)) select.add(new Option(name, value));
    select.value = String(settings[choice.key]);
    select.addEventListener('change', () => {
      const value = choice.key === 'paneWidth' ? Number(select.value) : select.value;
      this.actions.choose({ [choice.key]: value } as Partial<WorkbenchSettings>);
    });
    label.append(choice.label, select);
    this.selects.set(choice.key, select);
    return label;
  }
}

const ready = 'Ready';

function describe({ calculating, functions, requests, held }: UnderWay): string {
  if (held > 0) return 'The pane waits until the cell is finished';
  if (calculating) return 'Calculating …';
  if (functions > 0) return `Waiting for ${functions} function${functions === 1 ? '' : 's'} …`;
  return requests > 0 ? 'Answering the pane …' : ready;
}

function group(name: string, content: HTMLElement[]): HTMLElement {
  const box = document.createElement('div');
  box.className = 'group';
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', name);
  const inner = document.createElement('div');
  inner.className = 'content';
  inner.append(...content);
  const caption = document.createElement('div');
  caption.className = 'caption';
  caption.textContent = name;
  box.append(inner, caption);
  return box;
}

function plainButton(label: string, tip: string, action: () => void): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'plain';
  button.textContent = label;
  button.title = tip;
  button.addEventListener('click', action);
  return button;
}
