// What reading files and addresses has to say, English; Chinese comes with the pane's Chinese.

import { IMPORT_EN } from '../../text/import.en';
import { addSentences } from '../../text/say';

/** Makes the sentences known. */
export const learnImportSentences = (): void => addSentences('en', IMPORT_EN);
