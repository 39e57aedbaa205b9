// The task pane: the add-in's own page in a frame, beside the grid, as wide as the person likes.

const narrowest = 320;
const widest = 800;

export class Pane {
  onClose: () => void = () => undefined;
  onWidth: (width: number) => void = () => undefined;
  private readonly pane = element('pane');
  private readonly body = element('pane-body');
  private readonly divider = element('divider');
  private frame: HTMLIFrameElement | null = null;

  constructor() {
    element('pane-close').addEventListener('click', () => this.onClose());
    this.divider.addEventListener('pointerdown', (event) => this.drag(event));
    this.divider.addEventListener('keydown', ({ key }) => {
      if (key === 'ArrowLeft') this.setWidth(this.width + 20);
      if (key === 'ArrowRight') this.setWidth(this.width - 20);
    });
  }

  get width(): number {
    return this.pane.getBoundingClientRect().width;
  }

  /** Loads the page anew; resolves when its scripts have run. */
  load(address: string, name: string): Promise<Window> {
    element('pane-name').textContent = name;
    this.frame?.remove();
    const frame = document.createElement('iframe');
    frame.title = name;
    frame.src = address;
    this.frame = frame;
    return new Promise((resolve) => {
      frame.addEventListener('load', () => resolve(frame.contentWindow!), { once: true });
      this.body.append(frame);
    });
  }

  get window(): Window | null {
    return this.frame?.contentWindow ?? null;
  }

  /** A hidden pane keeps running: its runtime is the add-in's. */
  show(visible: boolean): void {
    this.pane.classList.toggle('away', !visible);
    this.divider.classList.toggle('away', !visible);
  }

  setWidth(width: number): void {
    const chosen = Math.min(widest, Math.max(narrowest, Math.round(width)));
    this.pane.style.width = `${chosen}px`;
    this.divider.setAttribute('aria-valuenow', String(chosen));
    this.onWidth(chosen);
  }

  private drag(start: PointerEvent): void {
    const from = this.width;
    const move = (event: PointerEvent): void => this.setWidth(from + start.clientX - event.clientX);
    this.divider.setPointerCapture(start.pointerId);
    this.body.classList.add('dragging');
    this.divider.addEventListener('pointermove', move);
    this.divider.addEventListener(
      'pointerup',
      () => {
        this.divider.removeEventListener('pointermove', move);
        this.body.classList.remove('dragging');
      },
      { once: true },
    );
  }
}

export function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element "${id}".`);
  return found;
}
