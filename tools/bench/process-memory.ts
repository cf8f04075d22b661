import { readFileSync, writeFileSync } from 'node:fs';

const fields = { now: 'VmRSS', peak: 'VmHWM' } as const;

/** What a process occupies, or occupied at most since `forgetPeak`, as Linux counts it. 0: it is gone. */
export function memoryBytes(pid: number, which: keyof typeof fields): number {
  const match = new RegExp(`${fields[which]}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(match?.[1] ?? 0) * 1024;
}

export function forgetPeak(pid: number): void {
  // 5 is the kernel's word for "begin anew with the peak".
  writeFileSync(`/proc/${pid}/clear_refs`, '5');
}

/** The child of a process that runs this script, or null. */
export function childRunning(pid: number, script: string): number | null {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
  const found = children.find((child) => readFileSync(`/proc/${child}/cmdline`, 'utf8').includes(script));
  return found === undefined ? null : Number(found);
}
