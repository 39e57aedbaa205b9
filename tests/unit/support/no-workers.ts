// Imported before everything else: a page that may not start workers, so that files are read in slices in it.
jest.doMock('../../../src/import/worker-start', () => ({
  startWorker: () => {
    throw new Error('No workers here');
  },
}));

export {};
