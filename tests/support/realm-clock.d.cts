export function installClock(shift: number): void;
export function beginWorkersWith(script: string, mark: string, value: string): void;
