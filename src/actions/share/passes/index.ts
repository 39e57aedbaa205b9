// All passes, in the order in which a part goes through them.

import { allowedPass, drawingsPass } from './allowed';
import { linkNamesPass, linkNumbersPass, linkReferencesPass, sheetLinkNumbersPass } from './links';
import { panesPass } from './panes';
import type { Pass } from './pass';
import { customPropertiesPass, titlesPass } from './properties';
import { contentTypesPass, notesDrawingPass, relationsPass } from './relations';
import { sharedTextsPass } from './shared-texts';
import { sheetCallsPass } from './sheet-calls';
import { tablesPass } from './tables';
import { namesPass } from './workbook-names';

export const PASSES: readonly Pass[] = [
  ...[relationsPass, contentTypesPass],
  ...[namesPass, linkReferencesPass, linkNamesPass],
  ...[sheetCallsPass, sheetLinkNumbersPass, notesDrawingPass],
  ...[tablesPass, linkNumbersPass, panesPass, titlesPass, customPropertiesPass],
  ...[drawingsPass, sharedTextsPass, allowedPass],
];
