// Reading what the workbook keeps, on opening and when a co-author saved, into one change of what is in use.

import { isProblem, WorkbookProblem } from '../../workbook/problem';
import type { StoreContents } from '../../workbook/parts';
import { noteSave, readStore, savedMeanwhile } from '../../workbook/parts';
import type { How } from '../../workbook/run';
import type { State } from '../../state/state';
import { ASK_DATA } from '../../catalog/affected';
import type { ReadSaved } from './format';
import { NOTHING_SAVED } from './saved';
import { isPackPart } from './packs';
import { copiesNeeded } from './pack-format';
import { isReadToOpen, readTexts } from './format';
import { dismissNotice, notify } from '../running/notices';
import { unansweredSave } from './saving';
import { adopt, openSession } from './session';

/**
 * Reads the workbook's store and puts it into use. Damaged parts, or a store of a newer version, leave the bundled pack
 * in their place and a notice for the pane; only a workbook that does not answer at all makes it fail.
 */
export async function readWorkbook(rest: Pick<State, 'date1904'>): Promise<void> {
  try {
    const { contents, saved, damaged } = await readWhole();
    const unread = unreadIn(contents, damaged);
    adopt({ saved, opened: saved, generation: contents.generation, unread, inExcel: true }, rest);
    noteSave(contents.save);
    tellState(contents, damaged);
  } catch (error) {
    if (!isProblem(error, 'newer-version')) throw error;
    adopt({ saved: NOTHING_SAVED, generation: 0, inExcel: true }, rest);
    notify('store-newer', 'error');
  }
}

/** How often a workbook is read that someone saves while it is read. */
const READINGS = 3;

async function readWhole(tries = READINGS): Promise<Awaited<ReturnType<typeof readKept>>> {
  try {
    return await readKept();
  } catch (error) {
    if (tries <= 1 || !isProblem(error, 'changed-meanwhile')) throw error;
    return readWhole(tries - 1);
  }
}

/**
 * What the workbook keeps. One that was answered by packs of another version stays with its copies of them: a new version
 * of the add-in changes no answer by itself. Without a copy it is answered by this version's pack, and the next save
 * keeps that one.
 */
async function readKept(how: How = {}): Promise<ReadSaved & { readonly contents: StoreContents }> {
  const contents = await readStore(how, isReadToOpen);
  const needed = copiesNeeded(contents.texts);
  if (needed.length === 0) return { ...(await readTexts(contents.texts)), contents };
  const copies = await readStore(how, needed);
  return {
    ...(await readTexts({ ...contents.texts, ...copies.texts })),
    contents: { ...contents, damaged: [...contents.damaged, ...copies.damaged] },
  };
}

/** The kinds that are damaged, by the store's own check or by what is in them. */
const unreadIn = (contents: StoreContents, unreadable: ReadSaved['damaged']): string[] => [
  ...new Set([...contents.damaged.map(({ values }) => String(values['kind'])), ...unreadable]),
];

/** They become a notice. */
function tellState(contents: StoreContents, unreadable: ReadSaved['damaged']): void {
  const kinds = unreadIn(contents, unreadable).map(kindAlone);
  if (kinds.length > 0) notify('store-damaged', 'error', { kinds: [...new Set(kinds)].join(', ') });
  else dismissNotice('store-damaged');
  if (contents.recovered) notify('store-recovered', 'warning');
}

/** What is kept under a kind: which of several packs it is says nothing to a person. */
const kindAlone = (kind: string): string => (isPackPart(kind) ? kind.replace(/-.*/, '') : kind);

/** Something new that the workbook was found to hold. */
export interface FoundAnew {
  /** True for a save of ours that counted as failed, because Excel's answer to it was lost. */
  readonly own: boolean;
  /** True where it took the place of a save of ours that was made at the same time. */
  readonly replaced: boolean;
  /** Functions whose cells still show the answers before it. A co-author's Excel has recalculated them. */
  readonly stale: ReadonlySet<string> | null;
}

/**
 * Reads the store again if another save is in force than the one in use, as a co-author's save leaves it, or one of ours
 * whose answer was lost. After a co-author's, what could be undone before no longer can. Data that a person keeps out of
 * the workbook stay in use.
 * @param waits true where what is not whole may still arrive: Excel brings settings and parts apart. Then nothing changes.
 * @throws WorkbookProblem `changed-meanwhile` for what has not arrived.
 */
export async function readAgain(how: How = {}, waits = false): Promise<FoundAnew | null> {
  if (!(await savedMeanwhile(how))) return null;
  const { contents, saved, damaged } = await readKept(how);
  const { generation } = contents;
  const unread = unreadIn(contents, damaged);
  if (waits && (contents.recovered || unread.length > 0)) throw new WorkbookProblem('changed-meanwhile');
  const before = openSession().generation;
  const following = unansweredSave(contents.save);
  adopt({
    ...(following?.adopts ?? { saved, sessionOnly: false, done: [], undone: [] }),
    generation,
    unread,
  });
  noteSave(contents.save);
  tellState(contents, damaged);
  const replaced = following === null && generation === before && generation > 0;
  return { own: following !== null, replaced, stale: following?.functions ?? (replaced ? ASK_DATA : null) };
}
