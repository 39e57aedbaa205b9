// What import accepts at most, and how long each step may take. The pane states these numbers.

/** Size of a file or of what an address answers, in bytes: a pack of 100,000 licenses in full words has about 50 MB. */
export const MAX_FILE_BYTES = 60 * 1024 * 1024;

/** Size of a workbook of which a frozen copy is made. */
export const MAX_COPY_BYTES = 25 * 1024 * 1024;

/** Rows of a register below its headers. */
export const MAX_ROWS = 200_000;

/** Columns of a register. */
export const MAX_COLUMNS = 200;

/** Columns, and characters of a cell, of the preview in which a person chooses how a file is read. */
export const MAX_RECOGNISED_COLUMNS = 40;
export const MAX_RECOGNISED_LENGTH = 60;

/** Rows of a sheet that are counted for the choice of sheets, at most. */
export const ROWS_COUNTED = 1000;

/** Rows below the headers in that preview. */
export const PREVIEW_ROWS = 10;

/** Characters of one cell, as in Excel. */
export const MAX_CELL_LENGTH = 32_767;

/** Problems that are kept with their rows; beyond it they are only counted. */
export const MAX_PROBLEMS_KEPT = 5_000;

/** How long an address may take to answer in full, in milliseconds. */
export const ADDRESS_TIMEOUT_MS = 30_000;

/** How long a new worker may take to say that it is there, in milliseconds. */
export const WORKER_START_MS = 5_000;

/** How long a worker may say nothing while it reads, in milliseconds. */
export const WORKER_SILENCE_MS = 20_000;

/** How long a file may take on the page's own thread, where workers are forbidden, in milliseconds. */
export const PAGE_READ_MS = 120_000;
